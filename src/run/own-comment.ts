/** The new comment of a run, found again among what the issue has by its hidden line. Pure. */
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import { printLedger } from '#domain/ledger-line.ts';
import type { Problem } from '#domain/run-report.ts';

export interface SentComment {
  /** Its hidden line. */
  readonly line: string;
  /** It is known to have been posted. */
  readonly done: boolean;
}

/** The hidden line of a new comment. */
export const lineOf = (effect: Effect): string | null =>
  effect.type === 'say' && effect.ledger.comment ? printLedger(effect.ledger.comment) : null;

/** Is the comment not among those that are believed? One that may never have been posted has to be there to be missed. */
export function isNotOwn(issue: Issue, { line, done }: SentComment): boolean {
  const isPosted = issue.timeline.some((item) => item.kind === 'comment' && item.body.includes(line));
  return !isOwn(issue, line) && (done || isPosted);
}

export const isOwn = ({ timeline }: Issue, line: string): boolean =>
  timeline.some(
    (item) => item.kind === 'comment' && item.body.includes(line) && item.by?.kind === 'engine' && !item.editedByOther,
  );

/** Saying it again would come to the same, aloud. */
export const notOwnProblem = ({ number }: Issue): Problem => ({
  code: 'comment-not-own',
  message: `The comment just posted on #${number} is not there as one of the token’s own that nobody has edited, so nothing it records is believed.`,
  remedy:
    'Use a token whose comments GitHub tells as its own (`viewerDidAuthor`): the job’s own, or that of a GitHub App or of an account. Let nothing else edit or delete its comments.',
});
