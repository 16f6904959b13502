/** Issues by their node ids, several at once. Issues that an answer lacks are requested again, in halves. */
import type { Instant } from '#domain/time.ts';
import { askForLess, type Batch, batchOf, type Gap, smaller } from './again.ts';
import { issuesDocument, userValues } from './documents.ts';
import type { GraphqlError } from './error.ts';
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

/** `again`: an earlier request had these issues in a page that did not come whole. `people`: whose node ids are wanted too. */
export async function readByIds(
  source: Source,
  ids: readonly string[],
  { again, people = [] }: { readonly again: boolean; readonly people?: readonly string[] },
): Promise<ById> {
  let at: Instant | null = null;
  const raws = new Map<string, RawIssue>();
  const missing = new Map<string, Missing>();
  const askFor = async ({ items, history, failure }: Batch<string>): Promise<Gap<string>> => {
    const users = unknownUsers(source.known, people);
    const answer = await ask<object, { readonly issues?: readonly (RawIssue | null)[] | null }>(
      source,
      (shape) => issuesDocument({ ...shape, history, users: users.length }),
      { ids: items, ...userValues(users) },
      { again: failure !== null },
    );
    const { beside, errors } = answer;
    at ??= answer.at;
    learnUsers(source.known, users, beside, errors);
    const why = reasonOf(errors);
    for (const [index, id] of items.entries()) {
      const raw = believable(beside.issues?.[index] ?? null, errors, ['issues', index]);
      if (raw?.timelineItems) raws.set(id, raw);
      else if (isGone(errors, index)) missing.set(id, { why, isGone: true });
    }
    return { missing: items.filter((id) => !raws.has(id) && !missing.has(id)), why };
  };
  const first: Batch<string>[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) first.push(batchOf(ids.slice(from, from + AT_ONCE)));
  const batches = again ? first.flatMap((batch) => smaller(batch, 'GitHub did not answer with it.')) : first;
  for (const [id, why] of await askForLess(source.again, batches, askFor)) missing.set(id, { why, isGone: false });
  return { at, raws, missing };
}

/** Does GitHub say that there is no such issue? */
const isGone = (errors: readonly GraphqlError[], index: number): boolean =>
  errors.some(
    ({ type, path = [] }) => type === 'NOT_FOUND' && path.length === 2 && path[0] === 'issues' && path[1] === index,
  );
