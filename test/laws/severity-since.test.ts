/** Law 5, of the severity: whichever runs came late, it has been in force since it came into force. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explainSeverity, fold, runOnce } from '#engine/index.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns(150);
const runs = fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 6 });

/** What a run found in force, or the declaration. */
interface Finding {
  readonly severity: string;
  readonly since: number;
  readonly at: number;
}

it('it is in force since the run that announced it, or since a person chose it after the run before; what the rules gave first, since the declaration', {
  timeout: 60_000 + RUNS * 200,
}, () => {
  let [changes, late] = [0, 0];
  fc.assert(
    fc.property(policies, bodies, stories, runs, (policy, body, story, times) => {
      let issue = newIncident(body);
      let before: Finding | null = null;
      let left = story;
      for (const time of times.toSorted((a, b) => a - b)) {
        const at = START + time;
        issue = left.filter(({ after }) => after <= time).reduce(happens, issue);
        left = left.filter(({ after }) => after > time);
        const run = runOnce(policy, issue, at);
        ({ issue } = run);
        const incident = fold(policy, issue);
        const announced = incident?.announced.at(-1);
        if (run.decision.leftAlone !== null || !incident || !announced) continue;
        const { severity, since } = announced;
        // As the report reads now: no history tells how it read then.
        const first: Finding = before ?? {
          severity: explainSeverity(policy, newIncident(issue.body), START)?.assessed ?? '',
          since: START,
          at: START,
        };
        const chosen = incident.choices.filter((one) => one.severity === severity && one.at >= first.at);
        expect(severity === first.severity ? [first.since] : [at, ...chosen.map((one) => one.at)]).toContain(since);
        if (severity !== first.severity) [changes, late] = [changes + 1, late + (before === null ? 1 : 0)];
        before = { severity, since, at };
      }
    }),
    { numRuns: RUNS },
  );
  expect([changes, late].every((count) => count > RUNS / 20)).toBe(true);
});
