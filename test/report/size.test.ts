import { describe, expect, test } from 'vitest';
import type { RunReport } from '#domain/run-report.ts';
import { renderComment } from '#report/comment/comment.ts';
import { renderFirst } from '#report/comment/effect.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { renderSummary } from '#report/run/summary.ts';
import { liveMentions } from '../support/live.ts';
import { comment } from '../support/samples/comment.ts';
import { call, minutes, lineAt } from '../support/samples/incident.ts';
import { status } from '../support/samples/status.ts';
import { REPORT } from '../support/samples/summary.ts';

const MANY = 300;
const many = <T>(make: (n: number) => T): readonly T[] => Array.from({ length: MANY }, (_, n) => make(n));
const long = '@#|`*<!--'.repeat(2000);
const role = { id: long, name: long, does: long };
const firing = { trigger: long, reason: long, due: minutes(1), nth: 2, line: lineAt(7) };
const people = many((n) => `person-${n}`);

const HUGE = comment({
  severity: { id: long, name: long, rank: 1 },
  calls: many((n) => call(role, 1, [`person-${n}`], { unassignable: many(() => long) })),
  fired: many(() => firing),
  mentions: people,
  reminders: many(() => ({
    trigger: long,
    template: null,
    roles: [role],
    mentions: people.slice(0, 9),
    empty: many(() => role),
  })),
  ask: {
    because: [],
    reporter: 'person-1',
    missing: many(() => long),
    unreadable: many(() => ({ heading: long, needs: 'number', values: null })),
    present: many(() => long),
  },
  replies: many(() => ({ to: 'C', url: '', by: long, command: long, verdict: { kind: 'not-now', reason: long } })),
  helpRequests: many(() => ({ by: long, why: long, url: '' })),
});

const HUGE_STATUS = status({
  severity: { id: long, name: long, rank: 1, declaredBy: long, since: minutes(1), because: null, line: null },
  snoozed: { until: minutes(9), by: long, why: long },
  holders: many(() => ({ role, people, onCall: { people, at: 0 } })),
  missing: many(() => long),
  log: many((n) => ({
    at: minutes(n),
    fired: many(() => firing),
    level: 1,
    severity: long,
    since: minutes(0),
    called: { [long]: people },
  })),
});

/** GitHub takes 65,536 characters; the ledger's hidden line needs some of them. */
const ROOM = 60_000;

describe('however much there is to say', () => {
  test('a comment stays below what GitHub takes and still mentions everybody it calls, once', () => {
    const text = renderComment(HUGE, shippedTemplates);
    expect(text.length).toBeLessThan(ROOM);
    expect(liveMentions(text).toSorted()).toEqual(people.toSorted());
  });

  test('so does the status comment, which says how much it left out', () => {
    const text = renderStatus(HUGE_STATUS);
    expect(text.length).toBeLessThan(ROOM);
    expect(text).toMatch(/The \d+ before these are in the comments below/);
    expect(text).toContain('and 295 more');
  });

  test('so does the first comment, which is both', () => {
    const first = { ...HUGE_STATUS, log: HUGE_STATUS.log.slice(0, 1) };
    expect(renderFirst(HUGE, first, shippedTemplates).length).toBeLessThan(ROOM);
  });

  test('the job summary stays below 1 MiB', () => {
    const [one] = REPORT.incidents;
    const problem = { code: long, message: long, remedy: long };
    const report: RunReport = {
      ...REPORT,
      incidents: one
        ? Array.from({ length: 1000 }, () => ({
            ...one,
            title: long,
            fired: many(() => firing),
            wouldFire: many(() => firing),
            problems: many(() => problem),
          }))
        : [],
    };
    expect(new TextEncoder().encode(renderSummary(report)).length).toBeLessThan(1024 * 1024);
  });
});
