/** A status that announces a call of a policy whose incident the issue is no more says that none comes. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import { decideOfAnother, personDid } from '#engine/index.ts';
import { renderStatus } from '#report/comment/status.ts';
import { dryRun } from '#run/dry-run.ts';
import { run } from '#run/run.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident, START } from '../support/worlds.ts';

const policy = (name: string, when: object | true): Policy =>
  policyOf({
    version: 1,
    name,
    incident: { label: 'incident', when },
    severities: [{ id: 'major' }],
    roles: { responder: { who: ['ann'] }, lead: { who: ['cyd'] } },
    levels: [
      { name: 'Responders', roles: ['responder'] },
      { name: 'Leads', roles: ['lead'] },
    ],
    triggers: [
      {
        id: 'late',
        reason: 'Late.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, 30] },
        do: { escalate: 2 },
      },
    ],
  });
const by = (label: string): Policy => policy(label, { in: [label, { var: 'incident.labels' }] });
const held = policy('held', { var: 'incident.trusted' });
const [shop, web, all] = [by('shop'), by('web'), policy('all', true)];

interface Ran {
  readonly issue: Issue;
  readonly reports: readonly IncidentReport[];
}

async function runAt(second: number, issue: Issue, policies: Policies, isBroken = false): Promise<Ran> {
  const issues = new Map([[issue.number, issue]]);
  const { tracker, render } = modelTracker(issues, START + second);
  const broken = {
    ...tracker,
    perform: () => Promise.resolve({ done: false, code: 'refused', message: 'No.' } as const),
  };
  const reports = await run(policies, [issue], START + second, isBroken ? broken : tracker, { render });
  return { issue: issues.get(issue.number) ?? issue, reports };
}

const withLabel = (issue: Issue, second: number, from: string | null, to: string | null, who = 'ann'): Issue => {
  const off = from === null ? issue : personDid(issue, who, { kind: 'unlabel', labels: [from] }, START + second);
  return to === null ? off : personDid(off, who, { kind: 'label', labels: [to] }, START + second);
};

const statusOf = ({ timeline }: Issue, { name }: Policy): string =>
  timeline.flatMap((item) =>
    item.kind === 'comment' && item.by?.kind === 'engine' && item.body.includes(`"policy":"${name}@`)
      ? [item.body]
      : [],
  )[0] ?? '';

/** The model has no words: what the status shows is in its record. */
const TAKEN_BACK = '"shows":"no-incident"';
const ANNOUNCES = /"shows":"[\da-f]+"/;

/** Called by shop, whose incident it is no more. */
async function goneFrom(to: string | null, who = 'ann'): Promise<Issue> {
  const { issue } = await runAt(61, withLabel(newIncident(''), 60, null, 'shop', who), [shop]);
  expect(statusOf(issue, shop)).toMatch(ANNOUNCES);
  return withLabel(issue, 120, 'shop', to, who);
}

test.each<readonly [string, Policies]>([
  ['before', [shop, web]],
  ['after', [web, shop]],
])(
  'where a policy %s it in the list took the incident over, once, and the incident has one report',
  async (_where, policies) => {
    const taken = await goneFrom('web');
    const planned = await dryRun(policies, [taken], START + 180);
    const first = await runAt(180, taken, policies);
    expect(statusOf(first.issue, shop)).toContain(TAKEN_BACK);
    expect(statusOf(first.issue, web)).toMatch(ANNOUNCES);
    expect(first.reports).toMatchObject([{ policy: 'web', outcome: { kind: 'acted' }, next: { trigger: 'late' } }]);
    expect(first.reports[0]?.done).toHaveLength(2);
    expect(planned[0]?.done).toHaveLength(2);
    const again = await runAt(200, first.issue, policies);
    expect(again.reports).toMatchObject([{ policy: 'web', outcome: { kind: 'nothing-due' }, done: [] }]);
    expect(again.issue).toBe(first.issue);
  },
);

test('and where it comes back the status goes on', async () => {
  const { issue } = await runAt(180, await goneFrom('web'), [shop, web]);
  const back = await runAt(240, withLabel(issue, 200, 'web', 'shop'), [shop, web]);
  expect(statusOf(back.issue, shop)).toMatch(ANNOUNCES);
  expect(statusOf(back.issue, web)).toContain(TAKEN_BACK);
});

test.each<readonly [string, Policies]>([
  ['it is no incident of any', [web, shop]],
  ['it is one of another that is to be confirmed', [held, shop]],
])('where %s, once', async (_why, policies) => {
  const first = await runAt(180, await goneFrom(null, 'eli'), policies);
  expect(statusOf(first.issue, shop)).toContain(TAKEN_BACK);
  const again = await runAt(200, first.issue, policies);
  expect(again.reports).toMatchObject([{ policy: policies[0].name, outcome: { kind: 'left-alone' }, done: [] }]);
  expect(again.issue).toBe(first.issue);
});

test('where it is an incident of both, once, in words that say so, and where it comes back the status goes on', async () => {
  const { issue } = await runAt(0, newIncident(''), [shop, all]);
  expect(statusOf(issue, all)).toMatch(ANNOUNCES);
  const taken = withLabel(issue, 60, null, 'shop');
  const first = await runAt(120, taken, [shop, all]);
  expect(first.reports).toMatchObject([{ policy: 'shop', done: [{ type: 'say' }, { type: 'say' }] }]);
  expect(statusOf(first.issue, all)).toContain('"shows":"another-policy"');
  const message = decideOfAnother(all, taken, START + 120).statusComment?.message;
  const words = message ? renderStatus(message) : '';
  expect(words).toMatch(/^### .* · another policy has it\n/);
  expect(words).toContain('**Next:** By this policy nobody is called while another one has it.');
  expect(words).not.toContain('**Do:**');
  expect((await runAt(180, first.issue, [shop, all])).issue).toBe(first.issue);
  const back = await runAt(300, withLabel(first.issue, 240, 'shop', null), [shop, all]);
  expect(statusOf(back.issue, all)).toMatch(ANNOUNCES);
  expect(statusOf(back.issue, shop)).toContain(TAKEN_BACK);
});

test('where two have announced calls, both take them back', async () => {
  const { issue } = await runAt(180, await goneFrom('web'), [web]);
  const { issue: after } = await runAt(300, withLabel(issue, 240, 'web', null), [held, shop, web]);
  for (const one of [shop, web]) expect(statusOf(after, one)).toContain(TAKEN_BACK);
});

test('what could not be written is a problem of the incident, and the next run writes it', async () => {
  const { issue } = await runAt(180, await goneFrom('web'), [web]);
  const failed = await runAt(240, issue, [web, shop], true);
  expect(failed.reports).toMatchObject([{ outcome: { kind: 'failed' }, problems: [{ code: 'refused' }] }]);
  const { issue: after } = await runAt(300, issue, [web, shop]);
  expect(statusOf(after, shop)).toContain(TAKEN_BACK);
});
