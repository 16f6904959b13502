import { PERMISSIONS } from '#domain/issue.ts';
import {
  type Authority,
  type Calendar,
  type Condition,
  type Detail,
  type EscalationLevel,
  type Limits,
  OWNER,
  type Policy,
  type PromisedTime,
  type Review,
  type Role,
  type Schedule,
  type Severity,
  type Trigger,
} from '#domain/policy.ts';
import type { TextFile } from '#domain/diagnostic.ts';
import { once } from '#domain/once.ts';
import type { Rule, Table } from '#domain/rule.ts';
import { ALWAYS, type Clock, DAY, parseDuration, parseInstant, type Seconds } from '#domain/time.ts';
import { compileDo } from './do.ts';
import type { DetailDocument, LevelDocument, PolicyDocument, SeverityDocument, TriggerDocument } from './document.ts';
import { many } from './pointer.ts';
import { toPointer } from './pointer.ts';
import { specialAnswers, type ComparedText, spellingOf } from './spelling.ts';
import type { YamlFile } from './yaml.ts';

const DEFAULT_COMMENTS_PER_RUN = 30;
const DEFAULT_MESSAGES_PER_RUN = 60;
const DEFAULT_MESSAGES_PER_PERSON = '6 in 15m';

/** What was built from the parts of a document that need more than reading. */
export interface Parts {
  /** Compiled rules by the JSON pointer at which each stands. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** The texts that they compare facts with. */
  readonly compared: readonly ComparedText[];
  /** Everybody whom the policy calls. */
  readonly people: readonly string[];
  readonly tables: ReadonlyMap<string, Table>;
  /** Condition names, each after those it reads. */
  readonly order: readonly string[];
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly ways: Pick<Policy, 'channels' | 'contacts' | 'reach'>;
  /** Asked for at most once: hashing is a tenth of what loading a policy costs, and `tocsin validate` never needs it. */
  readonly digest: () => string;
  readonly commit: string | null;
  readonly texts: readonly TextFile[];
}

/** Turns a document without any problem into a policy. Pure. */
export function compilePolicy(document: PolicyDocument, parts: Parts, yaml: YamlFile): Policy {
  const { incident } = document;
  const rules = ruleFinder(parts.rules);
  let digest: string | null = null;
  return {
    name: document.name,
    formerly: document.formerly ?? [],
    trustedAuthors: document['trusted-authors'] ?? [],
    get digest(): string {
      digest ??= parts.digest();
      return digest;
    },
    commit: parts.commit,
    file: parts.texts[0]?.file ?? '',
    texts: parts.texts,
    effectiveFrom: document['effective-from'] === undefined ? null : parseInstant(document['effective-from']),
    evaluateOnly: document.mode === 'evaluate',
    incident: compileIncident(incident, rules, parts),
    spelling: spellingOf(parts.compared, parts.people),
    tables: parts.tables,
    conditions: parts.order.map((name): Condition => ({ name, rule: rules.at('conditions', name) })),
    severities: document.severities.map((severity, index) =>
      compileSeverity(severity, index, document, parts),
    ) as unknown as Policy['severities'],
    roles: new Map(
      Object.entries(document.roles).map(([id, { name = id, does = '' }]): [string, Role] => [
        id,
        { id, name, does, who: rules.at('roles', id, 'who'), otherwise: rules.optional('roles', id, 'otherwise') },
      ]),
    ),
    levels: document.levels.map(compileLevel),
    triggers: (document.triggers ?? []).map((trigger, index) => compileTrigger(trigger, index, document, parts, yaml)),
    review: document.review ? compileReview(document.review, parts) : null,
    schedules: parts.schedules,
    calendars: parts.calendars,
    templates: new Map(Object.entries(document.templates ?? {})),
    channels: parts.ways.channels,
    contacts: parts.ways.contacts,
    reach: parts.ways.reach,
    limits: limitsOf(document.limits ?? {}),
    commands: authoritiesOf(document),
    labelsOfOthers: [],
    reads: new Set([
      ...[...parts.rules.values()].flatMap((rule) => rule.reads),
      ...Object.values(document.templates ?? {}).flatMap(timetablesIn),
    ]),
  };
}

const authoritiesOf = (document: PolicyDocument): Policy['commands'] =>
  new Map(Object.entries(document.commands ?? {}).map(([name, who]) => [name, authorityOf(many(who), document)]));

/** A role of the policy's own goes before a permission of the same name. */
function authorityOf(names: readonly string[], { roles }: PolicyDocument): Authority {
  const isRole = (name: string): boolean => name === OWNER || Object.hasOwn(roles, name);
  return {
    roles: names.filter(isRole),
    permissions: PERMISSIONS.filter((permission) => names.includes(permission) && !isRole(permission)),
  };
}

function compileDetail(
  name: string,
  { heading, type, required = false, values, 'on-other': onOther }: DetailDocument,
  { compared }: Parts,
): Detail {
  return {
    name,
    heading,
    type,
    required,
    values: values ?? null,
    otherIsAbsent: onOther === 'absent',
    ...specialAnswers(name, values ?? [], compared),
  };
}

function compileIncident(incident: PolicyDocument['incident'], rules: RuleFinder, parts: Parts): Policy['incident'] {
  const details = incident.details ?? {};
  return {
    labels: many(incident.label),
    when: rules.optional('incident', 'when'),
    acknowledge: {
      by: incident.acknowledge?.by ?? 'responders',
      how: incident.acknowledge?.how ?? ['ack', 'comment', 'assign'],
    },
    headline: incident.headline ?? headlineOf(details),
    maxAge: duration(incident['max-age']),
    details: Object.entries(details).map(([name, detail]) => compileDetail(name, detail, parts)),
  };
}

/** The required details that fit beside a title. */
const headlineOf = (details: NonNullable<PolicyDocument['incident']['details']>): readonly string[] =>
  Object.entries(details)
    .filter(([, { type, required }]) => required === true && type !== 'text' && type !== 'list')
    .map(([name]) => name);

/** Schedules and calendars that a template may print: they are asked only where something reads them. */
function timetablesIn(template: string): readonly string[] {
  const found = template.matchAll(/\b(oncall|calendar)\s*(?:\.|\[\s*["'])\s*([a-z0-9-]+)/g);
  return [...found].map(([, group, name]) => `${group}.${name}`);
}

const compileLevel = ({ name, roles, label, notify }: LevelDocument, index: number): EscalationLevel => ({
  number: index + 1,
  name,
  roles,
  label: label ?? null,
  notify: many(notify),
});

function limitsOf(limits: NonNullable<PolicyDocument['limits']>): Limits {
  const [count = '', within = ''] = (limits['messages-per-person'] ?? DEFAULT_MESSAGES_PER_PERSON).split(' in ');
  return {
    commentsPerRun: limits['comments-per-run'] ?? DEFAULT_COMMENTS_PER_RUN,
    messagesPerRun: limits['messages-per-run'] ?? DEFAULT_MESSAGES_PER_RUN,
    messagesPerPerson: { count: Number(count), within: duration(within) ?? 0 },
  };
}

interface RuleFinder {
  readonly at: (...path: (string | number)[]) => Rule;
  readonly optional: (...path: (string | number)[]) => Rule | null;
}

function ruleFinder(rules: ReadonlyMap<string, Rule>): RuleFinder {
  const optional = (...path: (string | number)[]): Rule | null => rules.get(toPointer(path)) ?? null;
  const at = (...path: (string | number)[]): Rule => {
    const rule = optional(...path);
    // INVARIANT: compilation follows a check that compiled every rule the document has.
    if (!rule) throw new Error(`no compiled rule at ${toPointer(path)}`);
    return rule;
  };
  return { at, optional };
}

function duration(text: string | undefined): Seconds | null {
  return text === undefined ? null : parseDuration(text);
}

function compileSeverity(severity: SeverityDocument, index: number, document: PolicyDocument, parts: Parts): Severity {
  const isLast = index === document.severities.length - 1;
  const promiseOf = (key: 'acknowledge-within' | 'update-every'): PromisedTime | null => {
    const written = severity[key];
    return typeof written === 'string'
      ? duration(written)
      : (parts.rules.get(toPointer(['severities', index, key])) ?? null);
  };
  return {
    id: severity.id,
    name: severity.name ?? severity.id,
    rank: index + 1,
    label: severity.label ?? null,
    when: isLast ? null : (parts.rules.get(toPointer(['severities', index, 'when'])) ?? null),
    acknowledgeWithin: promiseOf('acknowledge-within'),
    updateEvery: promiseOf('update-every'),
    maxSnooze: duration(severity['max-snooze']) ?? DAY,
    reach: severity.reach ?? null,
    clock: clockOf(severity.clock, parts.calendars),
  };
}

function clockOf(name: string | undefined, calendars: ReadonlyMap<string, Calendar>): Clock {
  return (name === undefined ? undefined : calendars.get(name)?.clock) ?? ALWAYS;
}

function compileTrigger(
  trigger: TriggerDocument,
  index: number,
  { review }: PolicyDocument,
  parts: Parts,
  yaml: YamlFile,
): Trigger {
  const rules = ruleFinder(parts.rules);
  // What becomes due after the resolution is counted as the review is.
  const followsReview = trigger.phase === 'resolved' && reads(rules.at('triggers', index, 'when'), 'review.due', rules);
  const clock = trigger.clock ?? (followsReview ? review?.clock : undefined);
  return {
    id: trigger.id,
    phase: trigger.phase ?? 'open',
    reason: trigger.reason,
    when: rules.at('triggers', index, 'when'),
    repeat: rules.optional('triggers', index, 'repeat'),
    limit: trigger.limit ?? null,
    clock: clock === undefined ? null : clockOf(clock, parts.calendars),
    evaluateOnly: trigger.mode === 'evaluate',
    do: compileDo(trigger.do),
    place: once(() => yaml.place(toPointer(['triggers', index]))),
  };
}

/** Does a rule read a fact, itself or through conditions? They have no cycle. */
function reads(rule: Rule, fact: string, rules: RuleFinder): boolean {
  if (rule.reads.includes(fact)) return true;
  return rule.reads.some((path) => {
    const condition = path.startsWith('is.') ? rules.optional('conditions', path.slice('is.'.length)) : null;
    return condition !== null && reads(condition, fact, rules);
  });
}

function compileReview(review: NonNullable<PolicyDocument['review']>, { calendars }: Parts): Review {
  // INVARIANT: the schema holds, so `due` is a duration.
  return {
    severities: review.severities,
    as: review.as ?? 'comment',
    label: review.label ?? null,
    due: duration(review.due) ?? 0,
    clock: review.clock === undefined ? null : clockOf(review.clock, calendars),
  };
}
