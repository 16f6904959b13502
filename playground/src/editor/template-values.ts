/** What may be printed inside the braces of a template that is being written. Pure. */
import { isMessageId, MESSAGE_TEMPLATES, REMINDER_VALUES } from '#domain/template.ts';
import type { Suggestion } from './schema.ts';
import { factsIn } from './suggest.ts';

export interface TemplateValues {
  /** Where the word under the cursor begins. */
  readonly from: number;
  readonly values: readonly Suggestion[];
}

/** Null outside of the braces of a template. */
export function templateValuesAt(text: string, offset: number): TemplateValues | null {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const word = /\{[{%](?:(?![}%]\}).)*?([\w.-]*)$/.exec(line)?.[1];
  const id = word === undefined ? null : templateAt(text.slice(0, offset));
  if (word === undefined || id === null) return null;
  return { from: offset - word.length, values: valuesOf(id, factsIn(text, offset)) };
}

/** The id under `templates` that the last line belongs to. */
function templateAt(above: string): string | null {
  const lines = above.split('\n');
  const start = lines.findLastIndex((line) => /^[^\s#]/.test(line));
  if (!/^templates\s*:\s*$/.test(lines[start] ?? '')) return null;
  const inside = lines.slice(start + 1);
  const indent = /^\s*/.exec(inside.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const own = inside.findLast((line) => line.startsWith(indent) && /^[\w-]+\s*:/.test(line.slice(indent.length)));
  return own === undefined ? null : (/^[\w-]+/.exec(own.slice(indent.length))?.[0] ?? null);
}

function valuesOf(id: string, facts: readonly Suggestion[]): readonly Suggestion[] {
  const message = isMessageId(id) ? MESSAGE_TEMPLATES[id] : null;
  const suggestValues = (values: Readonly<Record<string, string>>, prefix = ''): readonly Suggestion[] =>
    Object.entries(values).map(([name, about]) => ({ label: `${prefix}${name}`, kind: 'name', about }));
  const values = [
    ...suggestValues(message?.parts ?? {}, 'part.'),
    ...suggestValues(message?.values ?? REMINDER_VALUES),
  ];
  const labels = new Set(values.map(({ label }) => label));
  const rest = (message?.facts ?? true) ? facts : [];
  return [...values, ...rest.filter(({ label }) => !labels.has(label))];
}
