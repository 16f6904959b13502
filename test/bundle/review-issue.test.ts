/** The shipped bundle and a review that is an issue of its own: opened once whatever breaks, linked both ways, followed up, ended. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { call, PATH, PEOPLE } from './night.ts';
import { type ActionResult, type Running, runAction, startAction } from '../support/action.ts';
import { type Fault, type Stage, startStage } from './stage.ts';

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
  - id: actions-overdue
    phase: resolved
    reason: Action items of the review are past their date.
    when: { '>': [{ var: count.overdue-actions }, 0] }
    repeat: 1w
    do: { mention: [commander], comment: actions-due }
review: { severities: [sev1], due: 5d, as: issue, label: post-incident review }
`;
const DAY = 86_400;
const INCIDENT = 1;
const REVIEW = 2;

let stage: Stage;
beforeEach(async () => {
  stage = await startStage(PEOPLE);
  stage.open({ title: 'Checkout is down <!-- @zoe -->' });
});
afterEach(() => stage.stop());

const options = (): Parameters<typeof runAction>[0] => call(stage, { files: { [PATH]: POLICY } });
const sweep = (): Promise<ActionResult> => runAction(options());

async function resolve(): Promise<void> {
  await sweep();
  stage.now += 60;
  stage.comment(INCIDENT, 'dan', '/resolved rolled back');
}

const announcements = (): readonly string[] =>
  stage
    .commentsOn(INCIDENT)
    .map(({ body }) => body)
    .filter((body) => body.includes('## Post-incident review'));
const dayAfter = (days: number): string => new Date((stage.now + days * DAY) * 1000).toISOString().slice(0, 10);

function expectOneReview(): void {
  const reviews = stage.subIssues(INCIDENT);
  expect(reviews.map(({ number, labels, state }) => ({ number, labels, state }))).toEqual([
    { number: REVIEW, labels: ['post-incident review'], state: 'OPEN' },
  ]);
  expect(reviews[0]?.body).toContain(`/issues/${INCIDENT})`);
  expect(reviews[0]?.body).toContain('| Time to resolve |');
  expect(announcements()).toHaveLength(1);
  expect(announcements()[0]).toContain(`[#${REVIEW}](`);
}

test('it is opened once, under the incident, with its label and document, and named by a comment', async () => {
  await resolve();
  expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '1', failed: '0' } });
  expectOneReview();
  expect(await sweep()).toMatchObject({ code: 0, outputs: { acted: '0' } });
  expectOneReview();
});

test.each<[string, Fault]>([
  ['carried out, and its answer lost', 'lost'],
  ['never arrived', 'unsent'],
  ['carried out and answered with 502', 'bad-gateway'],
])('a creation that was %s leaves one review', async (_name, fault) => {
  await resolve();
  let broken = false;
  stage.fault = (_write, name) => {
    if (broken || name !== 'open review') return null;
    broken = true;
    return fault;
  };
  expect(await sweep()).toMatchObject({ code: 0, outputs: { failed: '0' } });
  expect(broken).toBe(true);
  expectOneReview();
});

test.each(['open review', 'say'])(
  'a run killed at its “%s” is finished by the next, with one review',
  async (wanted) => {
    await resolve();
    let running: Running | null = null;
    stage.fault = (_write, name) => {
      if (name !== wanted) return null;
      running?.kill();
      return 'lost';
    };
    running = await startAction(options());
    expect((await running.result).signal).not.toBeNull();
    stage.fault = null;
    expect(await sweep()).toMatchObject({ code: 0, outputs: { failed: '0' } });
    expectOneReview();
  },
);

test('where GitHub will not have the issue, the review is prepared as a comment, and the run is red', async () => {
  await resolve();
  stage.fault = (_write, name) => (name === 'open review' ? 'refused' : null);
  expect(await sweep()).toMatchObject({ code: 1, outputs: { failed: '1' } });
  expect(announcements()).toHaveLength(1);
  expect(announcements()[0]).toContain('| Time to resolve |');
});

test('a second review, of two runs at once, is closed as a duplicate of the first', async () => {
  await resolve();
  await sweep();
  const body = stage.subIssues(INCIDENT)[0]?.body ?? '';
  const second = stage.openUnder(INCIDENT, 'github-actions[bot]', { title: 'Review', body });
  expect(await sweep()).toMatchObject({ code: 0, outputs: { failed: '0' } });
  expect(stage.subIssues(INCIDENT).map(({ number, state, reason }) => ({ number, state, reason }))).toEqual([
    { number: REVIEW, state: 'OPEN', reason: null },
    { number: second, state: 'CLOSED', reason: 'duplicate' },
  ]);
});

test('a stranger’s sub-issue with the hidden line is no review', async () => {
  await resolve();
  stage.openUnder(INCIDENT, 'heidi', {
    title: 'Review',
    body: '<!-- escalation-review {"v":1,"incident":1,"episode":1} -->',
  });
  await sweep();
  expect(stage.subIssues(INCIDENT).map(({ author }) => author)).toEqual(['heidi', 'github-actions[bot]']);
});

test('open items in its text and open sub-issues of it are followed up once their day has passed', async () => {
  await resolve();
  await sweep();
  const body = stage.subIssues(INCIDENT)[0]?.body ?? '';
  stage.editIssue(REVIEW, 'heidi', `${body}\n- [x] rotate the key @dan ${dayAfter(0)}\n`);
  const action = stage.openUnder(REVIEW, 'heidi', { title: `Alert on the queue ${dayAfter(1)}` });
  const before = stage.commentsOn(INCIDENT).length;
  stage.now += DAY;
  await sweep();
  expect(stage.commentsOn(INCIDENT)).toHaveLength(before);
  stage.now += DAY;
  await sweep();
  expect(stage.commentsOn(INCIDENT).at(-1)?.body).toContain('`actions-overdue`');
  const count = stage.commentsOn(INCIDENT).length;
  stage.close(action, 'heidi');
  stage.now += 8 * DAY;
  await sweep();
  expect(stage.commentsOn(INCIDENT)).toHaveLength(count);
});

test('closing it ends the incident, with its hidden line edited away as well', async () => {
  await resolve();
  await sweep();
  stage.editIssue(REVIEW, 'heidi', 'All in our wiki.');
  expect(await sweep()).toMatchObject({ outputs: { failed: '0' } });
  expect(stage.subIssues(INCIDENT)).toHaveLength(1);
  stage.close(REVIEW, 'heidi');
  const result = await sweep();
  expect(result).toMatchObject({ code: 0, outputs: { failed: '0' } });
  expect(JSON.parse(result.outputs['plan'] ?? '{}')).toMatchObject({ incidents: [{ status: 'reviewed' }] });
});

test('the report tells of its action items, and of an overdue review until it is closed', async () => {
  await resolve();
  await sweep();
  const body = stage.subIssues(INCIDENT)[0]?.body ?? '';
  stage.editIssue(REVIEW, 'heidi', `${body}\n- [ ] rotate the key @dan ${dayAfter(0)}\n`);
  stage.now += 6 * DAY;
  const statusText = async (): Promise<string> => {
    const { code, summary } = await runAction({ ...options(), inputs: { mode: 'report' } });
    expect(code).toBe(0);
    return summary;
  };
  const overdue = await statusText();
  expect(overdue).toContain('rotate the key');
  expect(overdue).toContain('1 overdue review');
  stage.close(REVIEW, 'heidi');
  expect(await statusText()).not.toContain('1 overdue review');
});
