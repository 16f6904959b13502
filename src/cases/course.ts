/** A story step by step, for whoever shows it at any instant: the playground turns time with it. Pure. */
import type { SentMessage } from '#domain/delivery.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { sentMessages } from '#engine/index.ts';
import type { TestCase } from './document.ts';
import { Story } from './story.ts';

/** One run of the engine within a story, and the issue as it left it. */
export interface CourseStep {
  readonly at: Instant;
  readonly issue: Issue;
  readonly effects: readonly Effect[];
  /** Messages that left GitHub. */
  readonly sent: readonly SentMessage[];
}

/**
 * Every run from the declaration up to `until` (included), oldest first. What a person does is seen by the run at the same instant,
 * so the issue of the last step up to an instant is the issue at that instant.
 */
export function courseOf(policy: Policy, test: TestCase, until: Instant): readonly CourseStep[] {
  const steps: CourseStep[] = [];
  const story = new Story(
    policy,
    test,
    () => {},
    (run) => {
      const { at, issue, effects } = run;
      steps.push({ at, issue, effects, sent: sentMessages(run) });
    },
    'people',
  );
  for (const entry of test.story) {
    if (entry.at > until) break;
    if (entry.event) story.applyEventAndRun(entry, entry.event);
  }
  story.runUpTo(until);
  return steps;
}
