/** Acts on assignees. */
import { hasName, sameName } from '#domain/names.ts';
import { actorOf, type Store, type StoredIssue } from '#sandbox/store.ts';
import { type ActContext, issueOf, need, record } from './context.ts';

const MOST_ASSIGNEES = 10;
/** In a private repository of a free plan. */
const MOST_ASSIGNEES_FREE = 1;

export interface AssigneeActs {
  /** Silently leaves out people without access, and those beyond the limit. */
  assign(number: number, logins: readonly string[]): void;
  unassign(number: number, logins: readonly string[]): void;
}

export function assigneeActs(context: ActContext): AssigneeActs {
  const { login } = context;
  return {
    assign: (number, logins) => {
      need(context, 'triage', 'assign people');
      setAssignees(context, issueOf(context, number), logins);
    },
    unassign: (number, logins) => {
      const issue = issueOf(context, number);
      if (!logins.every((one) => sameName(one, login))) need(context, 'triage', 'unassign others');
      for (const one of issue.assignees.filter((own) => hasName(logins, own))) {
        issue.assignees = issue.assignees.filter((own) => own !== one);
        record(context, issue, { kind: 'unassigned', login: one });
      }
    },
  };
}

/** Assigns without asking for a permission: the form of a new issue does so for anybody. */
export function setAssignees(context: ActContext, issue: StoredIssue, logins: readonly string[]): void {
  const { store } = context;
  const most = store.isPrivate && store.plan === 'free' ? MOST_ASSIGNEES_FREE : MOST_ASSIGNEES;
  for (const one of logins) {
    if (hasName(issue.assignees, one) || issue.assignees.length >= most || !isAssignable(store, one)) continue;
    const known = actorOf(store, one)?.login ?? one;
    issue.assignees.push(known);
    record(context, issue, { kind: 'assigned', login: known });
  }
}

/**
 * True for people with access. A bot never is. GitHub may let somebody be assigned who merely commented; the sandbox does not:
 * the less convenient answer.
 */
export function isAssignable(store: Store, login: string): boolean {
  const actor = actorOf(store, login);
  return actor !== null && actor.kind === 'User' && actor.permission !== 'none';
}
