import type { Policy, Severity } from '#domain/policy.ts';
import { formatDuration, formatInstant, type Instant, type Seconds } from '#domain/time.ts';
import { climb, LONGEST_LADDER, MOST_LADDER_RUNS, typicalStart } from '#engine/index.ts';
import { toPointer } from '#policy/pointer.ts';
import type { LintRule } from '#lint/rule.ts';

export const ladderNotMonotone: LintRule = {
  meta: {
    id: 'ladder-not-monotone',
    level: 'warning',
    summary: 'A level that a more severe incident reaches later than a less severe one, while nobody answers.',
    dependsOn: 'present',
  },
  check: ({ policy, now }) => {
    const ladders: { readonly severity: Severity; readonly ladder: Levels }[] = [];
    for (const severity of policy.severities) {
      // Whatever the least severe one does after all the others are at the top can be no sooner.
      const tops = ladders.map(({ ladder }) => ladder.get(policy.levels.length) ?? LONGEST_LADDER);
      const ladder = levelsOf(policy, severity, now, severity.when === null ? Math.max(0, ...tops) : LONGEST_LADDER);
      if (ladder) ladders.push({ severity, ladder });
    }
    return ladders.flatMap(({ severity: more, ladder: slow }, index) => {
      for (const { severity: less, ladder: fast } of ladders.slice(index + 1)) {
        const level = policy.levels.find(({ number }) => later(timeOf(slow, number), timeOf(fast, number)));
        if (!level) continue;
        return [
          {
            path: toPointer(['severities', more.rank - 1, 'id']),
            message: `When nobody answers, \`${less.id}\` gets to level ${level.number} ${timeText(timeOf(fast, level.number))} and \`${more.id}\`, which is more severe, ${timeText(timeOf(slow, level.number))} (declared ${formatInstant(typicalStart(policy, more, now))}).`,
            help: 'See both with `tocsin simulate`, and let the triggers that escalate be no slower for the more severe one.',
          },
        ];
      }
      return [];
    });
  },
};

/** When each level is reached by an incident that nobody answers, as far as known. */
type Levels = ReadonlyMap<number, Seconds>;

/** Null where the severity is not the one an incident has from the start, or where runs come due too often to find out. */
function levelsOf(policy: Policy, severity: Severity, from: Instant, within: Seconds): Levels | null {
  const start = typicalStart(policy, severity, from);
  const levels = new Map<number, Seconds>();
  let runs = 0;
  for (const { at, decision } of climb(policy, severity, start, { within })) {
    runs += 1;
    if (runs > MOST_LADDER_RUNS) return null;
    const { comment } = decision;
    if (!comment) continue;
    if (runs === 1 && comment.severity.id !== severity.id) return null;
    for (let level = 1; level <= comment.level.number; level += 1)
      if (!levels.has(level)) levels.set(level, at - start);
    if (levels.size === policy.levels.length) break;
  }
  return levels.size === 0 ? null : levels;
}

const timeOf = (levels: Levels, level: number): Seconds | null => levels.get(level) ?? null;

const later = (one: Seconds | null, other: Seconds | null): boolean => other !== null && (one === null || one > other);

const timeText = (after: Seconds | null): string =>
  after === null ? 'not within 14 days' : `after ${formatDuration(after)}`;
