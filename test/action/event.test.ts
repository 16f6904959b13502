import { describe, expect, test } from 'vitest';
import { type Event, jobOf, onDefaultBranch, readEvent } from '#action/event.ts';
import type { Inputs } from '#action/inputs.ts';

const inputs = (over: Partial<Inputs> = {}): Inputs => ({
  token: 't',
  policies: ['p.yml'],
  mode: 'auto',
  issueNumber: null,
  dryRun: false,
  watchFor: 0,
  poll: 10,
  heartbeat: null,
  ...over,
});
const eventOf = (name: string, payload: unknown = {}): Event =>
  readEvent({ GITHUB_EVENT_NAME: name, GITHUB_SHA: 'abc', GITHUB_REF: 'refs/heads/main' }, payload);

const issue = { issue: { number: 7 } };
const pullRequest = { issue: { number: 8, pull_request: { url: 'x' } } };

describe('mode auto goes by the event', () => {
  test.each([
    ['issues', issue, { kind: 'event', number: 7, label: null }],
    ['issues', { ...issue, label: { name: 'incident' } }, { kind: 'event', number: 7, label: 'incident' }],
    ['issues', { ...issue, label: null }, { kind: 'event', number: 7, label: null }],
    ['issue_comment', issue, { kind: 'event', number: 7, label: null }],
    ['issue_comment', pullRequest, { kind: 'event', number: 8 }],
    ['schedule', {}, { kind: 'sweep' }],
    ['workflow_dispatch', {}, { kind: 'sweep' }],
    ['repository_dispatch', {}, { kind: 'sweep' }],
    ['push', {}, { kind: 'sweep' }],
    ['pull_request', {}, { kind: 'check' }],
    ['pull_request_target', {}, { kind: 'check' }],
    ['merge_group', {}, { kind: 'check' }],
    ['issues', null, { kind: 'sweep' }],
    ['issues', { issue: { number: 'x' } }, { kind: 'sweep' }],
  ])('%s %j', (name, payload, expected) => {
    expect(jobOf(inputs(), eventOf(name, payload))).toMatchObject(expected);
  });
});

test('a comment that was just written is named, so that a run can wait until it is seen', () => {
  const comment = (action: string) =>
    jobOf(inputs(), eventOf('issue_comment', { ...issue, action, comment: { node_id: 'IC_1' } }));
  expect(comment('created')).toEqual({ kind: 'event', number: 7, label: null, comment: 'IC_1' });
  expect(comment('deleted')).toEqual({ kind: 'event', number: 7, label: null, comment: null });
});

test.each([
  ['schedule', {}, { kind: 'drill', confirms: false, comment: null }],
  ['workflow_dispatch', {}, { kind: 'drill', confirms: false, comment: null }],
  [
    'issue_comment',
    { ...issue, action: 'created', comment: { node_id: 'IC_1' } },
    { kind: 'drill', confirms: true, comment: 'IC_1' },
  ],
])('mode drill sends messages but at a comment: %s', (name, payload, expected) => {
  expect(jobOf(inputs({ mode: 'drill' }), eventOf(name, payload))).toEqual(expected);
});

describe('a dispatch with the input `watch` starts a watcher', () => {
  const dispatch = (watch: unknown) => eventOf('workflow_dispatch', { inputs: { watch } });
  test.each([
    ['true', { watchFor: 60 }, 'watch'],
    [true, { watchFor: 60 }, 'watch'],
    ['false', { watchFor: 60 }, 'sweep'],
    ['true', { watchFor: 0 }, 'sweep'],
    ['true', { watchFor: 60, dryRun: true }, 'sweep'],
    ['true', { watchFor: 60, mode: 'sweep' }, 'sweep'],
  ] as const)('%s %j', (watch, over, kind) => {
    expect(jobOf(inputs(over), dispatch(watch))).toMatchObject({ kind });
  });

  test('no other event does, whatever its inputs', () => {
    expect(jobOf(inputs({ watchFor: 60 }), eventOf('schedule', { inputs: { watch: 'true' } }))).toEqual({
      kind: 'sweep',
    });
  });
});

test.each([
  [{ mode: 'watch', watchFor: 60 }, 'schedule', {}, { kind: 'watch' }],
  [{ mode: 'watch', watchFor: 60, dryRun: true }, 'schedule', {}, { kind: 'impossible' }],
  [{ mode: 'sweep' }, 'issues', issue, { kind: 'sweep' }],
  [{ mode: 'check' }, 'issues', issue, { kind: 'check', testsAsIs: true }],
  [{ mode: 'check' }, 'schedule', {}, { kind: 'check', testsAsIs: true }],
  [{ mode: 'check' }, 'workflow_run', {}, { kind: 'check', testsAsIs: true }],
  [{ mode: 'check' }, 'workflow_call', {}, { kind: 'check', testsAsIs: true }],
  [{ mode: 'check' }, 'pull_request', {}, { kind: 'check', testsAsIs: false }],
  [{ mode: 'check' }, 'push', {}, { kind: 'check', testsAsIs: true }],
  [{ mode: 'check' }, 'workflow_dispatch', {}, { kind: 'check', testsAsIs: true }],
  [{ mode: 'check' }, 'merge_group', {}, { kind: 'check', testsAsIs: false }],
  [{ mode: 'report' }, 'issues', issue, { kind: 'report' }],
  [{ mode: 'issue', issueNumber: 3 }, 'issues', issue, { kind: 'issue', number: 3 }],
  [{ mode: 'issue' }, 'issues', issue, { kind: 'issue', number: 7 }],
  [{ mode: 'issue' }, 'schedule', {}, { kind: 'impossible' }],
] as const)('a mode that is named holds: %j on %s', (over, name, payload, expected) => {
  expect(jobOf(inputs(over), eventOf(name, payload))).toMatchObject(expected);
});

test.each([
  [
    'merge_group',
    { merge_group: { base_sha: 'b', head_sha: 'h' } },
    { number: null, base: 'b', head: 'h', fork: false },
  ],
  ['merge_group', { merge_group: null }, null],
  ['push', { before: 'b', after: 'h' }, null],
])('what %s %j proposes', (name, payload, proposal) => {
  expect(eventOf(name, payload).proposal).toEqual(proposal);
});

describe('the policy is that of the default branch', () => {
  const main = { repository: { default_branch: 'main' } };
  test.each([
    ['issues', '', {}, true],
    ['schedule', 'refs/heads/main', main, true],
    ['workflow_dispatch', 'refs/heads/main', main, true],
    ['workflow_dispatch', 'refs/heads/feature', main, false],
    ['push', 'refs/heads/feature', main, false],
    ['pull_request', 'refs/pull/1/merge', main, false],
    ['pull_request_target', 'refs/heads/main', main, false],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-1', main, false],
    ['workflow_dispatch', 'refs/heads/main', {}, true],
  ])('%s on %s', (name, ref, payload, expected) => {
    expect(onDefaultBranch(readEvent({ GITHUB_EVENT_NAME: name, GITHUB_REF: ref }, payload))).toBe(expected);
  });
});
