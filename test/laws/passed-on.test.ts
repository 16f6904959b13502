/** Law 5, of roles: whichever runs come late, the same people hold them in the end. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runOnce, snapshotAt } from '#engine/index.ts';
import { policyOf } from '../support/policy.ts';
import { lawRuns } from '../support/seed.ts';
import { happens, newIncident, START } from '../support/worlds.ts';

const RUNS = lawRuns();
const open = { '!': { var: 'incident.acknowledged' } };
const after = (minutes: number, todo: object) => ({
  id: `after-${minutes}`,
  reason: 'Nobody takes it.',
  when: { and: [open, { '>=': [{ var: 'elapsed.since-declared' }, minutes] }] },
  do: todo,
});

/** Its levels and a trigger call `second` again and again. */
const policy = policyOf({
  version: 1,
  name: 'p',
  incident: { label: 'incident', acknowledge: { how: ['ack'] } },
  severities: [{ id: 'sev1', name: 'Critical' }],
  roles: { first: { who: ['ann'] }, second: { who: ['bob'] }, third: { who: ['cyd'] } },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Second', roles: ['second'] },
    { name: 'Third', roles: ['third', 'second'] },
  ],
  triggers: [after(10, { escalate: 2 }), after(20, { escalate: 3 }), after(30, { assign: ['first', 'second'] })],
});

const command = fc
  .tuple(fc.constantFrom('first', 'second', 'third'), fc.constantFrom('bob', 'cyd', 'dee', 'eli'))
  .map(([role, to]) => ({ by: 'dee', body: `/role ${role} @${to}` }));
const minute = fc.integer({ min: 0, max: 40 });
const story = fc.array(fc.tuple(minute, command), { maxLength: 5 });

it('a role goes to whoever was given it since its last call fell due, and else to whom that call names', {
  timeout: 60_000 + RUNS * 200,
}, () => {
  let stand = 0;
  fc.assert(
    fc.property(story, fc.array(minute, { maxLength: 4 }), (lines, runs) => {
      const all = lines.toSorted(([a], [b]) => a - b);
      const holdersAfter = (minutes: readonly number[]): unknown => {
        let issue = newIncident('');
        let left = all;
        for (const now of [...minutes, 41].toSorted((a, b) => a - b)) {
          issue = left
            .filter(([at]) => at <= now)
            .reduce(
              (one, [at, { by, body }]) => happens(one, { after: at * 60, by, act: { kind: 'comment', body } }),
              issue,
            );
          left = left.filter(([at]) => at > now);
          issue = runOnce(policy, issue, START + now * 60).issue;
        }
        return snapshotAt(policy, issue, START + 41 * 60).holders;
      };
      const inTime = holdersAfter([0, 10, 20, 30, ...all.map(([at]) => at)]);
      expect(holdersAfter([0, ...runs])).toEqual(inTime);
      stand += JSON.stringify(inTime).includes('dee') ? 1 : 0;
    }),
    { numRuns: RUNS * 2 },
  );
  expect(stand).toBeGreaterThan(RUNS / 5);
});
