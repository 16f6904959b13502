/** Each level of the chain: when it was called in this life, who was reached, and who could not be. Pure. */
import { hasName, nameKey } from '#domain/names.ts';
import type { TimelineItem } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import { type EscalationLevel, type Policy, readsOf, type Role, rulesOfRole } from '#domain/policy.ts';
import type { Call } from '#domain/message.ts';
import type { PathLevel } from '#domain/review.ts';
import type { Instant } from '#domain/time.ts';
import { versionOf } from '#domain/refs.ts';
import { callsOf, levelRef, roleRef } from '#engine/escalation/roster.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { ledgerOf } from '#engine/incident/own-text.ts';
import { presentIn, saysNothing } from '#engine/incident/answers.ts';
import { uniqueLogins } from '#engine/incident/people.ts';
import type { Past } from '#engine/facts/past.ts';
import { evaluationAt } from '#engine/facts/view.ts';

export function pathOf(context: IncidentContext, past: Past, from: Instant): readonly PathLevel[] {
  const { incident, policy } = context;
  const records = incident.records.filter(({ at }) => at >= from);
  return policy.levels.map((level) => {
    // The level is the highest that is engaged, and those below it are engaged with it.
    const record = records.find((one) => one.level >= level.number && rolesCalled(policy, level, one) !== null);
    return { level: levelRef(policy, level.number), reached: record ? reachedBy(context, past, level, record) : null };
  });
}

/** As what the record calls the level: where by none of its roles, by those that the policy had then. Null where it does not call it. */
function rolesCalled(policy: Policy, { roles }: EscalationLevel, { called }: LedgerRecord): readonly string[] | null {
  if (roles.length === 0 || roles.some((role) => Object.hasOwn(called, role))) return roles;
  const former = Object.keys(called).filter((role) => !policy.roles.has(role));
  return former.length === 0 ? null : former;
}

function reachedBy(
  context: IncidentContext,
  past: Past,
  level: EscalationLevel,
  record: LedgerRecord,
): NonNullable<PathLevel['reached']> {
  const { timeline } = context.issue;
  const ids = rolesCalled(context.policy, level, record) ?? [];
  const place = placeOfRecord(timeline, record);
  const then = past(place);
  const evaluation = then === null ? null : evaluationAt(then, record.at);
  const callsIn = (who: IncidentContext | null): readonly Call[] =>
    who && evaluation ? callsOf(who, ids, evaluation.facts, level.number) : [];
  const calls = callsIn(then);
  const known = evaluation?.inForce.severity.id === record.severity;
  const roles = ids.map((id) => {
    const role = context.policy.roles.get(id);
    const people = record.called[id] ?? [];
    if (role === undefined) return { role: { id, name: id, does: '' }, people, unassignable: [] };
    const yields = calls.filter((call) => call.role.id === id);
    // Whom the role yielded then and who was not called could not be assigned, where nothing else may have changed since.
    const sure = known && yieldsAsThen(context.policy, role, record);
    const first = yields.flatMap((call) => [...call.unassignable, ...(sure ? call.people : [])]);
    // Had these been lost, `otherwise` would have been asked.
    const further = sure && people.length === 0 ? callsIn(then && without(then, first)) : [];
    const second = further.filter((call) => call.role.id === id).flatMap((call) => call.people);
    const unassignable = uniqueLogins([...first, ...second]);
    return { role: roleRef(role), people, unassignable: unassignable.filter((login) => !hasName(people, login)) };
  });
  const item = timeline[place];
  return {
    at: record.at,
    late: record.late,
    url: item?.kind === 'comment' ? item.url : null,
    answer: answerTo(
      context,
      record,
      roles.flatMap(({ people }) => people),
    ),
    skipped: roles.every(({ people }) => people.length === 0),
    roles,
  };
}

/** Whatever they did tells that they are there, as for the status comment. */
function answerTo(
  { incident, issue }: IncidentContext,
  record: LedgerRecord,
  people: readonly string[],
): NonNullable<PathLevel['reached']>['answer'] {
  const present = presentIn(incident, record).find(({ by }) => hasName(people, by));
  if (present !== undefined) return { by: present.by, at: present.at, url: present.url };
  const isAnswer = (item: TimelineItem): boolean =>
    item.at >= record.at &&
    item.by?.kind === 'person' &&
    hasName(people, item.by.login) &&
    !saysNothing(incident, item);
  const first = issue.timeline.find(isAnswer);
  return first?.by ? { by: first.by.login, at: first.at, url: first.kind === 'comment' ? first.url : null } : null;
}

/** The same where GitHub will not assign these people. */
const without = (context: IncidentContext, logins: readonly string[]): IncidentContext => ({
  ...context,
  evaluations: new Map(),
  issue: {
    ...context.issue,
    people: {
      ...context.issue.people,
      ...Object.fromEntries(logins.map((login) => [nameKey(login), { permission: 'none', assignable: false }])),
    },
  },
});

/** Does the role still yield whom it yielded: by the same policy, and by nothing that was edited without a trace? */
function yieldsAsThen(policy: Policy, role: Role, record: LedgerRecord): boolean {
  const reads = [...readsOf(policy, rulesOfRole(role))];
  const isInHistory = (path: string): boolean => !path.startsWith('details') && !path.startsWith('incident');
  return record.policy === versionOf(policy) && reads.every(isInHistory);
}

/** Where in the history the comment stands that recorded this; -1 when it is not there. */
export const placeOfRecord = (timeline: readonly TimelineItem[], record: LedgerRecord): number =>
  timeline.findIndex((item) => {
    if (item.kind !== 'comment' || item.by?.kind !== 'engine' || item.editedByOther) return false;
    const line = ledgerOf(item);
    return line.kind === 'record' && line.record === record;
  });
