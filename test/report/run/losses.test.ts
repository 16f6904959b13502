/** Messages that were lost, as a run says so: together, once, with one advice. */
import { describe, expect, test } from 'vitest';
import { failures } from '#action/failures.ts';
import type { IncidentReport, Problem, RunReport } from '#domain/run-report.ts';
import { headline } from '#report/run/headline.ts';
import { problemsTogether } from '#report/run/losses.ts';
import { renderSummary } from '#report/run/summary.ts';
import { reportOf } from '../../watch/world.ts';

const PERSON = 'Whoever stands in is called. Mend the contact.';
const PLACE = 'Mend the channel.';

function lossBy(
  channel: string,
  to: string | null,
  code = 'message-failed',
  why = 'http-400: The service answered 400.',
): Problem {
  return {
    code,
    message: `#1: the message to ${to ?? channel}`,
    remedy: to === null ? PLACE : PERSON,
    loss: { kind: 'message', id: `${channel} ${to ?? ''}`, channel, to, why },
  };
}

const ALL = [lossBy('room', null), lossBy('mail', 'alice'), lossBy('text', 'alice'), lossBy('mail', 'bob')];
const runWith = (problems: readonly Problem[], over: Partial<IncidentReport> = {}): RunReport => ({
  at: 0,
  mode: 'sweep',
  dryRun: false,
  repository: 'acme/shop',
  policies: [],
  incidents: [
    { ...reportOf(1, 900, { kind: 'failed', isLoss: true }), title: 'Down', status: 'acknowledged', problems, ...over },
  ],
  problems: [],
  diagnostics: [],
  requests: null,
});

test('those of an incident that failed for one reason are one problem with one advice', () => {
  expect(problemsTogether(ALL)).toEqual([
    {
      code: 'message-failed',
      message:
        '4 messages failed: `room`, `alice` by `mail` and `text` and `bob` by `mail` (http-400: The service answered 400).',
      remedy: PERSON,
    },
  ]);
});

test('each reason and each kind is told, and what is no message stays as it is', () => {
  const other = { code: 'forbidden', message: 'No.', remedy: null };
  const all = [
    lossBy('mail', 'alice'),
    lossBy('text', 'alice', 'message-failed', '21211'),
    lossBy('room', null, 'message-dropped', 'two tries'),
    other,
  ];
  expect(problemsTogether(all).map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'forbidden: No.',
    'message-failed: 2 messages failed: `alice` by `mail` (http-400: The service answered 400); `alice` by `text` (21211).',
    'message-dropped: 1 message may never have arrived: `room` (two tries).',
  ]);
});

describe('a run whose calls were written, and whose messages failed', () => {
  test('says so first, and not that an incident could not be handled', () => {
    expect(headline(runWith(ALL))).toBe(
      '4 messages failed. Everything else due was done. Next: incident 1 at 00:15 UTC.',
    );
    expect(failures(runWith(ALL)).join('\n')).toMatch(/^#1: message-failed: 4 messages failed: /);
  });

  test('gives the issue, and the advice, one time', () => {
    const summary = renderSummary(runWith(ALL));
    const [, problems = ''] = summary.split('### What went wrong');
    expect(problems.split(PERSON)).toHaveLength(2);
    expect(problems.match(/Down/g)).toHaveLength(1);
    expect(summary).toContain('**Not every message arrived.**');
  });

  test('and of which something could not be written says both', () => {
    const line = headline(runWith(ALL, { outcome: { kind: 'failed' } }));
    expect(line).toMatch(/^1 incident could not be handled; 4 messages failed\./);
  });
});

test('a call that reached nobody is said as such', () => {
  const nobody = { code: 'nobody-reached', message: '', remedy: null, loss: { kind: 'call' } } as const;
  expect(headline(runWith([nobody]))).toMatch(/^Nobody was reached about 1 incident\./);
  expect(renderSummary(runWith([nobody]))).toContain('**Nobody was reached.**');
});

test('of several incidents each has as many messages lost as is said', () => {
  const [incident] = runWith(ALL).incidents;
  if (incident === undefined) throw new Error('There is one.');
  const two = { ...runWith([]), incidents: [incident, { ...incident, number: 2 }] };
  expect(failures(two)).toEqual([expect.stringMatching(/^#1 and #2, each: message-failed: 4 messages failed: /)]);
});

describe('of a storm', () => {
  const storm = (count: number): RunReport => {
    const alike = Array.from({ length: count }, (_, index) => ({
      ...reportOf(index + 1, 900, { kind: 'failed' }),
      title: `Alert ${index + 1}`,
      url: `https://g.test/${index + 1}`,
      problems: [{ code: 'rate-limited', message: 'GitHub takes no more.', remedy: 'The next run tries again.' }],
    }));
    const problems = [{ code: 'bug', message: 'Tocsin itself failed.', remedy: null }];
    const incidents = [...alike, { ...reportOf(999, 900, { kind: 'failed' }), title: 'Unlike', problems }];
    return { ...runWith([]), incidents };
  };

  test('what went wrong alike is one line, below what is unlike it', () => {
    const [, problems = ''] = renderSummary(storm(60)).split('### What went wrong');
    const lines = problems.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Unlike: `bug`: Tocsin itself failed.');
    expect(lines[1]).toMatch(
      /^- \[\\#\u200B1\]\(https:\/\/g\.test\/1\), .* and 50 more, each: `rate-limited`: GitHub takes no more\./,
    );
  });

  test('the message that fails the job says it once as well', () => {
    const alike = failures(storm(12));
    expect(alike[0]).toMatch(/^#999 could not be handled\. bug: /);
    expect(alike.slice(1)).toEqual([
      '#1, #2, #3, #4, #5, #6, #7, #8, #9, #10 and 2 more could not be handled. rate-limited: GitHub takes no more. The next run tries again.',
    ]);
  });
});

test.each([
  ['message-failed', 'Not every message arrived.'],
  ['message-in-doubt', 'Not every message is known to have arrived.'],
  ['message-dropped', 'Not every message is known to have arrived.'],
])('the row of an incident whose message is lost as %s says no more than is known', (code, words) => {
  expect(renderSummary(runWith([lossBy('mail', 'alice', code)]))).toContain(`**${words}**`);
});

test('what was closed as no incident is over in the summary, as nobody reviewed it', () => {
  const { incidents } = runWith([], { status: 'reviewed', outcome: { kind: 'nothing-due' } });
  expect(renderSummary({ ...runWith([]), incidents })).toMatch(/<br>.*\bover \|/);
});
