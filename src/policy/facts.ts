import type { DetailType, Policy } from '#domain/policy.ts';
import type { FactSpec, FactType, Scope } from '#logic/index.ts';
import type { Names } from './names.ts';

type Options = Partial<Pick<FactSpec, 'absent' | 'time'>>;

function fact(path: string, type: FactType, { absent = false, time = false }: Options = {}): FactSpec {
  return { path, type, absent, time };
}

const TEXT: FactType = { kind: 'string' };
const TRUTH: FactType = { kind: 'boolean' };
const LIST: FactType = { kind: 'list' };
const COUNT: FactType = { kind: 'number', min: 0 };
/** Minutes or ordinals that are never zero. */
const ABOVE_ZERO: FactType = { kind: 'number', min: 0, positive: true };
const STATUS: FactType = {
  kind: 'enum',
  name: 'status',
  values: ['open', 'acknowledged', 'mitigated', 'resolved', 'reviewed'],
};

const ABSENT: Options = { absent: true };
const GROWS: Options = { time: true };

/** The facts every policy has, whatever it declares. */
const COMMON: readonly FactSpec[] = [
  fact('incident.number', ABOVE_ZERO),
  fact('incident.title', TEXT),
  fact('incident.author', TEXT),
  fact('incident.type', TEXT, ABSENT),
  fact('incident.repository', TEXT),
  fact('incident.labels', LIST),
  fact('incident.assignees', LIST),
  fact('incident.acknowledged', TRUTH),
  fact('incident.snoozed', TRUTH),
  fact('incident.trusted', TRUTH),
  fact('incident.status', STATUS),
  fact('severity.rank', ABOVE_ZERO),
  fact('level', ABOVE_ZERO),
  fact('elapsed.since-declared', COUNT, GROWS),
  fact('elapsed.since-acknowledged', COUNT, { ...GROWS, ...ABSENT }),
  fact('elapsed.since-update', COUNT, GROWS),
  fact('elapsed.since-level', COUNT, GROWS),
  fact('elapsed.since-severity', COUNT, GROWS),
  fact('elapsed.since-activity', COUNT, GROWS),
  fact('elapsed.since-mitigated', COUNT, { ...GROWS, ...ABSENT }),
  fact('elapsed.since-resolved', COUNT, { ...GROWS, ...ABSENT }),
  fact('count.updates', COUNT),
  fact('count.missed-updates', COUNT, GROWS),
  fact('count.help-requests', COUNT),
  fact('count.reassignments', COUNT),
  fact('count.escalations', COUNT),
  fact('count.reopenings', COUNT),
  fact('count.missing-details', COUNT),
  fact('count.assignees', COUNT),
  fact('count.open-actions', COUNT),
  fact('count.overdue-actions', COUNT),
  fact('review.required', TRUTH),
  fact('review.done', TRUTH),
];

const DETAILS: Readonly<Record<DetailType, FactType>> = {
  string: TEXT,
  text: TEXT,
  number: { kind: 'number', min: null },
  boolean: TRUTH,
  time: { kind: 'time' },
  list: LIST,
};

/**
 * Every fact the rules of a policy may read: the fact table of the language, filled in with the policy's own names. A detail
 * may always be absent, a required one too: the reporter can leave its section out. Pure.
 */
export function factsOf(names: Names): Scope {
  const { acknowledgeWithin, updateEvery } = names.everySeverityHas;
  const facts = [
    ...COMMON,
    fact('severity.id', { kind: 'enum', name: 'severity', values: names.severities }),
    fact('severity.acknowledge-within', ABOVE_ZERO, { absent: !acknowledgeWithin }),
    fact('severity.update-every', ABOVE_ZERO, { absent: !updateEvery }),
    fact('review.due', ABOVE_ZERO, { absent: !names.hasReview }),
    ...[...names.details].map(([name, type]) => fact(`details.${name}`, type === null ? TEXT : DETAILS[type], ABSENT)),
    ...names.conditions.map((name) => fact(`is.${name}`, TRUTH)),
    ...names.roles.map((name) => fact(`holders.${name}`, LIST)),
    ...names.schedules.map((name) => fact(`oncall.${name}`, LIST)),
    ...names.calendars.map((name) => fact(`calendar.${name}`, TRUTH)),
  ];
  return new Map(facts.map((one) => [one.path, one]));
}

/** The facts the rules of a policy may read, from the policy itself. Pure. */
export function scopeOf(policy: Policy): Scope {
  const { severities } = policy;
  return factsOf({
    details: new Map(policy.incident.details.map(({ name, type }) => [name, type])),
    conditions: policy.conditions.map(({ name }) => name),
    severities: severities.map(({ id }) => id),
    roles: [...policy.roles.keys()],
    levels: policy.levels.length,
    schedules: [...policy.schedules.keys()],
    calendars: [...policy.calendars.keys()],
    templates: [...policy.templates.keys()],
    hasReview: policy.review !== null,
    unreadable: new Set(),
    everySeverityHas: {
      acknowledgeWithin: severities.every(({ acknowledgeWithin }) => acknowledgeWithin !== null),
      updateEvery: severities.every(({ updateEvery }) => updateEvery !== null),
    },
  });
}
