/** Answers with data and errors at once: which entries of a list can still be believed. Pure. */
import type { Path } from '#domain/rule.ts';
import type { GraphqlError } from './error.ts';
import type { RawHistory, RawIssue } from './raw.ts';

/**
 * True when an error touches the part of an answer at `path`: it lies inside it, or around it, or names no place at all. An
 * issue whose author "is null" because of an error is not an issue of a deleted user.
 */
export function touches(errors: readonly GraphqlError[], path: Path): boolean {
  return errors.some((error) => {
    const place = error.path ?? [];
    return place.every((step, index) => index >= path.length || step === path[index]);
  });
}

export const reasonOf = (errors: readonly GraphqlError[]): string => errors[0]?.message ?? NO_REASON;

/** The messages of all. */
export const reasonsOf = (errors: readonly GraphqlError[]): string =>
  errors.map(({ message }) => message).join('; ') || NO_REASON;

const NO_REASON = 'GitHub gave no reason.';

/** The issue at `path`; null when an error touches any part of it. */
export function believable<T extends RawIssue>(raw: T | null, errors: readonly GraphqlError[], path: Path): T | null {
  if (raw === null) return null;
  const { history, rest } = withoutLost(raw.timelineItems, errors, [...path, 'timelineItems']);
  return touches(rest, path) ? null : { ...raw, timelineItems: history };
}

/**
 * The history at `path` without the events of labels that were deleted since: where such a label is missing although the schema
 * promises it, GitHub leaves out the event and says so. It will not come back, and an error of that kind is no reason to
 * leave the incident alone.
 */
export function withoutLost(
  history: RawHistory,
  errors: readonly GraphqlError[],
  path: Path,
): { readonly history: RawHistory; readonly rest: readonly GraphqlError[] } {
  const lost = new Set<string | number>();
  const rest = errors.filter((error) => {
    const index = error.path?.[path.length + 1];
    const isLost =
      index !== undefined &&
      /non-null/i.test(error.message) &&
      error.path?.[path.length] === 'nodes' &&
      error.path[path.length + 2] === 'label' &&
      path.every((step, at) => step === error.path?.[at]);
    if (isLost) lost.add(index);
    return !isLost;
  });
  if (lost.size === 0) return { history, rest };
  const nodes = history.nodes?.filter((node, index) => node !== null || !lost.has(index)) ?? null;
  return { history: { ...history, nodes }, rest };
}
