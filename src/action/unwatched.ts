/** Where no run keeps time: the problem that makes a run red, and a line on the incidents that are due soon. */
import type { IncidentReport, Problem, Timekeeping } from '#domain/run-report.ts';
import { sentence } from '#domain/sentence.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Policies } from '#domain/policy.ts';
import type { Repository } from '#github/index.ts';
import { renderer } from '#runner/handler.ts';

export const unwatchedProblem = ({ refusal }: Pick<Timekeeping, 'refusal'>): Problem => ({
  code: 'nobody-keeps-time',
  message: sentence(`Something is due soon, and no run keeps time for it${refusal === null ? '' : `: ${refusal}`}`),
  remedy:
    'Start the workflow by hand with `watch`, give its job `actions: write`, or run `tocsin watch` elsewhere. Until then only comments and GitHub’s schedule wake it.',
});

const MOST_NOTES = 20;

/**
 * Says in the status comments of those incidents that are due within `watchFor` (seconds) that nobody keeps time after `after`, as far as
 * GitHub still answers. Never fails for GitHub's sake.
 */
export async function noteUnwatchedIncidents(
  policies: Policies,
  repository: Repository,
  incidents: readonly IncidentReport[],
  after: Instant,
  { watchFor, debug }: { readonly watchFor: Seconds; readonly debug: (message: string) => void },
): Promise<void> {
  const dueSoon = incidents.filter(({ next }) => next !== null && next.at <= after + watchFor);
  const [{ unwatchedNote }, { assignPolicy }, render] = await Promise.all([
    import('#engine/index.ts'),
    import('#run/assigned-issue.ts'),
    renderer(policies, () => {}),
  ]);
  for (const { number } of dueSoon.slice(0, MOST_NOTES)) {
    try {
      const { issue, now } = await repository.readIssue(number);
      const { policy } = assignPolicy(policies, issue, now);
      const note = unwatchedNote(policy, issue, now, after);
      if (note === null) continue;
      // Once: what is not written is not tried again.
      const outcome = await repository.perform(issue, render(policy, note));
      if (outcome.done && outcome.issue.lock?.isOpen) await repository.lockAgain(outcome.issue);
    } catch (error) {
      // The run is red as it is.
      if (!(error instanceof Error) || !('code' in error)) throw error;
      debug(error.message);
    }
  }
}
