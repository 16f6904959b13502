/** What is worth a look in the policies that an import comes to. Pure. */
import { createSchedule, HORIZON, localTime, type ScheduleSpec, type Shift, shifts } from '#calendar/index.ts';
import type { Instant } from '#domain/time.ts';
import { pageAt } from '#policy/files.ts';
import { listNames } from '#policy/words.ts';
import { count, nearly, type Note } from './model.ts';
import type { ImportedLevel, ImportedPolicy } from './policy-text.ts';

/** What stands in a policy for the hours of a service in which its calls are urgent. */
export const SUPPORT_HOURS = `severities whose rules name a calendar say that in a policy: ${pageAt('recipes/quiet-nights.md')}`;

/** A policy and where it is written. */
export interface PolicyDraft {
  readonly path: string;
  readonly policy: ImportedPolicy;
}

/** Schedules that stand in several policies: each escalation is one, and has all that it calls. */
export function sharedSchedules(drafts: readonly PolicyDraft[]): readonly Note[] {
  const names = new Set(drafts.flatMap(({ policy }) => [...policy.schedules.keys()]));
  return [...names].flatMap((name) => {
    const paths = drafts.filter(({ policy }) => policy.schedules.has(name)).map(({ path }) => path);
    const why = `it stands in ${listNames(paths)}: make each change in all of them, or move it into a file that they extend (${pageAt('recipes/one-policy-for-many.md')})`;
    return paths.length < 2 ? [] : [nearly(`the schedule \`${name}\``, why)];
  });
}

/** Steps that call nobody at some hour from `now` on. */
export const emptySteps = (policy: ImportedPolicy, now: Instant): readonly Note[] =>
  policy.levels.flatMap((level, index) => {
    const specs = specsOf(level, policy);
    const [first, ...more] = emptySpans(specs, now);
    if (first === undefined) return [];
    const zone = specs[0]?.timezone ?? 'UTC';
    const span = `from ${localTime(first.start, zone)} to ${localTime(first.end, zone)} (${zone})`;
    const times = more.length === 0 ? '' : ` and ${count(more.length, 'time')} more`;
    const then = index + 1 < policy.levels.length ? 'the next step is called at once' : 'this step calls nobody';
    const why = `nobody is on call in it ${span}${times} in the next 90 days, and ${then}`;
    return [nearly(`step ${index + 1} of \`${policy.name}\``, why)];
  });

/** The schedules that a step calls; none where people are called beside them. */
function specsOf({ roles }: ImportedLevel, { schedules }: ImportedPolicy): readonly ScheduleSpec[] {
  const called = roles.map(({ who }) => ('people' in who ? null : schedules.get(who.schedules[0] ?? '')));
  return called.includes(null) ? [] : called.flatMap((rota) => rota?.specs ?? []);
}

/** When nobody is on call in any of them. */
function emptySpans(specs: readonly ScheduleSpec[], now: Instant): readonly Shift[] {
  const empty = specs.map((spec): readonly Shift[] =>
    shifts(createSchedule(spec), now, now + HORIZON).filter(({ who }) => who.length === 0),
  );
  return empty.length === 0 ? [] : empty.reduce(inBoth);
}

const inBoth = (all: readonly Shift[], others: readonly Shift[]): readonly Shift[] =>
  all.flatMap((one) =>
    others.flatMap((other) => {
      const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
      return start < end ? [{ start, end, who: [] }] : [];
    }),
  );
