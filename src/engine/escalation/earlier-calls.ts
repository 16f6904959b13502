/** What a call says of those before it: who was called, and whether it is the same call again. Pure. */
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Call, CommentMessage } from '#domain/message.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { uniqueLogins } from '#engine/incident/people.ts';
import type { LevelCalls } from './roster.ts';

/** Set where the same people are called in the same roles as in the last call of this life; calls of other people do not count. */
export function callAgainOf(
  context: IncidentContext,
  calls: readonly Call[],
  { engaged }: LevelCalls,
): CommentMessage['callAgain'] {
  if (engaged.length === 0 || engaged.some(({ isAgain }) => !isAgain)) return null;
  const { records, lifeStart } = context.incident;
  const isSame = sameCallAs(calls);
  const last = lastCall(context);
  if (last === undefined || !isSame(last)) return null;
  const same = records.filter((record) => record.at >= lifeStart && isSame(record));
  return { nth: same.length + 1, since: (same[0] ?? last).at };
}

/** Comments that call just these people and say nothing else: a call again takes their place. */
export const commentsCalling = (
  { incident: { calls: comments, lifeStart } }: IncidentContext,
  calls: readonly Call[],
): readonly string[] => {
  const isSame = sameCallAs(calls);
  return comments
    .filter(({ record }) => record.at >= lifeStart && record.answered.length === 0 && !record.review)
    .filter(({ record }) => isSame(record))
    .map(({ id }) => id);
};

/** Whom the policy called last in this life. */
export function calledBefore(context: IncidentContext): CommentMessage['calledBefore'] {
  const last = lastCall(context);
  return last ? { people: uniqueLogins(Object.values(last.called).flat()), at: last.at } : null;
}

/** Does a record call just these people in these roles? Compared in place: there may be thousands of calls before. */
function sameCallAs(calls: readonly Call[]): (record: LedgerRecord) => boolean {
  const roles = Object.entries(Object.fromEntries(calls.map(({ role, people }) => [role.id, people])));
  return ({ called }) =>
    roles.every(([role, people]) => isSameList(called[role], people)) && Object.keys(called).length === roles.length;
}

const isSameList = (before: readonly string[] | undefined, logins: readonly string[]): boolean =>
  before?.length === logins.length && before.every((login, index) => login === logins[index]);

const lastCall = ({ incident: { records, lifeStart } }: IncidentContext): LedgerRecord | undefined =>
  records.findLast(({ at, called }) => at >= lifeStart && Object.values(called).some((people) => people.length > 0));
