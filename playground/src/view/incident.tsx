/** The incident: what is reported, what people do, the time, and the thread as it stands then. */
import { useMemo, useState } from 'preact/hooks';
import { snapshotAt } from '#engine/index.ts';
import type { Playground } from '../core/state.ts';
import { testText } from '../core/story.ts';
import { issueAtInstant } from '../core/thread.ts';
import { ReportForm } from './report-form.tsx';
import { StateLine } from './state-line.tsx';
import { StoryForm } from './story-form.tsx';
import { Thread } from './thread.tsx';
import { TimeBar } from './time-bar.tsx';
import type { Results } from './use-results.ts';

interface Props {
  readonly state: Playground;
  readonly change: (part: Partial<Playground>) => void;
  readonly results: Results;
}

export function Incident({ state, change, results }: Props) {
  const { policy, course, declared, storyProblems } = results;
  const at = declared + state.elapsed;
  const issue = course === null ? null : issueAtInstant(course, at);
  const now = useMemo(
    () => (policy === null || issue === null ? null : snapshotAt(policy, issue, at)),
    [policy, issue, at],
  );
  return (
    <>
      <details class="story" open>
        <summary>What happens</summary>
        <ReportForm state={state} change={change} policy={policy} />
        <StoryForm state={state} change={change} policy={policy} />
      </details>
      {storyProblems.length > 0 && (
        <ul class="story-problems" role="alert">
          {storyProblems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <TimeBar state={state} change={change} course={course} declared={declared} />
      {policy !== null && now !== null && <StateLine policy={policy} now={now} at={at} />}
      {course !== null && issue !== null && <Thread course={course} issue={issue} at={at} />}
      {policy !== null && now !== null && issue !== null && (
        <AsTest
          text={testText(policy, state, {
            severity: now.severity,
            level: now.level,
            status: now.status,
            assigned: issue.assignees,
          })}
        />
      )}
    </>
  );
}

/** The same story as a policy test, to be put beside the policy. */
function AsTest({ text }: { readonly text: string }) {
  const [message, say] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => say('Copied'),
      () => say('Select the text and copy it'),
    );
  };
  return (
    <details class="as-test">
      <summary>This story as a policy test</summary>
      <p>
        What is so at the instant above is what the test expects. <code>tocsin test</code> runs it.
      </p>
      <textarea readonly rows={12} aria-label="Policy test" value={text} spellcheck={false} />
      <button type="button" onClick={copy}>
        Copy test
      </button>
      <output class="said">{message}</output>
    </details>
  );
}
