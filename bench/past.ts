/** Past incidents and policies to measure the replay on: made without chance, so that each run measures the same work. */
import type { Actor, Issue, TimelineItem } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';

/** 2026-01-05T00:00:00Z, a Monday. */
const FIRST: Instant = 1_767_571_200;
const ENGINE: Actor = { login: 'github-actions[bot]', kind: 'engine' };
const RESPONDERS = ['ann', 'bob', 'cyd', 'dee'];

const person = (login: string): Actor => ({ login, kind: 'person' });
const pick = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;

/** The `index`-th: 16 entries of history and the updates, over some hours, a third of them the engine's own, resolved at the end. */
export function pastIncident(index: number, count = 14): Issue {
  const createdAt = FIRST + index * 2_100;
  const url = `https://github.com/acme/shop/issues/${index + 1}`;
  const comment = (minutes: number, by: Actor, body: string): TimelineItem => {
    const id = `C_${index}_${minutes}`;
    const text = { id, url: `${url}#${id}`, body, editedAt: null, editedByOther: false, minimised: false };
    return { kind: 'comment', at: createdAt + minutes * 60, by, reactions: [], ...text };
  };
  const responder = pick(RESPONDERS, index);
  const acknowledged = 3 + ((index * 7) % 40);
  const resolved = acknowledged + 4 + count * 4 + ((index * 13) % 240);
  const updates = Array.from({ length: count }, (_, n) =>
    comment(
      acknowledged + 2 + n * 4,
      person(responder),
      `Update ${n}: still looking into the ${pick(['database', 'queue'], n)}.`,
    ),
  );
  const acts = Array.from({ length: 9 }, (_, n) =>
    comment(n, ENGINE, `A call of some paragraphs.\n\n${'It says who is called and why. '.repeat(30)}`),
  );
  const timeline: readonly TimelineItem[] = [
    { kind: 'labeled', label: 'incident', at: createdAt, by: person('zoe') },
    ...(index % 3 === 0
      ? [{ kind: 'labeled' as const, label: 'outage', at: createdAt, by: person('zoe') }]
      : [{ kind: 'edited' as const, at: createdAt, by: person('zoe') }]),
    { kind: 'assigned', login: responder, at: createdAt + 1, by: ENGINE },
    ...acts,
    comment(acknowledged, person(responder), '/ack'),
    ...updates,
    comment(resolved - 20, person(responder), '/mitigated'),
    comment(resolved, person(responder), '/resolved fixed it'),
    { kind: 'closed', reason: 'completed', at: createdAt + resolved * 60 + 1, by: ENGINE },
  ];
  return {
    id: `I_${index}`,
    number: index + 1,
    repository: 'acme/shop',
    url,
    title: `Checkout fails for customers in region ${index % 7}`,
    body: `### Affected service\n\n${pick(['checkout', 'search', 'wiki'], index)}\n\n### How many users are affected?\n\n${(index * 37) % 3000}`,
    author: person('zoe'),
    createdAt,
    type: null,
    state: 'closed',
    isPullRequest: false,
    labels: index % 3 === 0 ? ['incident', 'outage'] : ['incident'],
    assignees: [responder],
    timeline: timeline.toSorted((a, b) => a.at - b.at),
    people: Object.fromEntries(
      [...RESPONDERS, 'zoe'].map((login) => [
        login,
        { permission: login === 'zoe' ? 'read' : 'write', assignable: true },
      ]),
    ),
    teams: {},
  };
}

/** When its history was read: a day after it was opened. */
export const readAt = ({ createdAt }: Issue): Instant => createdAt + 86_400;

const since = (fact: string, duration: string): object => ({ '>=': [{ var: `elapsed.since-${fact}` }, { duration }] });
const is = (name: string): object => ({ var: `is.${name}` });
/** Details are absent where nobody wrote them down. */
const atLeastUsers = (count: number): object => ({
  and: [{ '!=': [{ var: 'details.users' }, null] }, { '>=': [{ var: 'details.users' }, count] }],
});
const not = (rule: object): object => ({ '!': rule });

/** 30 rules: 3 of severities, 7 conditions, 20 triggers, of which `count` remind. `step` is how long a level has, in minutes. */
export function policyText(step: number, count = 16): string {
  const open = not({ var: 'incident.acknowledged' });
  const conditions = {
    'customer-facing': { in: [{ var: 'details.service' }, ['checkout', 'search']] },
    many: atLeastUsers(500),
    outage: { in: ['outage', { var: 'incident.labels' }] },
    waiting: { and: [open, since('level', `${step}m`)] },
    silent: { and: [{ var: 'incident.acknowledged' }, { '>=': [{ var: 'count.missed-updates' }, 1] }] },
    lasting: since('declared', '4h'),
    'after-hours': not({ var: 'calendar.office' }),
  };
  const reminders = Array.from({ length: count }, (_, n) => ({
    id: `lasts-${n}`,
    reason: `It has lasted ${30 + n * 20} minutes.`,
    when: {
      and: [since('declared', `${30 + n * 20}m`), is('customer-facing'), atLeastUsers(n * 150)],
    },
    do: n % 4 === 0 ? { mention: ['lead'] } : { label: `lasts-${n}` },
  }));
  return JSON.stringify({
    version: 1,
    name: 'bench',
    incident: {
      label: 'incident',
      details: {
        service: { heading: 'Affected service', type: 'text', required: true },
        users: { heading: 'How many users are affected?', type: 'number', required: true },
      },
    },
    conditions,
    severities: [
      {
        id: 'sev1',
        name: 'Critical',
        label: 'sev1',
        when: { and: [is('outage'), is('many')] },
        'acknowledge-within': '5m',
        'update-every': '30m',
      },
      {
        id: 'sev2',
        name: 'Major',
        label: 'sev2',
        when: { or: [is('outage'), is('customer-facing')] },
        'acknowledge-within': '15m',
        'update-every': '1h',
      },
      {
        id: 'sev3',
        name: 'Minor',
        label: 'sev3',
        when: { var: 'incident.trusted' },
        'acknowledge-within': '1h',
        'update-every': '4h',
      },
      { id: 'sev4', name: 'Trivial', label: 'sev4', 'acknowledge-within': '1d', 'update-every': '1d' },
    ],
    roles: {
      first: { name: 'First', does: 'Looks.', who: { var: 'oncall.main' } },
      lead: { name: 'Lead', does: 'Leads.', who: ['cyd'] },
      boss: { name: 'Boss', does: 'Decides.', who: ['dee'] },
    },
    levels: [
      { name: 'First', roles: ['first'] },
      { name: 'Lead', roles: ['lead'] },
      { name: 'Boss', roles: ['boss'] },
    ],
    triggers: [
      { id: 'waiting', reason: 'Nobody has acknowledged it.', when: is('waiting'), do: { escalate: 'next' } },
      {
        id: 'silent',
        reason: 'An update is due.',
        when: is('silent'),
        do: { mention: ['first'], comment: 'update-due' },
        repeat: '1h',
      },
      { id: 'lasting', reason: 'It lasts.', when: is('lasting'), do: { 'raise-severity': 'sev1' } },
      {
        id: 'night',
        reason: 'Out of hours.',
        when: { and: [is('after-hours'), is('many'), open] },
        do: { mention: ['lead'] },
      },
      ...reminders,
    ],
    schedules: {
      main: { timezone: 'Europe/Berlin', layers: [{ rotate: ['ann', 'bob'], every: '1w', from: '2026-01-05T09:00' }] },
    },
    calendars: {
      office: { timezone: 'Europe/Berlin', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:30' },
    },
  });
}
