/** What may be wrong with one incident in a run, beside what was lost of its messages and whom nobody reached. */
import type { ForeignLine } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import { type IncidentOutcome, isLoss, type Problem } from '#domain/run-report.ts';
import type { BugListener } from './options.ts';

/** What only a defect of Tocsin throws, as a problem of the incident it struck. */
export function bugOf(error: unknown, { number }: Issue, onBug: BugListener | undefined): Problem {
  onBug?.(error);
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'bug',
    message: `Tocsin itself failed over #${number}: ${cause.slice(0, 500)}`,
    remedy:
      'Look after this incident yourself, and report the defect with the stack that the debug log of the job has.',
  };
}

/** What these come to: of a loss nothing is left to do. */
export const failedBy = (problems: readonly Problem[]): IncidentOutcome =>
  problems.every(isLoss) ? { kind: 'failed', isLoss: true } : { kind: 'failed' };

/** What a tracker throws when it could not read has a code; anything else is a bug, and is thrown on. */
export function unreadOf(error: unknown): Problem {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const { code, message } = error;
  const lasting = code === 'not-found' || code === 'forbidden';
  return { code, message, remedy: lasting ? null : 'The next run reads it again.' };
}

/** A ledger that this version cannot read is never guessed at, nor passed over in silence: nobody escalates that incident. */
export const unknownLedger = ({ number }: Issue): Problem => ({
  code: 'unknown-ledger-version',
  message: `A comment on #${number} was written by a newer version of Tocsin, or so that this one cannot read it.`,
  remedy: 'Use one version of the Action in all workflows.',
});

const WHY_FOREIGN: Readonly<Record<Exclude<ForeignLine['why'], 'lost' | 'author'>, string>> = {
  beginning: 'it does not begin as this Action’s comments do: another workflow may repeat there what somebody wrote',
  place: 'it is not the last line of its comment, as one of this Action’s is',
  issue: 'it is about another issue, such as one of the repository that this one came from',
  policy: 'it was written under another policy',
  content: 'it says what this policy cannot do',
};

/** One problem for all of a kind: `describe` gives the message and the remedy for the first of them. */
function problemOf<Line>(
  code: string,
  [first, ...others]: readonly Line[],
  describe: (first: Line) => Pick<Problem, 'message' | 'remedy'>,
): readonly Problem[] {
  if (first === undefined) return [];
  const { message, remedy } = describe(first);
  const more = others.length === 0 ? '' : ` So it is with ${others.length} more.`;
  return [{ code, message: `${message}${more}`, remedy }];
}

/** What an incident's comments record that does not count, or is lost. `problems`: those the run has met already. */
export function ledgerProblems(lines: readonly ForeignLine[], problems: readonly Problem[]): readonly Problem[] {
  const foreign = lines.flatMap(({ url, why }) => (why === 'lost' || why === 'author' ? [] : [{ url, why }]));
  const losses = lines.filter(({ why }) => why === 'lost');
  // What a run just wrote and cannot read as its own is no other account's.
  const isOwn = problems.some(({ code }) => code === 'comment-not-own');
  const others = isOwn ? [] : lines.filter((line) => line.why === 'author');
  return [
    // Somebody may have planted it, and a policy that was renamed without `formerly` calls everybody anew: it is not passed over in silence.
    ...problemOf('foreign-ledger-line', foreign, ({ url, why }) => ({
      message: `The hidden line in ${url} is taken for text: ${WHY_FOREIGN[why]}.`,
      remedy:
        why === 'policy'
          ? 'If this policy was renamed, name the old name in `formerly`.'
          : 'If you do not know why it is there, look who writes with this token; that of an own App is written with by nothing else.',
    })),
    // Enough is known for nobody to be called again; the level may not be the one that was recorded.
    ...problemOf('lost-ledger-line', losses, ({ url }) => ({
      message: `What ${url} recorded is not known, as somebody edited or deleted it: the level that the label shows stands.`,
      remedy:
        'Edit and delete no comments of Tocsin’s: what it did is known by them. Commands say everything that people can say.',
    })),
    // Most likely the token was changed. Nobody is called twice, and nothing else of it counts.
    ...problemOf('unknown-ledger', others, ({ url, by }) => ({
      message: `In ${url} another account, ${by}, recorded what it did about this incident. Whom it called is not called again; nothing else of it counts.`,
      remedy: `If this policy ran with the token of that account before, name it in the policy: \`trusted-authors: [${by.replace(/\[bot\]$/i, '')}]\`.`,
    })),
  ];
}
