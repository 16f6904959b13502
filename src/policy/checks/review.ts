import type { PolicyDraft } from '../document.ts';
import { type Problem, problem } from '../problem.ts';

/** What is asked of the review and not done yet: said, rather than silently done otherwise. Pure. */
export function checkReview(policy: PolicyDraft): readonly Problem[] {
  return policy.review?.as === 'issue' ? [problem('review-as-comment', '/review/as', {}, { level: 'warning' })] : [];
}
