/** What somebody does to an issue, under the permissions and limits of GitHub. The token's own writes come through here too. */
import { type CloseReason, PERMISSIONS, type Permission } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { type Activity, activityOf, type Told } from './activity.ts';
import { checkBody, checkLabel, checkTitle, type NewLabel } from './checks.ts';
import { Refusal } from './refusal.ts';
import {
  accountOf,
  addComment,
  addIssue,
  createLabel as addLabel,
  findComment,
  labelOf,
  type Store,
  type StoredComment,
  type StoredIssue,
  type StoredLabel,
} from './store.ts';

const MOST_LABELS = 100;
const MOST_ASSIGNEES = 10;
/** In a private repository of a free plan. */
const MOST_ASSIGNEES_FREE = 1;
const MOST_SUB_ISSUES = 100;

export interface NewIssue {
  readonly title: string;
  readonly body?: string | null;
  /** Set by the form: anybody may, whatever their permission. */
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly type?: string | null;
  readonly isPullRequest?: boolean;
  /** Number of the issue it becomes a sub-issue of. */
  readonly parent?: number | null;
}

/** Everything one person can do. Throws `Refusal` where GitHub would answer with an error. */
export interface Acts {
  openIssue(issue: NewIssue): StoredIssue;
  comment(number: number, body: string): StoredComment;
  editComment(id: string, body: string): void;
  deleteComment(id: string): void;
  minimizeComment(id: string, classifier: string): void;
  react(id: string, content: string): void;
  createLabel(label: NewLabel): StoredLabel;
  /** Off all issues, too. */
  deleteLabel(name: string): void;
  /** Unknown labels are created, as REST does. */
  label(number: number, names: readonly string[]): void;
  unlabel(number: number, names: readonly string[]): void;
  /** Silently leaves out whoever has no access, and those beyond the limit. */
  assign(number: number, logins: readonly string[]): void;
  unassign(number: number, logins: readonly string[]): void;
  close(number: number, reason: CloseReason): void;
  reopen(number: number): void;
  editIssue(number: number, change: { readonly title?: string; readonly body?: string | null }): void;
}

/** `publish` is told of all that one act did, once it is done or was refused on the way. */
export function createActs(
  store: Store,
  now: () => Instant,
  login: string,
  publish: (activities: readonly Activity[]) => void = () => undefined,
): Acts {
  const activities: Activity[] = [];
  const may = (least: Permission): boolean => {
    const permission = accountOf(store, login)?.permission ?? (store.isPrivate ? 'none' : 'read');
    return PERMISSIONS.indexOf(permission) >= PERMISSIONS.indexOf(least);
  };
  const need = (least: Permission, what: string): void => {
    if (!may(least)) throw new Refusal(403, `${login} may not ${what}: that needs ${least} permission.`);
  };
  const issueOf = (number: number): StoredIssue => {
    const issue = store.issues.get(number);
    if (!issue) throw new Refusal(404, 'Not Found');
    return issue;
  };
  const commentOf = (id: string): { readonly issue: StoredIssue; readonly comment: StoredComment } => {
    const found = findComment(store, id);
    if (!found) throw new Refusal(404, `Could not resolve to a node with the global id of '${id}'.`);
    return found;
  };
  const event = (issue: StoredIssue, what: Told): void => {
    issue.timeline.push({ id: store.nextId('E'), at: now(), by: login, ...what });
    issue.updatedAt = now();
    const activity = activityOf(login, issue, what);
    if (activity) activities.push(activity);
  };
  /** Checks that the issue may have one more sub-issue. */
  const adopt = (number: number): void => {
    need('triage', 'add sub-issues');
    const parent = issueOf(number);
    const children = [...store.issues.values()].filter((one) => one.parent === number);
    if (parent.isPullRequest) throw new Refusal(404, 'Could not resolve to an Issue.');
    if (children.length >= MOST_SUB_ISSUES)
      throw new Refusal(422, `Parent cannot have more than ${MOST_SUB_ISSUES} sub-issues`);
    parent.updatedAt = now();
  };
  const setLabels = (issue: StoredIssue, names: readonly string[]): void => {
    // Whether GitHub counts those that are there already twice is not told; here it does: the less convenient answer.
    if (issue.labels.length + names.length > MOST_LABELS)
      throw new Refusal(422, `Validation Failed: Issues cannot have more than ${MOST_LABELS} labels`);
    for (const name of names) checkLabel({ name });
    for (const name of names) {
      if (holds(issue.labels, name)) continue;
      const { name: known } = labelOf(store, name) ?? addLabel(store, name);
      issue.labels.push(known);
      event(issue, { kind: 'labeled', label: known });
    }
  };
  const takeOff = (issue: StoredIssue, name: string): boolean => {
    const known = issue.labels.find((label) => label.toLowerCase() === name.toLowerCase());
    if (known === undefined) return false;
    issue.labels = issue.labels.filter((label) => label !== known);
    event(issue, { kind: 'unlabeled', label: known });
    return true;
  };
  const setAssignees = (issue: StoredIssue, logins: readonly string[]): void => {
    const most = store.isPrivate && store.plan === 'free' ? MOST_ASSIGNEES_FREE : MOST_ASSIGNEES;
    for (const one of logins) {
      if (holds(issue.assignees, one) || issue.assignees.length >= most || !isAssignable(store, one)) continue;
      const known = accountOf(store, one)?.login ?? one;
      issue.assignees.push(known);
      event(issue, { kind: 'assigned', login: known });
    }
  };

  const acts: Acts = {
    openIssue: ({
      title,
      body = null,
      labels = [],
      assignees = [],
      type = null,
      isPullRequest = false,
      parent = null,
    }) => {
      checkTitle(title);
      checkBody(body);
      const refused = assignees.find((one) => !isAssignable(store, one));
      if (refused !== undefined)
        throw new Refusal(422, 'Validation Failed', [
          { value: refused, resource: 'Issue', field: 'assignees', code: 'invalid' },
        ]);
      if (parent !== null) adopt(parent);
      const issue = addIssue(store, { author: login, at: now(), title, body, isPullRequest });
      Object.assign(issue, { type, parent });
      activities.push({ by: login, issue, event: 'issues', action: 'opened' });
      setLabels(issue, labels);
      setAssignees(issue, assignees);
      return issue;
    },
    comment: (number, body) => {
      const issue = issueOf(number);
      if (body.trim() === '') throw new Refusal(422, 'Validation Failed: Body cannot be blank');
      checkBody(body);
      const comment = addComment(store, issue, { by: login, at: now(), body });
      issue.updatedAt = now();
      activities.push({ by: login, issue, event: 'issue_comment', action: 'created', comment });
      return comment;
    },
    editComment: (id, body) => {
      const { issue, comment } = commentOf(id);
      if (comment.by !== login) need('write', "edit other people's comments");
      checkBody(body);
      const revision = { until: now(), body: comment.body, edited: comment.edited };
      store.revisions.set(id, [...(store.revisions.get(id) ?? []), revision]);
      comment.body = body;
      comment.edited = { at: now(), by: login };
      issue.updatedAt = now();
      activities.push({ by: login, issue, event: 'issue_comment', action: 'edited', comment });
    },
    deleteComment: (id) => {
      const { issue, comment } = commentOf(id);
      if (comment.by !== login) need('write', "delete other people's comments");
      issue.timeline.splice(issue.timeline.indexOf(comment), 1);
      activities.push({ by: login, issue, event: 'issue_comment', action: 'deleted', comment });
    },
    minimizeComment: (id, classifier) => {
      need('triage', 'minimise comments');
      commentOf(id).comment.minimized = classifier;
    },
    react: (id, content) => {
      const { comment } = commentOf(id);
      if (!comment.reactions.some((one) => one.by === login && one.content === content))
        comment.reactions.push({ content, by: login });
    },
    createLabel: (label) => {
      need('write', 'create labels');
      checkLabel(label);
      if (labelOf(store, label.name))
        throw new Refusal(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }]);
      return addLabel(store, label.name, label.color, label.description);
    },
    deleteLabel: (name) => {
      need('write', 'delete labels');
      if (!store.labels.delete(name.toLowerCase())) throw new Refusal(404, 'Not Found');
      for (const issue of store.issues.values()) takeOff(issue, name);
    },
    label: (number, names) => {
      need('triage', 'label issues');
      setLabels(issueOf(number), names);
    },
    unlabel: (number, names) => {
      need('triage', 'label issues');
      const issue = issueOf(number);
      for (const name of names) if (!takeOff(issue, name)) throw new Refusal(404, 'Label does not exist');
    },
    assign: (number, logins) => {
      need('triage', 'assign people');
      setAssignees(issueOf(number), logins);
    },
    unassign: (number, logins) => {
      const issue = issueOf(number);
      if (!logins.every((one) => one.toLowerCase() === login.toLowerCase())) need('triage', 'unassign others');
      for (const one of issue.assignees.filter((own) => holds(logins, own))) {
        issue.assignees = issue.assignees.filter((own) => own !== one);
        event(issue, { kind: 'unassigned', login: one });
      }
    },
    close: (number, reason) => {
      const issue = issueOf(number);
      if (issue.author !== login) need('triage', 'close issues');
      if (issue.state === 'CLOSED') return;
      Object.assign(issue, { state: 'CLOSED', reason, closedAt: now() });
      event(issue, { kind: 'closed', reason });
    },
    reopen: (number) => {
      const issue = issueOf(number);
      // An author reopens only what the author closed.
      const closed = issue.timeline.findLast(({ kind }) => kind === 'closed');
      if (issue.author !== login || closed?.by !== login) need('triage', 'reopen issues');
      if (issue.state === 'OPEN') return;
      Object.assign(issue, { state: 'OPEN', reason: null, closedAt: null });
      event(issue, { kind: 'reopened' });
    },
    editIssue: (number, { title, body }) => {
      const issue = issueOf(number);
      if (issue.author !== login) need('triage', 'edit issues');
      if (title !== undefined) checkTitle(title);
      checkBody(body);
      if (title !== undefined && title !== issue.title) {
        event(issue, { kind: 'renamed', from: issue.title, to: title });
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
  return followed(acts, () => publish(activities.splice(0)));
}

/** The same acts, with something done after each. */
function followed(acts: Acts, after: () => void): Acts {
  const all = Object.entries(acts) as [string, (...given: unknown[]) => unknown][];
  const followedBy = all.map(([name, act]) => [
    name,
    (...given: unknown[]): unknown => {
      try {
        return act(...given);
      } finally {
        after();
      }
    },
  ]);
  return Object.fromEntries(followedBy) as Acts;
}

const holds = (list: readonly string[], name: string): boolean =>
  list.some((one) => one.toLowerCase() === name.toLowerCase());

/** People with access. A bot never is; who merely commented might be on GitHub, but here is not: the less convenient answer. */
export function isAssignable(store: Store, login: string): boolean {
  const account = accountOf(store, login);
  return account !== null && account.kind === 'User' && account.permission !== 'none';
}
