/** What went wrong with reading, and what to do about it. */
import type { Problem } from '#domain/run-report.ts';
import { Unread } from '#domain/unread.ts';
import type { GithubError, UnreadIssue } from '#github/index.ts';

/** What GitHub says when no permission helps. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/\blocked\b/i, 'Unlock the conversation of the issue, or close the issue.'],
  [
    /\bissues are switched off\b/i,
    'Switch issues on in the settings of the repository, or disable the workflow. Incidents that were open go on then.',
  ],
  [/\barchived\b/i, 'An archived repository is read-only: disable the workflow, or unarchive it.'],
];

const REMEDIES: Readonly<Record<string, string>> = {
  unauthorised: 'Give the job a valid token, or leave the input `token` out.',
  forbidden: 'Give the job `permissions: { issues: write, contents: read }`.',
  'not-found':
    'Check the repository and the number of the issue, and that the token may read them. It may have been deleted or transferred.',
  'rate-limited': 'The next run goes on where this one stopped.',
  'maybe-written': 'The next run looks whether it was written, and writes what is not there.',
  unavailable: 'GitHub could not be reached or failed. The next run tries again.',
};

/** Only what GitHub answered is an expected problem. Anything else is a bug, and is thrown on. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Unread) && !isGithubError(error)) throw error;
  const { code, message } = error;
  return withRemedy({ code, message, remedy: null });
}

/** The problem with what is to be done about it, where that is known. */
export function withRemedy(problem: Problem): Problem {
  const answer = ANSWERS.find(([pattern]) => pattern.test(problem.message));
  return { ...problem, remedy: problem.remedy ?? answer?.[1] ?? REMEDIES[problem.code] ?? null };
}

/** By name: its class is loaded with octokit, which a run that never asked GitHub does without. */
export const isGithubError = (error: unknown): error is GithubError =>
  error instanceof Error && error.name === 'GithubError';

export const toProblem = ({ code, message }: UnreadIssue): Problem => ({
  code,
  message,
  remedy: 'Nothing was done about it. The next run reads it again.',
});

/** Where a bug was thrown. */
export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
