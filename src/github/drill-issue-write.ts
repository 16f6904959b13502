/** The issue on which drills are confirmed: opened, and kept up to date. */
import type { Client, GraphqlReply } from './client.ts';
import { type DrillIssue, type DrillIssueReading, errorOf } from './drill-issue.ts';
import { duplicateOf, withDuplicates } from './duplicate.ts';
import type { ManagedLabel } from './known.ts';
import { createLabel } from './label.ts';
import { GithubError } from './error.ts';
import { type LockAnswer, lockAfter, lockAlone, lockValues, partsBeside, wordsOfLock } from './lock.ts';
import { present } from './map.ts';
import { lockField, lockTypes, UNLOCK_FIELD } from './mutations.ts';
import { isSameText } from './pull-request.ts';

const CREATE_DOCUMENT = `
mutation CreateDrills($repository: ID!, $title: String!, $body: String!, $labels: [ID!]) {
  createIssue(input: { repositoryId: $repository, title: $title, body: $body, labelIds: $labels }) {
    issue { id number url body }
  }
}`;

/** Opens the issue, with a label that is created where it is missing. Throws `GithubError`. */
export async function createDrillIssue(
  client: Client,
  { repository, label }: Pick<DrillIssueReading, 'repository' | 'label'>,
  { title, body, managed }: { readonly title: string; readonly body: string; readonly managed: ManagedLabel },
): Promise<DrillIssue> {
  const id = label ?? (await createLabel(client, managed));
  const { data, errors } = await client.mutate<{
    readonly createIssue: {
      readonly issue: Omit<DrillIssue, 'closed' | 'lock' | 'comments' | 'earlier'> | null;
    } | null;
  }>(CREATE_DOCUMENT, { repository, title, body, labels: [id] });
  const issue = data?.createIssue?.issue;
  if (!issue || errors.length > 0) throw errorOf(errors, 'The issue of the drills could not be opened.');
  return { ...issue, closed: false, lock: null, comments: [], earlier: null };
}

/** What is written to the issue; GitHub carries the parts out in this order. */
export interface DrillWrite {
  readonly body: string;
  readonly comment: string | null;
  /** Comments by id. */
  readonly react: readonly { readonly comment: string; readonly with: 'THUMBS_UP' | 'CONFUSED' }[];
  /** Issues by id, closed as its doubles. */
  readonly close: readonly string[];
}

/** What a write did not come to, without which drills go on all the same. */
export interface DrillWriteResult {
  /** Why something was not written beside the text of the issue; null: all was. */
  readonly refusal: GithubError | null;
  /** How the conversation is locked afterwards. */
  readonly lock: DrillIssue['lock'];
}

/**
 * One request, or none where there is nothing to write. A locked conversation is unlocked for it, and locked again: by a request of its own, where
 * GitHub did not do that part. Throws `GithubError` where the text was not written; then the issue has to be read again.
 */
export async function writeDrillIssue(
  client: Client,
  issue: Pick<DrillIssue, 'id' | 'body' | 'lock'>,
  write: DrillWrite,
): Promise<DrillWriteResult> {
  try {
    const { data, errors } = await withDuplicates((known) =>
      carryOut(client, issue, partsOf(issue.body, write, known)),
    );
    const refused = partsBeside(errors);
    const refusal =
      refused.length === 0
        ? null
        : errorOf(refused, `${wordsOfLock(errors)}Not all could be written to the issue of the drills.`);
    const lock = await lockedAgain(client, issue, data);
    const isTextWritten = refused.every(({ path }) => path !== undefined && path[0] !== 'body');
    if (refusal !== null && !isTextWritten) throw refusal;
    return { refusal, lock };
  } catch (error) {
    // What of it was carried out is not known.
    if (error instanceof GithubError && error.code === 'maybe-written')
      await lockedAgain(client, issue, { unlocked: {} });
    throw error;
  }
}

/** How the conversation is locked, once it was tried to lock it alone where it is open. */
async function lockedAgain(
  client: Client,
  { id, lock }: Pick<DrillIssue, 'id' | 'lock'>,
  answer: LockAnswer | null,
): Promise<DrillIssue['lock']> {
  const { lock: after } = lock === null ? {} : lockAfter({ lock }, answer);
  if (!after?.isOpen) return after ?? null;
  return { ...after, isOpen: (await lockAlone(client, id, after)) !== null };
}

async function carryOut(
  client: Client,
  { id, lock }: Pick<DrillIssue, 'id' | 'lock'>,
  own: readonly Part[],
): Promise<Pick<GraphqlReply<LockAnswer>, 'data' | 'errors'>> {
  const parts = withLock(own, lock);
  if (parts.length === 0) return { data: null, errors: [] };
  // GitHub refuses a variable that nothing uses.
  const namesIssue = parts.some(({ field }) => field.includes('$issue'));
  const types = [...(namesIssue ? ['$issue: ID!'] : []), ...parts.flatMap((part) => part.types)].join(', ');
  const document = `mutation Drills(${types}) {\n  ${parts.map(({ field }) => field).join('\n  ')}\n}`;
  const values = Object.fromEntries(parts.flatMap((part) => part.values));
  return client.mutate<LockAnswer>(document, { ...values, ...(namesIssue ? { issue: id } : {}) });
}

/** What is left open is locked even where there is nothing else to write. */
function withLock(parts: readonly Part[], lock: DrillIssue['lock']): readonly Part[] {
  if (lock === null || (parts.length === 0 && !lock.isOpen)) return parts;
  const last: Part = { field: lockField(lock), types: lockTypes(lock), values: Object.entries(lockValues(lock)) };
  return [...(lock.isOpen ? [] : [{ field: UNLOCK_FIELD, types: [], values: [] }]), ...parts, last];
}

/** A field of the mutation, with the variables that it alone uses. */
interface Part {
  readonly field: string;
  readonly types: readonly string[];
  readonly values: readonly (readonly [string, string])[];
}

const partsOf = (before: string, { body, comment, react, close }: DrillWrite, duplicates: boolean): readonly Part[] => [
  ...(isSameText(before, body) ? [] : [body]).map(
    (text): Part => ({
      field: 'body: updateIssue(input: { id: $issue, body: $body }) { issue { id } }',
      types: ['$body: String!'],
      values: [['body', text]],
    }),
  ),
  ...present([comment]).map(
    (text): Part => ({
      field: 'comment: addComment(input: { subjectId: $issue, body: $comment }) { commentEdge { node { id } } }',
      types: ['$comment: String!'],
      values: [['comment', text]],
    }),
  ),
  ...react.map(
    (one, n): Part => ({
      field: `react${n}: addReaction(input: { subjectId: $to${n}, content: $with${n} }) { reaction { content } }`,
      types: [`$to${n}: ID!`, `$with${n}: ReactionContent!`],
      values: [
        [`to${n}`, one.comment],
        [`with${n}`, one.with],
      ],
    }),
  ),
  ...close.map(
    (id, n): Part => ({
      field: `close${n}: closeIssue(input: { issueId: $double${n}, ${duplicateOf('$issue', duplicates)} }) { issue { id } }`,
      types: [`$double${n}: ID!`],
      values: [[`double${n}`, id]],
    }),
  ),
];
