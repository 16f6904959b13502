/** The facts of one incident at one instant, as the rules read them. Absent facts are left out. Pure. */
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy, Severity } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import type { Clock, Instant, Seconds } from '#domain/time.ts';
import { actionIssue, type ActionItem, openActions, overdueActions } from '#engine/text/action-items.ts';
import type { FoldedIssue } from '#engine/incident/fold.ts';
import { readDetails } from '#engine/text/details.ts';

/** Everything about an incident that does not change with time alone, read once. */
export interface IncidentContext {
  readonly policy: Policy;
  readonly issue: Issue;
  readonly incident: Incident;
  /** The fold that gave the incident, which can go on. */
  readonly folded: FoldedIssue;
  readonly details: Readonly<Record<string, Json>>;
  /** Action items of the review that nobody has ticked. */
  readonly actions: readonly ActionItem[];
  /** Headings of required sections that are null. */
  readonly missing: readonly string[];
  /** The facts of these names that are the same at every instant. */
  readonly fixed: { readonly labels: readonly string[]; readonly details: Json; readonly holders: Json };
}

/** The context of a folded issue; null when it never was an incident. */
export function contextOf(folded: FoldedIssue): IncidentContext | null {
  const known = CONTEXTS.get(folded);
  if (known !== undefined) return known;
  const context = folded.incident && readContext(folded, folded.incident);
  CONTEXTS.set(folded, context);
  return context;
}

/** One folded issue is decided, simulated and asked about: its text is read once. */
const CONTEXTS = new WeakMap<FoldedIssue, IncidentContext | null>();

function readContext(folded: FoldedIssue, incident: Incident): IncidentContext {
  const { policy, issue } = folded;
  const details = readDetails(policy, issue.body);
  const missing = policy.incident.details.filter((detail) => detail.required && details[detail.name] === null);
  return {
    policy,
    issue,
    incident,
    folded,
    details,
    missing: missing.map(({ heading }) => heading),
    actions: actionsOf(incident),
    fixed: {
      labels: unmanaged(policy, incident.labels),
      details: Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null)),
      holders: Object.fromEntries([...policy.roles.keys()].map((role) => [role, incident.holders.get(role) ?? []])),
    },
  };
}

/** The boxes of the review that nobody has ticked, and the open sub-issues of a review that is an issue of its own. */
function actionsOf({ review, reviewIssue }: Incident): readonly ActionItem[] {
  if (reviewIssue === null) return openActions(review?.body ?? '');
  return [...openActions(reviewIssue.body), ...reviewIssue.open.map(actionIssue)];
}

/** Where each `elapsed.*` fact counts from; null before it happened. */
export function startsOf(incident: Incident, severitySince: Instant | null): Readonly<Record<string, Instant | null>> {
  return {
    'since-declared': incident.declaredAt,
    'since-acknowledged': incident.acknowledged?.at ?? null,
    'since-update': incident.lastUpdate?.at ?? incident.lifeStart,
    'since-level': incident.levelSince,
    'since-severity': severitySince,
    'since-activity': incident.activityAt,
    'since-mitigated': incident.mitigatedAt,
    'since-resolved': incident.resolvedAt,
  };
}

/**
 * How often an update is due, in seconds on the clock: what `/next` promised beats the severity's `update-every` until the next
 * update. A promise that falls into closed hours is due at the first open second.
 */
export const updateEvery = (incident: Incident, severity: Severity): Seconds | null =>
  everyFrom(severity, incident.lastUpdate?.at ?? incident.lifeStart, incident.promisedAt);

/** How long after `from` an update is due, in seconds on the clock. */
export const everyFrom = (severity: Severity, from: Instant, promisedAt: Instant | null): Seconds | null =>
  promisedAt === null ? severity.updateEvery : Math.max(1, severity.clock.elapsed(from, promisedAt));

/** When the next update is due; null once nobody waits for one. */
export function updateDueAt(incident: Incident, severity: Severity): Instant | null {
  const every = incident.resolvedAt === null && !incident.ended ? updateEvery(incident, severity) : null;
  return every === null ? null : severity.clock.after(incident.lastUpdate?.at ?? incident.lifeStart, every);
}

/** A severity as rules see it; null while it is the severity itself that is being assessed. */
export interface SeverityInForce {
  readonly severity: Severity;
  readonly since: Instant;
}

/** Facts at `at`, elapsed time counted on `clock`. */
export function factsAt(context: IncidentContext, at: Instant, inForce: SeverityInForce | null, clock: Clock): Facts {
  const { policy, issue, incident, fixed } = context;
  const every = inForce ? updateEvery(incident, inForce.severity) : null;
  const sinceUpdate = clock.elapsed(incident.lastUpdate?.at ?? incident.lifeStart, at);
  const elapsed: Record<string, Json> = {};
  for (const [name, start] of Object.entries(startsOf(incident, inForce?.since ?? null))) {
    if (start !== null && start <= at) elapsed[name] = clock.elapsed(start, at) / 60;
  }
  const facts: Record<string, Json> = {
    incident: {
      number: issue.number,
      title: issue.title,
      author: issue.author?.login ?? '',
      ...(issue.type === null ? {} : { type: issue.type }),
      repository: issue.repository,
      labels: fixed.labels,
      assignees: incident.assignees,
      acknowledged: incident.acknowledged !== null,
      snoozed: incident.snooze !== null && at < incident.snooze.until,
      trusted: incident.trusted,
      status: incident.status,
    },
    details: fixed.details,
    level: Math.max(1, incident.called),
    elapsed,
    count: {
      updates: incident.updates.length,
      'missed-updates': every === null ? 0 : Math.floor(sinceUpdate / every),
      'help-requests': incident.helpRequests.length,
      reassignments: incident.reassignments,
      escalations: incident.escalations,
      reopenings: incident.reopenings,
      'missing-details': context.missing.length,
      assignees: incident.assignees.length,
      'open-actions': context.actions.length,
      'overdue-actions': overdueActions(context.actions, at),
    },
    holders: fixed.holders,
    oncall: onlyRead(policy, 'oncall', policy.schedules, (schedule) => schedule.onCall(at)),
    calendar: onlyRead(policy, 'calendar', policy.calendars, (calendar) => calendar.open(at)),
    ...(inForce ? { severity: severityFacts(inForce.severity, every) } : {}),
    review: reviewFacts(policy, incident, inForce),
  };
  const is: Record<string, Json> = {};
  facts['is'] = is;
  for (const condition of policy.conditions) is[condition.name] = condition.rule.holds(facts);
  return facts;
}

function severityFacts(severity: Severity, every: Seconds | null): Json {
  return {
    id: severity.id,
    rank: severity.rank,
    ...(severity.acknowledgeWithin === null ? {} : { 'acknowledge-within': severity.acknowledgeWithin / 60 }),
    ...(every === null ? {} : { 'update-every': every / 60 }),
  };
}

function reviewFacts(policy: Policy, incident: Incident, inForce: SeverityInForce | null): Json {
  const { review } = policy;
  return {
    required: review !== null && inForce !== null && review.severities.includes(inForce.severity.id),
    done: incident.reviewedAt !== null,
    ...(review === null ? {} : { due: review.due / 60 }),
  };
}

/** Schedules and calendars cost time-zone arithmetic: only those that some rule reads are asked. */
function onlyRead<T>(policy: Policy, group: string, all: ReadonlyMap<string, T>, ask: (one: T) => Json): Json {
  const read = [...all].filter(([name]) => policy.reads.has(`${group}.${name}`));
  return Object.fromEntries(read.map(([name, one]) => [name, ask(one)]));
}

/** Labels that the policy does not itself manage: neither a severity's nor a level's. */
function unmanaged(policy: Policy, labels: readonly string[]): readonly string[] {
  const managed = new Set(managedLabels(policy).map((label) => label.toLowerCase()));
  return labels.filter((label) => !managed.has(label.toLowerCase()));
}

export function managedLabels(policy: Policy): readonly string[] {
  return [...policy.severities, ...policy.levels].map(({ label }) => label).filter((label) => label !== null);
}
