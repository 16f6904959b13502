import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effect } from '#domain/effect.ts';
import type { RunReport } from '#domain/run-report.ts';
import type { Trace } from '#domain/rule.ts';
import type { CommentMessage, StatusMessage } from '#domain/message.ts';
import { COMMAND_LIST } from '#engine/index.ts';
import { renderComment } from '#report/comment/comment.ts';
import { renderFirst } from '#report/comment/effect.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { renderSummary } from '#report/run/summary.ts';
import { anyLogin, hostileText } from '../support/hostile.ts';
import { elements, linkTargets, liveMentions } from '../support/live.ts';
import { comment } from '../support/samples/comment.ts';
import { LEVELS, minutes } from '../support/samples/incident.ts';
import { status as statusOf } from '../support/samples/status.ts';
import { REPORT } from '../support/samples/summary.ts';

const commentUrl = fc.constantFrom('https://github.com/acme/shop/issues/12#issuecomment-5', '', 'x)](//e');
const RUNS = { numRuns: 60 };
const few = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 3 });
const statusWord = fc.constantFrom('open', 'acknowledged', 'mitigated', 'resolved', 'reviewed' as const);
const role = fc.record({ id: hostileText, name: hostileText, does: hostileText });
const severity = fc.record({ id: hostileText, name: hostileText, rank: fc.nat(3) });
const level = fc.record({ number: fc.integer({ min: 1, max: 3 }), name: hostileText, of: fc.constant(3) });
const event = fc.option(fc.record({ by: anyLogin, at: fc.nat(40).map(minutes), words: hostileText }));
const headline = few(
  fc.oneof(
    fc.record({ name: hostileText, type: fc.constant('string' as const), value: hostileText }),
    fc.record({ name: hostileText, type: fc.constant('list' as const), value: few(hostileText) }),
    fc.record({ name: hostileText, type: fc.constant('number' as const), value: fc.nat() }),
  ),
);
const reporter = fc.option(anyLogin);
const next = fc.option(
  fc.record({
    at: fc.integer({ min: -10, max: 9000 }).map(minutes),
    trigger: hostileText,
    reason: hostileText,
    escalatesTo: fc.option(level),
    calls: few(fc.record({ role, people: few(anyLogin) })),
  }),
);
/** Of the policy's own file, one that it extends, or one of another repository. */
const line = fc.record({
  file: fc.oneof(
    hostileText,
    hostileText.map((path) => `acme/all//${path}@${'a'.repeat(40)}`),
  ),
  line: fc.nat(200),
});
const firing = fc.record({
  trigger: hostileText,
  reason: hostileText,
  due: fc.constant(minutes(3)),
  nth: fc.integer({ min: 1, max: 5 }),
  line: fc.option(line),
});
const verdict = fc.oneof(
  fc.constant({ kind: 'help', commands: COMMAND_LIST } as const),
  fc.record({
    kind: fc.constant('not-allowed' as const),
    who: fc.constantFrom('responders', 'responders-and-reporter' as const),
  }),
  fc.record({ kind: fc.constant('unknown-command' as const), nearest: fc.option(hostileText) }),
  fc.record({
    kind: fc.constant('bad-argument' as const),
    expected: hostileText,
    found: hostileText,
    nearest: fc.option(hostileText),
  }),
  fc.record({ kind: fc.constant('too-long' as const), max: fc.nat(90_000) }),
  fc.record({ kind: fc.constant('not-now' as const), reason: hostileText }),
);
const texts = fc.record({ title: hostileText, policy: hostileText, file: hostileText });

const commentMessage: fc.Arbitrary<CommentMessage> = fc
  .record({
    severity,
    roseFrom: fc.option(severity),
    level,
    status: statusWord,
    calls: few(
      fc.record({
        role,
        level: fc.option(fc.integer({ min: 1, max: 3 })),
        people: few(anyLogin),
        unassignable: few(anyLogin),
        isStandIn: fc.boolean(),
      }),
    ),
    engaged: few(fc.record({ level, isAgain: fc.boolean(), isReached: fc.boolean() })),
    isNobodyLeft: fc.boolean(),
    callAgain: fc.option(fc.record({ nth: fc.integer({ min: 2, max: 9 }), since: fc.constant(minutes(1)) })),
    calledBefore: fc.option(fc.record({ people: few(anyLogin), at: fc.constant(minutes(2)) })),
    callsLate: fc.nat(9000),
    headline,
    reporter,
    overflow: fc.option(fc.record({ people: few(anyLogin), limit: fc.constantFrom(1, 10) })),
    fired: few(firing),
    mentions: few(anyLogin),
    reminders: few(
      fc.record({
        trigger: hostileText,
        template: fc.option(fc.constantFrom('update-due', 'ownership', 'review-due', 'actions-due', 'own')),
        roles: few(role),
        mentions: few(anyLogin),
        empty: few(role),
      }),
    ),
    ask: fc.option(
      fc.record({
        because: few(hostileText),
        reporter: fc.option(anyLogin),
        missing: few(hostileText),
        unreadable: few(
          fc.record({
            heading: hostileText,
            needs: fc.constantFrom('number', 'time'),
            values: fc.option(few(hostileText)),
          }),
        ),
        present: few(hostileText),
      }),
    ),
    replies: few(fc.record({ to: hostileText, url: commentUrl, by: anyLogin, command: hostileText, verdict })),
    unansweredCommands: fc.nat(30),
    handovers: few(fc.record({ by: anyLogin, to: anyLogin, toAccept: fc.boolean(), roles: few(hostileText) })),
    holding: fc.option(
      fc.record({
        by: few(anyLogin),
        leads: few(fc.record({ role, people: few(anyLogin) })),
        lastWords: fc.option(fc.record({ by: anyLogin, at: fc.constant(minutes(2)), url: commentUrl })),
        nextUpdate: fc.option(fc.constant(minutes(60))),
      }),
    ),
    acknowledged: event,
    lastUpdate: event,
    updateDue: fc.option(fc.record({ at: fc.constantFrom(minutes(2), minutes(60)), isPromised: fc.boolean() })),
    helpRequests: few(fc.record({ by: anyLogin, why: hostileText, url: commentUrl })),
    next,
    late: fc.nat(9000),
    texts,
  })
  .map(({ texts: { title, policy, file }, ...message }) => {
    const base = comment();
    return { ...base, ...message, issue: { ...base.issue, title }, policy: { ...base.policy, name: policy, file } };
  });

const { because: trace } = fc.letrec<{ because: Trace }>((tie) => ({
  because: fc.record({
    path: hostileText,
    operator: fc.constantFrom('and', 'or', '>=', 'in', 'var', '!'),
    rule: fc.oneof(fc.record({ var: hostileText }), hostileText),
    value: fc.oneof(hostileText, fc.boolean(), fc.nat()),
    parts: fc.array(tie('because'), { maxLength: 2 }),
  }),
}));

const statusMessage: fc.Arbitrary<StatusMessage> = fc
  .record({
    severity: fc.record({
      id: hostileText,
      name: hostileText,
      rank: fc.nat(3),
      declaredBy: fc.option(anyLogin),
      since: fc.constant(minutes(2)),
      because: fc.option(trace),
      line: fc.option(line),
    }),
    owner: fc.option(anyLogin),
    silent: few(anyLogin),
    overdue: fc.boolean(),
    headline,
    reporter,
    status: statusWord,
    acknowledged: event,
    lastUpdate: event,
    snoozed: fc.option(fc.record({ until: fc.constant(minutes(60)), by: anyLogin, why: hostileText })),
    handovers: few(fc.record({ by: anyLogin, to: anyLogin, at: fc.constant(minutes(4)) })),
    severities: few(fc.record({ severity, from: fc.constant(minutes(1)), to: fc.option(fc.constant(minutes(9))) })),
    holders: few(
      fc.record({
        role,
        people: few(anyLogin),
        onCall: fc.option(fc.record({ people: few(anyLogin), at: fc.constant(0) })),
      }),
    ),
    missing: few(hostileText),
    next,
    log: fc.array(
      fc.record({
        at: fc.nat(9000).map(minutes),
        fired: few(firing),
        level: fc.integer({ min: 1, max: 3 }),
        severity: hostileText,
        since: fc.constant(0),
        called: fc.dictionary(hostileText, few(anyLogin), { maxKeys: 3 }),
      }),
      { maxLength: 7 },
    ),
    texts,
  })
  .map(({ texts: { title, policy, file }, ...message }) => {
    const base = statusOf({ level: { ...LEVELS[1], since: minutes(3) } });
    return { ...base, ...message, issue: { ...base.issue, title }, policy: { ...base.policy, name: policy, file } };
  });

const OURS = new Set([
  'h3',
  'blockquote',
  'p',
  'strong',
  'code',
  'ul',
  'li',
  'a',
  'sub',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'br',
  'details',
  'summary',
]);
const isLogin = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/.test(text);
const wantedMentions = (message: CommentMessage): readonly string[] => [
  ...new Set(message.mentions.filter(isLogin).map((name) => name.toLowerCase())),
];
const mentionsIn = (text: string): readonly string[] => liveMentions(text).map((name) => name.toLowerCase());

function expectHarmless(text: string): void {
  expect([...elements(text)].filter((name) => !OURS.has(name))).toEqual([]);
  expect(
    linkTargets(text).filter((target) => !/^https:\/\/github\.com\/acme\/(?:shop\/|all\/blob\/a{40}\/)/.test(target)),
  ).toEqual([]);
  expect(text).not.toMatch(/^<!-- escalation/m);
}

describe('whatever strangers write', () => {
  test('a comment mentions exactly whom it is to mention, each once, and nothing in it is live but its own', () => {
    fc.assert(
      fc.property(commentMessage, (message) => {
        const text = renderComment(message, shippedTemplates);
        expect([...mentionsIn(text)].sort()).toEqual([...wantedMentions(message)].sort());
        expectHarmless(text);
      }),
      RUNS,
    );
  });

  test('the status comment mentions nobody', () => {
    fc.assert(
      fc.property(statusMessage, (message) => {
        const text = renderStatus(message);
        expect(mentionsIn(text)).toEqual([]);
        expectHarmless(text);
      }),
      RUNS,
    );
  });

  test('the job summary mentions nobody', () => {
    const anyEntry = fc.record({
      title: hostileText,
      policy: hostileText,
      fired: few(firing),
      wouldFire: few(firing),
      next,
    });
    const problem = fc.record({ code: hostileText, message: hostileText, remedy: fc.option(hostileText) });
    fc.assert(
      fc.property(
        few(anyEntry),
        few(problem),
        commentMessage,
        few(hostileText),
        (incidents, problems, message, labels) => {
          const done: readonly Effect[] = [
            { type: 'label', add: labels, remove: labels, because: [] },
            { type: 'assign', logins: labels, because: [] },
            {
              type: 'say',
              comment: message,
              status: null,
              ledger: { comment: null, status: null },
              react: [],
              minimise: [],
              because: [],
            },
          ];
          const [base] = REPORT.incidents;
          const report: RunReport = {
            ...REPORT,
            problems,
            incidents: incidents.flatMap((one) => (base ? [{ ...base, ...one, done, problems }] : [])),
          };
          const text = renderSummary(report);
          expect(mentionsIn(text)).toEqual([]);
          expectHarmless(text);
        },
      ),
      RUNS,
    );
  });

  test('the first comment mentions exactly whom it calls', () => {
    fc.assert(
      fc.property(commentMessage, statusMessage, (message, status) => {
        const text = renderFirst(message, status, shippedTemplates);
        expect([...mentionsIn(text)].sort()).toEqual([...wantedMentions(message)].sort());
        expectHarmless(text);
      }),
      RUNS,
    );
  });
});
