import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { toPointer } from '#policy/pointer.ts';
import { listNames } from '#policy/words.ts';
import type { LintRule } from '#lint/rule.ts';
import { isNeverTrue } from './never-true.ts';

export const shadowedBy: LintRule = {
  meta: { id: 'shadowed-by', level: 'warning', summary: 'A severity whose incidents all get a more severe one.' },
  check: (target) => {
    const { severities } = target.policy;
    return severities.flatMap((severity, index) => {
      if (index === 0 || !onOneClock(target.policy, index)) return [];
      const source: Json = severity.when?.source ?? true;
      const earlier = severities.slice(0, index);
      if (severity.when && isNeverTrue(target, { path: '', name: '', source, premises: [] })) return [];
      const isTaken = (fails: readonly Json[]): boolean => target.ask({ holds: [source], fails }).kind === 'proved';
      if (!isTaken(earlier.map(ruleOf))) return [];
      const one = earlier.find((other) => isTaken([ruleOf(other)]));
      return [
        {
          path: toPointer(['severities', index, 'id']),
          message: `No incident is assessed as \`${severity.id}\`: ${listNames((one ? [one] : earlier).map(({ id }) => id))} ${one || earlier.length === 1 ? 'takes' : 'take'} all of them.`,
          help: 'The first severity whose `when` holds is taken. Narrow the earlier one, or take this one out.',
        },
      ];
    });
  },
};

const ruleOf = ({ when }: Policy['severities'][number]): Json => when?.source ?? true;

/** A severity's rule counts elapsed time on that severity's own clock, so on two clocks one fact has two values. */
function onOneClock({ severities, conditions }: Policy, upTo: number): boolean {
  const some = severities.slice(0, upTo + 1);
  const clocks = new Set(some.map(({ clock }) => clock.name));
  const reads = [...some.flatMap(({ when }) => when?.reads ?? []), ...conditions.flatMap(({ rule }) => rule.reads)];
  return clocks.size === 1 || !reads.some((path) => path.startsWith('elapsed.'));
}
