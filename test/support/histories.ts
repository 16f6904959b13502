/** Past incidents for tests, made by running what people did through the engine. */
import type { Issue, Permission } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { parseInstant } from '#domain/time.ts';
import { foldIssue, type PersonAct, personDid, simulateDueRuns, simulateRun } from '#engine/index.ts';
import { policyOf } from './policy.ts';
import { UNACKNOWLEDGED } from './triggers.ts';

const PEOPLE: Readonly<Record<string, Permission>> = { ann: 'write', bob: 'write', cyd: 'maintain', zoe: 'read' };

/** Two levels, five minutes each for `sev1`; updates every half hour; a review within two days. */
export const POLICY_TEXT = JSON.stringify({
  version: 1,
  name: 'shop',
  incident: { label: 'incident' },
  severities: [
    {
      id: 'sev1',
      name: 'Critical',
      label: 'sev1',
      when: { in: ['outage', { var: 'incident.labels' }] },
      'acknowledge-within': '5m',
      'update-every': '30m',
    },
    { id: 'sev2', name: 'Minor', label: 'sev2', 'acknowledge-within': '1h' },
  ],
  roles: { first: { name: 'First', who: { var: 'oncall.main' } }, lead: { name: 'Lead', who: ['cyd'] } },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Lead', roles: ['lead'] },
  ],
  triggers: [UNACKNOWLEDGED],
  review: { severities: ['sev1'], due: '2d' },
  schedules: {
    main: {
      timezone: 'America/New_York',
      layers: [{ rotate: ['ann', 'bob'], every: '1w', from: '2026-01-05T09:00' }],
    },
  },
});
export const POLICY: Policy = policyOf(POLICY_TEXT);

export interface Past {
  readonly number: number;
  readonly declared: string;
  readonly title?: string;
  /** Besides the incident's. */
  readonly labels?: readonly string[];
  /** Minutes after the declaration, who, and what: an act, or a comment. */
  readonly story?: readonly (readonly [minutes: number, by: string, what: PersonAct | string])[];
  /** Minutes at which the engine runs; else whenever something is due. */
  readonly runs?: readonly number[];
  /** How long it is looked at, in minutes. */
  readonly until?: number;
}

/** The issue as it stands `until` minutes after its declaration. */
export function pastIssue(past: Past, policy: Policy = POLICY): Issue {
  const declared = parseInstant(past.declared);
  if (declared === null) throw new Error(`${past.declared} is no instant.`);
  const { story = [], runs, until = 600 } = past;
  const after = (minutes: number): number => declared + minutes * 60;
  let issue = openPast(past, declared);
  let ran = declared;
  const run = (at: number): void => {
    ({ issue } = simulateRun(foldIssue(policy, issue), at));
    ran = at;
  };
  const runUpTo = (limit: number): void => {
    if (runs)
      return runs
        .map(after)
        .filter((at) => at > ran && at <= limit)
        .forEach(run);
    for (const one of simulateDueRuns(foldIssue(policy, issue), ran, limit)) ({ issue, at: ran } = one);
  };
  if (!runs || runs.includes(0)) run(declared);
  for (const [minutes, by, what] of story) {
    const at = after(minutes);
    runUpTo(at - 1);
    issue = personDid(issue, by, typeof what === 'string' ? { kind: 'comment', body: what } : what, at);
    if (!runs) run(at);
  }
  runUpTo(after(until));
  return issue;
}

function openPast({ number, title = `Incident ${number}`, labels = [] }: Past, createdAt: number): Issue {
  const blank: Issue = {
    id: `I_${number}`,
    number,
    repository: 'acme/shop',
    url: `https://github.com/acme/shop/issues/${number}`,
    title,
    body: '',
    author: { login: 'zoe', kind: 'person' },
    createdAt,
    type: null,
    state: 'open',
    isPullRequest: false,
    labels: [],
    assignees: [],
    timeline: [],
    teams: {},
    people: Object.fromEntries(
      Object.entries(PEOPLE).map(([login, permission]) => [login, { permission, assignable: permission !== 'read' }]),
    ),
  };
  return personDid(blank, 'zoe', { kind: 'label', labels: ['incident', ...labels] }, createdAt);
}
