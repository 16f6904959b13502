/** What the first line of a run's report says of what was due. */
import { expect, test } from 'vitest';
import type { IncidentReport, Problem, RunReport } from '#domain/run-report.ts';
import { headline } from '#report/run/headline.ts';
import { renderSummary } from '#report/run/summary.ts';
import { REPORT } from '../../support/samples/summary.ts';

const problem = (code: string): Problem => ({ code, message: 'Something.', remedy: null });

const reportWith = (...problems: readonly Problem[]): RunReport => ({
  at: 0,
  mode: 'watch',
  dryRun: false,
  repository: 'acme/shop',
  policies: [],
  incidents: [],
  problems,
  diagnostics: [],
  requests: 0,
});

test.each([
  ['nothing stood in the way', [], 'Nothing was due.'],
  ['a page was not read', ['page-unread'], '1 problem stood in the way. Everything else due was done.'],
  [
    'a watcher left something undone',
    ['refused', 'left-undone'],
    '2 problems stood in the way. Not everything due was done.',
  ],
])('of a run in which %s', (_what, codes, line) => {
  expect(headline(reportWith(...codes.map(problem)))).toBe(line);
});

const left = (number: number, isEdit = false): IncidentReport => {
  const [incident] = REPORT.incidents;
  if (incident === undefined) throw new Error('the sample has an incident');
  const next = { at: 3600, trigger: null, reason: '', escalatesTo: null, calls: [] };
  return {
    ...incident,
    number,
    url: `https://g.test/${number}`,
    status: 'acknowledged',
    done: [],
    next,
    outcome: { kind: 'deferred', isEdit },
  };
};
const keeping = (keeper: 'watcher' | 'new-watcher') => ({ keeper, nobodyAfter: null, refusal: null, watch: null });
const linkTo = (number: number): string => `[\\#\u200B${number}](https://g.test/${number})`;
const firstLine = (over: Partial<RunReport>): string | undefined =>
  renderSummary({ ...reportWith(), mode: 'sweep', at: 7200, incidents: [left(2), left(3)], ...over }).split('\n')[0];

test('calls that a limit left, and that nobody makes, are for somebody to look at', () => {
  expect(firstLine({})).toBe(
    `**Somebody must look at ${linkTo(2)} and ${linkTo(3)}.** 2 incidents due now are left for the next run, which nothing starts soon: set \`watch-for\`, or raise \`limits.comments-per-run\`. Everything else due was done.`,
  );
});

test('calls that a limit left are named after the watcher that goes on with them', () => {
  const line = '**A watcher goes on.** 2 incidents due now are left to the watcher. Everything else due was done.';
  expect(firstLine({ timekeeping: keeping('watcher') })).toBe(line);
  expect(firstLine({ timekeeping: keeping('new-watcher') })).toBe(line);
});

test('messages that a limit left are for somebody to look at as well, and are no peace', () => {
  const held = {
    ...left(2),
    outcome: { kind: 'acted' },
    heldBack: { messages: ['mail bob', 'text bob'], again: 9000 },
  } as const;
  const other = { ...held, number: 4, heldBack: { messages: ['mail bob'], again: 9000 } };
  const due = '2 messages due now are';
  expect(firstLine({ incidents: [held] })).toBe(
    `**Somebody must look at ${linkTo(2)}.** ${due} left for the next run, which nothing starts soon: set \`watch-for\`, or raise \`limits.messages-per-run\`. Everything else due was done.`,
  );
  // What goes to one person by one channel is one message, about however many incidents.
  expect(firstLine({ incidents: [held, other] })).toContain(due);
  expect(firstLine({ incidents: [held, left(3)] })).toContain(
    `1 incident due now is left for the next run; ${due} left for the next run, which nothing starts soon: set \`watch-for\`, or raise \`limits.comments-per-run\` and \`limits.messages-per-run\`.`,
  );
  expect(firstLine({ incidents: [held], timekeeping: keeping('watcher') })).toBe(
    `**A watcher goes on.** ${due} left to the watcher. Everything else due was done.`,
  );
});

test.each([
  [{}, undefined, '**Left for the next run**: what one run may write was used up.'],
  [{ isRefused: true }, undefined, '**Left for the next run**: GitHub takes no more for now.'],
  [{}, keeping('watcher'), '**Left to the watcher**: what one run may write was used up.'],
] as const)('what was left says why, and to whom: %j', (why, timekeeping, words) => {
  const incident: IncidentReport = { ...left(2), outcome: { kind: 'deferred', ...why } };
  const over = timekeeping === undefined ? {} : { timekeeping };
  expect(renderSummary({ ...reportWith(), mode: 'sweep', incidents: [incident], ...over })).toContain(words);
});

test('where something went wrong besides, that is what to mend', () => {
  expect(firstLine({ problems: [problem('rate-limited')] })).toContain(
    '2 incidents due now are left for the next run, which nothing starts soon. Everything',
  );
});

test('a run that decided about the issue of its event alone says nothing of the others', () => {
  const diagnostic = { level: 'warning', message: '', help: null, place: null, path: '' } as const;
  const short = { incidents: [], diagnostics: [{ ...diagnostic, code: 'little-budget-left' }] };
  expect(firstLine(short)).toBe('**Only the issue of this event was looked at.** Nothing was due.');
  expect(firstLine({ ...short, problems: [problem('refused')] })).toMatch(/^\*\*Somebody must look\.\*\* /);
});

test('an edit of a status comment that is left reaches nobody, so nobody has to look', () => {
  expect(firstLine({ incidents: [left(2, true)] })).toBe(
    '**Nobody has to look.** The edit of 1 status comment is left for the next run. Everything else due was done.',
  );
});

test('a dry run leaves everything, and says what a run would leave', () => {
  expect(firstLine({ dryRun: true })).toBe(
    '**Nobody has to look.** 2 incidents would be left for the next run. This was a dry run, nothing was written.',
  );
});

test('a message that a service does not take yet is told of, and is no peace', () => {
  const message = { id: 'a', channel: 'text', to: 'dan', state: 'waiting', code: 'not-taken' } as const;
  const waits = { ...left(2), outcome: { kind: 'acted' }, messages: [message] } as const;
  expect(firstLine({ incidents: [waits] })).toBe(
    '**Nobody has to look.** 1 message is not taken yet and will be sent again. Everything else due was done.',
  );
});

test('incidents that somebody must look at are named first, in the first line and in the table', () => {
  const fine = { ...left(2), outcome: { kind: 'acted' } } as const;
  const failed = { ...left(3), outcome: { kind: 'failed' }, problems: [problem('write-failed')] } as const;
  const text = renderSummary({ ...reportWith(), mode: 'sweep', at: 0, incidents: [fine, failed] });
  expect(text.startsWith(`**Somebody must look at ${linkTo(3)}.** 1 incident could not be handled.`)).toBe(true);
  expect(text.indexOf(`| ${linkTo(3)}`)).toBeLessThan(text.indexOf(`| ${linkTo(2)}`));
  expect(text).toContain('**Nothing could be done: look after it yourself now.**');
});

test('of which something was done is not said to be unhandled', () => {
  const done = [{ type: 'label', add: ['sev1'], remove: [], because: [] }] as const;
  const failed = { ...left(1), outcome: { kind: 'failed' } } as const;
  const some = [failed, { ...failed, number: 2, done }, { ...failed, number: 3, done }];
  expect(firstLine({ incidents: some })).toContain('1 incident could not be handled, 2 only in part.');
  expect(firstLine({ incidents: some.slice(1) })).toContain('2 incidents could be handled only in part.');
});

test('of many only the first are named', () => {
  const failed = [1, 2, 3, 4, 5, 6, 7].map((number) => ({ ...left(number), outcome: { kind: 'failed' } }) as const);
  expect(firstLine({ incidents: failed })).toContain(`${linkTo(5)} and 2 more.** 7 incidents could not be handled`);
});
