/** A run with a name writes the comment first and then the status comment: what fails of the one takes no try from the other. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import type { Outcome, Tracker } from '#domain/tracker.ts';
import { personDid } from '#engine/index.ts';
import { run } from '#run/run.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { mailsInto, TWO_LEVELS } from '../support/mailing.ts';

const FAILED: Outcome = { done: false, code: 'unavailable', message: 'GitHub did not answer.' };

/** The second level by a run whose first writes fail; behind its comment somebody writes `text`: what came of it. */
async function escalate(failures: { readonly comment: number; readonly status: number }, text?: string) {
  const texts = text === undefined ? [] : [text];
  const issue = openIncident(['incident']);
  const issues = new Map<number, Issue>([[issue.number, issue]]);
  const mails: (string | null)[] = [];
  const start = async (name: string, now: Instant, failing: { comment: number; status: number }) => {
    const { tracker: model, render } = modelTracker(issues, now);
    const tracker: Tracker = {
      ...model,
      perform: async (before, effect) => {
        const kind = effect.type !== 'say' ? null : effect.comment === null ? 'status' : 'comment';
        if (kind !== null && failing[kind] > 0) {
          failing[kind] -= 1;
          return FAILED;
        }
        const outcome = await model.perform(before, effect);
        const [body] = kind === 'comment' && name === 'second' ? texts.splice(0) : [];
        if (!outcome.done || body === undefined) return outcome;
        const answered = personDid(outcome.issue, 'alice', { kind: 'comment', body }, now + 1);
        issues.set(answered.number, answered);
        return { done: true, issue: answered };
      },
    };
    const [report] = await run([TWO_LEVELS], [...issues.values()], now, tracker, {
      run: name,
      render,
      messenger: mailsInto(mails),
    });
    return report;
  };
  await start('first', START, { comment: 0, status: 0 });
  const report = await start('second', START + 600, { ...failures });
  return { mails, problems: report?.problems.map(({ code }) => code), outcome: report?.outcome.kind };
}

const BOTH = ['alice', 'bob'];

test.each([
  { comment: 1, status: 0 },
  { comment: 2, status: 0 },
  { comment: 0, status: 2 },
  { comment: 2, status: 2 },
])('$comment failed comments and $status failed edits keep nobody from being called', async (failures) => {
  expect(await escalate(failures)).toEqual({ mails: BOTH, problems: [], outcome: 'acted' });
});

test.each([
  { comment: 3, status: 0 },
  { comment: 0, status: 3 },
])('after three of either the run is red', async (failures) => {
  expect(await escalate(failures)).toEqual({ mails: ['alice'], problems: ['unavailable'], outcome: 'failed' });
});

test('what somebody writes behind the comment is answered, and keeps nobody from being called', async () => {
  expect(await escalate({ comment: 0, status: 0 }, '/severity nonsense')).toEqual({
    mails: BOTH,
    problems: [],
    outcome: 'acted',
  });
});
