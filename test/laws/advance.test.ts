/** The fold goes on from where it was: it comes to the same as folding the whole history anew, after every single step. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue, Reaction } from '#domain/issue.ts';
import { perform, runOnce } from '#engine/index.ts';
import { contextOf } from '#engine/facts/context.ts';
import { pastOf } from '#engine/facts/past.ts';
import { advanceHistory, type FoldedIssue, foldHistory } from '#engine/incident/fold.ts';
import { stepsBetween } from '#engine/incident/fold-steps.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns();

describe('a fold that goes on', { timeout: 300_000 + RUNS * 200 }, () => {
  it('is the fold of the whole history, after every event and every effect', () => {
    let [advances, anew] = [0, 0];
    fc.assert(
      fc.property(
        policies,
        bodies,
        stories,
        fc.array(moment, { maxLength: 6 }),
        fc.array(fc.record({ at: moment, nth: fc.nat(1), reactions }), { maxLength: 6 }),
        (policy, body, story, times, reacts) => {
          let folded = foldHistory(policy, newIncident(body));
          const goOn = (issue: Issue): void => {
            advances += 1;
            if (stepsBetween(folded.state, issue) === null) anew += 1;
            const before = folded;
            const copy = structuredClone(dataOf(before));
            folded = advanceHistory(before, issue);
            const foldedAnew = foldHistory(policy, issue);
            expect(stateOf(folded)).toEqual(stateOf(foldedAnew));
            expect(dataOf(before)).toEqual(copy);
            for (const one of [folded, foldedAnew]) expectPast(one);
          };
          const run = (at: number): void => {
            for (const effect of runOnce(policy, folded.issue, at).effects) goOn(perform(folded.issue, effect, at));
          };
          const moments = [
            ...story.map((event) => ({ at: event.after, happen: (issue: Issue) => happens(issue, event) })),
            ...reacts.map((one) => ({ at: one.at, happen: (issue: Issue) => withReactions(issue, one) })),
            ...times.map((at) => ({ at, happen: null })),
          ].toSorted((a, b) => a.at - b.at);
          run(START);
          for (const { at, happen } of moments) {
            if (happen) goOn(happen(folded.issue));
            run(START + at);
          }
        },
      ),
      { numRuns: RUNS },
    );
    // Were everything folded anew each time, the two could not differ.
    expect(anew / advances).toBeLessThan(0.2);
  });
});

const moment = fc.integer({ min: 0, max: 20_000 });
const reactions = fc.subarray<Reaction>(['+1', 'confused', 'eyes']);

/** As another workflow reacts by the same token, and takes it back, to the last comment of a person or one before it. */
function withReactions(issue: Issue, change: { readonly nth: number; readonly reactions: readonly Reaction[] }): Issue {
  const comments = issue.timeline.filter(({ kind, by }) => kind === 'comment' && by?.kind === 'person');
  const which = comments.at(-1 - change.nth);
  const timeline = issue.timeline.map((item) =>
    item === which && item.kind === 'comment' ? { ...item, reactions: change.reactions } : item,
  );
  return { ...issue, timeline };
}

/** How many of the last places of a history are looked at. */
const PLACES = 2;

/** As it stood at a place of its history, it is the fold of what comes before that. */
function expectPast(folded: FoldedIssue): void {
  const { policy, issue } = folded;
  const context = contextOf(folded);
  if (context === null) return;
  const past = pastOf(context);
  for (let place = Math.max(0, issue.timeline.length - PLACES); place <= issue.timeline.length; place += 1) {
    const foldedAnew = foldHistory(policy, { ...issue, timeline: issue.timeline.slice(0, place) });
    const then = past(place);
    expect(then === null).toBe(foldedAnew.incident === null);
    if (then !== null) expect(stateOf(then.folded)).toEqual(stateOf(foldedAnew));
  }
}

/** Without where it may go back to, which is as the issue was then. */
const stateOf = ({ beforeQuiets: _beforeQuiets, afterEngine: _afterEngine, ...rest }: FoldedIssue): unknown => rest;

/** All of a fold that is plain data: the rules of a policy are functions. */
function dataOf({ issue, incident, state }: FoldedIssue): unknown {
  const { policy: _policy, ...rest } = state;
  return { issue, incident, rest };
}
