/** What comes next of an incident by itself. */
import type { LevelRef, RoleRef } from './refs.ts';
import type { Instant } from './time.ts';

/** A call that is still to come. */
export interface NextCall {
  readonly at: Instant;
  /** Null where nobody is called. */
  readonly escalatesTo: LevelRef | null;
  /** Levels that are called with it, from the lowest. Absent: none. */
  readonly below?: readonly LevelRef[];
  /** Who would be called then, by role; nobody where it does not escalate. */
  readonly calls: readonly { readonly role: RoleRef; readonly people: readonly string[] }[];
  /** It comes although somebody answers before. Absent: an answer prevents it. */
  readonly inAnyCase?: true;
}

/** What happens next; its own call is what would be done, in the policy's terms. */
export interface Next extends NextCall {
  /** Null where only messages are due. */
  readonly trigger: string | null;
  /** The trigger's; empty without one. */
  readonly reason: string;
  /** Who is reached then, and by which channels; null for a place. Absent: nobody. */
  readonly reach?: readonly { readonly to: string | null; readonly by: readonly string[] }[];
  /** The next call of an incident that waits for an answer, where something else comes before it. */
  readonly call?: NextCall;
  /** Then a pause is over, or the severity another, and nothing else is due. Absent: something is. */
  readonly turns?: 'pause' | 'severity';
}

/** Something comes next that no trigger brings about, and that calls nobody. */
export const nextWithoutCall = (at: Instant): Next => ({ at, trigger: null, reason: '', escalatesTo: null, calls: [] });
