/** Acts on issues themselves. */
import type { CloseReason } from '#domain/issue.ts';
import { checkBody, checkTitle } from '#sandbox/checks.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { addIssue, type StoredIssue } from '#sandbox/store.ts';
import { isAssignable, setAssignees } from './assignees.ts';
import { type ActContext, issueOf, need, needIssues, record } from './context.ts';
import { setLabels } from './labels.ts';

const MOST_SUB_ISSUES = 100;

interface NewIssue {
  readonly title: string;
  readonly body?: string | null;
  /** The form sets them, for anybody with any permission. */
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly type?: string | null;
  readonly isPullRequest?: boolean;
  /** Number of the issue it becomes a sub-issue of. */
  readonly parent?: number | null;
}

export interface IssueActs {
  openIssue(issue: NewIssue): StoredIssue;
  close(number: number, reason: CloseReason): void;
  reopen(number: number): void;
  editIssue(number: number, change: { readonly title?: string; readonly body?: string | null }): void;
}

export function issueActs(context: ActContext): IssueActs {
  const { now, login, activities } = context;
  return {
    openIssue: (issue) => openIssue(context, issue),
    close: (number, reason) => {
      const issue = issueOf(context, number);
      if (issue.author !== login) need(context, 'triage', 'close issues');
      if (issue.state === 'CLOSED') return;
      Object.assign(issue, { state: 'CLOSED', reason, closedAt: now() });
      record(context, issue, { kind: 'closed', reason });
    },
    reopen: (number) => {
      const issue = issueOf(context, number);
      // An author reopens only what the author closed.
      const closed = issue.timeline.findLast(({ kind }) => kind === 'closed');
      if (issue.author !== login || closed?.by !== login) need(context, 'triage', 'reopen issues');
      if (issue.state === 'OPEN') return;
      Object.assign(issue, { state: 'OPEN', reason: null, closedAt: null });
      record(context, issue, { kind: 'reopened' });
    },
    editIssue: (number, { title, body }) => {
      const issue = issueOf(context, number);
      if (issue.author !== login) need(context, 'triage', 'edit issues');
      if (title !== undefined) checkTitle(title);
      checkBody(body);
      if (title !== undefined && title !== issue.title) {
        record(context, issue, { kind: 'renamed', from: issue.title, to: title });
        issue.title = title;
      }
      if (body !== undefined) {
        issue.body = body;
        issue.edited = { at: now(), by: login };
        issue.updatedAt = now();
      }
      if (title !== undefined || body !== undefined)
        activities.push({ by: login, issue, event: 'issues', action: 'edited' });
    },
  };
}

function openIssue(
  context: ActContext,
  { title, body = null, labels = [], assignees = [], type = null, isPullRequest = false, parent = null }: NewIssue,
): StoredIssue {
  const { store, now, login, activities } = context;
  needIssues(store, { isPullRequest });
  checkTitle(title);
  checkBody(body);
  const refused = assignees.find((one) => !isAssignable(store, one));
  if (refused !== undefined)
    throw new Refusal(422, 'Validation Failed', [
      { value: refused, resource: 'Issue', field: 'assignees', code: 'invalid' },
    ]);
  if (parent !== null) adopt(context, parent);
  const issue = addIssue(store, { author: login, at: now(), title, body, isPullRequest });
  Object.assign(issue, { type, parent });
  activities.push({ by: login, issue, event: 'issues', action: 'opened' });
  setLabels(context, issue, labels);
  setAssignees(context, issue, assignees);
  return issue;
}

/** Checks that the issue may have one more sub-issue. */
function adopt(context: ActContext, number: number): void {
  need(context, 'triage', 'add sub-issues');
  const parent = issueOf(context, number);
  const children = [...context.store.issues.values()].filter((one) => one.parent === number);
  if (parent.isPullRequest) throw new Refusal(404, 'Could not resolve to an Issue.');
  if (children.length >= MOST_SUB_ISSUES)
    throw new Refusal(422, `Parent cannot have more than ${MOST_SUB_ISSUES} sub-issues`);
  parent.updatedAt = context.now();
}
