/** Random policies, histories and run schedules for the laws. */
import fc from 'fast-check';
import type { Issue, Permission } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { type PersonAct, personDid } from '#engine/index.ts';
import { policyOf } from './policy.ts';

export const START = 1_795_428_000; // 2026-11-23T10:00:00Z, a Monday

/** Who there is, and what they may do. `gus` has no access. */
export const PEOPLE: Readonly<Record<string, Permission>> = {
  ann: 'triage',
  bob: 'write',
  cyd: 'maintain',
  dee: 'admin',
  eli: 'read',
  gus: 'none',
};
const LOGINS = Object.keys(PEOPLE);

const duration = fc.constantFrom('90s', '5m', '7m', '15m', '30m', '1h', '1h30m');
const who = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(fc.constantFrom(...LOGINS), { minLength: 0, maxLength: 3 }) },
  { weight: 4, arbitrary: fc.constant({ if: [{ '==': [{ var: 'severity.id' }, 'sev1'] }, ['dee'], ['bob', 'gus']] }) },
  { weight: 4, arbitrary: fc.constant({ if: [{ '>': [{ var: 'count.reopenings' }, 0] }, 'cyd', null] }) },
  { weight: 1, arbitrary: fc.constant({ var: 'oncall.rota' }) },
);
/** Its shifts change between two runs. */
const ROTA = { timezone: 'UTC', layers: [{ rotate: ['ann', 'cyd', 'bob'], every: '2h', from: '2026-11-23T09:13' }] };

const SEVERITIES = ['sev1', 'sev2', 'sev3'];
const atLeast = (fact: string, value: unknown): object => ({ '>=': [{ var: fact }, value] });
const time = fc.constantFrom(
  'elapsed.since-declared',
  'elapsed.since-opened',
  'elapsed.since-level',
  'elapsed.since-called',
  'elapsed.since-update',
  'elapsed.since-activity',
  'elapsed.since-severity',
);
const threshold = fc.oneof(
  duration.map((text) => ({ duration: text })),
  fc.constantFrom({ var: 'severity.acknowledge-within' }, { var: 'severity.update-every' }),
);
const NOTICED = { var: 'elapsed.since-detail.noticed' };
const atom = fc.oneof(
  fc.tuple(fc.constantFrom('>=', '>'), time, threshold).map(([op, fact, limit]) => ({ [op]: [{ var: fact }, limit] })),
  fc.tuple(time, threshold).map(([fact, limit]) => ({ '<': [{ var: fact }, limit] })),
  fc.constant({ '!': { var: 'incident.acknowledged' } }),
  fc.constant({ var: 'incident.acknowledged' }),
  fc.constant(atLeast('count.missed-updates', 2)),
  fc.constant({ '>': [{ var: 'count.help-requests' }, 0] }),
  fc.constant(atLeast('count.reassignments', 2)),
  fc.constant({ '>': [{ var: 'count.missing-details' }, 0] }),
  fc.constant({ '==': [{ var: 'count.assignees' }, 0] }),
  fc.constant({ in: ['customer', { var: 'incident.labels' }] }),
  fc.constant({ '==': [{ var: 'severity.id' }, 'sev1'] }),
  fc.constant(atLeast('level', 2)),
  fc.constantFrom({ var: 'answered.first' }, { '!': { var: 'answered.second' } }),
  fc.constant({ var: 'calendar.office' }),
  fc
    .tuple(fc.constantFrom('>=', '<'), duration)
    .map(([op, text]) => ({ and: [{ '!=': [NOTICED, null] }, { [op]: [NOTICED, { duration: text }] }] })),
);
const rule = fc.oneof(
  { weight: 3, arbitrary: atom },
  { weight: 3, arbitrary: fc.array(atom, { minLength: 2, maxLength: 3 }).map((atoms) => ({ and: atoms })) },
  { weight: 1, arbitrary: fc.array(atom, { minLength: 2, maxLength: 2 }).map((atoms) => ({ or: atoms })) },
);

const what = fc.oneof(
  fc.constant({ escalate: 'next' }),
  fc.constantFrom({ escalate: 1 }, { escalate: 2 }),
  fc.constant({ mention: ['first'], comment: 'update-due' }),
  fc.constant({ assign: ['second'] }),
  fc.constant({ label: 'customer' }),
  fc.constant({ unlabel: 'customer' }),
  fc.constantFrom({ 'raise-severity': 'sev1' }, { 'raise-severity': 'sev2' }),
  fc.constant({ 'ask-for': 'missing-details' }),
);

/** What time makes of the two graver severities: nothing, mostly. */
const TURNS: readonly (readonly [unknown, unknown])[] = [
  [false, false],
  [false, false],
  [atLeast('elapsed.since-declared', { duration: '20m' }), false],
  [{ var: 'calendar.office' }, false],
  [atLeast('elapsed.since-update', 30), { '<': [{ var: 'elapsed.since-declared' }, 40] }],
];

const trigger = fc.record({
  when: rule,
  do: what,
  repeat: fc.option(fc.oneof(fc.constant('0m'), duration, fc.constant({ var: 'severity.update-every' })), {
    nil: undefined,
  }),
  limit: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  phase: fc.constantFrom(undefined, undefined, undefined, 'resolved'),
  mode: fc.constantFrom(undefined, undefined, undefined, undefined, 'evaluate'),
});

const escalates = (one: { do: object }): boolean => 'escalate' in one.do;

/** A policy whose counterexample prints as the text that made it. */
function printable(source: object): Policy {
  const policy = policyOf(source);
  return Object.defineProperty(policy, fc.toStringMethod, { value: () => JSON.stringify(source), configurable: true });
}

export const policies: fc.Arbitrary<Policy> = fc
  .record({
    triggers: fc.array(trigger, { minLength: 1, maxLength: 5 }),
    first: who,
    second: who,
    third: who,
    otherwise: fc.option(fc.constantFrom(['ann'], ['gus'], []), { nil: undefined }),
    turns: fc.constantFrom(...TURNS),
    within: fc.tuple(duration, duration, duration),
    every: fc.tuple(duration, duration, duration),
    office: fc.boolean(),
    levels: fc.integer({ min: 2, max: 3 }),
    maxAge: fc.constantFrom(undefined, undefined, '1d'),
    review: fc.constantFrom(
      undefined,
      { severities: ['sev1', 'sev3'], due: '2d' },
      { severities: ['sev1', 'sev2', 'sev3'], due: '2d', as: 'issue', label: 'review' },
    ),
  })
  .map(({ triggers, first, second, third, otherwise, turns, within, every, office, levels, maxAge, review }) =>
    printable({
      version: 1,
      name: 'random',
      incident: {
        label: 'incident',
        'max-age': maxAge,
        details: {
          users: { heading: 'Users', type: 'number', required: true },
          tried: { heading: 'Tried', type: 'text', required: true },
          noticed: { heading: 'Noticed', type: 'time' },
        },
      },
      severities: SEVERITIES.map((id, rank) => ({
        id,
        name: id,
        label: id,
        ...(rank === 2 ? {} : { when: { or: [atLeast('details.users', [1000, 100][rank]), turns[rank as 0 | 1]] } }),
        'acknowledge-within': within[rank as 0 | 1 | 2],
        'update-every': every[rank as 0 | 1 | 2],
        'max-snooze': '2h',
        clock: office && rank === 2 ? 'office' : 'always',
      })),
      schedules: { rota: ROTA },
      roles: {
        first: { name: 'First', does: 'Looks.', who: first, otherwise },
        second: { name: 'Second', does: 'Leads.', who: second },
        third: { name: 'Third', does: 'Decides.', who: third },
      },
      levels: ['first', 'second', 'third']
        .slice(0, levels)
        .map((role, index) => ({ name: role, roles: [role], label: `level ${index + 1}` })),
      triggers: triggers.map((one, index) => ({
        id: `t${index}`,
        reason: `Trigger ${index}.`,
        ...one,
        phase: escalates(one) ? undefined : one.phase,
      })),
      review,
      calendars: {
        office: { timezone: 'Europe/London', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:30' },
      },
    }),
  );

const act: fc.Arbitrary<PersonAct> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        '/ack',
        '/ack on it',
        'working on it',
        '/update still looking',
        '/update',
        '/next 45m',
        '/severity sev1',
        '/severity sev3',
        '/escalate',
        '/snooze 20m vendor',
        '/unsnooze',
        '/mitigated',
        '/resolved',
        '/reviewed',
        '/role first @bob',
        '/role first @gus',
        '/handoff @cyd',
        '/handoff @gus',
        '/help',
        '/severity nope',
        '> /ack',
      )
      .map((body) => ({ kind: 'comment' as const, body })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('sev1', 'sev2', 'sev3', 'customer', 'level 2')
      .map((label) => ({ kind: 'label' as const, labels: [label] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('sev2', 'incident', 'customer')
      .map((label) => ({ kind: 'unlabel' as const, labels: [label] })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'label' as const, labels: ['incident'] }) },
  { weight: 2, arbitrary: fc.constantFrom(...LOGINS).map((login) => ({ kind: 'assign' as const, logins: [login] })) },
  { weight: 2, arbitrary: fc.constantFrom(...LOGINS).map((login) => ({ kind: 'unassign' as const, logins: [login] })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('completed' as const, 'not-planned' as const, 'duplicate' as const)
      .map((reason) => ({ kind: 'close' as const, reason })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('### Users\n\n5000', '### Users\n\n50\n\n### Tried\n\nall', '### Noticed\n\n2026-11-23 10:21')
      .map((body) => ({ kind: 'edit' as const, title: null, body })),
  },
);

export interface Event {
  /** Seconds since START. */
  readonly after: number;
  readonly by: string;
  readonly act: PersonAct;
}

/** What people do over an evening, in order. */
export const stories: fc.Arbitrary<readonly Event[]> = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 2400 }), by: fc.constantFrom(...LOGINS), act }), { maxLength: 8 })
  .map((events) => {
    let after = 0;
    return events.map(({ gap, by, act: what }) => {
      after += gap;
      return { after, by, act: what };
    });
  });

export const bodies = fc.constantFrom(
  '',
  '### Users\n\n5000\n\n### Tried\n\nrestart',
  '### Users\n\n200',
  '### Users\n\n300\n\n### Noticed\n\n2026-11-23 09:47',
  '### Users\n\n400\n\n### Noticed\n\n2026-11-23 10:38',
  '### Users\n\n_No response_\n\n### Tried\n\nyes',
);

export function newIncident(body: string): Issue {
  const blank: Issue = {
    id: 'I_1',
    number: 1,
    repository: 'o/r',
    url: 'https://github.com/o/r/issues/1',
    title: 'Down',
    body,
    author: { login: 'eli', kind: 'person' },
    createdAt: START,
    type: null,
    state: 'open',
    isPullRequest: false,
    labels: [],
    assignees: [],
    timeline: [],
    subIssues: [],
    teams: {},
    people: Object.fromEntries(
      Object.entries(PEOPLE).map(([login, permission]) => [login, { permission, assignable: permission !== 'none' }]),
    ),
  };
  return personDid(blank, 'eli', { kind: 'label', labels: ['incident'] }, START);
}

/** What GitHub would allow: nothing is closed twice, nothing open reopened. */
export function happens(issue: Issue, event: Event): Issue {
  if (event.act.kind === 'close' && issue.state === 'closed') return issue;
  if (event.act.kind === 'reopen' && issue.state === 'open') return issue;
  return personDid(issue, event.by, event.act, START + event.after);
}
