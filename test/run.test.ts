import { describe, expect, it } from 'vitest';
import type { Effect } from '../src/domain/effect.ts';
import type { Issue } from '../src/domain/issue.ts';
import type { Policy } from '../src/domain/policy.ts';
import type { RunReport } from '../src/domain/run-report.ts';
import type { RenderedEffect, Tracker } from '../src/domain/tracker.ts';
import { perform, personDid } from '../src/engine/index.ts';
import { renderEffect, renderSummary, shippedTemplates } from '../src/report/index.ts';
import { run } from '../src/run.ts';
import { policyOf } from './support/policy.ts';
import { opened, START } from './support/worlds.ts';

const policy = policyOf({
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
});

/** Runs at `now` on the model of GitHub, and gives what the job summary says, and the issue afterwards. */
async function summaryOf(issue: Issue, now: number): Promise<{ readonly issue: Issue; readonly text: string }> {
  let current = issue;
  let rendered: Effect | null = null;
  const tracker: Tracker = {
    reread: () => Promise.resolve(current),
    perform: (before) => {
      if (rendered) current = perform(before, rendered, now);
      return Promise.resolve({ done: true, issue: current });
    },
  };
  const render = (_policy: Policy, effect: Effect): RenderedEffect => {
    rendered = effect;
    return renderEffect(effect, shippedTemplates);
  };
  const incidents = await run([policy], [issue], now, tracker, { dryRun: false, render });
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
  return { issue: current, text: renderSummary(report) };
}

const WHY = 'waiting for @vendor <!-- x -->';

describe('the job summary of a run', () => {
  it.each([
    ['in the run after it', 60, true],
    ['a second before its end', 3660 - 1, true],
    ['at its end', 3660, false],
  ])('lists a snoozed incident %s', async (_when, after, listed) => {
    const called = await summaryOf(opened(''), START);
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
    const called = await summaryOf(opened(''), START);
    const paused = personDid(called.issue, 'ann', { kind: 'comment', body: `/snooze 1h ${WHY}` }, START + 60);
    const over = personDid(paused, 'ann', { kind: 'close', reason: 'not-planned' }, START + 61);
    expect((await summaryOf(over, START + 62)).text).not.toContain('Paused');
  });

  it.each([
    ['a second before its max-age', 2 * 86_400 - 1, false],
    ['at its max-age', 2 * 86_400, true],
  ])('reports an incident as abandoned %s', async (_when, after, listed) => {
    const called = await summaryOf(opened(''), START);
    const { issue, text } = await summaryOf(called.issue, START + after);
    expect(text.includes("**Abandoned:** open for longer than the policy's `max-age`")).toBe(listed);
    expect(issue === called.issue).toBe(listed);
  });
});
