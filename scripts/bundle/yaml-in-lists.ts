/**
 * The lexer and the parser of `yaml` hand each token up through as many as six generators, each of which is resumed for it. Before
 * V8 has optimized them, and a start is over before, that is two thirds of the time in which they read a policy. Whatever they
 * yield goes into a list here, which the method that is called returns: the same tokens in the same order, by the same code.
 */
import type { Plugin } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { type Edit, withEdits } from './edits.ts';

/** By the module, the method that others call and whose tokens they iterate over. */
const ENTRIES = { lexer: 'lex', parser: 'parse' } as const;

export const yamlInLists: Plugin = {
  name: 'yaml-in-lists',
  transform(code, id) {
    const name = /\/node_modules\/yaml\/browser\/dist\/parse\/(lexer|parser)\.js$/.exec(id.replaceAll('\\', '/'))?.[1];
    return name === undefined ? null : withoutGenerators(code, ENTRIES[name as keyof typeof ENTRIES]);
  },
};

/** A module of one class whose methods yield, as one whose `entry` returns a list. Throws where that would mean something else. */
export function withoutGenerators(code: string, entry: string): string {
  const edits: Edit[] = [];
  const plain = new Set<object>();
  const at = (from: number, to: number, by: string): void => void edits.push({ from, to, by });
  let entries = 0;
  new Visitor({
    ExpressionStatement: ({ expression }) => void plain.add(expression),
    FunctionDeclaration: ({ generator, id }) => {
      if (generator) throw new Error(`${id?.name} is a generator outside of the class.`);
    },
    MethodDefinition: ({ start, key, value }) => {
      if (!value.generator) return;
      at(start, key.start, '');
      if (code.slice(key.start, key.end) !== entry) return;
      const { start: open, end: close } = value.body ?? value;
      if (code.slice(open, close).includes('return')) throw new Error(`${entry} returns something of its own.`);
      at(open + 1, open + 1, ' this.yielded = [];');
      at(close - 1, close - 1, 'return this.yielded; ');
      entries += 1;
    },
    YieldExpression: (node) => {
      const { start, delegate, argument } = node;
      if (argument === null) throw new Error('A `yield` without a value.');
      if (delegate) return at(start, argument.start, '');
      if (!plain.has(node)) throw new Error('What a `yield` gives back is used.');
      at(start, argument.start, 'this.yielded.push(');
      at(argument.end, argument.end, ')');
    },
  }).visit(parseSync('module.js', code).program);
  if (entries !== 1) throw new Error(`${entries} methods are called ${entry}.`);
  return withEdits(code, edits);
}
