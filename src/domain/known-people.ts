/** People about whom GitHub need not be asked: what the engine knows of them, and the reader of GitHub takes. */
import type { Issue, Permission } from './issue.ts';
import type { Instant } from './time.ts';

export interface KnownPeople {
  /** Who responds by the policy: whom a role names or yields by schedule at an instant. */
  readonly responders: (now: Instant) => readonly string[];
  readonly recordedPeople: (issue: Issue) => RecordedPeople;
  /**
   * True when a policy gives commands to some responders and not to others: a permission counts then, not only that there is one, so that GitHub is
   * asked about who wrote one.
   */
  readonly ranked: boolean;
}

export interface RecordedPeople {
  /** Who was called, or took a role over: they count as responders. */
  readonly holders: readonly string[];
  /** By login: the permission that an earlier run looked up, and when. */
  readonly permissions: { readonly [login: string]: { readonly permission: Permission; readonly readAt: Instant } };
}
