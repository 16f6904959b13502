/** The issues of the stage: what people and the engine did to them, in the shape in which GitHub's GraphQL tells it. */
import type { RawComment, RawIssue, RawItem } from '../../src/github/map.ts';

export type CommentItem = Extract<RawItem, { __typename: 'IssueComment' }>;
type Author = RawIssue['author'];
export interface Held {
  readonly number: number;
  readonly title: string;
  body: string | null;
  readonly author: RawIssue['author'];
  readonly createdAt: string;
  updatedAt: string;
  state: 'OPEN' | 'CLOSED';
  labels: string[];
  readonly assignees: string[];
  readonly items: RawItem[];
  readonly isPullRequest: boolean;
}

const PAGE = 100;

export const user = (login: string | null) => (login === null ? null : { __typename: 'User', login });

export interface NewIssue {
  readonly title?: string;
  readonly body?: string | null;
  readonly by?: string | null;
  readonly labels?: readonly string[];
  readonly pullRequest?: boolean;
}

/** Entries are stamped with `clock`, in seconds since the epoch. */
export class IssueStore {
  readonly issues = new Map<number, Held>();
  readonly labels = new Set(['incident']);
  private readonly clock: () => number;

  constructor(clock: () => number) {
    this.clock = clock;
  }

  stamp(): string {
    return `${new Date(this.clock() * 1000).toISOString().slice(0, 19)}Z`;
  }

  open({
    title = 'Checkout is down',
    body = '',
    by = 'zoe',
    labels = ['incident'],
    pullRequest = false,
  }: NewIssue): number {
    const number = this.issues.size + 1;
    const createdAt = this.stamp();
    const issue: Held = {
      number,
      title,
      body,
      author: user(by),
      createdAt,
      updatedAt: createdAt,
      state: 'OPEN',
      labels: [],
      assignees: [],
      items: [],
      isPullRequest: pullRequest,
    };
    this.issues.set(number, issue);
    for (const name of labels) this.label(issue, name, user(by));
    return number;
  }

  get(number: number): Held {
    const issue = this.issues.get(number);
    if (!issue) throw new Error(`There is no issue #${number} on this stage.`);
    return issue;
  }

  byId(id: unknown): Held {
    return this.get(Number(String(id).slice(2)));
  }

  comment(id: unknown): CommentItem {
    const comment = [...this.issues.values()].flatMap(commentsOf).find((one) => one.id === id);
    if (!comment) throw new Error(`There is no comment ${String(id)} on this stage.`);
    return comment;
  }

  label(issue: Held, name: string, actor: Author): void {
    this.labels.add(name);
    if (issue.labels.includes(name)) return;
    issue.labels.push(name);
    this.touch(issue, { __typename: 'LabeledEvent', createdAt: this.stamp(), actor, label: { name } });
  }

  unlabel(issue: Held, name: string, actor: Author): void {
    issue.labels = issue.labels.filter((one) => one !== name);
    this.touch(issue, { __typename: 'UnlabeledEvent', createdAt: this.stamp(), actor, label: { name } });
  }

  assign(issue: Held, login: string, actor: Author): void {
    if (issue.assignees.includes(login)) return;
    issue.assignees.push(login);
    this.touch(issue, { __typename: 'AssignedEvent', createdAt: this.stamp(), actor, assignee: user(login) });
  }

  close(issue: Held, actor: Author): void {
    issue.state = 'CLOSED';
    this.touch(issue, { __typename: 'ClosedEvent', createdAt: this.stamp(), actor, stateReason: 'COMPLETED' });
  }

  say(issue: Held, author: Author, body: string, viewerDidAuthor: boolean): CommentItem {
    const id = `IC_${issue.number}_${issue.items.length}`;
    const comment: CommentItem = {
      __typename: 'IssueComment',
      id,
      url: `${urlOf(issue)}#${id}`,
      body,
      createdAt: this.stamp(),
      viewerDidAuthor,
      lastEditedAt: null,
      isMinimized: false,
      author,
      editor: null,
      reactionGroups: [],
    };
    this.touch(issue, comment);
    return comment;
  }

  change(id: unknown, over: Partial<RawComment>): CommentItem {
    return Object.assign(this.comment(id), over);
  }

  private touch(issue: Held, item: RawItem): void {
    issue.items.push(item);
    issue.updatedAt = this.stamp();
  }
}

export const commentsOf = ({ items }: { readonly items: readonly RawItem[] }): readonly CommentItem[] =>
  items.filter((item) => item.__typename === 'IssueComment');

const urlOf = ({ number }: Held): string => `https://github.test/acme/shop/issues/${number}`;
export const labelNode = (name: string) => ({ id: `LA_${name}`, name });
export const historyOf = ({ items }: Held, before: number): RawIssue['timelineItems'] => {
  const from = Math.max(0, before - PAGE);
  return {
    pageInfo: { hasPreviousPage: from > 0, startCursor: String(from) },
    nodes: items.slice(from, before).map((item) => ({ ...item })),
  };
};
export const raw = (issue: Held): object => {
  const common = {
    id: `I_${issue.number}`,
    number: issue.number,
    url: urlOf(issue),
    title: issue.title,
    createdAt: issue.createdAt,
    author: issue.author,
  };
  if (issue.isPullRequest) return { __typename: 'PullRequest', ...common };
  return {
    __typename: 'Issue',
    ...common,
    body: issue.body,
    updatedAt: issue.updatedAt,
    lastEditedAt: null,
    state: issue.state,
    editor: null,
    issueType: null,
    labels: {
      pageInfo: { hasNextPage: issue.labels.length > PAGE },
      nodes: issue.labels.slice(0, PAGE).map(labelNode),
    },
    assignees: { nodes: issue.assignees.map((login) => ({ login })) },
    timelineItems: historyOf(issue, issue.items.length),
  } satisfies RawIssue;
};
