/**
 * Where a cursor is in a YAML text that is being written, and so has mistakes: found by indentation and open braces, not by a parser
 * that wants the text whole. Pure.
 */

export interface Cursor {
  /** Keys from the root to the map or list that the cursor is in; null stands for an element of a list. */
  readonly path: readonly (string | null)[];
  /** A key is being written, or a value. */
  readonly writes: 'key' | 'value';
  /** Where the word under the cursor begins. */
  readonly from: number;
  /** Keys that the map has already, as far as they stand before the cursor on its own level. */
  readonly siblings: readonly string[];
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#{}[\],][^:#{}[\],]*?))\s*:(?:\s|$)/;
/** What a word to be completed is made of: names, facts, operators. */
const WORD = /[\w.=!<>+*/%&-]*$/;

/** Where the cursor at `offset` is; null inside a comment. */
export function cursorAt(text: string, offset: number): Cursor | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  if (isInComment(line)) return null;
  const block = blockOf(line);
  const parents = parentsOf(text.slice(0, start), block.indent, text.slice(offset));
  const dashes = block.dashes.map(() => null);
  const path = [...parents.path, ...dashes];
  const siblings = block.dashes.length > 0 ? [] : parents.siblings;
  const from = offset - (WORD.exec(line)?.[0].length ?? 0);
  const key = KEY.exec(block.rest);
  if (key === null) {
    const flow = flowOf(block.rest);
    if (flow.path.length > 0 || flow.open) return { ...flow.at(path), from };
    return { path, writes: 'key', from, siblings };
  }
  const value = block.rest.slice(key[0].length);
  const within = flowOf(value);
  const inValue = [...path, nameOf(key)];
  if (!within.open) return { path: inValue, writes: 'value', from, siblings: [] };
  return { ...within.at(inValue), from };
}

const nameOf = ([, double, single, plain]: RegExpExecArray): string => double ?? single ?? plain ?? '';

const isInComment = (line: string): boolean => /(?:^|\s)#/.test(line.replaceAll(/"[^"]*"|'[^']*'/g, ''));

interface Block {
  /** Of the first key or value, after any dashes. */
  readonly indent: number;
  /** Columns of dashes. */
  readonly dashes: readonly number[];
  readonly rest: string;
}

function blockOf(line: string): Block {
  const dashes: number[] = [];
  let rest = line;
  let indent = 0;
  for (;;) {
    const space = /^\s*/.exec(rest)?.[0].length ?? 0;
    indent += space;
    rest = rest.slice(space);
    const dash = /^-(?=\s|$)/.exec(rest);
    if (dash === null) return { indent: dashes.length > 0 ? (dashes[0] ?? 0) : indent, dashes, rest };
    dashes.push(indent);
    indent += 1;
    rest = rest.slice(1);
  }
}

interface Parents {
  readonly path: readonly (string | null)[];
  readonly siblings: readonly string[];
}

/** The keys that the lines above a line of this indentation put it under. */
function parentsOf(above: string, indent: number, below: string): Parents {
  const path: (string | null)[] = [];
  const siblings: string[] = [];
  let level = indent;
  for (const line of above.split('\n').toReversed()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const { dashes, rest, indent: first } = blockOf(line);
    const own = dashes.length > 0 ? first + line.slice(first).search(/[^\s-]/) : first;
    const key = KEY.exec(rest);
    if (key !== null && own < level) {
      path.unshift(nameOf(key));
      level = own;
    } else if (key !== null && own === level && path.length === 0) siblings.push(nameOf(key));
    if (dashes.length > 0 && first < level) {
      path.unshift(null);
      level = first;
    }
    if (level === 0) break;
  }
  return { path, siblings: [...siblings, ...following(below, indent)] };
}

/** Keys of the same map that stand below. */
function following(below: string, indent: number): readonly string[] {
  const keys: string[] = [];
  for (const line of below.split('\n').slice(1)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const { indent: own, dashes, rest } = blockOf(line);
    if (own < indent) break;
    if (dashes.length > 0) continue;
    const key = KEY.exec(rest);
    if (own === indent && key !== null) keys.push(nameOf(key));
  }
  return keys;
}

interface Flow {
  readonly open: boolean;
  readonly path: readonly (string | null)[];
  readonly at: (outer: readonly (string | null)[]) => Omit<Cursor, 'from'>;
}

/** What is open at the end of a piece of flow style: `{ ">=": [{ var: ` is in the value of `var`, of an element, of `>=`. */
function flowOf(text: string): Flow {
  const open: { list: boolean; key: string | null; keys: string[] }[] = [];
  let rest = text;
  while (rest !== '') {
    const top = open.at(-1);
    const sign = /^\s*([{[\]},])/.exec(rest);
    const key = top !== undefined && !top.list && top.key === null ? KEY.exec(rest.trimStart()) : null;
    if (sign !== null) {
      if (sign[1] === '{' || sign[1] === '[') open.push({ list: sign[1] === '[', key: null, keys: [] });
      else if (sign[1] === ',') {
        if (top !== undefined) top.key = null;
      } else open.pop();
      rest = rest.slice(sign[0].length);
    } else if (key !== null && top !== undefined) {
      top.key = nameOf(key);
      top.keys.push(top.key);
      rest = rest.trimStart().slice(key[0].length);
    } else rest = rest.replace(/^(?:\s*"[^"]*"?|\s*'[^']*'?|\s*[^{}[\],]+)/, '');
  }
  const inner = open.at(-1);
  const path = open.flatMap(({ list, key }): readonly (string | null)[] => (list ? [null] : key === null ? [] : [key]));
  return {
    open: inner !== undefined,
    path,
    at: (outer) => ({
      path: [...outer, ...path],
      writes: inner !== undefined && !inner.list && inner.key === null ? 'key' : 'value',
      siblings: inner?.keys ?? [],
    }),
  };
}
