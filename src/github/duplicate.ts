/** How an issue is closed as the duplicate of another, on servers that know duplicates and on older ones. */
import { GithubError } from './error.ts';

/** The end of `closeIssue(input: { issueId: …, … })`; `of` is a variable. */
export const duplicateOf = (of: string, known: boolean): string =>
  known ? `stateReason: DUPLICATE, duplicateIssueId: ${of}` : 'stateReason: NOT_PLANNED';

export const closeDuplicateMutation = (known: boolean): string => `
mutation CloseDuplicate($issue: ID!${known ? ', $of: ID!' : ''}) {
  close: closeIssue(input: { issueId: $issue, ${duplicateOf('$of', known)} }) { issue { state } }
}`;

/**
 * A write in which an issue is closed as the duplicate of another. A server that knows no duplicates refuses it before it has done any
 * part of it: then the issue is closed as one that is not planned.
 */
export async function withDuplicates<T>(write: (known: boolean) => Promise<T>): Promise<T> {
  try {
    return await write(true);
  } catch (error) {
    if (!(error instanceof GithubError && error.code === 'refused' && /duplicate/i.test(error.message))) throw error;
    return write(false);
  }
}
