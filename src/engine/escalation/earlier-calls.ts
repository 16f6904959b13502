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
  if (engaged.length === 0 || engaged.some(({ again }) => !again)) return null;
  const called = calledIn(calls);
  const all = callsOfLife(context);
  const last = all.at(-1);
  if (last === undefined || !isSame(last, called)) return null;
  const same = all.filter((record) => isSame(record, called));
  return { nth: same.length + 1, since: (same[0] ?? last).at };
}

/** Comments that call just these people and say nothing else: a call again takes their place. */
export const commentsCalling = (
  { incident: { calls: comments, lifeStart } }: IncidentContext,
  calls: readonly Call[],
): readonly string[] =>
  comments
    .filter(({ record }) => record.at >= lifeStart && record.answered.length === 0 && !record.review)
    .filter(({ record }) => isSame(record, calledIn(calls)))
    .map(({ id }) => id);

/** Whom the policy called last in this life. */
export function calledBefore(context: IncidentContext): CommentMessage['calledBefore'] {
  const last = context.incident.records.findLast((record) => isCallOfLife(context, record));
  return last ? { people: uniqueLogins(Object.values(last.called).flat()), at: last.at } : null;
}

const calledIn = (calls: readonly Call[]): LedgerRecord['called'] =>
  Object.fromEntries(calls.map(({ role, people }) => [role.id, people]));

/** Compared in place: there may be thousands of calls before. */
function isSame({ called: before }: LedgerRecord, called: LedgerRecord['called']): boolean {
  const roles = Object.keys(called);
  return (
    roles.length === Object.keys(before).length && roles.every((role) => isSameList(before[role], called[role] ?? []))
  );
}

const isSameList = (before: readonly string[] | undefined, logins: readonly string[]): boolean =>
  before?.length === logins.length && before.every((login, index) => login === logins[index]);

const callsOfLife = (context: IncidentContext): readonly LedgerRecord[] =>
  context.incident.records.filter((record) => isCallOfLife(context, record));

const isCallOfLife = ({ incident: { lifeStart } }: IncidentContext, { at, called }: LedgerRecord): boolean =>
  at >= lifeStart && Object.values(called).some((people) => people.length > 0);
