/** Connections as GitHub pages them: cursors, `first` or `last` demanded, at most 100 at once. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

const cursorOf = (index: number): string => Buffer.from(`cursor:${index}`).toString('base64');
const indexOf = (cursor: string): number => Number(Buffer.from(cursor, 'base64').toString().replace('cursor:', ''));

export function connection<T>(all: readonly T[], { first, last, after, before }: PageArguments): object {
  const from = after == null ? 0 : indexOf(after) + 1;
  const to = before == null ? all.length : indexOf(before);
  const start = last == null ? from : Math.max(from, to - last);
  const end = first == null ? to : Math.min(to, from + first);
  const nodes = all.slice(start, end);
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursorOf(start + index) })),
    totalCount: all.length,
    filteredCount: to - from,
    pageCount: nodes.length,
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length > 0 ? cursorOf(start) : null,
      endCursor: nodes.length > 0 ? cursorOf(end - 1) : null,
    },
  };
}
