import { describe, expect, it } from 'vitest';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import type { RenderedEffect, Tracker } from '#domain/tracker.ts';
import { perform, personDid } from '#engine/index.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { renderSummary } from '#report/run/summary.ts';
import { dryRun } from '#run/dry-run.ts';
import { run } from '#run/run.ts';
import { render } from '../support/sweep.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident, START } from '../support/worlds.ts';
import { asKnown, oneByOne } from '../support/reread.ts';

const POLICY = {
  version: 1,
  name: 'pauses',
  incident: { label: 'incident', 'max-age': '2d' },
  severities: [{ id: 'major', name: 'Major', 'acknowledge-within': '15m', 'max-snooze': '4h' }],
  roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'Responders', roles: ['responder'] }],
  triggers: [
    {
      id: 'unacknowledged',
      reason: 'Nobody has acknowledged it.',
      when: { '>=': [{ var: 'elapsed.since-declared' }, { var: 'severity.acknowledge-within' }] },
      repeat: '1h',
      do: { escalate: 1 },
    },
  ],
};
const policy = policyOf(POLICY);

interface Ran {
  readonly issue: Issue;
  readonly incidents: readonly IncidentReport[];
  readonly text: string;
}

/**
 * Runs at `now` on the model of GitHub, and gives what the job summary says, and the issue afterwards. What is there when it is
 * read again may be more than what the run began with.
 */
async function summaryOf(issue: Issue, now: number, again = issue, by: Policies = [policy]): Promise<Ran> {
  const issues = new Map([[issue.number, again]]);
  const { tracker, render } = modelTracker(issues, now);
  const incidents = await run(by, [issue], now, tracker, { render });
  const report: RunReport = {
    at: now,
    mode: 'sweep',
    dryRun: false,
    repository: 'o/r',
    policies: [],
    incidents,
    problems: [],
    diagnostics: [],
    requests: null,
  };
  return { issue: issues.get(issue.number) ?? again, incidents, text: renderSummary(report) };
}

const bodies = (issue: Issue): readonly string[] =>
  issue.timeline.flatMap((item) => (item.kind === 'comment' && item.by?.kind === 'engine' ? [item.body] : []));

const WHY = 'waiting for @vendor <!-- x -->';

describe('the job summary of a run', () => {
  it.each([
    ['in the run after it', 60, true],
    ['a second before its end', 3660 - 1, true],
    ['at its end', 3660, false],
  ])('lists a snoozed incident %s', async (_when, after, listed) => {
    const called = await summaryOf(newIncident(''), START);
    const body = `/snooze 1h ${WHY}`;
    const { text } = await summaryOf(
      personDid(called.issue, 'ann', { kind: 'comment', body }, START + 60),
      START + after,
    );
    expect(text.includes('### Paused by people')).toBe(listed);
    expect(text.includes('until 11:01 UTC, by `ann`: “')).toBe(listed);
    expect(text).not.toMatch(/@vendor|<!--/);
  });

  it('lists no pause of an incident that is over', async () => {
    const called = await summaryOf(newIncident(''), START);
    const paused = personDid(called.issue, 'ann', { kind: 'comment', body: `/snooze 1h ${WHY}` }, START + 60);
    const over = personDid(paused, 'ann', { kind: 'close', reason: 'not-planned' }, START + 61);
    expect((await summaryOf(over, START + 62)).text).not.toContain('Paused');
  });

  it.each([
    ['a second before its max-age', 2 * 86_400 - 1, false],
    ['at its max-age', 2 * 86_400, true],
  ])('reports an incident as abandoned %s', async (_when, after, listed) => {
    const called = await summaryOf(newIncident(''), START);
    const { issue, text } = await summaryOf(called.issue, START + after);
    expect(text.includes("**Abandoned:** open for longer than the policy's `max-age`")).toBe(listed);
    expect(bodies(issue)).toHaveLength(listed ? 1 : 2);
  });

  it('says that somebody must look at an incident that was given up and waits, and lists it also where its status is edited', async () => {
    const called = await summaryOf(newIncident(''), START);
    const first = await summaryOf(called.issue, START + 2 * 86_400);
    const second = await summaryOf(first.issue, START + 2 * 86_400 + 60);
    expect(second.text).toMatch(
      /^\*\*Somebody must look at \S+\.\*\* 1 incident waits for somebody to acknowledge; nothing was due\./,
    );
    expect([first.text, second.text].map((text) => text.includes('**Abandoned:**'))).toEqual([true, true]);
    expect(second.issue).toBe(first.issue);
  });
});

it('an incident that goes to another policy of the same run is no riddle for anybody to look at', async () => {
  const other = policyOf({ ...POLICY, name: 'other', incident: { label: 'outage' } });
  const called = await summaryOf(newIncident(''), START, undefined, [policy, other]);
  const gone = personDid(called.issue, 'ann', { kind: 'unlabel', labels: ['incident'] }, START + 60);
  const moved = personDid(gone, 'ann', { kind: 'label', labels: ['outage'] }, START + 61);
  const together = await summaryOf(moved, START + 62, undefined, [policy, other]);
  expect(together.incidents).toMatchObject([{ policy: 'other', problems: [] }]);
  expect(together.text).toMatch(/^\*\*Nobody has to look/);
  // Where no policy of the run wrote it, somebody may have forgotten `formerly`.
  const alone = await summaryOf(moved, START + 62, undefined, [other]);
  expect(alone.incidents).toMatchObject([{ problems: [{ code: 'foreign-ledger-line' }] }]);
});

describe('what a run says it did', () => {
  it('is nothing when a run beside it has done everything by the time it looks again', async () => {
    const { issue: after } = await summaryOf(newIncident(''), START);
    const { incidents, text } = await summaryOf(newIncident(''), START, after);
    expect(incidents).toMatchObject([{ outcome: { kind: 'nothing-due' }, done: [] }]);
    expect(text).toContain('nothing was due');
  });

  it('leaves out whoever GitHub silently did not assign', async () => {
    const roles = { responder: { name: 'First responder', does: 'Looks.', who: ['nobody', 'ann'] } };
    const { incidents, text } = await summaryOf(newIncident(''), START, newIncident(''), [
      policyOf({ ...POLICY, roles }),
    ]);
    expect(incidents[0]?.done.filter(({ type }) => type === 'assign')).toMatchObject([{ logins: ['ann'] }]);
    expect(text).toContain('| Called level 1, Responders: `ann`.<br>Next: ');
  });

  it('is what the token may not do, once: it would come to the same', async () => {
    const policies: string[] = [];
    const tracker: Tracker = {
      reread: asKnown,
      perform: (_issue, { type }) => {
        policies.push(type);
        return Promise.resolve({ done: false, code: 'forbidden', message: 'Resource not accessible by integration' });
      },
    };
    const [report] = await run([policy], [newIncident('')], START, tracker, { render });
    expect(policies).toEqual(['assign', 'say']);
    expect(report).toMatchObject({ outcome: { kind: 'failed' }, problems: [{ code: 'forbidden' }] });
    expect(report?.problems).toHaveLength(1);
  });

  it('is that an incident was left alone whose ledger it cannot read, which makes the run red', async () => {
    const { issue } = await summaryOf(newIncident(''), START);
    const newer = JSON.parse(JSON.stringify(issue).replaceAll('{\\"v\\":1', '{\\"v\\":2')) as Issue;
    const { incidents, text, issue: after } = await summaryOf(newer, START + 86_400);
    expect(after).toBe(newer);
    expect(incidents).toMatchObject([{ outcome: { kind: 'unread' }, problems: [{ code: 'unknown-ledger-version' }] }]);
    expect(text).toMatch(/1 incident could not be handled[^]*newer version of Tocsin[^]*Use one version/);
  });
});

it('a problem in the words of others ends before what to do begins', () => {
  const remedy = 'Give the job a valid token.';
  const problems = [{ code: 'unauthorised', message: 'Bad credentials', remedy }];
  const report = {
    mode: 'sweep',
    dryRun: false,
    repository: 'o/r',
    policies: [],
    incidents: [],
    diagnostics: [],
  } as const;
  expect(renderSummary({ ...report, at: null, requests: null, problems })).toContain(
    `Bad credentials. **What to do:** ${remedy}`,
  );
});

describe('a dry run', () => {
  it('reports what a run then does', async () => {
    const planned = await dryRun([policy], [newIncident('')], START);
    const { incidents } = await summaryOf(newIncident(''), START);
    expect(planned.map(({ done }) => done)).toEqual(incidents.map(({ done }) => done));
    expect(planned[0]?.done.map(({ type }) => type)).toEqual(['assign', 'say']);
  });
});

describe('a bug over one incident', () => {
  const other = { ...newIncident(''), id: 'other', number: 2 };
  const refuse = (issue: Issue, { type }: RenderedEffect) =>
    Promise.resolve({ done: false, code: 'forbidden', message: type, issue } as const);
  const tracker: Tracker = { reread: asKnown, perform: refuse };
  const fail = (): never => {
    throw new TypeError('x is undefined');
  };
  /** Its history breaks whatever folds it. */
  const folded = Object.defineProperty({ ...newIncident('') }, 'timeline', { get: fail, enumerable: true });

  it.each<[string, Issue, Partial<Tracker>]>([
    ['decided', folded, {}],
    ['read', newIncident(''), { reread: oneByOne((issue) => (issue.number === 1 ? fail() : Promise.resolve(issue))) }],
    ['written', newIncident(''), { perform: (issue, effect) => (issue.number === 1 ? fail() : refuse(issue, effect)) }],
  ])('that is %s is its own problem, and the others are handled', async (_when, issue, over) => {
    const bugs: unknown[] = [];
    const options = { render, onBug: (error: unknown) => bugs.push(error) };
    const incidents = await run([policy], [issue, other], START, { ...tracker, ...over }, options);
    const hit = incidents.find(({ number }) => number === 1);
    expect(hit).toMatchObject({ outcome: { kind: 'failed' }, problems: [{ code: 'bug' }] });
    expect(hit?.problems[0]?.message).toContain('TypeError: x is undefined');
    expect(bugs).toEqual([expect.any(TypeError)]);
    const codes = incidents.find(({ number }) => number === 2)?.problems.map(({ code }) => code);
    expect(codes).toEqual(['forbidden', 'forbidden']);
  });

  it('that is decided in a dry run is its own problem, and the others are planned', async () => {
    const bugs: unknown[] = [];
    const incidents = await dryRun([policy], [folded, other], START, { onBug: (error) => bugs.push(error) });
    const [hit, planned] = [1, 2].map((number) => incidents.find((one) => one.number === number));
    expect(hit).toMatchObject({ outcome: { kind: 'failed' }, problems: [{ code: 'bug' }] });
    expect(hit?.problems[0]?.message).toContain('TypeError: x is undefined');
    expect(bugs).toEqual([expect.any(TypeError)]);
    expect(planned).toMatchObject({ outcome: { kind: 'acted' }, problems: [] });
  });

  it('that is rendered keeps what was done before it', async () => {
    const issue = newIncident('');
    const { tracker, render: draw } = modelTracker(new Map([[issue.number, issue]]), START);
    const unspeakable = (by: Policy, effect: Effect): RenderedEffect =>
      effect.type === 'say' ? fail() : draw(by, effect);
    const [report] = await run([policy], [issue], START, tracker, { render: unspeakable });
    expect(report).toMatchObject({
      outcome: { kind: 'failed' },
      done: [{ type: 'assign', logins: ['ann'] }],
      problems: [{ code: 'bug' }],
    });
  });
});

describe('what is said', () => {
  type Tampering = (issue: Issue) => Issue;
  const byAnother: Tampering = (issue) => ({
    ...issue,
    timeline: issue.timeline.map((item) =>
      item.kind === 'comment' ? { ...item, by: { login: 'bot[bot]', kind: 'bot' } } : item,
    ),
  });
  const withEdits: Tampering = (issue) => ({
    ...issue,
    timeline: issue.timeline.map((item) => (item.kind === 'comment' ? { ...item, editedByOther: true } : item)),
  });
  const withoutComments: Tampering = (issue) => ({
    ...issue,
    timeline: issue.timeline.filter(({ kind }) => kind !== 'comment'),
  });
  const asItIs: Tampering = (issue) => issue;

  interface Setup {
    /** How comments are told in the answer to the write. */
    readonly answered?: Tampering;
    /** And when they are read again. */
    readonly read?: Tampering;
    /** What becomes of the first comment. */
    readonly first?: 'lost' | 'refused';
    /** What somebody does beside it. */
    readonly meanwhile?: Tampering;
  }

  async function runTampered({ answered = asItIs, read = asItIs, first, meanwhile = asItIs }: Setup) {
    let current = newIncident('');
    let rendered: Effect | null = null;
    let sent = 0;
    const tracker: Tracker = {
      reread: oneByOne(() => Promise.resolve(read(current))),
      perform: (_before, { type }) => {
        const isFirst = type === 'say' && (sent += 1) === 1;
        if (rendered && !(isFirst && first === 'refused')) current = perform(current, rendered, START);
        if (isFirst) current = meanwhile(current);
        return Promise.resolve(
          isFirst && first
            ? { done: false, code: 'maybe-written', message: 'No answer.' }
            : { done: true, issue: answered(current) },
        );
      },
    };
    const render = (_policy: Policy, effect: Effect): RenderedEffect => {
      rendered = effect;
      return renderEffect(effect, shippedTemplates);
    };
    const [report] = await run([policy], [current], START, tracker, { render });
    return { report, sent };
  }

  it.each<[string, Setup]>([
    ['told as another’s', { answered: byAnother, read: byAnother }],
    ['deleted at once', { answered: withoutComments, read: withoutComments }],
    ['there after a lost answer, but as another’s', { read: byAnother, first: 'lost' }],
  ])('is said once when it is %s, and the run says so', async (_how, setup) => {
    const { report, sent } = await runTampered(setup);
    expect(sent).toBe(1);
    expect(report).toMatchObject({ outcome: { kind: 'failed' }, problems: [{ code: 'comment-not-own' }] });
  });

  it.each<[string, Setup, number]>([
    ['is said once when only the answer tells it as another’s', { answered: byAnother }, 1],
    ['is said once when somebody edited it at once', { answered: withEdits, read: withEdits }, 1],
    ['is said once when the answer was lost and it is there', { first: 'lost' }, 1],
    ['is said again when it was refused and is not there', { first: 'refused' }, 2],
    [
      'is the only one of its run, although somebody asks for something meanwhile',
      { meanwhile: (issue) => personDid(issue, 'ann', { kind: 'comment', body: '/help' }, START) },
      1,
    ],
  ])('%s', async (_what, setup, times) => {
    const { report, sent } = await runTampered(setup);
    expect(sent).toBe(times);
    expect(report).toMatchObject({ outcome: { kind: 'acted' }, problems: [] });
  });
});
