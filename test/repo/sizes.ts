/** How long modules and functions are, read from their syntax trees. Pure. */
import type { Module } from './breaches.ts';
import { syntaxOf } from './syntax.ts';

const SHORTEST_MODULE = 20;
const LONGEST_FUNCTION = 60;

/** Short modules that hide something all the same: a file, or a folder that ends with `/`, and why. */
export const SHORT_FOR_A_REASON: Readonly<Record<string, string>> = {
  'src/lint/rules/': 'One rule a file: its page and its test go by the same name.',
  'src/policy/actions/': 'One key of `do` a file, listed by a generated register.',
  'src/engine/incident/commands/': 'One command a file, listed by a generated register.',
  'src/report/period/formats/': 'One format a file, listed by a generated register.',
  'src/policy/explain.ts': 'The words of the catalogue, filled in: the catalogue itself is a table.',
  'src/policy/digest.ts': 'The one digest of a policy, which comments and plans name.',
  'src/hash/node.ts': 'Stands in what ships for a module that runs anywhere.',
  'src/policy/shape.ts': 'Loaded when a document has not the shape of a policy: it brings the long validator with it.',
  'src/report/text/left-alone.ts': 'Words that the job summary and a report share, which import nothing of each other.',
  'src/runner/replay/replay-worker.ts': 'The program of a worker thread.',
  'src/domain/environment.ts': 'Read by the way to GitHub and by that of messages, which know nothing of each other.',
  'src/domain/canonical.ts': 'The one meaning of "the same JSON", which policies, tools and comments agree on.',
  'src/domain/once.ts':
    'What the engine, the Action, the way to GitHub and the sandbox do alike, which share nothing else.',
  'src/domain/unread.ts':
    'The one error of the domain: trackers throw it and runs catch it, neither knowing the other.',
  'src/report/change/diff.ts': 'The face of what `tocsin diff` prints: one import when there is something to print.',
  'src/report/run/plan.ts': 'The face of what `tocsin plan` prints: one import when there is something to print.',
  'src/sandbox/graphql/published-schema.ts': 'The build puts the text of the schema in place of this module.',
  'src/sandbox/refusal.ts': 'The one error of the sandbox: acts throw it, and each API has its own form for it.',
};

/** Modules too short to be worth an import. An `index.ts` is a face, and as short as it likes. */
export function shortModules(
  modules: readonly Module[],
  reasons: Readonly<Record<string, string>> = SHORT_FOR_A_REASON,
): readonly string[] {
  const excused = Object.keys(reasons);
  return modules
    .filter(({ path, text }) => linesOf(text) < SHORTEST_MODULE && !path.endsWith('/index.ts'))
    .filter(({ path }) => !excused.some((name) => path === name || (name.endsWith('/') && path.startsWith(name))))
    .map(({ path, text }) => `${path} has ${linesOf(text)} lines: fold it into what uses it.`);
}

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

type Node = Readonly<Record<string, unknown>> & { readonly start: number; readonly end: number };

/** Functions of more lines than fit a screen. Tables inside them are not counted: lists and maps of plain values. */
export function longFunctions(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) => {
    const { path, text } = module;
    const line = (offset: number): number => text.slice(0, offset).split('\n').length;
    const found: string[] = [];
    visit(syntaxOf(module), (node) => {
      if (!/^(?:Arrow)?Function(?:Declaration|Expression)?/.test(String(node['type'])) || !isNode(node['body'])) return;
      const lines = line(node.end) - line(node.start) + 1 - tableLines(node['body'], line);
      if (lines > LONGEST_FUNCTION) found.push(`${path}:${line(node.start)} is a function of ${lines} lines.`);
    });
    return found;
  });
}

function tableLines(body: unknown, line: (offset: number) => number): number {
  let lines = 0;
  visit(body, (node) => {
    if (!isTable(node)) return true;
    lines += line(node.end) - line(node.start);
    return false;
  });
  return lines;
}

/** A list or a map of plain values. */
function isTable(node: Node): boolean {
  if (node['type'] === 'ArrayExpression') return (node['elements'] as readonly unknown[]).every(isPlain);
  if (node['type'] !== 'ObjectExpression') return false;
  const properties = node['properties'] as readonly Node[];
  return properties.every(({ type, value }) => type === 'Property' && isPlain(value));
}

const isPlain = (value: unknown): boolean =>
  isNode(value) &&
  (value['type'] === 'Literal' ||
    (value['type'] === 'TemplateLiteral' && (value['expressions'] as readonly unknown[]).length === 0) ||
    isTable(value));

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** Calls `look` for each node, the outer before the inner; false from it leaves out what is inside. */
function visit(value: unknown, look: (node: Node) => boolean | void): void {
  if (Array.isArray(value)) return value.forEach((one) => visit(one, look));
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value) && look(value) === false) return;
  for (const inner of Object.values(value)) visit(inner, look);
}
