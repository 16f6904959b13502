/** Who is on call now and would not be once the change is in force: a rotation with other people has other turns from its start on. */
import { withoutNames } from '#domain/names.ts';
import type { RosterDiff } from '#domain/results/policy-diff.ts';

interface TakeOver {
  readonly roster: RosterDiff;
  /** Who goes, and who comes in their place. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Of schedules: who would be on call no more, or at once, although a turn goes on. */
export function takenOver(rosters: readonly RosterDiff[]): readonly TakeOver[] {
  return rosters.flatMap((roster) => {
    const [first] = roster.spans;
    if (first === undefined || !roster.isMidTurn) return [];
    const [was, is] = [first.before ?? [], first.after ?? []];
    const [before, after] = [withoutNames(was, is), withoutNames(is, was)];
    return before.length === 0 || after.length === 0 ? [] : [{ roster, before, after }];
  });
}

/** How the turns are kept, once for all schedules whose rotation moves; none where only single turns are swapped. */
export function turnsLines(rosters: readonly RosterDiff[], name: (text: string) => string): readonly string[] {
  const moved = takenOver(rosters).filter(
    ({ roster: { rest } }) => rest !== null && rest.spans > 0 && rest.leaves.length + rest.joins.length > 0,
  );
  if (moved.length === 0) return [];
  const names = moved.map(({ roster }) => name(roster.name)).join(', ');
  return [
    `To keep the turns that there are in ${names}, leave the layer as it was, and write the new rotation below it as a layer of its own, with ${name('from:')} at the next hand-over.`,
  ];
}
