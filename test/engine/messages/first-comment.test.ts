/** What people write before the first run: the first comment answers it, and is the status comment from its first edit on. */
import { expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { type PersonAct, personDid, runOnce, type RunResult } from '#engine/index.ts';
import { renderComment } from '#report/comment/comment.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policy } from '../../support/commands.ts';
import { newIncident, START } from '../../support/worlds.ts';

const people = { tria: { permission: 'triage', assignable: true }, holly: { permission: 'write', assignable: true } };

const writes = (issue: Issue, login: string, body: string, second: number): Issue =>
  personDid(issue, login, { kind: 'comment', body } satisfies PersonAct, START + second);

function firstRun(login: string, body: string): RunResult {
  const issue = { ...newIncident(''), people } as Issue;
  return runOnce(policy, writes(issue, login, body, 10), START + 20);
}

/** The status comment once somebody else has commented. */
function statusAfter(first: RunResult): string {
  const { decision } = runOnce(policy, writes(first.issue, 'tria', 'Looking.', 60), START + 65);
  const message = decision.statusComment?.message;
  return message ? renderStatus(message) : '';
}

it.each([
  ['/drill 1234', '`/drill` was not carried out: a code is confirmed on the issue of the drills'],
  ['/severity sev9', '`/severity sev9` was not carried out: it needs one of sev1, sev2'],
  ['/help', 'Commands, one to a line, in a comment:'],
])(
  'the answer to %s stays when the comment is edited, folded and under the name of whom it answers',
  (body, answer) => {
    const first = firstRun('holly', body);
    expect(first.decision.comment?.replies).toHaveLength(1);
    const [above = '', folded = ''] = statusAfter(first).split(
      '<details><summary>Answers to commands of holly</summary>',
    );
    expect(above).not.toContain(answer);
    expect(folded).toContain(answer);
    const again = runOnce(policy, first.issue, START + 30);
    expect(again.effects).toEqual([]);
    const over = runOnce(policy, writes(first.issue, 'tria', '/resolved fixed it', 60), START + 65);
    const message = over.decision.statusComment?.message;
    expect(message && renderStatus(message)).not.toContain(answer);
  },
);

it('the first comment folds the list of commands below its call, and a refusal stands for all to see', () => {
  const text = (body: string): string => {
    const { comment } = firstRun('holly', body).decision;
    return comment ? renderComment(comment, shippedTemplates) : '';
  };
  expect(text('/help')).toMatch(/<details><summary>Commands<\/summary>\n\nCommands, one to a line/);
  expect(text('/drill 1234')).not.toContain('<details>');
});

it('the answer to a later command is a comment of its own, and stands in no other', () => {
  const first = firstRun('tria', 'It is the database.');
  const { decision, issue } = runOnce(policy, writes(first.issue, 'tria', '/severity sev9', 30), START + 35);
  expect(decision.comment?.replies).toHaveLength(1);
  expect(statusAfter({ ...first, issue })).not.toContain('sev9');
});

it('a call says that the incident is paused, by whom, why, and how to end it', () => {
  const { comment } = firstRun('tria', '/snooze 30m waiting for the vendor').decision;
  const text = comment ? renderComment(comment, shippedTemplates) : '';
  expect(text).toContain('**Paused** until 10:30 UTC by `tria`: “waiting for the vendor”');
  expect(text).toContain('`/unsnooze` ends the pause');
  expect(text).not.toContain('/snooze 30m why');
});

it.each([
  ['/drill 1234', ['holly']],
  ['/help', ['holly']],
  ['/drill 1234\nI look.', []],
  ['Looking.', []],
])('whoever was called and writes %j has answered or not', (body, silent) => {
  const { issue } = firstRun('tria', '/severity sev9');
  const { decision } = runOnce(policy, writes(issue, 'holly', body, 60), START + 65);
  expect(decision.statusComment?.message?.silent).toEqual(silent);
});
