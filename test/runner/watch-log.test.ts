/** What a watcher, which looks many times, says at last of what a single look found. */
import { describe, expect, test } from 'vitest';
import { failures } from '#action/failures.ts';
import { outputsOf } from '#action/outputs.ts';
import type { DeliveryState } from '#domain/delivery.ts';
import { hasFailed, type IncidentReport, type Problem, type RunReport } from '#domain/run-report.ts';
import { createWatchLog } from '#runner/watch-log.ts';
import { reportOf } from '../watch/world.ts';

const LOST = { kind: 'failed', isLoss: true } as const;
const IDLE: IncidentReport = reportOf(1, 900, { kind: 'nothing-due' });

const problemOf = (code: string, id: string): Problem => ({
  code,
  message: `#1: ${code} of ${id}`,
  remedy: null,
  loss: { kind: 'message', id, channel: 'mail', to: 'alice', why: '' },
});
const lookWith = (problems: readonly Problem[], states: Readonly<Record<string, DeliveryState>>): IncidentReport => ({
  ...reportOf(1, 900, problems.length > 0 ? LOST : { kind: 'acted' }),
  problems,
  messages: Object.entries(states).map(([id, state]) => ({ id, channel: 'mail', to: 'alice', state, code: null })),
});

/** The one incident after these looks. */
function after(...looks: readonly IncidentReport[]): IncidentReport {
  const log = createWatchLog();
  for (const [index, look] of looks.entries()) log.note([look], 100 + index);
  const [incident] = log.incidents();
  if (incident === undefined) throw new Error('no look had an incident');
  return incident;
}

const codesOf = ({ problems }: IncidentReport): readonly string[] => problems.map(({ code }) => code);
const runOf = (incident: IncidentReport): RunReport => ({
  at: 200,
  mode: 'watch',
  dryRun: false,
  repository: 'acme/shop',
  policies: [],
  incidents: [incident],
  problems: [],
  diagnostics: [],
  requests: null,
});

describe('a message that was lost', () => {
  const failed = lookWith([problemOf('message-failed', 'a')], { a: 'failed', b: 'sent' });

  test.each([
    ['does nothing', IDLE],
    ['does something else', lookWith([], { c: 'sent' })],
    ['leaves something to another run', reportOf(1, 50, { kind: 'deferred' })],
  ])('is lost although a later look %s, and the run is red', (_, later) => {
    const incident = after(failed, later, IDLE);
    expect(codesOf(incident)).toEqual(['message-failed']);
    expect(hasFailed(incident)).toBe(true);
    expect(failures(runOf(incident))).toEqual([expect.stringContaining('message-failed')]);
    expect(outputsOf(runOf(incident)).failed).toBe('1');
  });

  test('stays among those that were sent', () => {
    const { messages } = after(failed, lookWith([], { c: 'sent' }));
    expect(messages?.map(({ id, state }) => `${id} ${state}`)).toEqual(['a failed', 'b sent', 'c sent']);
  });
});

describe('a message in doubt', () => {
  const doubt = lookWith([problemOf('message-in-doubt', 'a')], { a: 'doubt' });

  test('that was sent at last is no problem any more', () => {
    const incident = after(doubt, lookWith([], { a: 'sent' }));
    expect([codesOf(incident), incident.outcome]).toEqual([[], { kind: 'acted' }]);
    expect(failures(runOf(incident))).toEqual([]);
  });

  test('that was given up is one problem', () => {
    const incident = after(doubt, lookWith([problemOf('message-dropped', 'a')], { a: 'dropped' }), IDLE);
    expect(codesOf(incident)).toEqual(['message-dropped']);
  });

  test('that nobody needs any more is in doubt for good', () => {
    expect(codesOf(after(doubt, lookWith([], { a: 'not-needed' })))).toEqual(['message-in-doubt']);
  });
});

test('a message that was not taken, and that nobody needs any more, is no problem', () => {
  const delayed = lookWith([problemOf('message-delayed', 'a')], { a: 'waiting' });
  expect(codesOf(after(delayed, lookWith([], { a: 'not-needed' })))).toEqual([]);
  expect(codesOf(after(delayed, lookWith([], { b: 'sent' })))).toEqual(['message-delayed']);
});

test('what is left to another run stays so beside a loss', () => {
  const lost = lookWith([problemOf('message-failed', 'a')], { a: 'failed' });
  const incident = after(lost, reportOf(1, 50, { kind: 'deferred' }));
  expect([incident.outcome, hasFailed(incident)]).toEqual([{ kind: 'deferred' }, true]);
});

test('a call that reached nobody is not mended by the next one', () => {
  const nobody: Problem = { code: 'nobody-reached', message: '', remedy: null, loss: { kind: 'call' } };
  const incident = after({ ...reportOf(1, 900, LOST), problems: [nobody] }, lookWith([], { a: 'sent' }));
  expect([codesOf(incident), incident.outcome]).toEqual([['nobody-reached'], LOST]);
});

test('a write that failed and was done later is no problem any more', () => {
  const problems = [{ code: 'unavailable', message: '', remedy: null }];
  const incident = after({ ...reportOf(1, 900, { kind: 'failed' }), problems }, reportOf(1, 900));
  expect([codesOf(incident), hasFailed(incident)]).toEqual([[], false]);
});
