/** The ladders of two policies differ for some reports alone: those are compared too, and named wherever something is said of them. */
import { describe, expect, test } from 'vitest';
import { comparePolicies } from '#compare/index.ts';
import type { Policy } from '#domain/policy.ts';
import { diffJson, printDiff, renderDiff, verdictOf } from '#report/change/diff.ts';
import { policyOf } from '../support/policy.ts';
import { AT } from './edits.ts';

interface Edit {
  readonly limit?: number;
  readonly after?: number;
  readonly when?: object;
  readonly lead?: object;
}

const web = { '==': [{ var: 'details.service' }, 'web'] };
const vip = { in: ['vip', { var: 'incident.labels' }] };

/** Calls Leads where `when` holds, after so many minutes, so often. */
const policy = ({ limit = 6, after = 5, when = web, lead = ['cat'] }: Edit): Policy =>
  policyOf({
    version: 1,
    name: 'opened',
    incident: {
      label: 'incident',
      details: { service: { heading: 'Service', type: 'string', values: ['api', 'web'] } },
    },
    severities: [{ id: 's1', label: 's1', 'acknowledge-within': '5m' }],
    roles: { first: { who: ['ann'] }, lead: { who: lead } },
    levels: [
      { name: 'First', roles: ['first'] },
      { name: 'Leads', roles: ['lead'] },
    ],
    triggers: [
      {
        id: 'silent',
        reason: 'Silence.',
        when: { and: [when, { '>=': [{ var: 'elapsed.since-level' }, after] }] },
        repeat: `${after}m`,
        limit,
        do: { escalate: 'next' },
      },
    ],
  });

const diffOf = (before: Edit, after: Edit) => comparePolicies(policy(before), policy(after), AT);

describe.each([
  ['a detail', web, 's1 with service=web', { details: { service: 'web' }, labels: [] }],
  ['a label', vip, 's1 with label vip', { details: {}, labels: ['vip'] }],
])('a ladder that %s opens', (_, when, name, report) => {
  const diff = diffOf({ when }, { when, limit: 2 });

  test('is compared beside that of a report that says nothing', () => {
    expect(diff.ladders).toMatchObject([
      { severity: 's1', report: null, changed: false },
      { severity: 's1', report, changed: true, people: [{ person: 'cat', before: 6, after: 2 }] },
    ]);
    expect(diff.hasOtherReports).toBe(false);
    expect(diffJson(diff)).toMatchObject({ 'other-reports': false, ladders: [{ report: null }, { report }] });
  });

  test.each([
    ['the verdict', verdictOf(diff).sentence, `cat is called twice instead of 6 times for ${name}.`],
    ['a terminal', printDiff(diff, { color: false }), `cat  calls 6 → 2     ${name}\n`],
    ['GitHub', renderDiff(diff).replaceAll('`', ''), `| cat | calls: 6 → **2** | ${name} |`],
  ])('is named by %s', (_where, text, words) => {
    expect(text).toContain(words);
  });
});

test('where a level is reached later for some reports, its row and the verdict say for which', () => {
  const diff = diffOf({}, { after: 10 });
  expect(verdictOf(diff).sentence).toContain(
    'Calls people later: s1 with service=web reaches Leads at 10m instead of 5m.',
  );
  expect(printDiff(diff, { color: false })).toMatch(/s1 with service=web +Leads +5m +10m\n/);
  expect(renderDiff(diff)).toContain('| `s1` with `service=web` | Leads | 5m → **10m** |');
});

test('what is so for every report is said once', () => {
  const lead = { if: [web, 'cat', 'dan'] };
  const always = { '!': { var: 'incident.acknowledged' } };
  const diff = diffOf({ when: always, lead }, { when: always, lead, after: 10 });
  expect(diff.ladders.map(({ report }) => report)).toEqual([null]);
  const fewer = diffOf({ when: always, lead }, { when: always, lead, limit: 2 });
  expect(verdictOf(fewer).sentence).toContain(
    'When nobody answers, dan and cat are called twice instead of 6 times for s1, also with service=web.',
  );
});

test('where there are more reports than are compared, it is said', () => {
  const labels = Array.from({ length: 30 }, (_, index) => `label-${index}`);
  const lead = { if: labels.flatMap((label) => [{ in: [label, { var: 'incident.labels' }] }, `of-${label}`]) };
  const when = { '!': { var: 'incident.acknowledged' } };
  const diff = diffOf({ when, limit: 1, lead }, { when, limit: 2, lead });
  expect(diff.hasOtherReports).toBe(true);
  expect(printDiff(diff, { color: false })).toContain(
    'Not every report was compared: others may take another course, too.',
  );
}, 60_000);
