/** The shipped bundle through what people do about an incident: the report, roles, the cadence of updates, pauses, and its end. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { call, DETAILS, MINUTE, PATH, PEOPLE, POLICY } from './night.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { type Stage, startStage } from './stage.ts';

const LIFE = `${POLICY.replace('incident:\n', 'incident:\n  max-age: 10d\n').replace('Users affected, type: number', 'Users affected, type: number, required: true')}  - id: details-missing
    reason: The report lacks what the responders need.
    when: { '>': [{ var: count.missing-details }, 0] }
    repeat: 30m
    limit: 2
    do: { ask-for: missing-details }
`;

let stage: Stage;
let start: number;
beforeEach(async () => {
  stage = await startStage(PEOPLE);
  start = stage.now;
});
afterEach(() => stage.stop());

/** A sweep this many minutes after the start, and what the engine said anew. */
async function sweep(minutes: number): Promise<ActionResult> {
  stage.now = start + minutes * MINUTE;
  const result = await runAction(call(stage, { files: { [PATH]: LIFE } }));
  expect(result).toMatchObject({ code: 0, outputs: { failed: '0' } });
  return result;
}

async function runAfter(number: number, minutes: number): Promise<readonly string[]> {
  const before = stage.commentsOn(number).length;
  await sweep(minutes);
  return stage
    .commentsOn(number)
    .slice(before)
    .map(({ body }) => body.replaceAll('\\', ''));
}

/** What somebody wrote this many minutes after the start. */
function writes(number: number, minutes: number, by: string, body: string): void {
  stage.now = start + minutes * MINUTE;
  stage.comment(number, by, body);
}

const status = (number: number): string => stage.commentsOn(number)[0]?.body.replaceAll('\\', '') ?? '';
const reasonsToMinimise = (number: number): readonly (string | null)[] =>
  stage.commentsOn(number).map((one) => one.minimized);

test('intake: what is missing is asked for by its headings, what arrived is ticked, and it stops', async () => {
  const number = stage.open({ body: '### Affected service\n\n_No response_\n\n### Users affected\n\nmany' });
  const [first = ''] = await runAfter(number, 0);
  expect(first).toMatch(/@zoe: the responders need a little more/);
  expect(first).toContain(
    '- ⬜ **Affected service**\n- ⬜ **Users affected** What stands there does not read as a number, such as `5,000`.',
  );
  stage.edit(number, 'zoe', '### Affected service\n\ncheckout 💥\r\n\r\n### Users affected\n\n> how many?');
  const [second = ''] = await runAfter(number, 30);
  expect(second).toContain('- ⬜ **Users affected**\n- ✅ Affected service (thank you)');
  writes(number, 40, 'dan', '/ack on it');
  expect(await runAfter(number, 60)).toEqual([]);
  expect(await runAfter(number, 90)).toEqual([]);
});

test('roles: a handoff waits for the new holder to say yes', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep(0);
  writes(number, 2, 'dan', '/handoff @carol my shift ends');
  const [comment = ''] = await runAfter(number, 2);
  expect(comment).toContain('· @carol: reply `/ack` or comment to take over.**');
  expect(comment).not.toContain('@dan');
  expect(status(number)).toContain('to `carol` by `dan` at 10:02 UTC, not yet accepted');
  writes(number, 4, 'carol', '/ack');
  expect(await runAfter(number, 4)).toEqual([]);
  expect(status(number)).not.toContain('not yet accepted');
  expect(stage.thread(number)[1]).toBe('assignees: dan, carol');
});

test('cadence: a promise beats the computed time, an update resets it, and a newer reminder minimises the older', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep(0);
  writes(number, 2, 'dan', 'Restoring the backup.\n/ack\n/next 45m');
  expect((await sweep(2)).outputs['next-at']).toBe('2026-11-23T10:47:00Z');
  expect(await runAfter(number, 46)).toEqual([]);
  const [reminder = ''] = await runAfter(number, 47);
  expect(reminder).toContain(
    'post an update.** It was promised for 10:47 UTC, just now.\n> Last update at 10:02 UTC, 45 minutes ago, by `dan`',
  );
  expect(reminder).toMatch(/impact, what was done, what comes next/);
  writes(number, 50, 'dan', '/update');
  const [holding = ''] = await runAfter(number, 50);
  expect(holding).toMatch(/still investigating/i);
  expect(await runAfter(number, 79)).toEqual([]);
  const [again = ''] = await runAfter(number, 80);
  expect(again).toContain('post an update.** It was due at 11:20 UTC, just now.');
  expect(reasonsToMinimise(number)).toEqual([null, 'OUTDATED', null, null]);
});

test('snooze: bounded, visible, listed, and over by itself', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep(0);
  writes(number, 1, 'dan', '/snooze 2d waiting for the vendor');
  expect((await runAfter(number, 1)).join()).toContain('at this severity the longest is `1d`.');
  writes(number, 2, 'dan', '/snooze 1h waiting for the @vendor');
  expect((await sweep(2)).summary).toMatch(/Paused[^]*dan[^]*waiting for the/);
  expect(status(number)).toContain('**Paused:** until 11:02 UTC by `dan`: “waiting for the');
  expect(await runAfter(number, 61)).toEqual([]);
  expect((await runAfter(number, 62)).join()).toContain('post an update');
  expect(status(number)).not.toContain('Paused');
});

test('status: mitigated, resolved, help refused, reopened, closed as a duplicate', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep(0);
  writes(number, 1, 'dan', '/mitigated rolled back');
  await sweep(1);
  expect(status(number)).toContain('mitigated at 10:01 UTC');
  writes(number, 2, 'dan', '/resolved fixed');
  await sweep(2);
  expect(status(number)).toContain('resolved at 10:02 UTC');
  writes(number, 3, 'zoe', '/escalate it is back');
  const [refused = ''] = await runAfter(number, 3);
  expect(refused).toContain(
    'the incident is resolved; reopen the issue, or open a new one, and people are called again.',
  );
  stage.reopen(number, 'dan');
  const [anew = ''] = await runAfter(number, 4);
  expect(anew).toContain('· @dan: reply `/ack` to take this.**');
  stage.close(number, 'dan', 'duplicate');
  expect(await runAfter(number, 5)).toEqual([]);
  expect(status(number)).toContain('closed on Mon 23 Nov, 10:04 UTC by `dan`');
  expect(await runAfter(number, 600)).toEqual([]);
});

test('status: an incident that nobody closes is reported as abandoned, and not called for any more', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep(0);
  const result = await sweep(10 * 24 * 60);
  expect(result.summary).toMatch(/^\*\*Abandoned:\*\* open for longer than [^]*, not escalated any more: .*1/m);
  expect(stage.commentsOn(number)).toHaveLength(1);
});
