/** What strangers report calls nobody where the policy wants it confirmed: whoever reads the summary learns that it waits. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import { personDid, summarizeIncident } from '#engine/index.ts';
import { printPlan } from '#report/run/plan-terminal.ts';
import { renderSummary } from '#report/run/summary.ts';
import { run } from '#run/run.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident, START } from '../support/worlds.ts';

const TRUSTED = { var: 'incident.trusted' };
const policy = (name: string, incident: object, more: object = {}): Policy =>
  policyOf({
    version: 1,
    name,
    incident: { label: 'incident', ...incident },
    severities: [{ id: 'major' }],
    roles: { responder: { who: ['ann'] } },
    levels: [{ name: 'Responders', roles: ['responder'] }],
    triggers: [],
    ...more,
  });
const held = policy('held', { when: TRUSTED });

async function reportOf(issue: Issue, ...policies: Policies): Promise<RunReport> {
  const at = START + 60;
  const { tracker, render } = modelTracker(new Map([[issue.number, issue]]), at);
  const incidents = await run(policies, [issue], at, tracker, { render });
  const nothing = { problems: [], diagnostics: [], requests: null, policies: [] };
  return { at, mode: 'sweep', dryRun: false, repository: 'o/r', incidents, ...nothing };
}

const outcomeOf = ({ incidents }: RunReport): IncidentReport['outcome'] | undefined => incidents[0]?.outcome;
const WAITS = { kind: 'left-alone', why: 'unconfirmed' };
const NONE = { kind: 'left-alone', why: 'not-an-incident' };

test('a report that nobody has confirmed waits, and the summary says for whom', async () => {
  const report = await reportOf(newIncident(''), held);
  expect(outcomeOf(report)).toEqual(WAITS);
  const text = renderSummary(report);
  expect(text).toMatch(
    /^\*\*Somebody must look at \S+\.\*\* 1 report waits for somebody to confirm; nothing was due\./,
  );
  expect(text).toContain('**Not confirmed:** nobody is called for what strangers report until somebody with triage');
  expect(printPlan(report, { color: false })).toContain('so that nobody is called: #1.');
});

test('it waits as well where a condition of the policy asks for it', async () => {
  const incident = { when: { var: 'is.sure' } };
  const conditions = { real: TRUSTED, sure: { and: [{ var: 'is.real' }, { '!': { var: 'is.empty' } }] }, empty: false };
  expect(outcomeOf(await reportOf(newIncident(''), policy('named', incident, { conditions })))).toEqual(WAITS);
});

test('once it is labelled by somebody who may, they are called', async () => {
  const off = personDid(newIncident(''), 'ann', { kind: 'unlabel', labels: ['incident'] }, START + 10);
  const confirmed = personDid(off, 'ann', { kind: 'label', labels: ['incident'] }, START + 11);
  expect(outcomeOf(await reportOf(confirmed, held))).toEqual({ kind: 'acted' });
});

test('what is closed, or no incident for another reason, waits for nobody', async () => {
  const closed = personDid(newIncident(''), 'ann', { kind: 'close', reason: 'not-planned' }, START + 10);
  const other = policy('other', { when: { and: [TRUSTED, { '==': [{ var: 'incident.title' }, 'Up'] }] } });
  for (const report of [await reportOf(closed, held), await reportOf(newIncident(''), other)]) {
    expect(outcomeOf(report)).toEqual(NONE);
    expect(renderSummary(report)).toMatch(/^\*\*Nobody has to look\.\*\* Nothing was due\./);
  }
});

test('another policy takes it without that, and else it waits, whichever policy wants it confirmed', async () => {
  const open = policy('open', {});
  const none = policy('none', { when: { '==': [{ var: 'incident.title' }, 'Up'] } });
  const elsewhere = policy('elsewhere', { label: 'security' });
  expect(outcomeOf(await reportOf(newIncident(''), held, open))).toEqual({ kind: 'acted' });
  for (const policies of [
    [held, none],
    [none, held],
    [held, elsewhere],
    [elsewhere, held],
  ] as const) {
    expect((await reportOf(newIncident(''), ...policies)).incidents).toMatchObject([
      { policy: 'held', outcome: WAITS },
    ]);
    expect(summarizeIncident(policies, newIncident(''), START + 60)).toMatchObject({ why: 'unconfirmed' });
  }
});
