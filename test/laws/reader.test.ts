/** A run on the model that nobody reads does to the incident what a run of the Action does, but for the look of the status comment. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect } from '#domain/effect.ts';
import { advanceHistory, type FoldedIssue, foldHistory } from '#engine/incident/fold.ts';
import { runFolded } from '#engine/simulation/run-once.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns();

/** What people notice of an effect; an edit of the status comment is none of it. */
const noticesOf = (effect: Effect): readonly unknown[] => {
  if (effect.type !== 'say') return [effect];
  const { comment, react, minimise } = effect;
  if (comment === null) return react.length + minimise.length === 0 ? [] : [{ react, minimise }];
  const { calls, mentions, fired, engaged, level, severity, record } = comment;
  return [{ calls, mentions, fired, engaged, level, severity, record, react, minimise }];
};

describe('a run that nobody reads', { timeout: 300_000 + RUNS * 200 }, () => {
  it('calls, labels, records and answers the same at the same instants', () => {
    fc.assert(
      fc.property(
        policies,
        bodies,
        stories,
        fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 6 }),
        (policy, body, story, times) => {
          const moments = [
            { at: 0, event: null },
            ...story.map((event) => ({ at: event.after, event })),
            ...times.map((at) => ({ at, event: null })),
          ].toSorted((a, b) => a.at - b.at);
          const course = (reader: 'people' | 'nobody'): readonly unknown[] => {
            let folded: FoldedIssue = foldHistory(policy, newIncident(body));
            return moments.map(({ at, event }) => {
              if (event) folded = advanceHistory(folded, happens(folded.issue, event));
              const run = runFolded(folded, START + at, reader);
              folded = run.folded;
              const { severity, level, status } = run.decision;
              return { at, severity, level, status, effects: run.effects.flatMap(noticesOf) };
            });
          };
          expect(course('nobody')).toEqual(course('people'));
        },
      ),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
