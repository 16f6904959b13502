/** Law: where somebody edits or deletes a comment of the engine's, nobody is called again and nothing is sent again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonAct } from '#engine/index.ts';
import { type Loss, openIncident, POLICY, policyOf, World } from '../engine/delivery/world.ts';
import { lawRuns } from '../support/seed.ts';

const RUNS = lawRuns();

const LADDER = `
  - id: silent
    reason: Nobody has acknowledged this in time.
    when: { and: [{ "!": { var: incident.acknowledged } }, { ">=": [{ var: elapsed.since-level }, 10] }] }
    repeat: 10m
    do: { escalate: next, notify: [bus] }
  - id: help
    reason: Somebody asked for help.
    when: { ">": [{ var: count.help-requests }, 0] }
    repeat: 0m
    do: { escalate: next }
  - id: overdue
    reason: The promised update is overdue.
    when: { and: [{ var: incident.acknowledged }, { ">=": [{ var: elapsed.since-update }, 15] }] }
    repeat: 15m
    do: { mention: [owner], comment: update-due, notify: [pager] }
  - id: unreviewed
    phase: resolved
    reason: The review is due.
    when: { and: [{ var: review.required }, { "!": { var: review.done } }, { ">=": [{ var: elapsed.since-resolved }, 20] }] }
    repeat: 20m
    do: { mention: [second], comment: review-due, notify: [war-room] }`;

// What a person has had decides nothing here: it is not known any more.
const policy = policyOf(
  POLICY.replace(/ {2}- id: silent[\s\S]*(?=channels:)/, `${LADDER.slice(1)}\n`)
    .replace('4 in 15m', '500 in 15m')
    .replace('name: reached', 'name: reached\nreview: { severities: [sev1], due: 1h }'),
);

const acts: fc.Arbitrary<PersonAct> = fc
  .constantFrom(
    '/ack',
    'on it',
    '/snooze 20m vendor',
    '/snooze 9d',
    '/resolved',
    '/escalate',
    '/severity sev2',
    '/role first @dora',
  )
  .map((body) => ({ kind: 'comment', body }));

const story = fc.record({
  moments: fc.array(
    fc.record({ after: fc.integer({ min: 1, max: 1_500 }), by: fc.constantFrom('alice', 'bob', 'carol'), act: acts }),
    { maxLength: 5 },
  ),
  /** Seconds. */
  quiet: fc.integer({ min: 0, max: 1_500 }),
  which: fc.nat(),
  how: fc.constantFrom<Loss>('edit', 'delete', 'edit by the token', 'delete by the token'),
  lostAfter: fc.constantFrom(0, 1, 20, 60),
  lag: fc.constantFrom(0, 3),
});

/** `10.05 bob by phone`: when, in minutes, and what. */
function partsOf(line: string): { readonly minute: number; readonly what: string } {
  const [, minute = '', what = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
  return { minute: Number(minute), what };
}

/** Those of `lines` of which `expected` has none, each once, at most `seconds` later than it is expected. */
function linesBeyond(lines: readonly string[], expected: readonly string[], seconds: number): readonly string[] {
  const left = expected.map(partsOf);
  return lines.filter((line) => {
    const { minute, what } = partsOf(line);
    const isIt = (one: (typeof left)[number]): boolean =>
      one.what === what && minute >= one.minute - 0.001 && minute <= one.minute + seconds / 60 + 0.001;
    const index = left.findIndex(isIt);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

test('nobody is called again, nothing is sent again, and the ladder keeps its instants', {
  timeout: 300_000 + RUNS * 2_000,
}, () => {
  let tried = 0;
  fc.assert(
    fc.property(story, ({ moments, quiet, which, how, lostAfter, lag }) => {
      const world = new World(policy, openIncident());
      world.hasNames = true;
      world.lag = lag;
      let second = 0;
      for (const { after, by, act } of moments) {
        world.runUntil((second + after - 1) / 60, second / 60);
        // Nobody does anything before what GitHub has stamped already.
        second += after + lag;
        world.did(second / 60, by, act);
        world.run(second / 60);
      }
      world.runUntil((second + quiet) / 60, second / 60);
      second += quiet + lag + lostAfter;
      const own = world.ownComments;
      const comment = own[which % own.length];
      if (comment === undefined) throw new Error('there is no comment');
      const other = new World(policy, world.issue);
      other.hasNames = true;
      other.lag = lag;
      other.lose(comment, second / 60, how);
      const [sent, actions] = [world.sent.length, world.actions.length];
      for (const one of [world, other]) one.runUntil(second / 60 + 60, second / 60);
      tried += 1;
      // Of a run that nothing else tells of, its writes tell when it was.
      const heard = world.actions.slice(actions);
      expect([linesBeyond(other.actions, heard, lag), other.actions.length]).toEqual([[], heard.length]);
      expect(linesBeyond(other.sent, world.sent.slice(sent), lag)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(tried).toBe(RUNS);
});
