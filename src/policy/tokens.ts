import { type CST, type LineCounter, Parser } from 'yaml';

/** Something in the token tree of a YAML file that this language does not have. */
export interface TokenProblem {
  readonly code: 'too-deep' | 'yaml-tag' | 'yaml-directive';
  readonly offset: number;
  readonly source: string;
}

/**
 * The token tree of a YAML file. The parser recurses where lists and maps end: where it runs out of stack, the first of them that is
 * nested deeper than `maxDepth` instead. Pure.
 */
export function parseTokens(
  text: string,
  lines: LineCounter,
  maxDepth: number,
): { readonly tokens: readonly CST.Token[]; readonly deep: TokenProblem | null } {
  const parser = new Parser(lines.addNewLine);
  try {
    return { tokens: [...parser.parse(text)], deep: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { tokens: [], deep: { code: 'too-deep', offset: parser.stack[maxDepth + 2]?.offset ?? 0, source: '' } };
  }
}

/**
 * Walks YAML's token tree, before it is composed into values. Composing recurses, so a file nested ten thousand deep must be
 * refused here, where the walk ends beyond `maxDepth`. Tags are refused because an unquoted `!:` or `!=:` is one, and the
 * operator it was meant to be would vanish without an error. Pure.
 */
export function scanTokens(tokens: readonly CST.Token[], maxDepth: number): readonly TokenProblem[] {
  const state: Scan = { found: [], maxDepth };
  const deep = scanAll(tokens, 0, state);
  return deep === null ? state.found : [{ code: 'too-deep', offset: deep.offset, source: '' }];
}

interface Scan {
  readonly found: TokenProblem[];
  readonly maxDepth: number;
}

/** Adds to `found` what is in a token; gives the first one that is too deep. It makes no lists, as each start waits for it. */
function scan(token: CST.Token, depth: number, state: Scan): CST.Token | null {
  if (depth > state.maxDepth) return token;
  const { offset } = token;
  switch (token.type) {
    case 'tag':
      state.found.push({ code: 'yaml-tag', offset, source: token.source });
      return null;
    case 'directive':
      state.found.push({ code: 'yaml-directive', offset, source: token.source });
      return null;
    case 'document':
      return scanAll(token.start, depth, state) ?? (token.value ? scan(token.value, depth, state) : null);
    case 'block-scalar':
      return scanAll(token.props, depth, state);
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return scanItems(token.items, depth + 1, state);
    default:
      return null;
  }
}

function scanAll(tokens: readonly CST.Token[], depth: number, state: Scan): CST.Token | null {
  for (const token of tokens) {
    const deep = scan(token, depth, state);
    if (deep !== null) return deep;
  }
  return null;
}

function scanItems(items: readonly CST.CollectionItem[], depth: number, state: Scan): CST.Token | null {
  for (const { start, key, sep, value } of items) {
    const deep =
      scanAll(start, depth, state) ??
      (key ? scan(key, depth, state) : null) ??
      (sep ? scanAll(sep, depth, state) : null) ??
      (value ? scan(value, depth, state) : null);
    if (deep !== null) return deep;
  }
  return null;
}

/** A bracket, brace or quote that is opened. */
export interface Opening {
  readonly offset: number;
  readonly source: string;
}

/**
 * What is opened and never closed, where that is what YAML complains about. YAML notices only where it cannot go on, which may be
 * the end of the file. Recurses, so only for tokens that are not nested too deep.
 */
export function findUnclosed(
  tokens: readonly CST.Token[],
  complaint: { readonly message: string; readonly at: number },
): Opening | null {
  if (/ end with a [\]}]/.test(complaint.message)) return firstOf(tokens, openBracket);
  if (!complaint.message.startsWith('Missing closing ')) return null;
  return firstOf(tokens, (token) => openQuote(token, complaint.at));
}

/** Innermost first, as YAML complains. */
function firstOf(tokens: readonly CST.Token[], open: (token: CST.Token) => Opening | null): Opening | null {
  for (const token of tokens) {
    const found = firstOf(partsOf(token), open) ?? open(token);
    if (found) return found;
  }
  return null;
}

function openBracket(token: CST.Token): Opening | null {
  if (token.type !== 'flow-collection') return null;
  const { source, offset } = token.start;
  return token.end[0]?.source === (source === '[' ? ']' : '}') ? null : { source, offset };
}

function openQuote(token: CST.Token, end: number): Opening | null {
  const isQuoted = token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar';
  return isQuoted && token.offset + token.source.length === end
    ? { source: token.source.slice(0, 1), offset: token.offset }
    : null;
}

/** Does a character stand in a text, behind its first? Recurses, so only for tokens that are not nested too deep. */
export const isInText = (tokens: readonly CST.Token[], offset: number): boolean =>
  tokens.some((token) => {
    const isText = token.type === 'block-scalar' || token.type === 'scalar' || token.type.endsWith('-quoted-scalar');
    return (isText && token.offset < offset && offset < endOf(token)) || isInText(partsOf(token), offset);
  });

/** The offset after a text. A block text begins behind its `|` or `>`, with what else stands in that line. */
function endOf(token: CST.Token): number {
  const last = token.type === 'block-scalar' ? token.props.at(-1) : undefined;
  const start = last && 'source' in last ? last.offset + last.source.length : token.offset;
  return start + ('source' in token ? token.source.length : 0);
}

function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return [...token.start, ...(token.value ? [token.value] : [])];
  if (token.type === 'block-scalar') return token.props;
  if (!('items' in token)) return [];
  const items: readonly CST.CollectionItem[] = token.items;
  return items.flatMap(({ start, key, sep, value }) => [
    ...start,
    ...(key ? [key] : []),
    ...(sep ?? []),
    ...(value ? [value] : []),
  ]);
}
