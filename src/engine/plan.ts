/** What is not yet as decided, in the order in which it is to be done: labels and people first, then comments. Pure. */
import { hasName } from '#domain/names.ts';
import type { Decision } from '#domain/decision.ts';
import type { Effect, SayEffect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import { printReviewLine } from './incident/review-issue.ts';
import { placesFor } from './incident/people.ts';

/** What is decided before any comment. */
type LabelsAndPeople = Pick<Decision, 'labels' | 'assignees' | 'fired'>;

/**
 * What is still to be done to `issue` for this decision, in order; nothing when everything is as decided. Pure.
 */
export function plan(decision: Decision, issue: Issue): readonly Effect[] {
  const because = becauseOf(decision);
  const effects: Effect[] = [...planLabelsAndPeople(decision, issue)];
  if (decision.openReview) {
    const { incident, label, review, episode } = decision.openReview;
    const ledger = printReviewLine({ incident: incident.number, episode });
    effects.push({ type: 'open-review', incident, label, review, ledger, because });
  }
  for (const { review, of } of decision.duplicateReviews)
    effects.push({
      type: 'close-duplicate',
      review: { id: review.id, number: review.number },
      of: { id: of.id, number: of.number },
      because,
    });
  const say = planSay(decision, because);
  if (say) effects.push(say);
  // Somebody resolved it: no trigger closes an issue.
  if (decision.close && issue.state === 'open') effects.push({ type: 'close', reason: 'completed', because: [] });
  return effects;
}

/** Those effects that come first: labels and people. */
export function planLabelsAndPeople(decision: LabelsAndPeople, issue: Issue): readonly Effect[] {
  const effects: Effect[] = [];
  const has = (label: string): boolean => hasName(issue.labels, label);
  const add = decision.labels.present.filter((label) => !has(label));
  const remove = decision.labels.absent.filter(has);
  if (add.length + remove.length > 0) effects.push({ type: 'label', add, remove, because: decision.labels.because });
  const { fit } = placesFor(issue, decision.assignees);
  if (fit.length > 0)
    effects.push({
      type: 'assign',
      logins: fit,
      because: becauseOf({ fired: decision.fired.filter(({ callsNobody }) => !callsNobody) }),
    });
  return effects;
}

const becauseOf = ({ fired }: Pick<Decision, 'fired'>): readonly string[] => fired.map(({ trigger }) => trigger);

function planSay(decision: Decision, because: readonly string[]): SayEffect | null {
  const { comment, statusComment, reactions, minimise } = decision;
  const status =
    statusComment !== null && (!statusComment.isUpToDate || (comment !== null && statusComment.id === null))
      ? statusComment
      : null;
  if (comment === null && status === null && reactions.length + minimise.length === 0) return null;
  const isFirst = comment !== null && status !== null && status.id === null;
  return {
    type: 'say',
    comment,
    status: status && (status.id !== null || isFirst) ? { id: status.id, message: status.message } : null,
    ledger: {
      comment: comment && { record: comment.record, status: isFirst ? status.record : null },
      status: status?.id != null && status.created ? { record: status.created, status: status.record } : null,
    },
    react: reactions,
    minimise,
    because,
  };
}
