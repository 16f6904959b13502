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

/** The code of a chunk with values instead of getters. Throws where one of them is assigned to anywhere, as only a getter gives what it is then. */
export function withPlainExports(code: string, fileName: string): string {
  const values = [...code.matchAll(GETTER)].map(([, , value = '']) => value);
  if (values.length === 0) return code;
  const assigned = assignedIn(parseSync('chunk.cjs', code).program);
  const anew = values.find((value) => assigned.has(value));
  if (anew !== undefined) throw new Error(`${anew} of ${fileName} may be assigned anew.`);
  return code.replaceAll(GETTER, (_, name: string, value: string) => `exports.${name} = ${value};`);
}

interface Named {
  readonly name: string;
  readonly at: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The names of the file that are assigned to, beside where they are declared. */
function assignedIn(program: ESTree.Program): ReadonlySet<string> {
  const assigned: Named[] = [];
  const declared: (Named & { readonly isVar: boolean })[] = [];
  const [functions, blocks]: [Range[], Range[]] = [[], []];
  const add = (target: unknown): void => void assigned.push(...namesIn(target));
  const addFunction = (node: Range & { readonly params: readonly unknown[] }): void => {
    functions.push(node);
    declared.push(...node.params.flatMap(namesIn).map((one) => ({ ...one, isVar: true })));
  };
  const addBlock = (node: Range): void => void blocks.push(node);
  const addLoop = (node: Range & { readonly left: { readonly type: string } }): void => {
    addBlock(node);
    if (node.left.type !== 'VariableDeclaration') add(node.left);
  };
  new Visitor({
    AssignmentExpression: ({ left }) => add(left),
    UpdateExpression: ({ argument }) => add(argument),
    ForInStatement: addLoop,
    ForOfStatement: addLoop,
    ForStatement: addBlock,
    BlockStatement: addBlock,
    FunctionDeclaration: addFunction,
    FunctionExpression: addFunction,
    ArrowFunctionExpression: addFunction,
    VariableDeclaration: ({ kind, declarations }) =>
      void declared.push(
        ...declarations.flatMap(({ id }) => namesIn(id)).map((one) => ({ ...one, isVar: kind === 'var' })),
      ),
  }).visit(program);
  const shadows = declared.flatMap(({ name, at, isVar }) => {
    const scope = innermost(isVar ? functions : [...functions, ...blocks], at);
    return scope === undefined ? [] : [{ name, scope }];
  });
  const isOwn = (one: Named): boolean => !shadows.some(({ name, scope }) => name === one.name && holds(scope, one.at));
  return new Set(assigned.filter(isOwn).map(({ name }) => name));
}

const holds = ({ start, end }: Range, at: number): boolean => start <= at && at < end;

/** Ranges lie in one another or apart. */
const innermost = (ranges: readonly Range[], at: number): Range | undefined =>
  ranges.filter((range) => holds(range, at)).toSorted((one, other) => other.start - one.start)[0];

/** The variables in what is assigned to, a pattern too: not the objects whose properties are. */
function namesIn(target: unknown): readonly Named[] {
  const part = target as { readonly [key: string]: unknown } | null;
  switch (part?.['type']) {
    case 'Identifier':
      return [{ name: String(part['name']), at: Number(part['start']) }];
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
