/** Small histories with exact instants: what a changed policy would have done with them. */
import { describe, expect, test } from 'vitest';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { Replay, ReplayChange } from '#domain/results/replay.ts';
import { parseInstant } from '#domain/time.ts';
import { replayer } from '#replay/index.ts';
import { MOST_DUE_RUNS } from '#replay/course.ts';
import { pastIssue, POLICY, POLICY_TEXT } from '../support/histories.ts';
import { policyOf } from '../support/policy.ts';

const DECLARED = '2026-11-23T16:00:00Z';
const START = parseInstant(DECLARED) ?? 0;
const minute = (minutes: number): number => START + minutes * 60;

/** The policy of the histories with a piece of its text exchanged. */
function replayChange(...pieces: readonly (readonly [string, string])[]) {
  const text = pieces.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`${from} is not in the policy`);
    return all.replace(from, to);
  }, POLICY_TEXT);
  return policyOf(text);
}
const FASTER = replayChange(['"acknowledge-within":"1h"', '"acknowledge-within":"20m"']);

/** A minor incident, acknowledged after half an hour. */
const ISSUE = pastIssue({
  number: 1,
  declared: DECLARED,
  story: [
    [30, 'ann', '/ack'],
    [90, 'ann', '/resolved'],
  ],
});
const play = (issue: Issue, after = FASTER, before: typeof POLICY | null = POLICY, until = minute(600)): Replay =>
  replayer(before, after).one(issue, until);
const changesOf = (replay: Replay): readonly ReplayChange[] => replay.changed.flatMap(({ changes }) => changes);

describe('a replay', () => {
  test('of the same policy changes nothing, whatever the past engine did', () => {
    const { changed: none, incidents, noise } = play(ISSUE, POLICY);
    expect([none, incidents, noise.before]).toEqual([[], 1, noise.after]);
    expect(noise.before).toEqual({ comments: 1, mentions: 1, messages: 0 });
  });

  test('tells who would have been called, when and why, at the exact instant', () => {
    const replay = play(ISSUE);
    const at = { before: null, after: minute(20) };
    expect(changesOf(replay)).toEqual([
      { when: minute(20), kind: 'level', level: { number: 2, name: 'Lead' }, at },
      { when: minute(20), kind: 'call', login: 'cyd', at },
      { when: minute(20), kind: 'firing', trigger: 'unacknowledged', at },
    ]);
    const [one] = replay.changed;
    expect(one?.calls.after).toEqual([
      { at: START, level: 1, people: ['ann'] },
      { at: minute(20), level: 2, people: ['cyd'] },
    ]);
    expect(one?.noise).toEqual({
      before: { comments: 1, mentions: 1, messages: 0 },
      after: { comments: 2, mentions: 2, messages: 0 },
    });
  });

  test('counts the calls of each person and week', () => {
    const start = parseInstant('2026-11-23T00:00:00Z');
    expect(play(ISSUE).people).toEqual([
      { login: 'ann', calls: { before: 1, after: 1 }, weeks: [{ start, before: 1, after: 1 }], messages: [] },
      { login: 'cyd', calls: { before: 0, after: 1 }, weeks: [{ start, before: 0, after: 1 }], messages: [] },
    ]);
  });

  test.each<[string, number, readonly [number | null, number | null]]>([
    ['acknowledged a second before it is due is not escalated', 20 * 60 - 1, [null, null]],
    ['acknowledged in that very second is not either', 20 * 60, [null, null]],
    ['acknowledged a second later is', 20 * 60 + 1, [null, minute(20)]],
    ['acknowledged late moves what was escalated anyway', 61 * 60, [minute(60), minute(20)]],
  ])('an incident that was %s', (_, seconds, [before, after]) => {
    const issue = pastIssue({ number: 1, declared: DECLARED, story: [[seconds / 60, 'ann', '/ack']], until: 120 });
    const levels = changesOf(play(issue)).filter(({ kind }) => kind === 'level');
    expect(levels.map((change) => 'at' in change && change.at)).toEqual(
      before === null && after === null ? [] : [{ before, after }],
    );
  });

  test('tells from when to when the severity is another', () => {
    const after = replayChange(['"outage"', '"slow"']);
    const issue = pastIssue({
      number: 1,
      declared: DECLARED,
      labels: ['outage'],
      story: [
        [2, 'ann', '/ack'],
        [10, 'ann', { kind: 'unlabel', labels: ['outage'] }],
      ],
    });
    const severities = changesOf(play(issue, after)).filter(({ kind }) => kind === 'severity');
    expect(severities).toMatchObject([
      { when: START, until: minute(10), severity: { before: { id: 'sev1' }, after: { id: 'sev2' } } },
    ]);
  });

  test('sees a severity that rises with time alone at the second it does', () => {
    const after = replayChange([
      '{"in":["outage",{"var":"incident.labels"}]}',
      '{">=":[{"var":"elapsed.since-declared"},{"duration":"45m"}]}',
    ]);
    const severities = changesOf(play(ISSUE, after)).filter(({ kind }) => kind === 'severity');
    expect(severities).toMatchObject([{ when: minute(45), until: null, severity: { after: { id: 'sev1' } } }]);
  });

  test('an issue that is an incident under one policy only is told as such', () => {
    const replay = play(ISSUE, replayChange(['"label":"incident"', '"label":"emergency"']));
    expect(replay.incidentsUnder).toEqual({ before: 1, after: 0 });
    expect(changesOf(replay)[0]).toEqual({ when: START, kind: 'incident', is: { before: true, after: false } });
  });

  test('an issue that is none is counted, and a pull request as well', () => {
    const none = { ...ISSUE, labels: [], timeline: [] };
    for (const issue of [none, { ...ISSUE, isPullRequest: true }])
      expect(play(issue)).toMatchObject({ issues: 1, incidents: 0, changed: [] });
  });

  test('of one policy alone tells what it would have done', () => {
    const replay = play(ISSUE, FASTER, null);
    expect(replay.before).toBeNull();
    expect(changesOf(replay).map(({ kind }) => kind)).toContain('call');
    expect(replay.noise.before).toEqual({ comments: 0, mentions: 0, messages: 0 });
  });

  test('a policy that takes effect today is replayed as if it had always been in force', () => {
    const today = replayChange(['"version":1', '"version":1,"effective-from":"2027-01-01"']);
    expect(play(ISSUE, today).changed).toEqual([]);
  });

  test('somebody nobody ever asked GitHub about can be called', () => {
    const after = replayChange(
      ['["cyd"]', '["new-colleague"]'],
      ['"acknowledge-within":"1h"', '"acknowledge-within":"20m"'],
    );
    const [, call] = changesOf(play(ISSUE, after));
    expect(call).toMatchObject({ kind: 'call', login: 'new-colleague' });
  });

  test('an incident that goes on and on is compared up to one instant under both policies', () => {
    const nag = (every: string) =>
      replayChange(['"do":{"escalate":"next"}', `"repeat":"${every}","do":{"mention":["lead"]}`]);
    const issue = pastIssue({ number: 1, declared: DECLARED, labels: ['outage'], until: 1 });
    const [one] = play(issue, nag('2m'), nag('1m'), minute(20_000)).changed;
    expect(one?.cutAt).toBe(minute(5 + MOST_DUE_RUNS) - 1);
    expect(one?.noise).toMatchObject({
      before: { comments: MOST_DUE_RUNS + 1 },
      after: { comments: MOST_DUE_RUNS / 2 + 1 },
    });
  });
});

describe('the past engine’s own part', () => {
  const engine = { login: 'github-actions[bot]', kind: 'engine' } as const;
  const withItem = (item: TimelineItem): Issue => ({
    ...ISSUE,
    timeline: [...ISSUE.timeline, item].toSorted((a, b) => a.at - b.at),
  });

  test('a label of another workflow with the same token stays, and counts from the next run on, as it does live', () => {
    const issue = withItem({ kind: 'labeled', label: 'outage', at: minute(10), by: engine });
    const [before] = play({ ...issue, labels: [...issue.labels, 'outage'] }, POLICY, null).changed;
    const rise = before?.changes.find((change) => change.kind === 'severity' && change.severity.after?.id === 'sev1');
    expect(rise?.when).toBe(minute(30));
  });

  test('an issue that another workflow closed is closed', () => {
    const issue = withItem({ kind: 'closed', reason: 'not-planned', at: minute(10), by: engine });
    expect(changesOf(play({ ...issue, state: 'closed' }))).toEqual([]);
  });

  describe('under a former account', () => {
    // Nobody acknowledged it: the second level was called and assigned.
    const issue = pastIssue({ number: 1, declared: DECLARED, story: [[90, 'ann', '/ack']] });
    const by = { login: 'github-actions[bot]', kind: 'bot' } as const;
    const timeline = issue.timeline.map((item): TimelineItem => (item.by?.kind === 'engine' ? { ...item, by } : item));
    const former = { ...issue, timeline };
    const trusting = (policy: typeof POLICY): typeof POLICY => ({ ...policy, trustedAuthors: ['github-actions'] });

    test.each([
      ['both policies trust', trusting(POLICY), trusting(FASTER)],
      ['the policy before trusts', trusting(POLICY), FASTER],
      ['the policy after trusts', POLICY, trusting(FASTER)],
    ])('which %s, is left out as its own is', (_, before, after) => {
      expect(play(former, after, before)).toEqual(play(issue));
    });

    test('which no policy trusts, is what another program did', () => {
      expect(play(former).changed[0]?.calls).not.toEqual(play(issue).changed[0]?.calls);
    });
  });
});
