/**
 * Counts the steps of a module: how often each of its functions, branches and loops is entered. A count is the same on every machine,
 * and costs an addition. V8 counts them too, for coverage, but only as long as it does not optimise, and each reading of its counts goes
 * through all that was ever loaded.
 */
import { parseAst } from 'rolldown/parseAst';
import type { Plugin } from 'vite';
import { inRepository } from './repository.ts';

/** Whichever module is there first makes it. */
const COUNTER = 'globalThis.countedSteps ??= { number: 0 };';
const STEP = 'countedSteps.number += 1';
const counter = ((globalThis as { countedSteps?: { number: number } }).countedSteps ??= { number: 0 });

/** How many steps the work takes, in all modules that count. */
export function stepsOf(work: () => unknown): number {
  const before = counter.number;
  work();
  return counter.number - before;
}

/** Makes the modules of `src/` count. */
export const countingSources: Plugin = {
  name: 'counting-sources',
  enforce: 'post',
  transform: (code, id) => (id.startsWith(inRepository('src/')) ? { code: counting(code), map: null } : null),
};

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number; readonly end: number };

/** The parts of each kind of node that are entered once, many times or never. A function's body is one of every function. */
const ENTERED: Readonly<Record<string, readonly string[]>> = {
  IfStatement: ['consequent', 'alternate'],
  ConditionalExpression: ['consequent', 'alternate'],
  LogicalExpression: ['right'],
  ForStatement: ['body'],
  ForInStatement: ['body'],
  ForOfStatement: ['body'],
  WhileStatement: ['body'],
  DoWhileStatement: ['body'],
  CatchClause: ['body'],
  TryStatement: ['finalizer'],
  FunctionDeclaration: ['body'],
  FunctionExpression: ['body'],
  ArrowFunctionExpression: ['body'],
};

function counting(code: string): string {
  const inserted: { readonly at: number; readonly text: string }[] = [];
  const insert = (at: number, text: string): void => void inserted.push({ at, text });
  const count = (node: Node): void => {
    if (node.type === 'BlockStatement') return insert(node.start + 1, `${STEP};`);
    const [open, close] = node.type.endsWith('Statement') ? [`{${STEP};`, '}'] : [`(${STEP}, `, ')'];
    insert(node.start, open);
    insert(node.end, close);
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    for (const part of ENTERED[value.type] ?? []) if (isNode(value[part])) count(value[part]);
    const [first] = value.type === 'SwitchCase' ? (value['consequent'] as readonly Node[]) : [];
    if (first) insert(first.start, `${STEP};`);
    Object.values(value).forEach(visit);
  };
  visit(parseAst(code));
  // The outer before the inner, in the order in which they were found; what closes, the other way round.
  const closes = ({ text }: { readonly text: string }): boolean => text === '}' || text === ')';
  const openings = inserted.filter((one) => !closes(one));
  const closings = inserted.filter(closes).toReversed();
  const sorted = [...closings, ...openings].toSorted((one, other) => one.at - other.at);
  let [text, from] = [COUNTER, 0];
  for (const { at, text: more } of sorted) {
    text += code.slice(from, at) + more;
    from = at;
  }
  return text + code.slice(from);
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
