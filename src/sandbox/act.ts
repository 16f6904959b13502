/** What somebody does to an issue, under the permissions and limits of GitHub. The token's own writes come through here too. */
import { type CloseReason, PERMISSIONS, type Permission } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { checkBody, checkLabel, checkTitle, type NewLabel } from './checks.ts';
import { Refusal } from './refusal.ts';
import {
  accountOf,
  createLabel as addLabel,
  type Entry,
  findComment,
  labelOf,
  type Store,
  type StoredComment,
  type StoredEvent,
  type StoredIssue,
  type StoredLabel,
} from './store.ts';

const MOST_LABELS = 100;
const MOST_ASSIGNEES = 10;
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
  /** Unknown labels are created, as REST does. */
  label(number: number, names: readonly string[]): void;
  unlabel(number: number, names: readonly string[]): void;
  /** Silently leaves out whoever has no access. */
  assign(number: number, logins: readonly string[]): void;
  unassign(number: number, logins: readonly string[]): void;
  close(number: number, reason: CloseReason): void;
  reopen(number: number): void;
  editIssue(number: number, change: { readonly title?: string; readonly body?: string | null }): void;
}

export function createActs(store: Store, now: () => Instant, login: string): Acts {
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
  const add = <T extends Entry>(issue: StoredIssue, entry: T): T => {
    issue.timeline.push(entry);
    issue.updatedAt = now();
    return entry;
  };
  const event = (issue: StoredIssue, what: DistributiveOmit<StoredEvent, 'id' | 'at' | 'by'>): void => {
    add(issue, { id: store.nextId('E'), at: now(), by: login, ...what });
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
  const setAssignees = (issue: StoredIssue, logins: readonly string[]): void => {
    for (const one of logins) {
      if (holds(issue.assignees, one) || issue.assignees.length >= MOST_ASSIGNEES || !isAssignable(store, one))
        continue;
      const known = accountOf(store, one)?.login ?? one;
      issue.assignees.push(known);
      event(issue, { kind: 'assigned', login: known });
    }
  };

  return {
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
      const number = store.issues.size + 1;
      const issue: StoredIssue = {
        id: store.nextId(isPullRequest ? 'PR' : 'I'),
        number,
        author: login,
        createdAt: now(),
        updatedAt: now(),
        isPullRequest,
        title,
        body,
        type,
        state: 'OPEN',
        reason: null,
        closedAt: null,
        edited: null,
        labels: [],
        assignees: [],
        timeline: [],
        parent,
      };
      store.issues.set(number, issue);
      setLabels(issue, labels);
      setAssignees(issue, assignees);
      return issue;
    },
    comment: (number, body) => {
      const issue = issueOf(number);
      if (body.trim() === '') throw new Refusal(422, 'Validation Failed: Body cannot be blank');
      checkBody(body);
      const id = store.nextId('IC');
      return add(issue, {
        kind: 'comment',
        id,
        at: now(),
        by: login,
        number: issue.number,
        body,
        edited: null,
        minimized: null,
        reactions: [],
      });
    },
    editComment: (id, body) => {
      const { issue, comment } = commentOf(id);
      if (comment.by !== login) need('write', "edit other people's comments");
      checkBody(body);
      comment.body = body;
      comment.edited = { at: now(), by: login };
      issue.updatedAt = now();
    },
    deleteComment: (id) => {
      const { issue, comment } = commentOf(id);
      if (comment.by !== login) need('write', "delete other people's comments");
      issue.timeline.splice(issue.timeline.indexOf(comment), 1);
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
    label: (number, names) => {
      need('triage', 'label issues');
      setLabels(issueOf(number), names);
    },
    unlabel: (number, names) => {
      need('triage', 'label issues');
      const issue = issueOf(number);
      for (const name of names) {
        const known = issue.labels.find((label) => label.toLowerCase() === name.toLowerCase());
        if (known === undefined) throw new Refusal(404, 'Label does not exist');
        issue.labels = issue.labels.filter((label) => label !== known);
        event(issue, { kind: 'unlabeled', label: known });
      }
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
    },
  };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const holds = (list: readonly string[], name: string): boolean =>
  list.some((one) => one.toLowerCase() === name.toLowerCase());

/** People with access. A bot never is; who merely commented might be on GitHub, but here is not: the less convenient answer. */
export function isAssignable(store: Store, login: string): boolean {
  const account = accountOf(store, login);
  return account !== null && account.kind === 'User' && account.permission !== 'none';
}
