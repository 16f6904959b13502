/** A plan for people: what is due first, what waits, what went wrong. */
import { expect, test } from 'vitest';
import type { RunReport } from '#domain/run-report.ts';
import { printPlan } from '#report/run/plan.ts';
import { QUIET_REPORT, REPORT } from '../../support/samples/summary.ts';

const plan = (over: Partial<RunReport> = {}): RunReport => ({ ...REPORT, mode: 'plan', dryRun: true, ...over });
const print = (report: RunReport): string => printPlan(report, { color: false });
const block = (number: number): readonly string[] => {
  const found = print(plan())
    .split('\n\n')
    .find((one) => one.startsWith(`#${number} `));
  return found?.split('\n') ?? [];
};

test('says in the first line whether anything is due', () => {
  expect(print(plan()).split('\n')[0]).toBe(
    'acme/shop at 2026-11-23T12:10:00Z: something is due on 5 of 6 incidents. 2 problems stood in the way.',
  );
  expect(print(plan({ incidents: QUIET_REPORT.incidents })).split('\n')[0]).toBe(
    'acme/shop at 2026-11-23T12:10:00Z: nothing is due on 1 incident.',
  );
  expect(print(plan({ incidents: [] })).split('\n')[0]).toBe('acme/shop at 2026-11-23T12:10:00Z: nothing is due.');
});

test('says of each incident what, by which rule and where it stands, and what comes next', () => {
  expect(block(12)).toEqual([
    '#12 Checkout is down',
    '  Critical · level 3 of 3, Executives · open',
    '  would have  called level 2, Leads and level 3, Executives: heidi, ivan and carol; changed labels +escalation: 3 −escalation: 1 (late by 2h5m)',
    '  because     unacknowledged (line 71), since 10:05 UTC: Nobody has acknowledged this incident in time.',
    '  next        level 3, 12:15 UTC (unacknowledged)',
    '  https://github.com/acme/shop/issues/12',
  ]);
  expect(block(15).slice(2)).toEqual([
    '  would have  updated the status comment; reacted to 1 command',
    '  on trial    silent would fire (evaluate mode)',
    '  next        Tue 24 Nov, 11:00 UTC (update-overdue)',
    '  https://github.com/acme/shop/issues/15',
  ]);
});

test('tells a pause, a budget that is used up, and what only would fire', () => {
  expect(block(16)).toContain('  Critical · level 1 of 3, Responders · mitigated · paused until Tue 24 Nov, 01:00 UTC');
  expect(block(19)).toContain('  due         left for the next run: what one run may write is used up');
  expect(block(19)).toContain('  due since   10:05 UTC');
  expect(block(15)).toContain('  on trial    silent would fire (evaluate mode)');
});

test('shows text of others on one line that steers no terminal', () => {
  const [first] = QUIET_REPORT.incidents;
  const title = `a\u001B[31m\nb\u202E ${'x'.repeat(200)}`;
  const text = print(plan({ incidents: first ? [{ ...first, title }] : [] }));
  expect(text).toMatch(/^#16 a·\[31m·b· x+…$/m);
});

test('leaves out what is no incident, and says what was abandoned', () => {
  expect(print(plan())).not.toContain('How do I log in?');
  expect(print(plan())).toContain('Abandoned, open for longer than the policy’s max-age: #3.');
});

test('counts and names what could not be read, an incident by itself too', () => {
  const text = print(
    plan({ problems: [{ code: 'history-unread', message: 'Of #9 a part is missing.', remedy: null }] }),
  );
  expect(text.split('\n')[0]).toMatch(/ 3 problems stood in the way\.$/);
  expect(text).toContain('Page 3 of its history could not be read.');
  expect(text).toContain('history-unread: Of #9 a part is missing.');
});

test('names the incidents of a problem, once for all that have it', () => {
  const incidents = REPORT.incidents.map((one) => ({
    ...one,
    problems: [17, 18].includes(one.number) ? [{ code: 'unread', message: 'No page came.', remedy: null }] : [],
  }));
  expect(print(plan({ incidents }))).toContain('\n#17 and #18: unread: No page came.\n');
});

test('is not wider than the terminal, but for what has no blanks', () => {
  const lines = printPlan(plan(), { color: false, width: 60 }).split('\n');
  expect(lines.filter((line) => line.length > 60 && line.trim().includes(' '))).toEqual([]);
  expect(lines.slice(0, 2)).toEqual([
    'acme/shop at 2026-11-23T12:10:00Z: something is due on 5 of',
    '6 incidents. 2 problems stood in the way.',
  ]);
  expect(lines.slice(lines.indexOf('#12 Checkout is down')).slice(2, 5)).toEqual([
    '  would have  called level 2, Leads and level 3, Executives:',
    '              heidi, ivan and carol; changed labels',
    '              +escalation: 3 −escalation: 1 (late by 2h5m)',
  ]);
});
