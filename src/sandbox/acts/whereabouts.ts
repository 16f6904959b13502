/** Acts after which an issue can no longer be written to by everybody, or is not there any more. */
import { Refusal } from '#sandbox/refusal.ts';
import { actorOf, type StoredIssue } from '#sandbox/store.ts';
import { isAtLeast } from '#domain/issue.ts';
import { type ActContext, issueOf, need, record } from './context.ts';

export interface WhereaboutsActs {
  /** `reason`: GraphQL's name of one, such as `TOO_HEATED`. */
  lock(number: number, reason?: string | null): void;
  unlock(number: number): void;
  deleteIssue(number: number): void;
  /** The API tells it from a deletion no more than this sandbox does. */
  convertToDiscussion(number: number): void;
  /** `to`: the other repository, as `owner/name`, which the token cannot read. The issue comes there by `Sandbox.transferIssue` of another sandbox. */
  transferAway(number: number, to: string): StoredIssue;
  archive(): void;
  unarchive(): void;
  switchIssues(isOn: boolean): void;
}

export function whereaboutsActs(context: ActContext): WhereaboutsActs {
  const { store } = context;
  const take = (number: number, to: string | null): StoredIssue => {
    const issue = issueOf(context, number);
    store.issues.delete(number);
    store.gone.set(number, { to });
    return issue;
  };
  return {
    lock: (number, reason = null) => setLocked(context, number, { isLocked: true, lockReason: reason }),
    unlock: (number) => setLocked(context, number, { isLocked: false, lockReason: null }),
    deleteIssue: (number) => {
      need(context, 'admin', 'delete issues');
      take(number, null);
    },
    convertToDiscussion: (number) => {
      need(context, 'write', 'make issues discussions');
      take(number, null);
    },
    transferAway: (number, to) => {
      need(context, 'write', 'transfer issues');
      return take(number, to);
    },
    archive: () => {
      need(context, 'admin', 'archive the repository');
      store.isArchived = true;
    },
    unarchive: () => {
      need(context, 'admin', 'unarchive the repository');
      store.isArchived = false;
    },
    switchIssues: (isOn) => {
      need(context, 'admin', 'switch issues on or off');
      store.hasIssues = isOn;
    },
  };
}

function setLocked(context: ActContext, number: number, lock: Pick<StoredIssue, 'isLocked' | 'lockReason'>): void {
  need(context, 'write', 'lock conversations');
  const issue = issueOf(context, number);
  if (issue.isLocked === lock.isLocked) return;
  Object.assign(issue, lock);
  record(context, issue, lock.isLocked ? { kind: 'locked', reason: lock.lockReason } : { kind: 'unlocked' });
}

/**
 * Refuses where the conversation is locked. An App does not count as a collaborator, whatever its token may do, so that the job's own token cannot
 * comment: https://github.com/actions/stale/issues/51.
 */
export function needUnlocked({ store, login }: ActContext, issue: StoredIssue, message: string): void {
  if (!issue.isLocked) return;
  const actor = actorOf(store, login);
  const isCollaborator = actor?.kind === 'User' && isAtLeast(actor.permission, 'write');
  if (!isCollaborator) throw new Refusal(403, message);
}

/** Refuses to one whom the state of the conversation keeps from doing what the mutation of that name does. */
export const lacksPermission = ({ login }: ActContext, mutation: string): string =>
  `${login.replace(/\[bot\]$/, '')} does not have the correct permissions to execute \`${mutation}\``;
