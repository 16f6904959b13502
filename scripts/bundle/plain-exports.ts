/**
 * What chunks give each other, as plain values: bundled, each is a getter, and to make them all takes a start 1 or 2 ms. A value that
 * is assigned anew needs its getter, so there may be none.
 */
import type { Plugin } from 'rolldown';
import { type ESTree, parseSync, Visitor } from 'rolldown/utils';

const GETTER =
  /Object\.defineProperty\(exports, "([\w$]+)", \{\n\tenumerable: true,\n\tget: function\(\) \{\n\t\treturn ([\w$]+);\n\t\}\n\}\);/g;

export const plainExports: Plugin = {
  name: 'plain-exports',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = withPlainExports(chunk.code, chunk.fileName);
  },
};

/**
 * The code of a chunk with values instead of getters. Throws where the name of one is assigned to anywhere, beside where it is declared: a
 * variable of a function that is called so has to be called otherwise.
 */
export function withPlainExports(code: string, fileName: string): string {
  const values = [...code.matchAll(GETTER)].map(([, , value = '']) => value);
  if (values.length === 0) return code;
  const assigned = assignedIn(parseSync('chunk.cjs', code).program);
  const anew = values.filter((value) => assigned.has(value));
  if (anew.length > 0) throw new Error(`${anew.join(', ')} of ${fileName} may be assigned anew.`);
  return code.replaceAll(GETTER, (_, name: string, value: string) => `exports.${name} = ${value};`);
}

/** The names of the file that are assigned to, beside where they are declared. */
function assignedIn(program: ESTree.Program): ReadonlySet<string> {
  const assigned = new Set<string>();
  const add = (target: unknown): void => {
    for (const name of namesIn(target)) assigned.add(name);
  };
  new Visitor({
    AssignmentExpression: ({ left }) => add(left),
    UpdateExpression: ({ argument }) => add(argument),
    ForInStatement: ({ left }) => add(left),
    ForOfStatement: ({ left }) => add(left),
  }).visit(program);
  return assigned;
}

/** The variables in what is assigned to, a pattern too: not those that are declared there, nor the objects whose properties are. */
function namesIn(target: unknown): readonly string[] {
  const part = target as { readonly [key: string]: unknown } | null;
  switch (part?.['type']) {
    case 'Identifier':
      return [String(part['name'])];
    case 'ArrayPattern':
      return (part['elements'] as readonly unknown[]).flatMap(namesIn);
    case 'ObjectPattern':
      return (part['properties'] as readonly unknown[]).flatMap(namesIn);
    case 'Property':
      return namesIn(part['value']);
    case 'AssignmentPattern':
      return namesIn(part['left']);
    case 'RestElement':
      return namesIn(part['argument']);
    case 'ParenthesizedExpression':
      return namesIn(part['expression']);
    default:
      return [];
  }
}
