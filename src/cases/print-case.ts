/** A policy test as YAML, as it stands under `cases:`. Pure. */
import type { Json } from '#domain/rule.ts';
import type { CaseDocument, EntryDocument } from './document.ts';

/** One element of the list, indented by two; `readTests` reads it back. */
export function printCase({ name, declared, incident, story }: CaseDocument): string {
  return [
    `  - name: ${flow(name)}`,
    `    declared: ${declared}`,
    ...(incident
      ? ['    incident:', ...Object.entries(incident).map(([key, value]) => `      ${key}: ${flow(value)}`)]
      : []),
    '    story:',
    ...story.map((entry) => `      - ${flow(entryAsJson(entry))}`),
    '',
  ].join('\n');
}

const entryAsJson = (entry: EntryDocument): Json => entry as unknown as Json;

const PLAIN = /^[A-Za-z/][\w/-]*(?: [\w/.-]+)*$/;
const DURATION = /^(?:\d+[wdhms])+$/;
const WORDS = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** A value as one line of YAML in flow style, quoted where it has to be. Pure. */
export function flow(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${flow(key)}: ${flow(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const isPlain = (text: string): boolean => DURATION.test(text) || (PLAIN.test(text) && !WORDS.has(text.toLowerCase()));
