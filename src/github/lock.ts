/**
 * Locked conversations. An App counts as no collaborator, whatever its token may do: GitHub refuses its comments, edits and reactions there.
 * So it unlocks the conversation, writes and locks it again in one request, of which GitHub may carry out a part alone. What is left
 * to be locked is known by the history of the issue, which every later run reads as well: somebody locked it, and the engine unlocked it last.
 */
import type { Issue, Lock } from '#domain/issue.ts';
import type { Outcome } from '#domain/tracker.ts';
import type { Client } from './client.ts';
import { GithubError, type GraphqlError } from './error.ts';
import type { KnownIds, Writer } from './known.ts';
import { lockMutation, UNLOCK_MUTATION } from './mutations.ts';
import { type Failure, failure, partly } from './outcome.ts';
import type { RawActor, RawItem } from './raw.ts';

/** What the parts of a mutation that unlock and lock answered. */
export interface LockAnswer {
  readonly unlocked?: object | null;
  readonly locked?: object | null;
}

/** Whether the token is an App's. That of an account writes in a locked conversation where the account may, and is never to unlock it. */
export const isApp = ({ viewer }: Pick<KnownIds, 'viewer'>): boolean => viewer.endsWith('[bot]');

/** How a conversation is locked. What people unlocked stays open. `isEngine`: is it the token's own identity? */
export function lockOf(
  raw: { readonly locked: boolean; readonly activeLockReason: string | null },
  items: readonly RawItem[],
  isEngine: (actor: RawActor | null) => boolean,
): Pick<Issue, 'lock'> {
  if (raw.locked) return { lock: { reason: raw.activeLockReason, isOpen: false } };
  const last = items.findLast(({ __typename }) => __typename === 'LockedEvent' || __typename === 'UnlockedEvent');
  if (last?.__typename !== 'UnlockedEvent' || !isEngine(last.actor)) return {};
  const locked = items.findLast((item) => item.__typename === 'LockedEvent');
  return { lock: { reason: locked?.lockReason ?? null, isOpen: true } };
}

/** The variable that goes with a mutation that locks. */
export const lockValues = ({ reason }: Lock): Readonly<Record<string, string>> =>
  reason === null ? {} : { lockReason: reason };

/** How it is locked after a mutation that was to unlock and to lock it. */
export function lockAfter({ lock }: Pick<Issue, 'lock'>, answer: LockAnswer | null): Pick<Issue, 'lock'> {
  if (lock === undefined) return {};
  const isLocked = answer?.locked != null || (!lock.isOpen && answer?.unlocked == null);
  return { lock: { ...lock, isOpen: !isLocked } };
}

const isUnlock = ({ path }: GraphqlError): boolean => path?.[0] === 'unlocked';

/** The errors of what was to be written. Where it could not be unlocked, that was refused as well, or did not need it. */
export const partsBeside = (errors: readonly GraphqlError[]): readonly GraphqlError[] =>
  errors.filter((error) => error.path?.[0] !== 'locked' && !isUnlock(error));

/** What GitHub says to an App of a comment, and of anything else that it does to one. */
const LOCKED = /\bissue is locked\b|\bpermissions to execute `(?:UpdateIssueComment|AddReaction|MinimizeComment)`/i;

/** The outcome of a mutation of which GitHub refused a part of what was to be written. */
export function refusalOf(known: KnownIds, all: readonly GraphqlError[]): Failure {
  const failed = partly(partsBeside(all));
  const words = isApp(known) ? wordsOfLock(all) : '';
  if (words === '') return failed;
  const message = `${words}${failed.message}`;
  // Where somebody locked it since it was read, another run included, no permission is missing: the next reading tells.
  return all.some(isUnlock) ? { ...failed, message } : { ...failed, code: 'partly-written', message };
}

/** What there is to say of a lock that was in the way of what an App wrote, with a space at the end; empty where none was. */
export function wordsOfLock(all: readonly GraphqlError[]): string {
  if (!partsBeside(all).some(({ message }) => LOCKED.test(message))) return '';
  return `The conversation is locked${all.some(isUnlock) ? ', and GitHub refused to unlock it' : ''}. `;
}

/**
 * Does in a locked conversation what no mutation does, so that it takes requests of its own: unlocks it, and locks it again whatever comes of that.
 * Throws `GithubError`.
 */
export async function whileUnlocked<T>(
  client: Client,
  { id, lock }: Pick<Issue, 'id'> & { readonly lock: Lock },
  act: () => Promise<T>,
): Promise<T> {
  let isUnlocked = false;
  try {
    const { data } = await client.mutate<LockAnswer>(UNLOCK_MUTATION, { issue: id }, { isOnce: true });
    isUnlocked = data?.unlocked != null;
    return await act();
  } catch (error) {
    if (error instanceof GithubError && error.code === 'maybe-written') isUnlocked = true;
    throw error;
  } finally {
    // Where that fails, it is known by the history of the issue.
    if (isUnlocked) await lockAlone(client, id, lock);
  }
}

/** Locks it alone, as it was. */
export async function lockAgain({ client }: Writer, issue: Issue): Promise<Outcome> {
  const { id, lock } = issue;
  if (!lock?.isOpen) return { done: true, issue };
  const refusal = await lockAlone(client, id, lock);
  return refusal ?? { done: true, issue: { ...issue, lock: { ...lock, isOpen: false } } };
}

/** Null: it is locked. */
export async function lockAlone(client: Client, issue: Issue['id'], lock: Lock): Promise<Failure | null> {
  try {
    const { data, errors } = await client.mutate<LockAnswer>(lockMutation(lock), { issue, ...lockValues(lock) });
    return data?.locked == null ? partly(errors) : null;
  } catch (error) {
    return failure(error);
  }
}
