/** Issues by their node ids, several at once. Issues that an answer lacks are requested again, in halves. */
import type { Instant } from '#domain/time.ts';
import { halves, mayAnswerLess } from './again.ts';
import { HISTORY, issuesDocument, SHORT_HISTORY, userValues } from './documents.ts';
import { GithubError, type GraphqlError } from './error.ts';
import type { RawIssue } from './raw.ts';
import { believable, reasonOf } from './partial.ts';
import { ask, type Source } from './source.ts';
import { learnUsers, unknownUsers } from './users.ts';

export interface ById {
  /** GitHub's clock in the first answer; null when none came. */
  readonly at: Instant | null;
  readonly raws: ReadonlyMap<string, RawIssue>;
  /** Why of these there is none. */
  readonly missing: ReadonlyMap<string, Missing>;
}

interface Missing {
  readonly why: string;
  /** It was deleted, transferred or made a discussion: no request will have it. */
  readonly isGone: boolean;
}

/** Issues of one request: as many as a page has. */
const AT_ONCE = 50;

interface Reading {
  readonly source: Source;
  /** Whose node ids are wanted too. */
  readonly people: readonly string[];
  at: Instant | null;
  readonly raws: Map<string, RawIssue>;
  readonly missing: Map<string, Missing>;
  readonly queue: Batch[];
}

interface Batch {
  readonly ids: readonly string[];
  readonly history: number;
  /** True when an earlier request for more than this failed. */
  readonly again: boolean;
  /** Of a repeated request: why the earlier one failed. */
  readonly why?: string;
}

/** `again`: an earlier request had these issues in a page that did not come whole. */
export async function readByIds(
  source: Source,
  ids: readonly string[],
  { again, people = [] }: { readonly again: boolean; readonly people?: readonly string[] },
): Promise<ById> {
  const reading: Reading = { source, people, at: null, raws: new Map(), missing: new Map(), queue: [] };
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some: Batch = { ids: ids.slice(from, from + AT_ONCE), history: HISTORY, again };
    if (again) less(reading, some, 'GitHub did not answer with it.');
    else reading.queue.push(some);
  }
  // Large batches come before small ones: a few issues that fail must not use up the requests that the others need.
  for (let batch = reading.queue.shift(); batch !== undefined; batch = reading.queue.shift()) {
    if (!batch.again || source.again.take()) await readSome(reading, batch);
    else giveUp(reading, batch.ids, batch.why ?? '');
  }
  return reading;
}

async function readSome(reading: Reading, batch: Batch): Promise<void> {
  const { source, raws } = reading;
  const failed: string[] = [];
  let why = '';
  const users = unknownUsers(source.known, reading.people);
  try {
    const { at, beside, errors } = await ask<object, { readonly issues?: readonly (RawIssue | null)[] | null }>(
      source,
      (shape) => issuesDocument({ ...shape, history: batch.history, users: users.length }),
      { ids: batch.ids, ...userValues(users) },
      { again: batch.again },
    );
    reading.at ??= at;
    why = reasonOf(errors);
    learnUsers(source.known, users, beside, errors);
    for (const [index, id] of batch.ids.entries()) {
      const raw = believable(beside.issues?.[index] ?? null, errors, ['issues', index]);
      if (raw?.timelineItems) raws.set(id, raw);
      else if (isGone(errors, index)) reading.missing.set(id, { why: reasonOf(errors), isGone: true });
      else failed.push(id);
    }
  } catch (error) {
    // A token that GitHub does not take any more is no trouble of single issues.
    if (!(error instanceof GithubError) || error.code === 'unauthorised') throw error;
    if (!mayAnswerLess(error)) return giveUp(reading, batch.ids, error.message);
    failed.push(...batch.ids);
    why = error.message;
  }
  if (failed.length > 0) less(reading, { ...batch, ids: failed }, why);
}

/** In halves; one alone, with a shorter piece of its history. */
function less(reading: Reading, { ids, history }: Batch, why: string): void {
  // Only of one alone is it shorter already.
  if (history === SHORT_HISTORY) return giveUp(reading, ids, why);
  const next = ids.length === 1 ? SHORT_HISTORY : history;
  for (const half of halves(ids)) reading.queue.push({ ids: half, history: next, again: true, why });
}

function giveUp({ missing }: Reading, ids: readonly string[], why: string): void {
  for (const id of ids) missing.set(id, { why, isGone: false });
}

/** Does GitHub say that there is no such issue? */
const isGone = (errors: readonly GraphqlError[], index: number): boolean =>
  errors.some(
    ({ type, path = [] }) => type === 'NOT_FOUND' && path.length === 2 && path[0] === 'issues' && path[1] === index,
  );
