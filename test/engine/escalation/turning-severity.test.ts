/** A severity that time alone turns: what hangs on it is told before, and runs come for it. */
import { describe, expect, test } from 'vitest';
import { foldIssue, nextRunAfter, type PersonAct } from '#engine/index.ts';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play, type Story } from '../../support/story.ts';

const minutesSince = (fact: string, minutes: number): object => ({ '>=': [{ var: `elapsed.since-${fact}` }, minutes] });
const GRAVE = { '==': [{ var: 'severity.id' }, 'high'] };
const UNANSWERED = { '!': { var: 'incident.acknowledged' } };

/** High `when`; 15 minutes of that, and nobody has it, call the second level. */
const policyWith = (when: object, more: object = {}) =>
  policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [
      { id: 'high', label: 'high', when },
      { id: 'low', label: 'low' },
    ],
    roles: { first: { who: 'ann' }, second: { who: 'bob' } },
    levels: [
      { name: 'First', roles: ['first'] },
      { name: 'Second', roles: ['second'] },
    ],
    triggers: [
      {
        id: 'unanswered',
        reason: 'Nobody has it.',
        when: { and: [GRAVE, UNANSWERED, minutesSince('severity', 15)] },
        do: { escalate: 2 },
      },
    ],
    // The issue is opened at 10:00 on a Monday.
    calendars: { office: { timezone: 'UTC', days: ['mon'], from: '11:00', to: '17:00' } },
    ...more,
  });

const textOf = ({ decision: { comment } }: Story): string =>
  comment === null ? '' : renderComment(comment, shippedTemplates);

test.each([
  ['so long after the declaration', policyWith(minutesSince('declared', 60))],
  ['with the hours of an office', policyWith({ var: 'calendar.office' })],
])('what waits for a severity that turns %s is told from the first call on, and runs come for both', (_, policy) => {
  const called = play(policy);
  expect(textOf(called)).toContain('Else `bob` (Second) is called at **11:15 UTC**');
  expect(called.decision.next).toMatchObject({ at: instant('60m'), turns: 'severity' });
  const risen = called.run('60m');
  expect([risen.decision.severity, risen.effects.at(-1)?.type]).toEqual(['high', 'say']);
  expect(risen.decision.next).toMatchObject({ at: instant('75m'), trigger: 'unanswered' });
  expect(risen.run('75m').decision.comment?.mentions).toEqual(['bob']);
});

test('so is what fires once more since a rise begins an episode', () => {
  const policy = policyWith(
    { var: 'calendar.office' },
    { triggers: [{ id: 'ask', reason: 'Ask.', when: minutesSince('opened', 5), do: { mention: ['first'] } }] },
  );
  const help = play(policy).run('5m');
  expect([help.decision.fired.length, help.decision.next?.at]).toEqual([1, instant('60m')]);
});

test('a fall is recorded when it comes, and a call that is over by then is not told', () => {
  const policy = policyWith({ '<': [{ var: 'elapsed.since-declared' }, 10] });
  const called = play(policy);
  expect(textOf(called)).toContain('Nobody else is called by itself.');
  expect(called.decision.next).toMatchObject({ at: instant('10m'), turns: 'severity' });
  expect(called.run('10m').effects.map(({ type }) => type)).toEqual(['label', 'say']);
});

test('once all is over, time turns no severity any more', () => {
  const closed = play(policyWith({ var: 'calendar.office' })).at('5m', 'ann', { kind: 'close', reason: 'not-planned' });
  const later = closed.run('2h');
  expect([later.effects, later.decision.severity, later.decision.next]).toEqual([[], 'low', null]);
});

test('an issue that is an incident only while nothing is paused is looked at again once the pause is over', () => {
  const when = { '!': { var: 'incident.snoozed' } };
  const policy = policyWith({ '==': [{ var: 'incident.number' }, 0] }, { incident: { label: 'incident', when } });
  const paused = play(policy).at('5m', 'ann', '/snooze 35m vendor');
  expect(paused.decision).toMatchObject({ leftAlone: 'not-an-incident', next: { at: instant('40m'), turns: 'pause' } });
  expect(paused.run('40m').decision).toMatchObject({ leftAlone: null, next: null });
});

test('nothing of it comes once the incident is given up', () => {
  const policy = policyWith(minutesSince('declared', 60), { incident: { label: 'incident', 'max-age': '1h' } });
  const called = play(policy);
  expect(called.decision.next).toBeNull();
  expect(nextRunAfter(foldIssue(policy, called.issue), instant('0m'), instant('2d'))).toBeNull();
});

test.each([
  ['so long after the declaration', policyWith(minutesSince('declared', 60))],
  ['with the hours of an office', policyWith({ var: 'calendar.office' })],
])('nor does it once the incident is resolved: one that turns %s', (_, policy) => {
  const resolved = play(policy).at('5m', 'ann', '/resolved').run('6m');
  expect([resolved.decision.severity, resolved.decision.next]).toEqual(['low', null]);
  const later = resolved.run('2h');
  expect([later.effects, later.decision.severity]).toEqual([[], 'low']);
  // Whoever reopens it begins anew, and what had turned meanwhile counts.
  expect(later.at('2h', 'ann', { kind: 'reopen' }).decision.severity).toBe('high');
});

describe('time stands still once all is over, and what people did counts', () => {
  const ENDS: readonly (readonly [string, PersonAct | string])[] = [
    ['closed as a duplicate', { kind: 'close', reason: 'duplicate' }],
    ['resolved and reviewed', '/resolved\n/reviewed'],
  ];
  const severityOf = (story: Story): string | null => story.decision.severity;
  const report = policyWith(
    { '>=': [{ var: ['details.users', 0] }, 1000] },
    {
      incident: { label: 'incident', details: { users: { heading: 'Users', type: 'number' } } },
    },
  );
  const correct: PersonAct = { kind: 'edit', title: null, body: '### Users\n\n5000\n' };

  test.each(ENDS)('a report that is corrected before it is %s, or after', (_, end) => {
    expect(severityOf(play(report).before('5m', 'eli', correct).at('6m', 'ann', end))).toBe('high');
    expect(severityOf(play(report).at('6m', 'ann', end).at('7m', 'eli', correct))).toBe('high');
  });

  test.each(ENDS)('what time had turned by then counts although no run saw it: %s', (_, end) => {
    const ended = play(policyWith(minutesSince('declared', 5))).before('6m', 'ann', end);
    expect([severityOf(ended.run('7m')), severityOf(ended.run('2d'))]).toEqual(['high', 'high']);
    const earlier = play(policyWith(minutesSince('declared', 10))).before('6m', 'ann', end);
    expect([severityOf(earlier.run('20m')), severityOf(earlier.run('2d'))]).toEqual(['low', 'low']);
  });
});
