/**
 * A small GitHub in memory, behind the loopback server: enough of it for the shipped bundle to play a night on, with a clock
 * one can turn and faults at every write. It answers by the name of the operation; that the documents are GitHub's is proved
 * in `test/github/documents.test.ts`.
 */
import type { RawComment, RawIssue, RawItem } from '../../src/github/map.ts';
import { type Answer, type Asked, startLoopback } from '../github/loopback.ts';

type Variables = Readonly<Record<string, string | number | undefined>>;
type CommentItem = Extract<RawItem, { __typename: 'IssueComment' }>;
interface Held {
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

/** What goes wrong with a write: `lost` ones were carried out and their answer was not delivered. */
export type Fault = 'refused' | 'unsent' | 'lost' | 'bad-gateway';

export interface Stage {
  readonly url: string;
  /** Seconds since the epoch. */
  now: number;
  readonly writes: string[];
  reads: number;
  /** Asked before each write, which is counted from 0 and named by its operation. */
  fault: ((write: number, name: string) => Fault | null) | null;
  /** Answers a request instead of the stage. */
  instead: ((asked: Asked) => Answer | null) | null;
  /** Changes the body of an answer to a query, as by adding errors. */
  partial: ((asked: Asked, body: object) => object) | null;
  readonly permissions: Record<string, string>;
  open(issue: {
    readonly title?: string;
    readonly body?: string | null;
    readonly by?: string | null;
    readonly labels?: readonly string[];
    readonly pullRequest?: boolean;
  }): number;
  comment(number: number, by: string, body: string): void;
  label(number: number, by: string, name: string): void;
  close(number: number, by: string): void;
  /** Everything that can be seen of an issue, as lines. */
  thread(number: number): readonly string[];
  comments(number: number): readonly CommentItem[];
  stop(): Promise<void>;
}

const VIEWER = 'github-actions[bot]';
const BOT = { __typename: 'Bot', login: 'github-actions' };
const PAGE = 100;

export async function startStage(at = '2026-11-23T10:00:00Z'): Promise<Stage> {
  const issues = new Map<number, Held>();
  const labelNames = new Set(['incident']);
  const user = (login: string | null) => (login === null ? null : { __typename: 'User', login });
  const server = await startLoopback((asked) => {
    const answer = stage.instead?.(asked) ?? answerOf(asked);
    return { ...answer, headers: { date: new Date(stage.now * 1000).toUTCString(), ...answer.headers } };
  });
  const stamp = (): string => `${new Date(stage.now * 1000).toISOString().slice(0, 19)}Z`;
  const held = (number: number): Held => {
    const issue = issues.get(number);
    if (!issue) throw new Error(`There is no issue #${number} on this stage.`);
    return issue;
  };
  const byId = (id: unknown): Held => held(Number(String(id).slice(2)));
  const commentById = (id: unknown): CommentItem => {
    const comment = [...issues.values()].flatMap(commentsOf).find((one) => one.id === id);
    if (!comment) throw new Error(`There is no comment ${String(id)} on this stage.`);
    return comment;
  };
  const touch = (issue: Held, item: RawItem): void => {
    issue.items.push(item);
    issue.updatedAt = stamp();
  };
  const setLabel = (issue: Held, name: string, actor: RawIssue['author']): void => {
    labelNames.add(name);
    if (issue.labels.includes(name)) return;
    issue.labels.push(name);
    touch(issue, { __typename: 'LabeledEvent', createdAt: stamp(), actor, label: { name } });
  };
  const dropLabel = (issue: Held, name: string): void => {
    issue.labels = issue.labels.filter((one) => one !== name);
    touch(issue, { __typename: 'UnlabeledEvent', createdAt: stamp(), actor: BOT, label: { name } });
  };
  const say = (issue: Held, author: RawIssue['author'], body: string, viewerDidAuthor: boolean): CommentItem => {
    const id = `IC_${issue.number}_${issue.items.length}`;
    const comment: CommentItem = {
      __typename: 'IssueComment',
      id,
      url: `${urlOf(issue)}#${id}`,
      body,
      createdAt: stamp(),
      viewerDidAuthor,
      lastEditedAt: null,
      isMinimized: false,
      author,
      editor: null,
      reactionGroups: [],
    };
    touch(issue, comment);
    return comment;
  };
  /** The stage's own comments may change; what others hold of them is what GitHub would have told. */
  const change = (id: unknown, over: Partial<RawComment>): CommentItem => Object.assign(commentById(id), over);

  const queries: Readonly<Record<string, (variables: Variables) => object>> = {
    Sweep: ({ incident, openAfter, ...rest }) => {
      const wanted = (state: string): readonly Held[] =>
        [...issues.values()].filter(
          (issue) =>
            issue.state === state &&
            !issue.isPullRequest &&
            issue.labels.some((name) => listOf(incident).includes(name)),
        );
      const from = Number(openAfter ?? 0);
      const all = wanted('OPEN');
      const endCursor = from + 50 < all.length ? String(from + 50) : null;
      const open = {
        pageInfo: { hasNextPage: endCursor !== null, endCursor },
        nodes: all.slice(from, from + 50).map(raw),
      };
      const closed = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: wanted('CLOSED').map(raw) };
      return { viewer: { login: VIEWER }, repository: { ...labelsOf(rest), open, closed } };
    },
    Issue: ({ number, ...rest }) => ({
      viewer: { login: VIEWER },
      repository: { ...labelsOf(rest), subject: raw(held(Number(number))) },
    }),
    History: (variables) =>
      Object.fromEntries(
        Object.keys(variables)
          .filter((name) => name.startsWith('id'))
          .map((name) => {
            const index = name.slice(2);
            return [
              `issue${index}`,
              { timelineItems: historyOf(byId(variables[name]), Number(variables[`before${index}`])) },
            ];
          }),
      ),
  };
  const mutations: Readonly<Record<string, (variables: Variables) => object>> = {
    Label: ({ issue: id, add, remove }) => {
      const issue = byId(id);
      for (const one of listOf(add)) setLabel(issue, one.slice(3), BOT);
      for (const one of listOf(remove)) dropLabel(issue, one.slice(3));
      const part = { labelable: { labels: { nodes: issue.labels.map(labelNode) } } };
      return { added: part, removed: part };
    },
    Say: (variables) => {
      const answer: Record<string, object> = {};
      if (variables['body'] !== undefined) {
        const comment = say(byId(variables['issue']), BOT, String(variables['body']), true);
        const bodyHTML = String(comment.body).replaceAll(
          /(?<![\w`/])@([\w-]+)/g,
          '<a class="user-mention" href="#">@$1</a>',
        );
        answer['comment'] = { commentEdge: { node: { ...comment, bodyHTML } } };
      }
      if (variables['status'] !== undefined) {
        answer['status'] = {
          issueComment: change(variables['status'], {
            body: String(variables['statusBody']),
            lastEditedAt: stamp(),
            editor: BOT,
          }),
        };
      }
      for (const [name, id] of Object.entries(variables)) {
        if (/^to\d/.test(name)) {
          const { reactionGroups } = commentById(id);
          change(id, {
            reactionGroups: [
              ...(reactionGroups ?? []),
              { content: String(variables[name.replace('to', 'with')]), viewerHasReacted: true },
            ],
          });
        }
        if (/^hide\d/.test(name)) change(id, { isMinimized: true });
      }
      return answer;
    },
  };

  const urlOf = ({ number }: Held): string => `https://github.test/acme/shop/issues/${number}`;
  const labelNode = (name: string) => ({ id: `LA_${name}`, name });
  const labelsOf = (variables: Variables): object =>
    Object.fromEntries(
      Object.entries(variables)
        .filter(([key]) => key.startsWith('label'))
        .map(([key, name]) => [key, labelNames.has(String(name)) ? labelNode(String(name)) : null]),
    );
  const historyOf = ({ items }: Held, before: number): RawIssue['timelineItems'] => {
    const from = Math.max(0, before - PAGE);
    return {
      pageInfo: { hasPreviousPage: from > 0, startCursor: String(from) },
      nodes: items.slice(from, before).map((item) => ({ ...item })),
    };
  };
  const raw = (issue: Held): object => {
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

  const rest = (asked: Asked): Answer => {
    const permission = /\/collaborators\/([^/]+)\/permission$/.exec(asked.url);
    if (permission) {
      stage.reads += 1;
      const name = stage.permissions[permission[1] ?? ''] ?? 'none';
      return { body: { permission: name, role_name: name } };
    }
    const assigned = /\/issues\/(\d+)\/assignees$/.exec(asked.url);
    if (assigned) {
      const issue = held(Number(assigned[1]));
      for (const login of asked.body['assignees'] as string[]) {
        if ((stage.permissions[login] ?? 'none') === 'none' || issue.assignees.includes(login)) continue;
        issue.assignees.push(login);
        touch(issue, { __typename: 'AssignedEvent', createdAt: stamp(), actor: BOT, assignee: user(login) });
      }
      return { status: 201, body: { assignees: issue.assignees.map((login) => ({ login })) } };
    }
    if (!asked.url.endsWith('/labels')) return { status: 404, body: { message: 'Not Found' } };
    labelNames.add(String(asked.body['name']));
    return { status: 201, body: { node_id: `LA_${String(asked.body['name'])}` } };
  };

  const answerOf = (asked: Asked): Answer => {
    const [, kind, name = ''] = /^\s*(query|mutation)\s+(\w+)/.exec(asked.body.query ?? '') ?? [];
    if (kind === 'query') {
      stage.reads += 1;
      const body = { data: queries[name]?.((asked.body.variables ?? {}) as Variables) };
      return { body: stage.partial?.(asked, body) ?? body };
    }
    if (asked.method !== 'POST') return rest(asked);
    const called = name || (asked.url.split('/').at(-1) ?? '');
    const fault = stage.fault?.(stage.writes.length, called) ?? null;
    stage.writes.push(called);
    if (fault === 'unsent') return { lost: 'before-answer' };
    if (fault === 'refused') return { status: 403, body: { message: 'Resource not accessible by integration' } };
    const answer =
      kind === 'mutation'
        ? { body: { data: mutations[name]?.((asked.body.variables ?? {}) as Variables) } }
        : rest(asked);
    if (fault === 'bad-gateway') return { status: 502, body: { message: 'Bad Gateway' } };
    return fault === 'lost' ? { ...answer, lost: 'before-answer' } : answer;
  };

  const stage: Stage = {
    url: server.url,
    now: Date.parse(at) / 1000,
    writes: [],
    reads: 0,
    fault: null,
    instead: null,
    partial: null,
    permissions: {},
    open: ({ title = 'Checkout is down', body = '', by = 'zoe', labels = ['incident'], pullRequest = false }) => {
      const number = issues.size + 1;
      const createdAt = stamp();
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
      issues.set(number, issue);
      for (const name of labels) setLabel(issue, name, user(by));
      return number;
    },
    comment: (number, by, body) => void say(held(number), user(by), body, false),
    label: (number, by, name) => setLabel(held(number), name, user(by)),
    close: (number, by) => {
      held(number).state = 'CLOSED';
      touch(held(number), { __typename: 'ClosedEvent', createdAt: stamp(), actor: user(by), stateReason: 'COMPLETED' });
    },
    thread: (number) => {
      const issue = held(number);
      return [
        `labels: ${issue.labels.join(', ')}`,
        `assignees: ${issue.assignees.join(', ')}`,
        ...issue.items.map((item) => JSON.stringify({ ...item, id: undefined, url: undefined })),
      ];
    },
    comments: (number) => commentsOf(held(number)),
    stop: () => server.close(),
  };
  return stage;
}

/** A variable that is a list. */
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);

const commentsOf = ({ items }: { readonly items: readonly RawItem[] }): readonly CommentItem[] =>
  items.filter((item) => item.__typename === 'IssueComment');
