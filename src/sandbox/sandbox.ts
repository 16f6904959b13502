/** A local GitHub, as its callers see it. */
import type { Seconds } from '#domain/time.ts';
import type { Acts } from './act.ts';
import type { Actions, ActionsOptions } from './actions/actions.ts';
import type { Run } from './actions/run.ts';
import type { Arrival, Transfer } from './arrival.ts';
import type { TurnableClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Inbox } from './inbox/inbox.ts';
import type { Store, StoredIssue, StoreOptions } from './store.ts';
import type { Tokens } from './token.ts';

export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** GraphQL fields of the request. */
  readonly operations: readonly string[];
  readonly kind: 'read' | 'write';
  /** Points that GraphQL took from the hour's budget; 0 for REST, where each request counts unless its answer is 304. */
  readonly points: number;
  /** Status of the answer; 0 before there is one, and when the connection was cut. */
  readonly status: number;
  readonly at: number;
}

export interface SandboxOptions extends StoreOptions {
  /** When the clock begins, in ISO 8601; 2026-11-23T10:00:00Z by default. */
  readonly at?: string;
  /** Seconds of its clock in one of the machine's; 0, the default: the clock stands until it is turned. */
  readonly pace?: number;
  /** How long a token lives from its first request on; for ever by default. The token of a run lives as long as its job. */
  readonly tokenLifetime?: Seconds;
  readonly actions?: ActionsOptions;
}

/** A local GitHub. Close it when done. */
export interface Sandbox {
  /** Base address of REST and of the pages. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly store: Store;
  readonly clock: TurnableClock;
  readonly tokens: Tokens;
  readonly actions: Actions;
  readonly faults: Faults;
  readonly inbox: Inbox;
  readonly log: LoggedRequest[];
  /** Acts as somebody, under their permissions; an unknown login is a stranger's, with none. */
  as(login: string): Acts;
  /** Deletes an account: what the person did stays, by a ghost. */
  deleteActor(login: string): void;
  /** Gives an account another name, and what the person did with it. */
  renameActor(login: string, name: string): void;
  /** An issue from a dump: nothing says when it got its labels, or was closed. */
  importIssue(arrival: Arrival): StoredIssue;
  /** An issue of another repository, such as another sandbox's, comes here. */
  transferIssue(issue: StoredIssue, transfer: Omit<Transfer, 'id'>): StoredIssue;
  /** What the runner puts into the environment of a run, its token included. */
  environmentOf(run: Run): Readonly<Record<string, string>>;
  /** Called after each write that was carried out, with how many there were; by then nothing has been answered. */
  onWrite: ((count: number, request: LoggedRequest) => void) | null;
  close(): Promise<void>;
}
