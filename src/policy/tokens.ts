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
