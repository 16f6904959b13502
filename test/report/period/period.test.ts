/** The report over five weeks, counted by hand elsewhere: as Markdown, for a terminal, and as JSON by its schema. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Statistics } from '#domain/results/statistics.ts';
import { openActions } from '#engine/text/action-items.ts';
import { short } from '#report/period/cell.ts';
import { printReport, renderReport, reportOf } from '#report/period/index.ts';
import { POLICY } from '../../support/histories.ts';
import { historyLine, READINGS, SPAN, statisticsFor } from '../../support/weeks.ts';
import { readHistory } from '../../support/read-history.ts';
import { statisticsOf } from '#statistics/index.ts';
import { elements, linkTargets, liveMentions } from '../../support/live.ts';

const statistics = statisticsFor();
const nothing = statisticsFor([]);

test.each([
  [0, '0s'],
  [59, '59s'],
  [60, '1m'],
  [119, '1m'],
  [3600, '1h'],
  [5400, '1h 30m'],
  [86_399, '23h 59m'],
  [86_400, '1d'],
  [90_000, '1d 1h'],
  [86_400 + 59 * 60, '1d'],
])('%d seconds are %s', (seconds, expected) => expect(short(seconds)).toBe(expected));

describe('the Markdown', () => {
  test('is as it was looked at', async () => {
    await expect(renderReport(statistics)).toMatchFileSnapshot('../../golden/period/report.md');
  });

  test('of a time in which nothing happened says so', async () => {
    await expect(renderReport(nothing)).toMatchFileSnapshot('../../golden/period/nothing.md');
  });

  test('tells calls that a watcher waited for from the others, where there are any', () => {
    const watched = statisticsFor(undefined, undefined, (summary) => ({
      ...summary,
      calls: summary.calls.map((call) => ({ ...call, watched: call.level === 1 })),
    }));
    expect(renderReport(watched)).toContain(
      '| all calls | 0s | 15m | 15m | 8 |\n| waited for by a watcher | 0s | 0s | 0s | 6 |\n| due while nobody watched | 7m | 15m | 15m | 2 |\n',
    );
  });

  test('names the action items that nobody will be reminded of, as their date is none that is read', () => {
    const lines = [
      'Renew the key @ann 1.12.2026',
      'Call the vendor by Friday',
      'Alert sooner @bob 2026-11-27',
      'Think @bob 2027-01-31',
    ];
    const dated = statisticsFor(undefined, undefined, (summary) => ({
      ...summary,
      actions: summary.issue.number === 1 ? openActions(lines.map((line) => `- [ ] ${line}`).join('\n')) : [],
    }));
    const markdown = renderReport(dated).replaceAll('\u200B', '');
    expect(markdown).toContain('1 overdue action item · 2 undated action items');
    const issue = '[#1](https://github.com/acme/shop/issues/1) Payments fail';
    expect(markdown.split('\n').filter((line) => /^\| (?:Renew|Call|Alert|Think)/.test(line))).toEqual([
      `| Alert sooner @bob 2026-11-27 | Owner: \`bob\` · Day has passed by: 2d 12h · Incident: ${issue} |`,
      `| Renew the key @ann 1.12.2026 | \`ann\` | ${issue} |`,
      `| Call the vendor by Friday | nobody | ${issue} |`,
    ]);
    expect(reportOf(dated)).toMatchObject({
      attention: {
        'undated-actions': [
          { text: lines[0], owner: 'ann' },
          { text: lines[1], owner: null },
        ],
      },
    });
  });

  test('begins with what needs somebody, and links only to issues', () => {
    const markdown = renderReport(statistics);
    const heads = [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, head]) => head);
    expect(heads.slice(0, 4)).toEqual(['Incident report', 'Needs you', 'Overdue reviews', 'Never acknowledged']);
    expect(liveMentions(markdown)).toEqual([]);
    expect(elements(markdown)).not.toContain('b');
    const targets = linkTargets(markdown);
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets) expect(target).toMatch(/^https:\/\/github\.com\/acme\/shop\/issues\/\d$/);
  });
});

describe('where there is nothing to count', () => {
  const headsOf = (statistics: Statistics): readonly (string | undefined)[] =>
    [...renderReport(statistics).matchAll(/^#+ (.*)$/gm)].map(([, head]) => head).slice(1);

  test('says so instead of a table without numbers, and what to do', () => {
    expect(headsOf(nothing)).toEqual(['Nothing to count yet']);
    expect(renderReport(nothing)).toContain('No issue was read.');
    expect(renderReport(nothing)).not.toMatch(/–|\bp90\b/);
  });

  test('says where the issues that were read are no incidents', () => {
    const other = { issue: { number: 1, repository: 'a/b', url: '', title: '' }, why: 'not-an-incident' as const };
    const text = renderReport({ ...nothing, leftOut: [other, other] });
    expect(text).toContain('2 issues read, and none of them is an incident');
    expect(text).toContain('Left out: 2 issues, each of which is no incident of the policy.');
  });

  test('says where they are of another time, beside what is open however old it is', () => {
    const before = statisticsFor(undefined, { from: SPAN.to + 7 * 86_400, to: SPAN.to + 8 * 86_400 });
    expect(headsOf(before)[0]).toBe('Needs you');
    expect(headsOf(before).at(-1)).toBe('No incident in this time');
  });

  test('of one incident nobody has answered, nothing is a table of dashes', () => {
    const [unanswered] = READINGS.slice(-1);
    const text = renderReport(statisticsFor(unanswered ? [unanswered] : []));
    for (const sentence of [
      'No incident was acknowledged. 1 more: never acknowledged, listed above.',
      'Nobody said `/mitigated`.',
      'No incident was resolved.',
    ])
      expect(text).toContain(sentence);
    expect(text).not.toContain('| – | – | – |');
    expect(text.match(/Nobody was called in this time/g)?.length ?? 0).toBeLessThan(2);
  });
});

describe('for a terminal', () => {
  test('tables are aligned, and colours come only when asked for', () => {
    const text = printReport(statistics, { color: false });
    expect(text).toContain(
      '  Severity  Median  p90  Max  n\n  Critical  14m     24m  24m  2\n  Minor     10m     10m  10m  1\n',
    );
    expect(text).not.toContain('\u001B');
    expect(printReport(statistics, { color: true })).toContain('\u001B[31mNeeds you\u001B[39m');
  });

  test('what a title would have it obey is made visible', () => {
    const [first] = READINGS;
    if (!first) throw new Error('There is one.');
    const steering = { ...first, issue: { ...first.issue, title: '\u001B[2Jgone\nforged line' } };
    expect(printReport(statisticsFor([steering]), { color: false })).toContain('·[2Jgone·forged line');
  });
});

describe('the JSON', () => {
  const schema = JSON.parse(readFileSync('schemas/report.v1.schema.json', 'utf8')) as object;
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
  const validate = ajv.compile(schema);

  test.each([
    ['five weeks', statistics],
    ['nothing', nothing],
    [
      'an issue left out',
      {
        ...nothing,
        leftOut: [{ issue: { number: 1, repository: 'a/b', url: '', title: '' }, why: 'pull-request' as const }],
      },
    ],
    ['an empty span', statisticsOf([POLICY], [], { from: 0, to: 0 })],
  ])('of %s is as the published schema has it', (_, statistics) => {
    validate(reportOf(statistics));
    expect(validate.errors).toBeNull();
  });

  test('has the numbers, and instants people can read', () => {
    expect(reportOf(statistics)).toMatchObject({
      version: 1,
      from: '2026-10-26T00:00:00Z',
      at: '2026-11-30T12:00:00Z',
      severities: [{ id: 'sev1', acknowledge: { n: 2, 'median-seconds': 840, 'p90-seconds': 1440 } }, { id: 'sev2' }],
      calls: {
        made: 8,
        late: 1,
        'lateness-watched': { n: 0 },
        'lateness-unwatched': { n: 8, 'p90-seconds': 900 },
        latest: [{ due: '2026-11-04T15:05:00Z', 'late-seconds': 900 }],
      },
    });
  });

  test('is the same from shards written to files and read back, in any order', () => {
    const shards = [READINGS.slice(3), READINGS.slice(0, 4)].map((shard) => shard.map(historyLine).join('\n'));
    const read = shards.flatMap((shard) => readHistory(shard).readings);
    expect(reportOf(statisticsFor(read))).toEqual(reportOf(statistics));
  });
});
