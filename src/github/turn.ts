/**
 * Whose turn it is at a comment, among runs that come to it at once. GitHub has no lock, but an account has each reaction to a comment
 * once: of two runs that react, one is told that it is created, and the other that it was there.
 */
import type { Issue } from '#domain/issue.ts';
import { TURN } from '#domain/delivery.ts';
import { parseInstant, type Seconds } from '#domain/time.ts';
import type { Client } from './client.ts';
import { GithubError } from './error.ts';
import type { Writer } from './known.ts';
import { isApp, whileUnlocked } from './lock.ts';

const ATTEMPTS = 2;
/** After these another attempt may tell. A limit and a refusal say the same again, and nobody waits for them. */
const PASSING: ReadonlySet<string> = new Set(['unavailable', 'maybe-written']);
/** After this another attempt may tell where an App unlocks the conversation first. */
const LOCKED = 'forbidden';
/** A run goes on without an answer, so it waits for none. */
const ONCE = { isOnce: true };
const REACTIONS = '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';

/** What REST answers. */
interface Reaction {
  readonly id: number;
  readonly created_at: string;
}

/** A reaction that stands for a turn. */
interface Turn {
  readonly id: number;
  readonly isNew: boolean;
  /** How long it lasts already, by GitHub's clock. */
  readonly age: Seconds;
}

/**
 * Takes the turn at a comment (`id` is its node id) for 20 seconds; false while another run has it. It is true where GitHub does not say:
 * better that somebody is called twice than that nobody is. In a locked conversation, which refuses an App's reaction, it is taken while that is unlocked.
 */
export async function takeTurn({ client, known }: Writer, issue: Issue, id: string): Promise<boolean> {
  const comment = issue.timeline.find((item) => item.kind === 'comment' && item.id === id);
  const number = comment?.kind === 'comment' ? /#issuecomment-(\d+)$/.exec(comment.url)?.[1] : undefined;
  if (number === undefined) return true;
  const lock = isApp(known) ? issue.lock : undefined;
  const take = (): Promise<Turn | null> => turnAt(client, number, known.turns.get(id));
  const failures = { passing: 0, locked: 0 };
  // What an answer was lost of may be another run's now or this one's: it is left for as long as a turn lasts.
  while (failures.passing < ATTEMPTS && failures.locked <= ATTEMPTS) {
    try {
      const isLocked = lock !== undefined && failures.locked > 0;
      const turn = await (isLocked ? whileUnlocked(client, { id: issue.id, lock }, take) : take());
      if (turn !== null) known.turns.set(id, turn.id);
      return turn !== null;
    } catch (error) {
      if (!(error instanceof GithubError)) throw error;
      if (PASSING.has(error.code)) failures.passing += 1;
      // Once it is unlocked, another run may lock it again before this one reacts.
      else if (error.code === LOCKED && lock !== undefined) failures.locked += 1;
      else break;
    }
  }
  return true;
}

/** `own`: the turn that this run had last. Null where another run has it. */
async function turnAt(client: Client, number: string, own: number | undefined): Promise<Turn | null> {
  const turn = await react(client, number);
  if (turn.isNew || (turn.id === own && turn.age < TURN / 2)) return turn;
  if (turn.id !== own && turn.age < TURN) return null;
  // It is over. Of runs that both take it back, one is told that its own is new.
  await takeBack(client, number, turn);
  const next = await react(client, number);
  return next.isNew ? next : null;
}

/** Throws `GithubError`. */
async function react(client: Client, number: string): Promise<Turn> {
  const parameters = { comment_id: number, content: 'eyes' };
  const { at, status, data } = await client.post<Partial<Reaction>>(REACTIONS, parameters, ONCE);
  const { id, created_at: since } = data;
  if (id === undefined || since === undefined)
    throw new GithubError('unavailable', status, 'GitHub answered a reaction with something else.');
  return { id, isNew: status === 201, age: at - (parseInstant(since) ?? at) };
}

/** Another run may have taken it back before. Throws `GithubError`. */
async function takeBack(client: Client, number: string, { id }: Turn): Promise<void> {
  try {
    await client.delete(`${REACTIONS}/{reaction_id}`, { comment_id: number, reaction_id: id }, ONCE);
  } catch (error) {
    if (!(error instanceof GithubError && error.code === 'not-found')) throw error;
  }
}
