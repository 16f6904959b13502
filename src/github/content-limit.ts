/**
 * GitHub takes 80 requests a minute that create content, and refuses what is beyond. A storm of thirty incidents is more than that at one
 * write a second: each is labelled, assigned and commented on. So a run asks for room before it reads what it is to write about; a write
 * itself waits for nothing, as its reading would grow old.
 */
import type { Seconds } from '#domain/time.ts';

const MOST = 80;
/** A minute, and what a request may take on its way. */
const WINDOW: Seconds = 62;
/** What an incident may need, the turn included. What a rare one needs beyond it is left to GitHub to refuse. */
const FOR_ONE = 10;
/** Whoever has to wait waits for as much: several incidents are read again by one request. */
const FOR_SEVERAL = MOST / 2;

export interface ContentLimit {
  /** So much is being sent: noted before GitHub answers, so that what is sent at once counts together. */
  note(count: number): void;
  /** How long until there is room for what an incident may need, beside so much that is to be sent anyway; 0 when there is. */
  untilRoom(beside?: number): Seconds;
}

/** What the clients of a process share: GitHub counts together what they send. */
export const contentOfProcess = (second = 1000): ContentLimit => createContentLimit(() => performance.now() / second);

/** `now`: seconds, from any beginning. */
export function createContentLimit(now: () => Seconds): ContentLimit {
  let sent: { readonly at: Seconds; readonly count: number }[] = [];
  return {
    note: (count) => {
      if (count > 0) sent.push({ at: now(), count });
    },
    untilRoom: (beside = 0) => {
      const at = now();
      sent = sent.filter((one) => at - one.at < WINDOW);
      let total = sent.reduce((sum, { count }) => sum + count, 0);
      if (total + beside <= MOST - FOR_ONE) return 0;
      const most = MOST - Math.max(FOR_SEVERAL, beside + FOR_ONE);
      const last = sent.find(({ count }) => (total -= count) <= most) ?? sent.at(-1);
      return last === undefined ? 0 : last.at + WINDOW - at;
    },
  };
}

/**
 * How much content a write may create. GitHub does not say what it counts, and refuses a mutation field by field: so each field counts, which has
 * one `input` in a document of ours. Of REST whatever is posted does, except the start of a workflow, which nobody reads.
 */
export const contentOf = (route: string, { query }: Readonly<Record<string, unknown>>): number =>
  typeof query === 'string'
    ? (query.match(/\(\s*input:/g)?.length ?? 0)
    : Number(route.startsWith('POST ') && !route.endsWith('/dispatches'));
