/** Incidents one after another, most severe first, within each policy's budget of comments. */
import type { Issue } from '#domain/issue.ts';
import { type Policies, severityById } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import { foldIssue, outboxOf, plan } from '#engine/index.ts';
import { assignPolicy, type AssignedIssue } from './assigned-issue.ts';
import type { BugListener } from './options.ts';
import type { RunBudget } from './budget.ts';
import { partsOf } from './parts.ts';
import { bugOf } from './problems.ts';
import { deferredReport, idleReport, undecidedOf } from './report.ts';

/**
 * A report for each issue, most severe first. `handle` gets those for which something is due at `now` and that fit the budget, and returns
 * their reports in the same order; where it returns fewer, the rest is left for the next run, as is what is beyond the budget. Issues with
 * very much text are decided last, so that they keep nobody else's call waiting.
 */
export async function handleByUrgency(
  policies: Policies,
  issues: readonly Issue[],
  now: Instant,
  handle: (due: readonly AssignedIssue[]) => Promise<readonly IncidentReport[]>,
  { budget, onBug }: { readonly budget: RunBudget; readonly onBug?: BugListener | undefined },
): Promise<readonly IncidentReport[]> {
  const reports = new Map<Candidate, IncidentReport>();
  const undecided: IncidentReport[] = [];
  for (const part of partsOf(issues)) {
    const candidates: Candidate[] = [];
    for (const issue of part) {
      try {
        candidates.push(candidateOf(assignPolicy(policies, issue, now), now));
      } catch (error) {
        undecided.push(undecidedOf(policies[0], issue, bugOf(error, issue, onBug)));
      }
    }
    await handleDue(candidates.toSorted(byUrgency), handle, { now, budget, reports });
  }
  return [
    ...[...reports.keys()].toSorted(byUrgency).flatMap((candidate) => reports.get(candidate) ?? []),
    ...undecided,
  ];
}

async function handleDue(
  inOrder: readonly Candidate[],
  handle: (due: readonly AssignedIssue[]) => Promise<readonly IncidentReport[]>,
  {
    now,
    budget,
    reports,
  }: { readonly now: Instant; readonly budget: RunBudget; readonly reports: Map<Candidate, IncidentReport> },
): Promise<void> {
  const admitted: DueCandidate[] = [];
  // An edit of a status comment reaches nobody, so it waits for everything that does.
  const isEdit = ({ due }: Candidate): boolean => due === 'status-edit';
  for (const candidate of [...inOrder.filter((one) => !isEdit(one)), ...inOrder.filter(isEdit)]) {
    if (candidate.due === 'nothing') reports.set(candidate, candidate.idle);
    else if (takes(budget, candidate)) admitted.push(candidate);
    else reports.set(candidate, leftOf(candidate, now));
  }
  const handled = await handle(admitted.map(({ assigned }) => assigned));
  for (const [index, candidate] of admitted.entries()) {
    // Without a report: GitHub takes no more for now.
    reports.set(candidate, handled[index] ?? leftOf(candidate, now, true));
  }
}

const leftOf = ({ assigned, due }: DueCandidate, now: Instant, isRefused = false): IncidentReport =>
  deferredReport(assigned, now, { isEdit: due === 'status-edit', ...(isRefused ? { isRefused } : {}) });

interface DueCandidate {
  readonly urgency: number;
  readonly due: 'comment' | 'status-edit' | 'other';
  readonly assigned: AssignedIssue;
}

/** Where nothing is due, the report is all that is kept: decisions are large, and there may be very many. */
type Candidate = DueCandidate | { readonly urgency: number; readonly due: 'nothing'; readonly idle: IncidentReport };

function candidateOf(assigned: AssignedIssue, now: Instant): Candidate {
  const due = dueOf(assigned, now);
  const urgency = urgencyOf(assigned);
  return due === 'nothing' ? { urgency, due, idle: idleReport(assigned) } : { urgency, due, assigned };
}

function dueOf({ decision, issue, policy }: AssignedIssue, now: Instant): Candidate['due'] {
  const [first, ...more] = plan(decision, issue);
  const hasPushes = policy.channels.size > 0 && outboxOf(foldIssue(policy, issue), now).cancel.length > 0;
  if (first === undefined) return hasPushes ? 'other' : 'nothing';
  if (decision.comment !== null) return 'comment';
  // It records messages that are to be sent.
  if (decision.statusComment?.record.deliveries?.some(({ state, at }) => state === 'intended' && at === now))
    return 'other';
  return first.type === 'say' && first.react.length === 0 && more.length === 0 ? 'status-edit' : 'other';
}

function takes(budget: RunBudget, { assigned, due }: DueCandidate): boolean {
  if (due === 'comment') return budget.takeComment(assigned.policy);
  return due === 'status-edit' ? budget.takeStatusEdit() : true;
}

const rankOf = ({ policy, decision }: AssignedIssue): number =>
  severityById(policy, decision.severity)?.rank ?? Number.MAX_SAFE_INTEGER;

/** Most severe first; among equals the most overdue. */
const urgencyOf = (assigned: AssignedIssue): number =>
  rankOf(assigned) * 1e9 - Math.min(1e9 - 1, assigned.decision.late);

const byUrgency = (a: Candidate, b: Candidate): number => a.urgency - b.urgency;
