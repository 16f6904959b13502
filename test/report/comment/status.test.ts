import { describe, expect, test } from 'vitest';
import type { StatusMessage } from '#domain/message.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { nextWithoutCall } from '#domain/next.ts';
import { compileRule } from '#logic/index.ts';
import { renderStatus } from '#report/comment/status.ts';
import { DECLARED } from '../../support/samples/incident.ts';
import { status } from '../../support/samples/status.ts';

test('the status comment begins with who owns the incident', () => {
  expect(renderStatus(status({ owner: 'carol', status: 'acknowledged' })).split('\n')[0]).toBe(
    '### 🔴 Critical · being worked on by `carol`',
  );
});

test('the status comment says nothing of an owner while there is none', () => {
  expect(renderStatus(status({ owner: null }))).toContain('nobody has acknowledged it');
});

test.each(['open', 'acknowledged', 'mitigated'] as const)(
  'a pause of an incident that is %s says how to end it',
  (standing) => {
    const snoozed = { until: DECLARED + 3600, by: 'dan', why: 'waiting' };
    expect(renderStatus(status({ status: standing, snoozed }))).toMatch(
      /^\*\*Do:\*\* `\/unsnooze` ends the pause · (?!.*\/snooze)/m,
    );
    expect(renderStatus(status({ status: standing }))).not.toContain('/unsnooze');
  },
);

test.each([
  [{}, '`/escalate` calls the next level now'],
  [{ help: 'asks' as const }, '`/escalate` asks for help'],
  [{ help: 'none' as const }, null],
])('the status of an open incident offers `/escalate` as a call does: %j', (help, offer) => {
  const text = renderStatus(status({ status: 'open', owner: null, ...help }));
  expect(/`\/escalate`[^·]*[a-z]/.exec(text)?.[0] ?? null).toBe(offer);
});

test.each([
  ['not-planned', 'losed as not planned'],
  ['duplicate', 'losed as a duplicate'],
] as const)(
  'one closed as something that needs no resolving says so, with who, when and as what: %s',
  (reason, words) => {
    const dismissal = { at: DECLARED + 180, by: 'heidi', reason };
    const text = renderStatus(status({ status: 'reviewed', owner: 'heidi', dismissal, updateDue: null, next: null }));
    expect(text).toContain(`### 🔴 Critical · over, c${words}\n`);
    expect(text).toContain('**Now:** closed on Mon 23 Nov, 10:03 UTC by `heidi`, 3 minutes in.\n');
    expect(text).toContain(`- 10:03 UTC (3 minutes in): C${words} by \`heidi\`.`);
  },
);

test('whoever owned an incident before it was reopened has not taken it again', () => {
  const people = (more: Partial<StatusMessage>): string =>
    /Who is in it: [^<]*/.exec(renderStatus(status({ owner: 'dan', ...more })))?.[0] ?? '';
  expect(people({ silent: ['dan'] })).toBe('Who is in it: dan (owner, no answer yet)');
  expect(people({ silent: [] })).toBe('Who is in it: dan (owner)');
  expect(people({ silent: [], status: 'acknowledged' })).toBe('Who is in it: dan (took it)');
});

test('a message is not said to have gone out before a run has written down that it did', () => {
  const one = { channel: 'room', title: 'Room', to: null, at: DECLARED, code: null, tries: 1 } as const;
  const line = (state: 'intended' | 'sent'): string =>
    /\*\*Messages:\*\* .*/.exec(renderStatus(status({ deliveries: [{ ...one, state }] })))?.[0] ?? '';
  expect(line('intended')).toBe('**Messages:** `room` 10:00 UTC, being sent');
  expect(line('sent')).toBe('**Messages:** `room` 10:00 UTC');
});

describe('of an incident of two days', () => {
  const DAY = 86_400;
  const night = DECLARED + DAY - 600;
  const linesOf = (more: Partial<StatusMessage>): Readonly<Record<string, string>> => {
    const text = renderStatus(status({ status: 'acknowledged', owner: 'dan', ...more }));
    return Object.fromEntries(
      [...text.matchAll(/^\*\*(\w+):\*\* (.*)/gm)].map(([, name = '', line = '']) => [name, line]),
    );
  };
  const acknowledged = { by: 'dan', at: DECLARED + 420 };
  const lastUpdate = { by: 'dan', at: night + 50_400, words: 'It was Mon 9 Nov, 10:00 UTC' };

  test('a line says a date where the day changes, and not again', () => {
    const { Now = '' } = linesOf({ acknowledged, lastUpdate, updateDue: night + 52_200 });
    expect(Now).toBe(
      'acknowledged on Mon 23 Nov, 10:07 UTC, 7 minutes in. Last update on Tue 24 Nov, 23:50 UTC: “It was Mon 9 Nov, 10:00 UTC”. The next is due by Wed 25 Nov, 00:20 UTC.',
    );
    expect(linesOf({ acknowledged, lastUpdate, updateDue: night + 50_700 }).Now).toMatch(
      /The next is due by 23:55 UTC\.$/,
    );
  });

  test('each line begins with a date of its own', () => {
    const messageBy = (channel: string, at: number) => ({
      channel,
      title: channel,
      to: null,
      at,
      state: 'sent' as const,
      code: null,
      tries: 1,
    });
    const deliveries = [messageBy('room', DECLARED), messageBy('bus', DECLARED + 60), messageBy('web', DECLARED + DAY)];
    const { Messages } = linesOf({ acknowledged, lastUpdate, deliveries });
    expect(Messages).toBe('`room` Mon 23 Nov, 10:00 UTC · `bus` 10:01 UTC · `web` Tue 24 Nov, 10:00 UTC');
  });
});

test.each([
  [{ by: 'dan', at: DECLARED + 420 }, 'Last update at 10:35 UTC, in words at 10:07 UTC: “On it”.'],
  [{ by: 'eve', at: DECLARED + 420 }, 'Last update at 10:35 UTC, in words at 10:07 UTC by `eve`: “On it”.'],
  [undefined, 'Last update at 10:35 UTC: “On it”.'],
])('words that are older than the last update are said to be: %j', (wordsOf, expected) => {
  const lastUpdate = { by: 'dan', at: DECLARED + 2100, words: 'On it', ...(wordsOf && { wordsOf }) };
  expect(renderStatus(status({ status: 'acknowledged', owner: 'dan', lastUpdate }))).toContain(expected);
});

describe('why it has its severity is said in words, never in minutes', () => {
  const noticed = { var: 'elapsed.since-detail.noticed' };
  const users = { var: 'details.users' };
  const late: Json = { and: [{ '!=': [noticed, null] }, { '>=': [noticed, { duration: '72h' }] }] };
  const facts: Facts = {
    elapsed: { 'since-declared': 61, 'since-detail': { noticed: 5000 } },
    details: { users: 7 },
    severity: { 'acknowledge-within': 15 },
  };

  test.each<readonly [string, Json, string]>([
    ['a time since a detail, once with its guard', late, 'since noticed ≥ 3d'],
    ['a guard alone', { '!=': [noticed, null] }, 'since noticed is known'],
    ['minutes as a number', { '>=': [{ var: 'elapsed.since-declared' }, 60] }, 'since declared ≥ 1h'],
    [
      'minutes of another fact',
      { '>': [{ var: 'elapsed.since-declared' }, { var: 'severity.acknowledge-within' }] },
      'since declared > severity.acknowledge-within 15m',
    ],
    ['a number that is no time', { and: [{ '!=': [users, null] }, { '>=': [users, 5] }] }, 'users 7 ≥ 5'],
    [
      'a guard beside something else',
      { and: [{ '!=': [users, null] }, late] },
      'users 7 is known and since noticed ≥ 3d',
    ],
  ])('%s', (_, rule, expected) => {
    const { severity } = status();
    const because = compileRule(rule, null).explain(facts);
    expect(renderStatus(status({ severity: { ...severity, because } }))).toContain(`\`sev1\` because ${expected} (`);
  });
});

test.each([
  [{}, ''],
  [
    { escalatesTo: { number: 3, of: 3, name: 'Executives' }, calls: [] },
    'Level 3, Executives, is called at 10:10 UTC; ',
  ],
  [{ trigger: 'late', reason: 'It is late.' }, '10:10 UTC, unless settled by then: “It is late.” '],
])('whom a step reaches at the same time as something else is named beside it: %j', (more, before) => {
  const reach = [{ to: 'heidi', by: ['phone'] }];
  const next = { ...nextWithoutCall(DECLARED + 600), ...more, reach };
  const expected =
    before === ''
      ? '`heidi` is reached by `phone` at 10:10 UTC, unless somebody answers by then.'
      : `${before}\`heidi\` is reached by \`phone\` then.`;
  expect(renderStatus(status({ status: 'open', owner: null, next }))).toContain(`**Next:** ${expected}\n`);
});
