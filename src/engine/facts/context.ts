/** What facts are read from, and when the next update is due. Pure. */
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import { OWNER, type Policy, type Promised, type Severity } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { spelt } from '#domain/spelling.ts';
import type { Clock, Instant, Seconds } from '#domain/time.ts';
import { actionIssue, type ActionItem, openActions } from '#engine/text/action-items.ts';
import type { FoldedIssue } from '#engine/incident/fold.ts';
import { includesName } from '#engine/incident/people.ts';
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
  readonly fixed: {
    readonly labels: readonly string[];
    readonly assignees: readonly string[];
    readonly details: Json;
    readonly holders: Json;
    readonly answered: Json;
  };
  /** Firings, their due instants and the next firing need the same instants: each is evaluated once. */
  readonly evaluations: Map<Instant, Evaluation>;
}

/** The context of a folded issue; null when it never was an incident. */
export function contextOf(folded: FoldedIssue): IncidentContext | null {
  const known = CONTEXTS.get(folded);
  if (known !== undefined) return known;
  const context = folded.incident && readContext(folded, folded.incident);
  CONTEXTS.set(folded, context);
  return context;
}

/** One folded issue serves many evaluations: its text is read once. */
const CONTEXTS = new WeakMap<FoldedIssue, IncidentContext | null>();

function readContext(folded: FoldedIssue, incident: Incident): IncidentContext {
  const { policy, issue } = folded;
  const details = readDetails(policy, issue.body);
  const logins = (all: readonly string[]): readonly string[] => all.map((one) => spelt(one, 'login', policy.spelling));
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
      labels: unmanaged(policy, incident.labels).map((one) => spelt(one, 'label', policy.spelling)),
      assignees: logins(incident.assignees),
      details: Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null)),
      holders: {
        ...Object.fromEntries([...policy.roles.keys()].map((role) => [role, logins(incident.holders.get(role) ?? [])])),
        [OWNER]: logins(ownerOf(incident)),
      },
      answered: Object.fromEntries([...policy.roles.keys()].map((role) => [role, hasAnswered(incident, role)])),
    },
    evaluations: new Map(),
  };
}

/** Who took the incident; a list, as the holders of any role are. */
export const ownerOf = ({ owner }: Incident): readonly string[] => (owner === null ? [] : [owner]);

/** Has a holder of the role answered since it was called? */
function hasAnswered({ answers, holders }: Incident, role: string): boolean {
  const since = answers.get(role) ?? [];
  return (holders.get(role) ?? []).some((login) => includesName(since, login));
}

/** The boxes of the review that nobody has ticked, and the open sub-issues of a review that is an issue of its own. */
function actionsOf({ review, reviewIssue }: Incident): readonly ActionItem[] {
  if (reviewIssue === null) return openActions(review?.body ?? '');
  return [...openActions(reviewIssue.body), ...reviewIssue.open.map(actionIssue)];
}

/** Since when an update is waited for. */
export const lastUpdateAt = ({ lastUpdate, lifeStart }: Incident): Instant => lastUpdate?.at ?? lifeStart;

/** What a severity promises, in seconds, by the facts of an instant; null for nothing, and where a rule gives no finite number. */
export function secondsOf(promised: Promised | null, facts: () => Facts): Seconds | null {
  if (promised === null || typeof promised === 'number') return promised;
  const minutes = promised.evaluate(facts());
  return typeof minutes === 'number' && Number.isFinite(minutes) ? Math.max(1, Math.round(minutes * 60)) : null;
}

/**
 * How often an update is due, in seconds on the clock: what `/next` promised beats the severity's `update-every` until the next
 * update. A promise that falls into closed hours is due at the first open second.
 */
export const updateEvery = (
  incident: Incident,
  { updateEvery: promised, clock }: Severity,
  facts: () => Facts,
  on: Clock = clock,
): Seconds | null => everyFrom(on, () => secondsOf(promised, facts), lastUpdateAt(incident), incident.promisedAt);

/** How long after `from` an update is due, in seconds on the clock: by somebody's promise, else as often as is usual. */
export const everyFrom = (
  clock: Clock,
  usual: () => Seconds | null,
  from: Instant,
  promisedAt: Instant | null,
): Seconds | null => (promisedAt === null ? usual() : Math.max(1, clock.elapsed(from, promisedAt)));

/** When the next update is due; null once nobody waits for one. */
export function updateDueAt(incident: Incident, severity: Severity, facts: Facts): Instant | null {
  const isOpen = incident.resolvedAt === null && !incident.ended;
  const every = isOpen ? updateEvery(incident, severity, () => facts) : null;
  return every === null ? null : severity.clock.after(lastUpdateAt(incident), every);
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
  readonly facts: Facts;
  /** That of the severity in force. */
  readonly clock: Clock;
  /** The same facts with elapsed time counted on other clocks: each is worked out once, when it is first asked for. */
  readonly onClocks: Map<Clock, Facts>;
}

/** Labels that the policy does not itself manage: neither a severity's nor a level's. */
function unmanaged(policy: Policy, labels: readonly string[]): readonly string[] {
  const managed = new Set(managedLabels(policy).map((label) => label.toLowerCase()));
  return labels.filter((label) => !managed.has(label.toLowerCase()));
}

export function managedLabels(policy: Policy): readonly string[] {
  return [...policy.severities, ...policy.levels].map(({ label }) => label).filter((label) => label !== null);
}
