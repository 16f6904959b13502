/** Whose word counts, on the shipped bundle: who may use a command, who has answered, and what was said although somebody took it away. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ActionResult, runAction } from '../support/action.ts';
import { call, DETAILS, MINUTE, PATH, PEOPLE, POLICY } from './night.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
let start: number;
beforeEach(async () => {
  stage = await startStage(PEOPLE);
  start = stage.now;
});
afterEach(() => stage.stop());

async function sweep(minutes: number, policy = POLICY): Promise<ActionResult> {
  stage.now = start + minutes * MINUTE;
  return runAction(call(stage, { files: { [PATH]: policy } }));
}

/** What the run this many minutes after the start said anew. */
async function commentAfter(number: number, minutes: number, policy = POLICY): Promise<string> {
  const before = new Set(stage.commentsOn(number).map(({ id }) => id));
  expect(await sweep(minutes, policy)).toMatchObject({ code: 0, outputs: { failed: '0' } });
  return stage
    .commentsOn(number)
    .filter(({ id }) => !before.has(id))
    .map(({ body }) => body.replaceAll('\\', ''))
    .join('\n');
}

function writes(number: number, minutes: number, by: string, body: string): void {
  stage.now = start + minutes * MINUTE;
  stage.comment(number, by, body);
}

test('a command that the policy keeps for some is refused to others, who are told who may', async () => {
  const policy = `${POLICY}commands: { resolved: [commander, maintain], snooze: executive }\n`;
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep(0, policy);
  writes(number, 1, 'dan', '/resolved');
  expect(await commentAfter(number, 1, policy)).toContain(
    'only these may use it: Incident commander (nobody now) and people with maintain permission.',
  );
  writes(number, 2, 'heidi', '/resolved');
  await sweep(2, policy);
  expect(stage.thread(number).join()).toContain('"kind":"closed"');
});

test('a level that was called and does not answer is passed over although another one works', async () => {
  const policy = `${POLICY}  - id: leads-silent
    reason: The leads do not answer.
    when: { and: [{ '==': [{ var: level }, 2] }, { '!': { var: answered.commander } }, { '>=': [{ var: elapsed.since-called }, { duration: 10m }] }] }
    do: { escalate: next }
`;
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep(0, policy);
  expect(await commentAfter(number, 5, policy)).toContain('@heidi');
  writes(number, 6, 'dan', '/ack on it');
  expect(await commentAfter(number, 14, policy)).toBe('');
  const last = await commentAfter(number, 15, policy);
  expect(last).toContain('The leads do not answer.');
  expect(last).toContain('@carol');
});

describe.each<[string, (id: string) => void]>([
  ['edited', (id) => stage.editComment('heidi', id, 'I mended a word.\n\n<!-- escalation {} -->')],
  ['edited in its words alone', (id) => stage.editComment('heidi', id, bodyOf(id).replace('incident', 'outage'))],
  ['deleted', (id) => stage.deleteComment('heidi', id)],
])('a comment that a maintainer %s', (_, tamper) => {
  test.each([
    ['the only one', 0, 1],
    ['the first of two', 5, 1],
    ['the last of two', 5, 2],
  ])('was said: %s', async (_which, minutes, nth) => {
    const number = stage.open({ body: DETAILS('checkout', 5000) });
    await sweep(0);
    if (minutes > 0) await sweep(minutes);
    const comment = stage.commentsOn(number)[nth - 1];
    stage.now = start + (minutes + 1) * MINUTE;
    tamper(comment?.id ?? '');
    const assigned = stage.thread(number).slice(0, 2);
    expect(await commentAfter(number, minutes + 2)).toBe('');
    expect(stage.thread(number).slice(0, 2)).toEqual(assigned);
    // The ladder goes on from where it was.
    expect(await commentAfter(number, minutes + 5)).toContain(minutes === 0 ? '@heidi' : '@carol');
  });
});

const bodyOf = (id: string): string => stage.comments(1).find((one) => one.id === id)?.body ?? '';

test('a stranger’s comment that is gone again changes nothing', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep(0);
  writes(number, 1, 'stranger', 'Me too!');
  const [comment] = stage.comments(number).filter(({ by }) => by === 'stranger');
  stage.deleteComment('stranger', comment?.id ?? '');
  expect(await commentAfter(number, 2)).toBe('');
  expect(await commentAfter(number, 5)).toContain('@heidi');
});
