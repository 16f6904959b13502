/** Commands that a run obeyed, and that would be refused by now: under another policy, or as their author may do less. */
import { expect, test } from 'vitest';
import type { Issue, Reaction, TimelineItem } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { advance, fold, foldIssue, personDid, plan, runOnce } from '#engine/index.ts';
import { after, AT, policy, SOURCE, type Who } from '../../support/commands.ts';
import { policyOf } from '../../support/policy.ts';
import { START } from '../../support/worlds.ts';

const LATER = START + 1200;
const otherwise = (change: object): Policy => policyOf({ ...SOURCE, ...change });
const RENAMED = otherwise({ severities: SOURCE.severities.map((one) => ({ ...one, id: `p-${one.id}` })) });
const FOR_RESPONDERS = otherwise({ commands: { ack: ['responder'] } });
const withoutAccess = (issue: Issue): Issue => ({
  ...issue,
  people: { ...issue.people, tria: { permission: 'none', assignable: false } },
});

const same = (issue: Issue): Issue => issue;

test.each<[string, string, Policy, (issue: Issue) => Issue]>([
  ['a severity that has another name', '/severity sev1 it spreads', RENAMED, same],
  ['a command that others may use now', '/ack', FOR_RESPONDERS, same],
  ['a command of somebody who has no access any more', '/ack', policy, withoutAccess],
])('%s is not refused afterwards, nor marked as refused', (_which, body, changed, change) => {
  const issue = change(after([60, 'triage', body]));
  const { decision, issue: done } = runOnce(changed, issue, LATER);
  expect([decision.comment, decision.reactions]).toEqual([null, []]);
  expect(plan(runOnce(changed, done, LATER).decision, done)).toEqual([]);
});

test('whoever answered by a command whose words mean nothing any more has answered', () => {
  const issue = after([60, 'triage', '/severity sev1']);
  expect(fold(RENAMED, issue)).toMatchObject({ status: 'acknowledged', choices: [] });
});

test('whoever may not acknowledge any more has not, as another workflow may react with the same token', () => {
  const issue = after([60, 'triage', '/ack']);
  expect([policy, FOR_RESPONDERS].map((one) => fold(one, issue)?.status)).toEqual(['acknowledged', 'open']);
});

test('what somebody wrote into such a comment since is refused', () => {
  const issue = after([60, 'triage', '/severity sev1']);
  const edited = issue.timeline.map((item) =>
    item.kind === 'comment' && item.by?.login === 'tria' ? { ...item, body: '/severity sev9', editedAt: LATER } : item,
  );
  const { decision } = runOnce(policy, { ...issue, timeline: edited }, LATER);
  expect(decision.comment?.replies).toMatchObject([{ command: '/severity sev9' }]);
});

/** Its last comment by a person with these reactions, as another workflow may set them by the same token. */
function reactedTo(issue: Issue, reactions: readonly Reaction[]): Issue {
  const last = issue.timeline.findLastIndex(({ kind, by }) => kind === 'comment' && by?.kind === 'person');
  const timeline = issue.timeline.map((item, index) =>
    index === last && item.kind === 'comment' ? { ...item, reactions } : item,
  );
  return { ...issue, timeline };
}
const writes = (issue: Issue, login: string, body: string): Issue =>
  personDid(issue, login, { kind: 'comment', body }, START + AT);

test.each<[login: string, body: string]>([
  ['tria', '/escalte please'],
  ['gus', '/escalate'],
  ['gus', '/resolved'],
  ['tria', '/snooze'],
  ['tria', '/snooze 2d vendor'],
  ['tria', '/next soon'],
  ['tria', '/severity sve9'],
  ['tria', '/handoff'],
  ['holly', '/role nobody @rea'],
  ['tria', '/drill 1234'],
])(
  'the thumb of another workflow on what %s wrote and no run has seen silences nothing and acknowledges nothing: %s',
  (login, body) => {
    const issue = reactedTo(writes(after(), login, body), ['+1']);
    const { decision, issue: done } = runOnce(policy, issue, START + AT + 1);
    expect(decision.comment?.replies).toHaveLength(1);
    expect(decision.reactions).toMatchObject([{ with: 'confused' }]);
    expect(decision.status).toBe('open');
    expect(plan(runOnce(policy, done, LATER).decision, done)).toEqual([]);
  },
);

test.each(['/escalte please', '/snooze', '/next soon', '/handoff', '/severity', '/role nobody', '/drill 1234'])(
  'no run can ever have obeyed %s',
  (body) => {
    const refused = after([60, 'triage', body]);
    expect(fold(policy, reactedTo(refused, ['+1']))).toMatchObject({
      status: 'open',
      commands: [{ verdict: fold(policy, refused)?.commands[0]?.verdict, wasObeyed: false }],
    });
  },
);

test('a pause lasts as long as a shorter limit allows, and its author has acknowledged', () => {
  const shorter = otherwise({ severities: SOURCE.severities.map((one) => ({ ...one, 'max-snooze': '1h' })) });
  const issue = after([60, 'holder', '/snooze 4h waiting for the vendor']);
  expect(fold(policy, issue)?.snooze?.until).toBe(START + 60 + 4 * 3600);
  const { decision } = runOnce(shorter, issue, LATER);
  expect([decision.comment, decision.reactions]).toEqual([null, []]);
  expect(fold(shorter, issue)).toMatchObject({ status: 'acknowledged', snooze: { until: START + 60 + 3600 } });
});

test('a role that is gone was given all the same, without a word', () => {
  const without = otherwise({ roles: { responder: SOURCE.roles.responder }, levels: [SOURCE.levels[0]] });
  const issue = after([60, 'holder', '/role commander @rea']);
  const { decision } = runOnce(without, issue, LATER);
  expect([decision.comment, decision.reactions, decision.status]).toEqual([null, [], 'acknowledged']);
});

test('a comment that was edited before it was obeyed is not refused afterwards', () => {
  const written = writes(after(), 'tria', '/severity sev1');
  const edited = written.timeline.map((item) =>
    item.kind === 'comment' && item.by?.login === 'tria' ? { ...item, editedAt: START + AT + 5 } : item,
  );
  const { issue } = runOnce(policy, { ...written, timeline: edited }, START + AT + 10);
  const { decision } = runOnce(RENAMED, issue, LATER);
  expect([decision.comment, decision.reactions]).toEqual([null, []]);
});

const REACTIONS: readonly (readonly Reaction[])[] = [[], ['+1'], ['confused'], ['+1', 'confused'], ['eyes']];
const CHANGES = REACTIONS.flatMap((before) => REACTIONS.map((now) => [before, now] as const));

test.each<[who: Who, body: string]>([
  ['triage', '/severity sev9'],
  ['triage', '/severity sev1'],
  ['triage', '/ack\n/severity sev9'],
  ['triage', '/snooze 2d vendor'],
  ['stranger', '/ack'],
  ['holder', '/reviewed'],
])('a fold that goes on comes to the same when reactions come and go: %s, %s', (who, body) => {
  for (const seen of [true, false]) {
    const issue = seen
      ? after([AT, who, body])
      : writes(after(), who === 'triage' ? 'tria' : who === 'holder' ? 'holly' : 'gus', body);
    for (const [before, now] of CHANGES) {
      const [from, to] = [reactedTo(issue, before), reactedTo(issue, now)];
      expect(advance(foldIssue(policy, from), to).incident).toEqual(fold(policy, to));
    }
  }
});

test('a fold that goes on comes to the same where another run wrote before it had read the comment', () => {
  const folded = foldIssue(policy, reactedTo(writes(after(), 'tria', '/severity sev9'), ['+1']));
  const { timeline } = runOnce(policy, writes(after(), 'holly', '/ack'), START + AT + 1).issue;
  const isSame = (one: TimelineItem, other: TimelineItem): boolean =>
    one.kind === 'comment' && other.kind === 'comment' && one.id === other.id && one.by?.kind === 'engine';
  const written: Issue = {
    ...folded.issue,
    timeline: folded.issue.timeline.map((item) => timeline.find((other) => isSame(item, other)) ?? item),
  };
  expect(fold(policy, written)?.statusComment?.writtenAt).toBe(START + AT + 1);
  expect(advance(folded, written).incident).toEqual(fold(policy, written));
});
