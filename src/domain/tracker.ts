import type { Effect } from './effect.ts';
import type { Issue } from './issue.ts';

/** What one effect came to. `failed` says why; the issue is then to be read again before anything else is written. */
export type Outcome =
  | { readonly done: true; readonly issue: Issue }
  | { readonly done: false; readonly code: string; readonly message: string };

/** An effect with its messages turned into text. */
export type RenderedEffect =
  | Exclude<Effect, { type: 'say' }>
  | (Omit<Extract<Effect, { type: 'say' }>, 'comment' | 'status'> & {
      readonly comment: string | null;
      /** The mentions the comment makes, to be checked against what GitHub made of them. */
      readonly mentions: readonly string[];
      readonly status: { readonly id: string; readonly body: string } | null;
    });

/** The only port: where incidents live. GitHub, the sandbox over HTTP, and the model in memory are trackers. */
export interface Tracker {
  /** The issue as it is now, whole. Throws `Unread` when it could not be read whole. */
  reread(issue: Issue): Promise<Issue>;
  /** Does one thing and gives the issue as it is afterwards, as far as the tracker told. */
  perform(issue: Issue, effect: RenderedEffect): Promise<Outcome>;
}
