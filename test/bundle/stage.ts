/** The sandbox as the bundle's tests use it: a night to play, a clock to turn, and a fault at any single write. */
import type { CloseReason, Permission } from '#domain/issue.ts';
import {
  type Fault as SandboxFault,
  type LoggedRequest,
  startSandbox,
  type StoredComment,
  type StoredIssue,
} from '#sandbox/index.ts';
import { createLabel } from '#sandbox/store.ts';

/** What goes wrong with a write. `refused` ones fail on GitHub, `lost` ones are carried out and their answer is not delivered. */
export type Fault = 'refused' | 'unsent' | 'lost' | 'bad-gateway';

interface NewIssue {
  readonly title?: string;
  readonly body?: string | null;
  /** Null: an account that was deleted since. */
  readonly by?: string | null;
  readonly labels?: readonly string[];
  readonly pullRequest?: boolean;
}

export interface Stage {
  readonly url: string;
  /** Seconds since the epoch. */
  now: number;
  /** Every write so far, named by what it does. */
  readonly writes: readonly string[];
  readonly reads: number;
  /** Asked before each write, which is counted from 0. */
  fault: ((write: number, name: string) => Fault | null) | null;
  /** The next requests that match fail otherwise. */
  breaks(fault: SandboxFault): void;
  open(issue: NewIssue): number;
  comment(number: number, by: string, body: string): void;
  editComment(by: string, id: string, body: string): void;
  deleteComment(by: string, id: string): void;
  label(number: number, by: string, name: string): void;
  edit(number: number, by: string, body: string): void;
  close(number: number, by: string, reason?: CloseReason): void;
  reopen(number: number, by: string): void;
  /** Everything that can be seen of an issue, as lines. */
  thread(number: number): readonly string[];
  comments(number: number): readonly StoredComment[];
  /** Of these, the engine's own. */
  commentsOn(number: number): readonly StoredComment[];
  /** The sub-issues of an issue. */
  subIssues(number: number): readonly StoredIssue[];
  /** Opens a sub-issue. */
  openUnder(number: number, by: string, issue: { readonly title: string; readonly body?: string }): number;
  editIssue(number: number, by: string, body: string): void;
  stop(): Promise<void>;
}

const FAULTS = {
  refused: 'graphql-partial',
  unsent: 'reset-before',
  lost: 'lost-response',
  'bad-gateway': '502-after',
} as const;

export async function startStage(
  people: Readonly<Record<string, Permission>>,
  lacks: readonly string[] = [],
): Promise<Stage> {
  const sandbox = await startSandbox({ people, lacks });
  const { store, clock, faults, log } = sandbox;
  createLabel(store, 'incident');
  const strike = faults.strike;
  const names = (): readonly string[] => log.filter(({ kind }) => kind === 'write').map(nameOf);
  faults.strike = (facts) => {
    const request = log.at(-1);
    const written = names();
    const fault = request?.kind === 'write' ? (stage.fault?.(written.length - 1, nameOf(request)) ?? null) : null;
    return fault === null ? strike(facts) : { kind: FAULTS[fault] };
  };
  const get = (number: number): StoredIssue => {
    const issue = store.issues.get(number);
    if (!issue) throw new Error(`There is no issue #${number} on this stage.`);
    return issue;
  };
  const comments = (number: number): readonly StoredComment[] =>
    get(number).timeline.filter((entry) => entry.kind === 'comment');
  const stage: Stage = {
    url: sandbox.url,
    get now() {
      return clock.now();
    },
    set now(at) {
      clock.set(at);
    },
    get writes() {
      return names();
    },
    get reads() {
      return log.filter(({ kind }) => kind === 'read').length;
    },
    fault: null,
    breaks: (fault) => faults.add(fault),
    open: ({ title = 'Checkout is down', body = '', by = 'zoe', labels = ['incident'], pullRequest = false }) => {
      const issue = sandbox.as(by ?? 'zoe').openIssue({ title, body, labels, isPullRequest: pullRequest });
      if (by === null) Object.assign(issue, { author: null });
      return issue.number;
    },
    comment: (number, by, body) => void sandbox.as(by).comment(number, body),
    editComment: (by, id, body) => sandbox.as(by).editComment(id, body),
    deleteComment: (by, id) => sandbox.as(by).deleteComment(id),
    label: (number, by, name) => sandbox.as(by).label(number, [name]),
    edit: (number, by, body) => sandbox.as(by).editIssue(number, { body }),
    close: (number, by, reason = 'completed') => sandbox.as(by).close(number, reason),
    reopen: (number, by) => sandbox.as(by).reopen(number),
    thread: (number) => {
      const { labels, assignees, timeline } = get(number);
      const lines = timeline.map((entry) =>
        JSON.stringify(entry, (key, value: unknown) => (key === 'id' || key === 'number' ? undefined : value)),
      );
      return [`labels: ${labels.join(', ')}`, `assignees: ${assignees.join(', ')}`, ...lines].map((line) =>
        line.replaceAll(sandbox.url, ''),
      );
    },
    comments,
    commentsOn: (number) => comments(number).filter(({ by }) => by === store.viewer),
    subIssues: (number) => [...store.issues.values()].filter(({ parent }) => parent === number),
    openUnder: (parent, by, issue) => sandbox.as(by).openIssue({ ...issue, parent }).number,
    editIssue: (number, by, body) => sandbox.as(by).editIssue(number, { body }),
    stop: () => sandbox.close(),
  };
  return stage;
}

/** `label`, `assign`, both, `say`, the review issue, or the creation of a label. */
function nameOf({ path, operations }: LoggedRequest): string {
  if (operations.includes('createIssue')) return 'open review';
  const assigns = operations.includes('addAssigneesToAssignable');
  if (operations.some((name) => /LabelsToLabelable|LabelsFromLabelable/.test(name)))
    return assigns ? 'label and assign' : 'label';
  if (operations.length > 0) return 'say';
  return path.endsWith('/assignees') ? 'assign' : 'create label';
}
