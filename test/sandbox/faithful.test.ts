import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { fold, snapshotAt, type PersonAct, runOnce } from '#engine/index.ts';
import type { Repository } from '#github/index.ts';
import { run } from '#run/run.ts';
import { type Sandbox, startSandbox, type StoredIssue } from '#sandbox/index.ts';
import { clientOf, repositoryOf } from '../support/client.ts';
import { lawRuns } from '../support/seed.ts';
import { render } from '../support/sweep.ts';
import { bodies, type Event, happens, newIncident, PEOPLE, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns(12);

/** The same evening on the local GitHub, through the adapter that ships. */
async function onGithub(policy: Policy, body: string, story: readonly Event[], end: number): Promise<Issue> {
  const sandbox = await startSandbox({
    owner: 'o',
    name: 'r',
    people: PEOPLE,
    isPrivate: true,
    at: '2026-11-23T10:00:00Z',
  });
  try {
    const stored = sandbox.as('eli').openIssue({ title: 'Down', body, labels: ['incident'] });
    await runOnGithub(sandbox, policy);
    for (const event of story) {
      sandbox.clock.set(START + event.after);
      act(sandbox, stored, event);
      await runOnGithub(sandbox, policy);
    }
    sandbox.clock.set(end);
    await runOnGithub(sandbox, policy);
    return (await repositoryUnder(sandbox, policy).readIssue(stored.number)).issue;
  } finally {
    await sandbox.close();
  }
}

function repositoryUnder(sandbox: Sandbox, policy: Policy): Repository {
  const managedLabels = [...policy.severities, ...policy.levels].flatMap(({ label }) =>
    label === null ? [] : [{ name: label, color: 'ededed', description: '' }],
  );
  return repositoryOf(clientOf(sandbox, { owner: 'o', name: 'r' }), {
    incidentLabels: policy.incident.labels,
    managedLabels,
  });
}

async function runOnGithub(sandbox: Sandbox, policy: Policy): Promise<void> {
  const repository = repositoryUnder(sandbox, policy);
  const { now, issue } = await repository.readIssue(1);
  const reports = await run([policy], [issue], now, repository, { render });
  expect(reports.flatMap(({ problems }) => problems).filter(({ code }) => code !== 'nobody-reached')).toEqual([]);
}

/** The same act by the same person. The sandbox refuses what a person may not do; the stories only tell what happened. */
function act(sandbox: Sandbox, issue: StoredIssue, { by, act: what }: Event): void {
  const acts = sandbox.as(by);
  switch (what.kind) {
    case 'comment':
      return void acts.comment(issue.number, what.body);
    case 'label':
      return acts.label(issue.number, what.labels);
    case 'unlabel':
      return acts.unlabel(
        issue.number,
        what.labels.filter((label) => issue.labels.includes(label)),
      );
    case 'assign':
      return acts.assign(issue.number, what.logins);
    case 'unassign':
      return acts.unassign(issue.number, what.logins);
    case 'close':
      return acts.close(issue.number, what.reason);
    case 'reopen':
      return acts.reopen(issue.number);
    case 'edit':
      return acts.editIssue(issue.number, { body: what.body ?? '' });
    default:
      return what satisfies never;
  }
}

/** Only what GitHub lets this person do, and only people it lets be assigned. */
function possible({ by, act: what }: Event): boolean {
  const triages = !['none', 'read'].includes(PEOPLE[by] ?? 'none');
  const alone = (act: PersonAct): boolean =>
    act.kind === 'comment' || (act.kind === 'unassign' && act.logins.every((login) => login === by));
  if (what.kind === 'assign' && what.logins.includes('gus')) return false;
  return triages || (alone(what) && by !== 'gus');
}

function essence(policy: Policy, issue: Issue, at: number): unknown {
  const incident = fold(policy, issue);
  const { next, facts, ...state } = snapshotAt(policy, issue, at);
  const { incident: about, ...rest } = (facts ?? {}) as Record<string, Record<string, unknown>>;
  return {
    ...state,
    next: next && [next.at, next.trigger, next.escalatesTo?.number],
    facts: { ...rest, about: { ...about, labels: undefined, assignees: undefined } },
    labels: issue.labels.toSorted(),
    assignees: issue.assignees.toSorted(),
    state: issue.state,
    fired: [...(incident?.fired ?? [])].toSorted(),
    episode: incident?.episode,
    comments: issue.timeline.filter((item) => item.kind === 'comment' && item.by?.kind === 'engine').length,
  };
}

describe('law 4: a faithful model', () => {
  it('what the model says an evening does to an incident is what reading it back from GitHub gives', {
    timeout: 300_000 + RUNS * 2_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(policies, bodies, stories, async (policy, body, story) => {
        const events = story.filter(possible);
        const end = START + (events.at(-1)?.after ?? 0) + 3600;
        let issue = runOnce(policy, newIncident(body), START).issue;
        for (const event of events) issue = runOnce(policy, happens(issue, event), START + event.after).issue;
        issue = runOnce(policy, issue, end).issue;
        const read = await onGithub(policy, body, events, end);
        expect(essence(policy, read, end)).toEqual(essence(policy, issue, end));
      }),
      { numRuns: RUNS },
    );
  });
});
