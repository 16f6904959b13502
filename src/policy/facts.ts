import type { DetailType } from '../domain/policy.ts';
import type { Names } from './names.ts';

export type FactKind = 'string' | 'number' | 'boolean' | 'list';

/** A fact that the rules of one policy can read. */
export interface Fact {
  readonly path: string;
  readonly kind: FactKind;
  /** The values a text can have, when they are few. */
  readonly values: readonly string[] | null;
  /** True when the fact may be left out of the data. */
  readonly absent: boolean;
  /** True when it grows with time by itself. */
  readonly grows: boolean;
  /** The unit of a number, for messages and templates. */
  readonly unit: 'minutes' | null;
}

type Options = Partial<Omit<Fact, 'path' | 'kind'>>;

function fact(path: string, kind: FactKind, options: Options = {}): Fact {
  return { path, kind, values: null, absent: false, grows: false, unit: null, ...options };
}

const ABSENT: Options = { absent: true };
const MINUTES: Options = { unit: 'minutes' };
const GROWS: Options = { grows: true, unit: 'minutes' };

const STATUSES = ['open', 'acknowledged', 'mitigated', 'resolved', 'reviewed'] as const;

/** The facts that every policy has, whatever it declares, but for `severity.*`, `review.due`. */
const COMMON: readonly Fact[] = [
  fact('incident.number', 'number'),
  fact('incident.title', 'string'),
  fact('incident.author', 'string'),
  fact('incident.type', 'string', ABSENT),
  fact('incident.repository', 'string'),
  fact('incident.labels', 'list'),
  fact('incident.assignees', 'list'),
  fact('incident.acknowledged', 'boolean'),
  fact('incident.snoozed', 'boolean'),
  fact('incident.trusted', 'boolean'),
  fact('incident.status', 'string', { values: STATUSES }),
  fact('level', 'number'),
  fact('elapsed.since-declared', 'number', GROWS),
  fact('elapsed.since-acknowledged', 'number', { ...GROWS, ...ABSENT }),
  fact('elapsed.since-update', 'number', GROWS),
  fact('elapsed.since-level', 'number', GROWS),
  fact('elapsed.since-severity', 'number', GROWS),
  fact('elapsed.since-activity', 'number', GROWS),
  fact('elapsed.since-mitigated', 'number', { ...GROWS, ...ABSENT }),
  fact('elapsed.since-resolved', 'number', { ...GROWS, ...ABSENT }),
  fact('count.updates', 'number'),
  fact('count.missed-updates', 'number', { grows: true }),
  fact('count.help-requests', 'number'),
  fact('count.reassignments', 'number'),
  fact('count.escalations', 'number'),
  fact('count.reopenings', 'number'),
  fact('count.missing-details', 'number'),
  fact('count.assignees', 'number'),
  fact('count.open-actions', 'number'),
  fact('count.overdue-actions', 'number'),
  fact('review.required', 'boolean'),
  fact('review.done', 'boolean'),
];

const DETAIL_KINDS: Readonly<Record<DetailType, FactKind>> = {
  string: 'string',
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  // An instant as ISO 8601 text: what `json-logic-js` can compare for equality.
  time: 'string',
  list: 'list',
};

/**
 * Every fact that the rules of a policy may read: the fact table of the language, filled in with the policy's own names. A
 * detail may always be absent, a required one too: the reporter can leave its section out. Pure.
 */
export function factsOf(names: Names): readonly Fact[] {
  const { acknowledgeWithin, updateEvery } = names.everySeverityHas;
  return [
    ...COMMON,
    fact('severity.id', 'string', { values: names.severities }),
    fact('severity.rank', 'number'),
    fact('severity.acknowledge-within', 'number', { ...MINUTES, absent: !acknowledgeWithin }),
    fact('severity.update-every', 'number', { ...MINUTES, absent: !updateEvery }),
    fact('review.due', 'number', { ...MINUTES, absent: !names.hasReview }),
    ...[...names.details].map(([name, type]) =>
      fact(`details.${name}`, type === null ? 'string' : DETAIL_KINDS[type], ABSENT),
    ),
    ...names.conditions.map((name) => fact(`is.${name}`, 'boolean')),
    ...names.roles.map((name) => fact(`holders.${name}`, 'list')),
    ...names.schedules.map((name) => fact(`oncall.${name}`, 'list')),
    ...names.calendars.map((name) => fact(`calendar.${name}`, 'boolean')),
  ];
}
