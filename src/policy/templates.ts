import { Liquid, type LiquidError, type Template, TokenKind } from 'liquidjs';
import type { Diagnostic, Place, TextFile } from '#domain/diagnostic.ts';
import { enumerate } from '#domain/sentence.ts';
import { isMessageId, MESSAGE_TEMPLATES, REMINDER_VALUES } from '#domain/template.ts';
import { explain } from './explain.ts';
import { factsOf } from './facts.ts';
import { parsePolicy } from './merge.ts';
import { declaredNames } from './names.ts';
import { readTemplateText, saysSomething } from './template-text.ts';
import { didYouMean } from './words.ts';
import { asMap, toPointer } from './pointer.ts';
import type { YamlFile } from './yaml.ts';

/** Parts of a list or text that Liquid gives. */
const PARTS: readonly string[] = ['size', 'first', 'last'];

/**
 * Checks the author's own templates in a policy file: Liquid that cannot be read, values that do not exist. A module of its own
 * because it loads liquidjs, which a policy without `templates` must not pay for: import it when `policy.templates` has something.
 */
export function checkTemplates(texts: readonly TextFile[]): readonly Diagnostic[] {
  const yaml = parsePolicy(texts);
  const templates = asMap(asMap(yaml.value)?.['templates']);
  if (yaml.value === undefined || templates === null) return [];
  const facts = [...factsOf(declaredNames(yaml.value)).keys()];
  return Object.entries(templates).flatMap(([id, source]) =>
    typeof source === 'string'
      ? checkTemplate(source, toPointer(['templates', id]), valuesOf(id, facts), { yaml, texts })
      : [],
  );
}

interface Values {
  readonly known: ReadonlySet<string>;
  /** The same for people. */
  readonly words: string;
}

function valuesOf(id: string, facts: readonly string[]): Values {
  const message = isMessageId(id) ? MESSAGE_TEMPLATES[id] : null;
  const parts = Object.keys(message?.parts ?? {}).map((name) => `part.${name}`);
  const values = [...parts, ...Object.keys(message?.values ?? REMINDER_VALUES)];
  const hasFacts = message?.facts ?? true;
  const listed = [...values.map((value) => `\`${value}\``), ...(hasFacts ? ['every fact of this policy'] : [])];
  return {
    known: new Set([...values, ...(hasFacts ? facts : [])]),
    words: enumerate(listed),
  };
}

interface Source {
  readonly yaml: YamlFile;
  readonly texts: readonly TextFile[];
}

function checkTemplate(
  template: string,
  path: string,
  { known, words: expected }: Values,
  source: Source,
): readonly Diagnostic[] {
  const liquid = strictLiquid();
  let parsed: Template[];
  try {
    parsed = liquid.parse(template);
  } catch (error) {
    const { message, token } = error as LiquidError;
    const [row = 1, col = 1] = token?.getPosition() ?? [];
    const found = (message.split('\n')[0] ?? '').replace(/, line:\d+, col:\d+$/, '');
    return [
      { ...explain('template-syntax', { found }), level: 'error', place: placeIn(path, row, col, 1, source), path },
    ];
  }
  const { globals } = liquid.analyzeSync(parsed, { partials: false });
  const unknown = Object.values(globals)
    .flat()
    .filter(({ segments }) => !isKnown(segments, known))
    .map(({ segments, location }): Diagnostic => {
      const found = segments.filter((segment) => typeof segment === 'string').join('.');
      const words = explain('unknown-variable', { found, expected, nearest: didYouMean(found, known) });
      return { ...words, level: 'error', place: placeIn(path, location.row, location.col, found.length, source), path };
    });
  const wrong = explainText(parsed);
  return wrong === null ? unknown : [...unknown, { ...wrong, level: 'error', place: source.yaml.place(path), path }];
}

/** Stands for a value, which leaves nothing open. */
const VALUE = '\uE001';

/** Judges text without conditions and loops, which is the same whatever the values are. */
function explainText(parsed: readonly Template[]): ReturnType<typeof explain> | null {
  if (!parsed.every(({ token: { kind } }) => kind === TokenKind.HTML || kind === TokenKind.Output)) return null;
  const text = parsed.map(({ token }) => (token.kind === TokenKind.HTML ? token.getText() : VALUE)).join('');
  if (!saysSomething(text)) return explain('template-empty', {});
  const { open } = readTemplateText(text.trim());
  return open === null ? null : explain('template-open', { found: open });
}

/** Without file access, and strict: what does not exist is an error when the policy is read, not a hole in a comment. */
function strictLiquid(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    parseLimit: 100_000,
    relativeReference: false,
  });
  for (const tag of ['include', 'render', 'layout', 'block']) delete liquid.tags[tag];
  delete liquid.filters['raw'];
  return liquid;
}

function isKnown(segments: readonly unknown[], known: ReadonlySet<string>): boolean {
  const names = segments.filter((segment) => typeof segment === 'string');
  if (names.length === segments.length && known.has(names.join('.'))) return true;
  const rest = segments.at(-1);
  return (
    segments.length > 1 &&
    (typeof rest === 'number' || (typeof rest === 'string' && PARTS.includes(rest))) &&
    isKnown(segments.slice(0, -1), known)
  );
}

/** The place in the policy file of a row and column of a template; where YAML folds lines, that of the template itself. */
function placeIn(path: string, row: number, col: number, length: number, { yaml, texts }: Source): Place {
  const template = yaml.place(path);
  const lines = (texts.find(({ file }) => file === template.file)?.text ?? '').split('\n');
  const first = lines[template.line - 1]?.slice(template.col - 1) ?? '';
  if (first.startsWith('|') && !/^\|[+-]?\d/.test(first)) {
    const indent =
      lines
        .slice(template.line)
        .find((line) => line.trim() !== '')
        ?.search(/\S/) ?? 0;
    return span(template.file, template.line + row, indent + col, length);
  }
  if (template.line !== template.endLine || /^[>|]/.test(first)) return template;
  const quoted = /^["']/.test(first) ? 1 : 0;
  return span(template.file, template.line, template.col + quoted + col - 1, length);
}

function span(file: string, line: number, col: number, length: number): Place {
  return { file, line, col, endLine: line, endCol: col + length };
}
