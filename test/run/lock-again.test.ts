/** Which conversations a run locks again: those of its incidents, over or not, and of nothing else. */
import { expect, test } from 'vitest';
import type { IncidentOutcome } from '#domain/run-report.ts';
import { lockAgain } from '#run/lock-again.ts';
import { undecidedOf } from '#run/report.ts';
import { Unread } from '#domain/unread.ts';
import type { Issue } from '#domain/issue.ts';
import type { Tracker } from '#domain/tracker.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident } from '../support/worlds.ts';
import { oneByOne } from '../support/reread.ts';

const policy = policyOf({
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [{ id: 'major' }],
  roles: { responder: { who: ['ann'] } },
  levels: [{ name: 'Responders', roles: ['responder'] }],
  triggers: [],
});
const issue: Issue = { ...newIncident(''), lock: { reason: null, isOpen: true } };
const known = new Map([[issue.number, issue]]);
const reportOf = (outcome: IncidentOutcome) => {
  const { problems: _, ...report } = undecidedOf(policy, issue, { code: 'c', message: 'm', remedy: null });
  return { ...report, outcome, problems: [] };
};

/** `reread` says what came of a refusal. */
function tracker(reread: () => Promise<Issue>): { readonly tracker: Tracker; readonly attempts: readonly number[] } {
  const attempts: number[] = [];
  const refuse = (one: Issue) => {
    attempts.push(one.number);
    return Promise.resolve({ done: false, code: 'partly-written', message: 'Something went wrong.' } as const);
  };
  return { attempts, tracker: { reread: oneByOne(reread), perform: refuse, lockAgain: refuse } };
}

test.each<[IncidentOutcome, number]>([
  [{ kind: 'acted' }, 1],
  [{ kind: 'nothing-due' }, 1],
  [{ kind: 'deferred' }, 1],
  [{ kind: 'failed' }, 1],
  [{ kind: 'left-alone', why: 'ended' }, 1],
  [{ kind: 'left-alone', why: 'abandoned' }, 1],
  [{ kind: 'left-alone', why: 'not-an-incident' }, 0],
  [{ kind: 'left-alone', why: 'unconfirmed' }, 0],
  [{ kind: 'unread' }, 0],
])('%j', async (outcome, count) => {
  const stage = tracker(() => Promise.resolve(issue));
  const [report] = await lockAgain([reportOf(outcome)], known, stage.tracker);
  expect(stage.attempts).toHaveLength(count);
  expect(report?.problems.map(({ code }) => code)).toEqual(count === 0 ? [] : ['left-unlocked']);
  expect(report?.outcome).toEqual(count === 0 ? outcome : { kind: 'failed' });
});

test.each<[string, () => Promise<Issue>, readonly string[]]>([
  ['is locked', () => Promise.resolve({ ...issue, lock: { reason: null, isOpen: false } }), []],
  ['was unlocked by somebody', () => Promise.resolve(newIncident('')), []],
  ['cannot be read', () => Promise.reject(new Unread('incident-unread', 1, 'No answer.')), ['left-unlocked']],
])('a refusal where the conversation then %s', async (_name, reread, codes) => {
  const [report] = await lockAgain([reportOf({ kind: 'acted' })], known, tracker(reread).tracker);
  expect(report?.problems.map(({ code }) => code)).toEqual(codes);
});

test('a defect is reported with the incident, and the others are locked all the same', async () => {
  const { tracker: broken } = tracker(() => Promise.reject(new TypeError('x is undefined')));
  const bugs: unknown[] = [];
  const report = reportOf({ kind: 'acted' });
  const reports = await lockAgain([report, report], known, broken, (error) => bugs.push(error));
  expect(reports.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['bug'], ['bug']]);
  expect(bugs).toHaveLength(2);
});
