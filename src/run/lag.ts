/**
 * Readings lag behind writes by seconds. What another run has just posted may not be there yet, so an incident that changed a moment
 * ago is read again after a pause before a new comment is posted on it.
 */
import type { Decision } from '#domain/decision.ts';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import { hasName } from '#domain/names.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import type { AssignedIssue } from './assigned-issue.ts';
import type { RunOptions } from './options.ts';

/** Incidents that are read again by one request. */
export const READ_AT_ONCE = 20;
/** A reading lags no longer behind a change than this. */
const MOST_LAG: Seconds = 30;
export const SHORT: Seconds = 5;
/** Where a label or an assignment is there, and the comment that follows it is not. */
const LONG: Seconds = 10;

export interface Lag {
  /** Seconds for which a reading may still lag behind the last change of an issue; 0 when it is up to date. */
  left(issue: Issue): Seconds;
  /** Does a watcher, where there is one, do this at this very moment? It is let go first. */
  gives(decision: Decision): boolean;
  pause(seconds: Seconds): Promise<void>;
}

export function createLag(
  now: Instant,
  { pause, isUpToDate, watchedSince }: Pick<RunOptions, 'pause' | 'isUpToDate' | 'watchedSince'>,
): Lag {
  let waited = 0;
  return {
    left: (issue) => {
      const { updatedAt } = issue;
      if (pause === undefined || updatedAt === undefined || isUpToDate?.(issue)) return 0;
      return Math.max(0, updatedAt + MOST_LAG - (now + waited));
    },
    gives: (decision) => pause !== undefined && watchedSince === undefined && isDueJustNow(decision, now),
    pause: async (seconds) => {
      waited += seconds;
      await pause?.(seconds);
    },
  };
}

/** Has time alone made it due within these seconds? A watcher waits for that very instant. */
function isDueJustNow({ comment, statusComment, fired, late }: Decision, now: Instant): boolean {
  if (comment !== null) return fired.length > 0 && late < SHORT;
  return statusComment?.record.deliveries?.some(({ state, first }) => state === 'intended' && first === now) === true;
}

/** The issues as they are now; an error in place of one that could not be read. One request, and one pause for all. */
export async function readAgain(
  some: readonly AssignedIssue[],
  tracker: Tracker,
  lag: Lag,
): Promise<readonly (Issue | Error)[]> {
  const fresh = some.filter(
    ({ decision, issue }) => (decision.comment !== null && lag.left(issue) > 0) || lag.gives(decision),
  );
  if (fresh.length > 0) await lag.pause(fresh.some(({ issue }) => lacksComment(issue)) ? LONG : SHORT);
  const read = await readAll(some, tracker);
  const waiting = some.filter(({ decision }, index) => {
    const issue = read[index];
    if (decision.comment === null || issue === undefined || issue instanceof Error) return false;
    return lag.left(issue) > 0 && lacksComment(issue);
  });
  if (waiting.length === 0) return read;
  await lag.pause(Math.max(...read.map((issue) => (issue instanceof Error ? 0 : lag.left(issue)))));
  const again = await readAll(waiting, tracker);
  const latest = new Map(waiting.map((one, index) => [one, again[index]]));
  return some.map((one, index) => latest.get(one) ?? read[index] ?? one.issue);
}

function readAll(some: readonly AssignedIssue[], tracker: Tracker): Promise<readonly (Issue | Error)[]> {
  const issues = some.map(({ issue }) => issue);
  const people = [...new Set(some.flatMap(({ decision, issue }) => withoutAssigned(addressees(decision), issue)))];
  return readIssues(issues, tracker, people);
}

/** These issues as they are now; an error in place of one that could not be read. */
export async function readIssues(
  issues: readonly Issue[],
  tracker: Tracker,
  people: readonly string[] = [],
): Promise<readonly (Issue | Error)[]> {
  const read: (Issue | Error)[] = [];
  for (let from = 0; from < issues.length; from += READ_AT_ONCE) {
    const some = issues.slice(from, from + READ_AT_ONCE);
    read.push(...(await tracker.reread(some, people).catch((error: unknown) => some.map(() => asError(error)))));
  }
  return read;
}

/** A reading; null where there is none, or it lags behind what is known. Throws what is a bug. */
export function currentOf(read: Issue | Error | undefined, known: Issue): Issue | null {
  if (read instanceof Error && !('code' in read)) throw read;
  return read === undefined || read instanceof Error || isBehind(read, known) ? null : read;
}

/** The issue as it is now. Throws the error with a `code` where it cannot be read. */
export async function rereadOne(issue: Issue, tracker: Tracker): Promise<Issue> {
  const [fresh = issue] = await tracker.reread([issue]);
  if (fresh instanceof Error) throw fresh;
  return fresh;
}

/**
 * The issue as it is after a write. A reading that lacks what is known to be there is made again after a pause; `isUnsure`: so may be one that
 * lacks a comment which may or may not have been posted, so it waits first.
 */
export async function readAfter(
  known: Issue,
  tracker: Tracker,
  { pause }: Pick<RunOptions, 'pause'>,
  isUnsure: boolean,
): Promise<Issue> {
  if (isUnsure) await pause?.(SHORT);
  const read = await rereadOne(known, tracker);
  if (pause === undefined || !isBehind(read, known)) return read;
  await pause(SHORT);
  return rereadOne(known, tracker);
}

/** Does a reading lack what is known to be there, such as what this run has just written? */
function isBehind({ timeline: read }: Issue, { timeline: known }: Issue): boolean {
  const comments = new Map(read.flatMap((item) => (item.kind === 'comment' ? [[item.id, item] as const] : [])));
  const countDeleted = (items: Issue['timeline']): number =>
    items.filter(({ kind }) => kind === 'comment-deleted').length;
  const mayBeGone = countDeleted(read) > countDeleted(known);
  return known.some((item) => {
    if (item.kind !== 'comment' || item.by?.kind !== 'engine') return false;
    const now = comments.get(item.id);
    return now === undefined ? !mayBeGone : (now.editedAt ?? now.at) < (item.editedAt ?? item.at);
  });
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Who is to be assigned or mentioned; a team is nobody's account. */
const addressees = ({ assignees, comment }: Decision): readonly string[] =>
  [...assignees, ...(comment?.mentions ?? [])].filter((login) => !login.includes('/'));

const withoutAssigned = (logins: readonly string[], { assignees }: Issue): readonly string[] =>
  logins.filter((login) => !hasName(assignees, login));

/** A label or an assignment is there of which the history does not tell, or which the engine made and has not yet told of. */
function lacksComment({ labels, assignees, timeline }: Issue): boolean {
  const last = new Map<string, TimelineItem['kind']>();
  for (const item of timeline) {
    if (item.kind === 'labeled' || item.kind === 'unlabeled') last.set(`label ${item.label.toLowerCase()}`, item.kind);
    if (item.kind === 'assigned' || item.kind === 'unassigned') last.set(`of ${item.login.toLowerCase()}`, item.kind);
  }
  const isListed =
    labels.every((label) => last.get(`label ${label.toLowerCase()}`) === 'labeled') &&
    assignees.every((login) => last.get(`of ${login.toLowerCase()}`) === 'assigned');
  return !isListed || lastOf(timeline, ['labeled', 'unlabeled', 'assigned']) > lastOf(timeline, ['comment']);
}

/** When the engine last did one of these; a comment, when it last wrote in it. */
const lastOf = (timeline: readonly TimelineItem[], kinds: readonly TimelineItem['kind'][]): Instant =>
  Math.max(
    ...timeline.flatMap((item) => {
      if (item.by?.kind !== 'engine' || !kinds.includes(item.kind)) return [];
      return item.kind === 'comment' ? (item.editedAt ?? item.at) : item.at;
    }),
  );
