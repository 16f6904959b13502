/** What facts are read from, and when the next update is due. Pure. */
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import { ownLabels, type Policy, type PromisedTime, type Severity, visibleLabels } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { spell } from '#domain/spelling.ts';
import type { Clock, Instant, Seconds } from '#domain/time.ts';
import { actionIssue, type ActionItem, openActions } from '#engine/text/action-items.ts';
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
  /** Labels that the policy does not itself manage, as it spells them. */
  readonly labels: readonly string[];
  /** Action items of the review that nobody has ticked. */
  readonly actions: readonly ActionItem[];
  /** Headings of required sections that are null. */
  readonly missing: readonly string[];
  /** Firings, their due instants and the next firing need the same instants: each is evaluated once. */
  readonly evaluations: Map<Instant, Evaluation>;
}

/** The context of a folded issue; null when it never was an incident. */
export function contextOf(folded: FoldedIssue): IncidentContext | null {
  if (folded.incident === null) return null;
  if (latest?.folded !== folded) latest = readContext(folded, folded.incident);
  return latest;
}

/** One folded issue serves many evaluations, one after the other: its text is read once. */
let latest: IncidentContext | null = null;

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
    labels: withoutManaged(policy, incident.labels).map((label) => spell(label, 'label', policy.spelling)),
    missing: missing.map(({ heading }) => heading),
    actions: actionsOf(incident),
    evaluations: new Map(),
  };
}

/** Who took the incident; a list, as the holders of any role are. */
export const ownerOf = ({ owner }: Incident): readonly string[] => (owner === null ? [] : [owner]);

/** The boxes of the review that nobody has ticked, and the open sub-issues of a review that is an issue of its own. */
function actionsOf({ review, reviewIssue }: Incident): readonly ActionItem[] {
  if (reviewIssue === null) return review?.body ? openActions(review.body) : [];
  return [...openActions(reviewIssue.body), ...reviewIssue.open.map(actionIssue)];
}

/** Since when an update is waited for. */
export const lastUpdateAt = ({ lastUpdate, lifeStart }: Incident): Instant => lastUpdate?.at ?? lifeStart;

/** What a severity promises, in seconds, by the facts of an instant; null for nothing, and where a rule gives no finite number. */
export function secondsOf(promised: PromisedTime | null, facts: () => Facts): Seconds | null {
  if (promised === null || typeof promised === 'number') return promised;
  const minutes = promised.evaluate(facts());
  return typeof minutes === 'number' && Number.isFinite(minutes) ? Math.max(1, Math.round(minutes * 60)) : null;
}

/** In seconds on a clock; null where no update is promised. */
export interface Cadence {
  /** From the last update to when the next one is due: what `/next` promised beats the severity's `update-every`. */
  readonly next: Seconds | null;
  /** Between those after it, of which nobody promised anything: the severity's `update-every`. */
  readonly usual: Seconds | null;
}

export const NO_CADENCE: Cadence = { next: null, usual: null };

export function cadenceOn(incident: Incident, severity: Severity, facts: () => Facts, on = severity.clock): Cadence {
  const usual = secondsOf(severity.updateEvery, facts);
  return { next: promisedAfter(on, lastUpdateAt(incident), incident.promisedAt) ?? usual, usual };
}

/** How long after `from` a promise is due, in seconds on the clock. One that falls into closed hours is due at the first open second. */
export function promisedAfter(clock: Clock, from: Instant, promisedAt: Instant | null): Seconds | null {
  if (promisedAt === null) return null;
  const counted = clock.elapsed(from, promisedAt);
  const reached = clock.after(from, counted);
  return reached !== null && reached >= promisedAt ? Math.max(1, counted) : counted + 1;
}

/** How many updates are missed so long after the last one. */
export function missedAfter({ next, usual }: Cadence, since: Seconds): number {
  if (next === null || since < next) return 0;
  return 1 + (usual === null ? 0 : Math.floor((since - next) / usual));
}

/** How long after the last update so many are missed; null where it never comes to that. */
export function untilMissed({ next, usual }: Cadence, count: number): Seconds | null {
  if (count <= 0) return 0;
  if (next === null || count === 1) return next;
  return usual === null ? null : next + (count - 1) * usual;
}

/** When the next update is due; null once nobody waits for one. */
export function updateDueAt(incident: Incident, severity: Severity, facts: Facts): Instant | null {
  const isOpen = incident.resolvedAt === null && incident.endedAt === null;
  const { next } = isOpen ? cadenceOn(incident, severity, () => facts) : NO_CADENCE;
  return next === null ? null : severity.clock.after(lastUpdateAt(incident), next);
}

/** By when somebody should acknowledge it; null where nothing is promised. */
export function acknowledgeBy({ lifeStart }: Incident, severity: Severity, facts: Facts): Instant | null {
  const within = secondsOf(severity.acknowledgeWithin, () => facts);
  return within === null ? null : severity.clock.after(lifeStart, within);
}

/** A severity as rules see it; null while it is the severity itself that is being assessed. */
export interface SeverityInForce {
  readonly severity: Severity;
  readonly since: Instant;
}

/** The severity in force, and how it came to be. */
export interface AssessedSeverity extends SeverityInForce {
  /** The person who declared it; null when the policy assessed it. */
  readonly declaredBy: string | null;
  /** True when it is more severe than the last one announced, so that it begins a new episode. */
  readonly rises: boolean;
}

/** An incident looked at, at one instant. */
export interface Evaluation {
  readonly at: Instant;
  /** The severity whose rule holds, whatever was raised or chosen. */
  readonly assessed: Severity;
  readonly inForce: AssessedSeverity;
  /** What rules read: see `allFacts`. */
  readonly facts: Facts;
  /** That of the severity in force. */
  readonly clock: Clock;
  /** The same facts with elapsed time counted on other clocks: each is worked out once, when it is first read. */
  readonly onClocks: Map<Clock, Facts>;
}

/** Labels that the policy does not itself manage: neither a severity's nor a level's. */
function withoutManaged(policy: Policy, labels: readonly string[]): readonly string[] {
  const { keys } = managedLabels(policy);
  return labels.filter((label) => !keys.has(label.toLowerCase()));
}

interface ManagedLabels {
  readonly labels: readonly string[];
  /** The same in lower case. */
  readonly keys: ReadonlySet<string>;
  /** With those that triggers set or take off and those of an incident, in lower case: every label of which this policy speaks. */
  readonly named: ReadonlySet<string>;
}

const keysOf = (labels: readonly string[]): ReadonlySet<string> => new Set(labels.map((label) => label.toLowerCase()));

const MANAGED = new WeakMap<Policy, ManagedLabels>();

export function managedLabels(policy: Policy): ManagedLabels {
  const known = MANAGED.get(policy);
  if (known !== undefined) return known;
  const labels = visibleLabels(policy);
  const managed = { labels, keys: keysOf(labels), named: keysOf([...ownLabels(policy), ...policy.incident.labels]) };
  MANAGED.set(policy, managed);
  return managed;
}
