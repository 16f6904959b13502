/** What one run writes at most, and in which order. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Tracker } from '#domain/tracker.ts';
import { runOnce } from '#engine/index.ts';
import { createRunBudget } from '#run/budget.ts';
import { run } from '#run/run.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident, START } from '../support/worlds.ts';

const policyNamed = (responder: string, more: object = {}) =>
  policyOf({
    ...more,
    version: 1,
    name: 'shop',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major' }],
    roles: { responder: { name: responder, does: 'Looks.', who: ['ann'] } },
    levels: [{ name: 'Responders', roles: ['responder'] }],
    triggers: [
      {
        id: 'unacknowledged',
        reason: 'Nobody has acknowledged it.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '1h' }] },
        do: { escalate: 1 },
      },
    ],
  });
const before = policyNamed('Responder');
/** Every status comment shows the role. */
const after = policyNamed('First responder');

const issueNumber = (number: number): Issue => ({ ...newIncident(''), id: `I_${number}`, number });
const runOf = async (issues: readonly Issue[], budget = createRunBudget(), by = after) => {
  const order: number[] = [];
  const { tracker: model, render } = modelTracker(new Map(issues.map((one) => [one.number, one])), START + 60);
  const perform: Tracker['perform'] = (issue, effect) => {
    order.push(issue.number);
    return model.perform(issue, effect);
  };
  const reports = await run([by], issues, START + 60, { ...model, perform }, { render, budget });
  return { order, reports };
};

test('a changed policy edits 60 status comments a run, after all calls; the rest is left for the next run', async () => {
  const old = Array.from({ length: 70 }, (_, index) => runOnce(before, issueNumber(index + 1), START).issue);
  const fresh = [issueNumber(101), issueNumber(102)];
  const { order, reports } = await runOf([...old, ...fresh]);
  expect(new Set(order.slice(0, 4))).toEqual(new Set([101, 102]));
  expect(order.slice(4)).toHaveLength(60);
  const outcomes = reports.map(({ outcome }) => outcome.kind);
  expect(outcomes.filter((kind) => kind === 'acted')).toHaveLength(62);
  expect(outcomes.filter((kind) => kind === 'deferred')).toHaveLength(10);
});

test('what a run decides in parts takes from one budget', async () => {
  const old = Array.from({ length: 70 }, (_, index) => runOnce(before, issueNumber(index + 1), START).issue);
  const budget = createRunBudget();
  const first = await runOf(old.slice(0, 40), budget);
  const second = await runOf(old.slice(40), budget);
  expect([first.order.length, second.order.length]).toEqual([40, 20]);
});

test('a run writes no more comments than its policy has it write; the rest is left for the next run', async () => {
  const limited = policyNamed('Responder', { limits: { 'comments-per-run': 2 } });
  const { reports } = await runOf([1, 2, 3].map(issueNumber), createRunBudget(), limited);
  expect(reports.map(({ outcome }) => outcome.kind).toSorted()).toEqual(['acted', 'acted', 'deferred']);
});

test('what is left says since when it is due, and whether it reaches anybody', async () => {
  const one = policyNamed('First responder', { limits: { 'comments-per-run': 1 } });
  const old = Array.from({ length: 61 }, (_, index) => runOnce(before, issueNumber(index + 1), START).issue);
  const { reports } = await runOf([issueNumber(101), issueNumber(102), ...old], createRunBudget(), one);
  const left = reports.filter(({ outcome }) => outcome.kind === 'deferred');
  expect(left.map(({ outcome, next }) => [outcome, next?.at])).toEqual([
    [{ kind: 'deferred', isEdit: false }, START],
    [{ kind: 'deferred', isEdit: true }, START + 60],
  ]);
});
