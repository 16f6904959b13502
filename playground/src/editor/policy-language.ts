/** The editor's knowledge of policies: completion, what a key or a fact means, and our own problems at their lines. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { yaml } from '@codemirror/lang-yaml';
import { type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import { type EditorView, hoverTooltip } from '@codemirror/view';
import type { Diagnostic, Level } from '#domain/diagnostic.ts';
import { aboutPath } from './schema.ts';
import { aboutFact, suggest, type Suggestion } from './suggest.ts';
import { templateValuesAt } from './template-values.ts';
import { cursorAt } from './yaml-path.ts';

export const policyLanguage = (): Extension => [
  yaml(),
  autocompletion({ override: [complete] }),
  hoverTooltip(explain),
];

const TYPES: Readonly<Record<Suggestion['kind'], string>> = {
  key: 'property',
  value: 'constant',
  name: 'variable',
  fact: 'function',
};

function complete(context: CompletionContext): CompletionResult | null {
  const text = context.state.doc.toString();
  const inside = templateValuesAt(text, context.pos);
  if (inside !== null)
    return { from: inside.from, options: inside.values.map((one, index) => option(one, index)), validFor: /^[\w.-]*$/ };
  const cursor = cursorAt(text, context.pos);
  if (cursor === null || (!context.explicit && cursor.from === context.pos)) return null;
  const options = suggest(text, cursor).map((one, index) => option(one, index));
  return options.length === 0 ? null : { from: cursor.from, options, validFor: /^[\w.=!<>+*/%&-]*$/ };
}

const option = ({ label, kind, about }: Suggestion, index: number): Completion => ({
  label,
  apply: kind === 'key' ? `${quoteKey(label)}: ` : label,
  type: TYPES[kind],
  // In the schema's order, which is the one in which people write.
  boost: -index / 10,
  ...(about !== '' && { info: about }),
});

/** An operator such as `>=` means something else to YAML. */
const quoteKey = (key: string): string => (/^[\w-]+$/.test(key) ? key : `"${key}"`);

/** What the word under the pointer means. */
function explain(view: EditorView, position: number) {
  const line = view.state.doc.lineAt(position);
  const text = view.state.doc.toString();
  for (const match of line.text.matchAll(/[\w.-]+/g)) {
    const from = line.from + match.index;
    const to = from + match[0].length;
    if (position < from || position > to) continue;
    const cursor = cursorAt(text, from);
    const about =
      aboutFact(text, match[0], from) ?? (cursor?.writes === 'key' ? aboutPath([...cursor.path, match[0]]) : null);
    if (about === null) return null;
    return {
      pos: from,
      end: to,
      create: () => {
        const dom = document.createElement('div');
        dom.textContent = about;
        return { dom };
      },
    };
  }
  return null;
}

const SEVERITIES: Readonly<Record<Level, Mark['severity']>> = { error: 'error', warning: 'warning', advice: 'info' };

/** Puts problems where they are. */
export function markProblems(view: EditorView, diagnostics: readonly Diagnostic[]): void {
  const { doc } = view.state;
  const marks = diagnostics.flatMap(({ place, level, message, help, code }): readonly Mark[] => {
    if (place === null) return [];
    const from = offsetOf(doc, place.line, place.col);
    const to = Math.max(from, offsetOf(doc, place.endLine, place.endCol));
    const text = help === null ? message : `${message} ${help}`;
    return [{ from, to, severity: SEVERITIES[level], message: text, source: code }];
  });
  view.dispatch(setDiagnostics(view.state, marks));
}

export function offsetOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
  return Math.min(from + column - 1, to);
}
