/** The shipped bundle through the weeks after an incident: its review prepared, filled in, overdue, followed up and ended. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { call, PATH, PEOPLE } from './night.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { type Stage, startStage } from './stage.ts';

const POLICY = `version: 1
name: checkout
incident: { label: incident }
severities:
  - { id: sev1, name: Critical, label: sev1, acknowledge-within: 5m }
roles:
  responder: { name: First responder, does: Assesses and triages., who: [dan] }
  commander: { name: Incident commander, does: Leads., who: [heidi] }
levels:
  - { name: Responders, roles: [responder] }
triggers:
  - id: review-due
    phase: resolved
    reason: The post-incident review is due.
    when: { and: [{ var: review.required }, { '!': { var: review.done } }, { '>=': [{ var: elapsed.since-resolved }, { var: review.due }] }] }
    repeat: 1d
    limit: 2
    do: { mention: [commander], comment: review-due }
  - id: actions-overdue
    phase: resolved
    reason: Action items of the review are past their date.
    when: { '>': [{ var: count.overdue-actions }, 0] }
    repeat: 1w
    do: { mention: [commander], comment: actions-due }
review: { severities: [sev1], due: 5d }
`;
const DAY = 86_400;

let stage: Stage;
beforeEach(async () => {
  stage = await startStage(PEOPLE);
});
afterEach(() => stage.stop());

const sweep = (): Promise<ActionResult> => runAction(call(stage, { files: { [PATH]: POLICY } }));

/** Declared, called, and resolved by its responder a minute later; the review is prepared. */
async function resolveIncident(): Promise<{ readonly number: number; readonly at: number; readonly review: string }> {
  const number = stage.open({});
  await sweep();
  stage.now += 60;
  stage.comment(number, 'dan', '/resolved rolled back');
  const at = stage.now;
  expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '1', failed: '0' } });
  const review = stage.commentsOn(number).at(-1);
  expect(review?.body).toContain('## Post-incident review');
  return { number, at, review: review?.id ?? '' };
}

/** What the engine said anew at this instant. */
async function textAt(number: number, now: number): Promise<readonly string[]> {
  stage.now = now;
  const before = stage.commentsOn(number).length;
  expect(await sweep()).toMatchObject({ code: 0, outputs: { failed: '0' } });
  return stage
    .commentsOn(number)
    .slice(before)
    .map(({ body }) => body);
}

const dayAfter = (at: number, days: number): string => new Date((at + days * DAY) * 1000).toISOString().slice(0, 10);
/** The end of a day in UTC, at which what was due on it becomes overdue. */
const endOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000 + DAY;

test('an overdue review is called for at its hour, of its commander alone, no more often than its limit', async () => {
  const { number, at } = await resolveIncident();
  expect(await textAt(number, at + 5 * DAY - 1)).toEqual([]);
  const [due, ...others] = await textAt(number, at + 5 * DAY);
  expect(others).toEqual([]);
  expect(due).toMatch(/@heidi/);
  expect(due).not.toMatch(/@dan|@zoe/);
  expect(due).toContain('`review-due`');
  expect(await textAt(number, at + 6 * DAY - 1)).toEqual([]);
  expect(await textAt(number, at + 6 * DAY)).toHaveLength(1);
  expect(await textAt(number, at + 7 * DAY)).toEqual([]);
});

/** Of what was said, the comments in which this trigger fired, by their hidden lines. */
const firing = (bodies: readonly string[], trigger: string): readonly string[] =>
  bodies.filter((body) => new RegExp(`"episode":\\d+,"fired":\\{[^}]*"${trigger}"`).test(body));

test('an action item is followed up from the end of its day, weekly, until somebody ticks it', async () => {
  const { number, at, review } = await resolveIncident();
  const day = dayAfter(at, 2);
  const text = stage.commentsOn(number).at(-1)?.body ?? '';
  stage.editComment('heidi', review, `${text}\n- [ ] add an alert @dan ${day}\n- [ ] write it down @dan\n`);
  expect(await textAt(number, endOf(day) - 1)).toEqual([]);
  const [reminder = '', ...others] = await textAt(number, endOf(day));
  expect(others).toEqual([]);
  expect(firing([reminder], 'actions-overdue')).toHaveLength(1);
  expect(reminder).toMatch(/@heidi/);
  expect(firing(await textAt(number, endOf(day) + 7 * DAY - 1), 'actions-overdue')).toEqual([]);
  expect(firing(await textAt(number, endOf(day) + 7 * DAY), 'actions-overdue')).toHaveLength(1);
  stage.editComment('dan', review, `${text}\n- [x] add an alert @dan ${day}\n- [ ] write it down @dan\n`);
  expect(firing(await textAt(number, endOf(day) + 14 * DAY), 'actions-overdue')).toEqual([]);
});

test('it is followed up even when the run ended before it could record which comment the review is', async () => {
  const number = stage.open({});
  await sweep();
  stage.now += 60;
  stage.comment(number, 'dan', '/resolved rolled back');
  const [at, posts] = [stage.now, stage.writes.length];
  stage.fault = (write) => (write > posts ? 'unsent' : null);
  expect(await sweep()).toMatchObject({ code: 1 });
  stage.fault = null;
  const { id = '', body = '' } = stage.commentsOn(number).at(-1) ?? {};
  expect(body).toContain('## Post-incident review');
  const day = dayAfter(at, 1);
  stage.editComment('heidi', id, `- [ ] add an alert @dan ${day}\n\n${body}`);
  expect(firing(await textAt(number, endOf(day)), 'actions-overdue')).toHaveLength(1);
  expect(stage.commentsOn(number).filter((one) => one.body.includes('## Post-incident review'))).toHaveLength(1);
});

test('a review that people edited is not prepared again', async () => {
  const { number, at, review } = await resolveIncident();
  stage.editComment('heidi', review, 'Rewritten from the first line to the last.');
  expect(await textAt(number, at + DAY)).toEqual([]);
});

test('/reviewed ends it: nothing overdue is called for again', async () => {
  const { number, at, review } = await resolveIncident();
  const text = stage.commentsOn(number).at(-1)?.body ?? '';
  stage.editComment('heidi', review, `${text}\n- [ ] add an alert @dan ${dayAfter(at, 1)}\n`);
  stage.now = at + 2 * DAY - 60;
  stage.comment(number, 'heidi', '/reviewed');
  expect(await sweep()).toMatchObject({ code: 0, outputs: { 'next-at': '' } });
  for (const days of [3, 5, 6, 10]) expect(await textAt(number, at + days * DAY)).toEqual([]);
});
