import type { Policy, PromisedTime, Severity } from '#domain/policy.ts';
import {
  changesBetween,
  type Clock,
  DAY,
  formatDuration,
  formatInstant,
  type Instant,
  type Seconds,
} from '#domain/time.ts';
import { rangeOf } from '#lint/times.ts';
import { toPointer } from '#policy/pointer.ts';
import type { Finding, LintRule } from '#lint/rule.ts';

export const cadenceNotMonotone: LintRule = {
  meta: {
    id: 'cadence-not-monotone',
    level: 'warning',
    summary: 'A more severe incident that waits longer than a less severe one.',
    dependsOn: 'present',
  },
  check: ({ policy, now }) =>
    policy.severities.flatMap((less, index) =>
      PROMISES.flatMap((promise) => {
        // Told once, against the least severe of those that are slower.
        const slower = policy.severities
          .slice(0, index)
          .flatMap((more) => slowerAt(policy, promise, more, less, now) ?? [])
          .at(-1);
        return slower ? [slower] : [];
      }),
    ),
};

interface Promise {
  readonly key: 'acknowledge-within' | 'update-every';
  readonly of: (severity: Severity) => PromisedTime | null;
}

const PROMISES: readonly Promise[] = [
  { key: 'acknowledge-within', of: ({ acknowledgeWithin }) => acknowledgeWithin },
  { key: 'update-every', of: ({ updateEvery }) => updateEvery },
];

function slowerAt(policy: Policy, { key, of }: Promise, more: Severity, less: Severity, now: Instant): Finding | null {
  // What a rule promises differs from one incident to the next: its shortest time is longer than any of the other's, or none is told.
  const fast = rangeOf(of(less))?.longest;
  const slow = of(more) === null ? null : rangeOf(of(more))?.shortest;
  if (fast === undefined || slow === undefined) return null;
  const place = { path: toPointer(['severities', more.rank - 1]) };
  const than = `\`${less.id}\`, which is less severe, promises \`${key}: ${formatDuration(fast)}\``;
  if (slow === null)
    return {
      ...place,
      key: 'id',
      message: `\`${more.id}\` has no \`${key}\`; ${than}.`,
      help: `Give it an \`${key}\` that is no longer.`,
    };
  const at = instantsOf(policy, now).find((from) => real(more.clock, from, slow) > real(less.clock, from, fast));
  if (at === undefined) return null;
  const clock = more.clock === less.clock ? '' : ` For one that begins at ${formatInstant(at)} it is the longer wait.`;
  return {
    path: `${place.path}/${key}`,
    message: `\`${more.id}\` promises \`${key}: ${formatDuration(slow)}\`; ${than}.${clock}`,
    help: 'Give the more severe one the shorter time, and a clock that runs whenever the other does.',
  };
}

/** How long it is in real time; for ever where the clock never gets there. */
function real(clock: Clock, from: Instant, seconds: Seconds): Seconds {
  const at = clock.after(from, seconds);
  return at === null ? Number.POSITIVE_INFINITY : at - from;
}

const FORTNIGHT = 14 * DAY;

/** Now, and whenever business hours begin or end in the next fortnight. */
const instantsOf = ({ calendars }: Policy, now: Instant): readonly Instant[] => [
  now,
  ...[...calendars.values()].flatMap((calendar) => changesBetween(calendar, now, now + FORTNIGHT)),
];
