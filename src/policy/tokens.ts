import type { CST } from 'yaml';

/** Something in the token tree of a YAML file that this language does not have. */
export interface Found {
  readonly code: 'too-deep' | 'yaml-tag' | 'yaml-directive';
  readonly offset: number;
  readonly source: string;
}

/**
 * Walks YAML's token tree, before it is composed into values. Composing recurses, so a file nested ten thousand deep must be
 * refused here, where the walk keeps its own stack. Tags are refused because an unquoted `!:` or `!=:` is one, and the
 * operator it was meant to be would vanish without an error. Pure.
 */
export function scanTokens(tokens: readonly CST.Token[], maxDepth: number): readonly Found[] {
  const found: Found[] = [];
  const stack: { readonly token: CST.Token; readonly depth: number }[] = [];
  for (const token of [...tokens].reverse()) stack.push({ token, depth: 0 });
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) return [{ code: 'too-deep', offset: token.offset, source: '' }];
    if (token.type === 'tag') found.push({ code: 'yaml-tag', offset: token.offset, source: token.source });
    if (token.type === 'directive') found.push({ code: 'yaml-directive', offset: token.offset, source: token.source });
    const nested = 'items' in token ? depth + 1 : depth;
    for (const part of partsOf(token).toReversed()) stack.push({ token: part, depth: nested });
  }
  return found;
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
