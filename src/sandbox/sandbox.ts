/** A local GitHub, as its callers see it. */
import type { Store, StoreOptions } from './store.ts';
import type { TurnableClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Acts } from './act.ts';

export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** GraphQL fields asked for. */
  readonly operations: readonly string[];
  readonly kind: 'read' | 'write';
  /** What GraphQL took from the hour's budget; 0 for REST, of which each request counts. */
  readonly points: number;
  readonly at: number;
}

export interface SandboxOptions extends StoreOptions {
  /** ISO 8601; 2026-11-23T10:00:00Z unless said otherwise. */
  readonly at?: string;
}

/** A local GitHub. Close it when done. */
export interface Sandbox {
  /** Base address of REST and of the pages. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly store: Store;
  readonly clock: TurnableClock;
  readonly faults: Faults;
  readonly log: LoggedRequest[];
  /** Acts as somebody, under their permissions; a login not heard of so far is a stranger's, with none. */
  as(login: string): Acts;
  /** What they did is a ghost's from now on. */
  deleteAccount(login: string): void;
  /** Called after each write that was carried out, with how many there were; by then nothing has been answered. */
  onWrite: ((count: number, request: LoggedRequest) => void) | null;
  close(): Promise<void>;
}
