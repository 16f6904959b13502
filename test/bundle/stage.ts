/**
 * A small GitHub in memory, behind the loopback server: enough of it for the shipped bundle to play a night on, with a clock
 * one can turn and faults at every write. It answers by the name of the operation; that the documents are GitHub's is proved
 * in `test/github/documents.test.ts`.
 */

import { type Answer, type Asked, startLoopback } from '../github/loopback.ts';
import {
  type CommentItem,
  commentsOf,
  type Held,
  historyOf,
  IssueStore,
  labelNode,
  type NewIssue,
  raw,
  user,
} from './stage-store.ts';

type Variables = Readonly<Record<string, string | number | undefined>>;
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
  open(issue: NewIssue): number;
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

export async function startStage(at = '2026-11-23T10:00:00Z'): Promise<Stage> {
  const store = new IssueStore(() => stage.now);
  const server = await startLoopback((asked) => {
    const answer = stage.instead?.(asked) ?? answerOf(asked);
    return { ...answer, headers: { date: new Date(stage.now * 1000).toUTCString(), ...answer.headers } };
  });
  const queries: Readonly<Record<string, (variables: Variables) => object>> = {
    Sweep: ({ incident, openAfter, ...rest }) => {
      const wanted = (state: string): readonly Held[] =>
        [...store.issues.values()].filter(
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
      repository: { ...labelsOf(rest), subject: raw(store.get(Number(number))) },
    }),
    History: (variables) =>
      Object.fromEntries(
        Object.keys(variables)
          .filter((name) => name.startsWith('id'))
          .map((name) => {
            const index = name.slice(2);
            return [
              `issue${index}`,
              { timelineItems: historyOf(store.byId(variables[name]), Number(variables[`before${index}`])) },
            ];
          }),
      ),
  };
  const mutations: Readonly<Record<string, (variables: Variables) => object>> = {
    Label: ({ issue: id, add, remove }) => {
      const issue = store.byId(id);
      for (const one of listOf(add)) store.label(issue, one.slice(3), BOT);
      for (const one of listOf(remove)) store.unlabel(issue, one.slice(3), BOT);
      const part = { labelable: { labels: { nodes: issue.labels.map(labelNode) } } };
      return { added: part, removed: part };
    },
    Say: (variables) => {
      const answer: Record<string, object> = {};
      if (variables['body'] !== undefined) {
        const comment = store.say(store.byId(variables['issue']), BOT, String(variables['body']), true);
        const bodyHTML = String(comment.body).replaceAll(
          /(?<![\w`/])@([\w-]+)/g,
          '<a class="user-mention" href="#">@$1</a>',
        );
        answer['comment'] = { commentEdge: { node: { ...comment, bodyHTML } } };
      }
      if (variables['status'] !== undefined) {
        answer['status'] = {
          issueComment: store.change(variables['status'], {
            body: String(variables['statusBody']),
            lastEditedAt: store.stamp(),
            editor: BOT,
          }),
        };
      }
      for (const [name, id] of Object.entries(variables)) {
        if (/^to\d/.test(name)) {
          const { reactionGroups } = store.comment(id);
          store.change(id, {
            reactionGroups: [
              ...(reactionGroups ?? []),
              { content: String(variables[name.replace('to', 'with')]), viewerHasReacted: true },
            ],
          });
        }
        if (/^hide\d/.test(name)) store.change(id, { isMinimized: true });
      }
      return answer;
    },
  };

  const labelsOf = (variables: Variables): object =>
    Object.fromEntries(
      Object.entries(variables)
        .filter(([key]) => key.startsWith('label'))
        .map(([key, name]) => [key, store.labels.has(String(name)) ? labelNode(String(name)) : null]),
    );
  const rest = (asked: Asked): Answer => {
    const permission = /\/collaborators\/([^/]+)\/permission$/.exec(asked.url);
    if (permission) {
      stage.reads += 1;
      const name = stage.permissions[permission[1] ?? ''] ?? 'none';
      return { body: { permission: name, role_name: name } };
    }
    const assigned = /\/issues\/(\d+)\/assignees$/.exec(asked.url);
    if (assigned) {
      const issue = store.get(Number(assigned[1]));
      for (const login of asked.body['assignees'] as string[]) {
        if ((stage.permissions[login] ?? 'none') !== 'none') store.assign(issue, login, BOT);
      }
      return { status: 201, body: { assignees: issue.assignees.map((login) => ({ login })) } };
    }
    if (!asked.url.endsWith('/labels')) return { status: 404, body: { message: 'Not Found' } };
    store.labels.add(String(asked.body['name']));
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
    open: (issue) => store.open(issue),
    comment: (number, by, body) => void store.say(store.get(number), user(by), body, false),
    label: (number, by, name) => store.label(store.get(number), name, user(by)),
    close: (number, by) => store.close(store.get(number), user(by)),
    thread: (number) => {
      const issue = store.get(number);
      return [
        `labels: ${issue.labels.join(', ')}`,
        `assignees: ${issue.assignees.join(', ')}`,
        ...issue.items.map((item) => JSON.stringify({ ...item, id: undefined, url: undefined })),
      ];
    },
    comments: (number) => commentsOf(store.get(number)),
    stop: () => server.close(),
  };
  return stage;
}

/** A variable that is a list. */
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);
