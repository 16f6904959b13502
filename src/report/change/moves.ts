/** Incidents that become more or less severe, as the verdict names them. Plain text. */
import { type LadderDiff, type Move, movesIn, type PolicyDiff } from '#domain/results/policy-diff.ts';

/** From which severity to which incidents go, of those that go this way. */
export const movesOf = ({ rules, ladders }: PolicyDiff, way: Way): readonly string[] =>
  movesIn(rules)
    .filter((move) => wayOf(move, ladders) === way)
    .map(({ was, is }) => `${was} becomes ${is}`);

/** `turned`: which of the two is the more severe is another in each policy. Null where neither has both. */
type Way = 'less' | 'more' | 'turned' | null;

function wayOf({ was, is }: Move, ladders: readonly LadderDiff[]): Way {
  const falls = (['before', 'after'] as const).flatMap((side): readonly boolean[] => {
    const rank = (id: string): number | undefined =>
      ladders.find((ladder) => ladder.severity === id && ladder[side]?.severity.id === id)?.[side]?.severity.rank;
    const [from, to] = [rank(was), rank(is)];
    return from === undefined || to === undefined ? [] : [to > from];
  });
  if (new Set(falls).size > 1) return 'turned';
  return falls.length === 0 ? null : falls.includes(true) ? 'less' : 'more';
}
