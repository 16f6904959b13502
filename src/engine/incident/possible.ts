/** What a record may say: nothing that its policy cannot have done. Who may do what now never decides it, as that changes. Pure. */
import { nameKey } from '#domain/names.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import { onceForEach } from '#domain/once.ts';
import { type Policy, type Role, rulesOfRole } from '#domain/policy.ts';
import { entryOf, type Json, NO_ENTRY, resultsOf, rowsOf } from '#domain/rule.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { versionOf } from '#domain/refs.ts';

const LOGIN = /^[a-z\d][a-z\d_-]{0,99}(?:\[bot\])?$/i;

/** Could GitHub have somebody of this name? */
export const isPossibleLogin = (login: string): boolean => LOGIN.test(login);

type People = { readonly [role: string]: readonly string[] };

/**
 * A version of the policy that is no longer known may have had other roles, levels and severities; and so may those that the comments
 * before were written under, which a record repeats.
 */
export const isPossible = (policy: Policy, record: LedgerRecord): boolean =>
  loginsIn(record).every(isPossibleLogin) && (record.policy !== versionOf(policy) || mayHaveDone(policy, record));

/** A run reads GitHub's clock before it writes, and the clocks of GitHub's servers are seconds apart. */
export const CLOCKS_APART: Seconds = 60;

/**
 * Could any version of any policy have recorded this, in a comment that was written last at `writtenAt`? How many lives the issue had
 * decides nothing: GitHub forgets the events of a label that is deleted.
 */
export function isPossibleIn(record: LedgerRecord, writtenAt: Instant): boolean {
  const { before, episode, fired } = record;
  return (
    instantsIn(record).every((at) => at <= writtenAt + CLOCKS_APART) &&
    (before === undefined || (before.episode <= episode && episode <= before.episode + 1)) &&
    // One more than was recorded; where an episode begins, the first.
    Object.entries(fired).every(([trigger, n]) => n === 1 || n === (before?.fired[trigger]?.n ?? 0) + 1)
  );
}

function instantsIn({ at, since, chosen, before, people = {} }: LedgerRecord): readonly Instant[] {
  return [
    at,
    since,
    ...(chosen === undefined ? [] : [chosen.at]),
    ...Object.values(people).map((one) => one.at),
    ...(before === undefined
      ? []
      : [before.levelSince, before.calledAt, before.since, ...Object.values(before.fired).map((one) => one.at)]),
  ];
}

/** Who was to be called, and was not. */
const missingIn = ({ unreached = {}, inPlaceOf = {} }: LedgerRecord): readonly People[] => [unreached, inPlaceOf];

function loginsIn(record: LedgerRecord): readonly string[] {
  const { before, chosen, reach = [], people = {} } = record;
  const { called, notAssigned = {} } = record;
  const named = [
    called,
    notAssigned,
    ...missingIn(record),
    before?.holders ?? {},
    before?.tried ?? {},
    before?.notAssigned ?? {},
  ].flatMap((one) => Object.values(one).flat());
  return [...named, ...reach, ...Object.keys(people), ...(chosen === undefined ? [] : [chosen.by])];
}

/** Of this very policy: what it has not, it did not do. */
function mayHaveDone(policy: Policy, record: LedgerRecord): boolean {
  const { notify = {}, chosen } = record;
  const isSeverity = (id: string): boolean => policy.severities.some((severity) => severity.id === id);
  const isFiring = ([id, n]: readonly [string, number]): boolean => {
    const trigger = policy.triggers.find((one) => one.id === id);
    if (trigger === undefined) return false;
    return n <= (trigger.repeat === null ? 1 : (trigger.limit ?? Infinity));
  };
  return (
    record.level <= Math.max(1, policy.levels.length) &&
    isSeverity(record.severity) &&
    (chosen === undefined || isSeverity(chosen.severity)) &&
    (record.raised === null || isSeverity(record.raised)) &&
    [record.called, ...missingIn(record)].flatMap(Object.keys).every((role) => policy.roles.has(role)) &&
    Object.entries(record.fired).every(isFiring) &&
    Object.entries(notify).every(
      ([cause, places]) => isCause(policy, cause) && places.every((one) => policy.channels.has(one)),
    ) &&
    yieldsAll(policy, record)
  );
}

/** `level 2` or `trigger silent`, of this policy. */
function isCause({ levels, triggers }: Policy, cause: string): boolean {
  const [what = '', name = ''] = cause.split(/ (.*)/);
  if (what === 'level') return levels.some(({ number }) => String(number) === name);
  return what === 'trigger' && triggers.some(({ id }) => id === name);
}

/** Only the roles' rules call people where no command was answered: `/role` and `/handoff` name anybody. */
function yieldsAll({ roles }: Policy, { called, answered }: LedgerRecord): boolean {
  if (answered.length > 0) return true;
  return Object.entries(called).every(([id, people]) => {
    const role = roles.get(id);
    const yielded = role === undefined ? null : yieldedBy(role);
    return yielded === null || people.every((login) => yielded.has(nameKey(login)));
  });
}

/** Everybody whom a role can ever yield, in lower case; null where that is not written in the policy. */
const yieldedBy = onceForEach((role: Role): ReadonlySet<string> | null => {
  const all = rulesOfRole(role).map(({ source }) => writtenIn(source));
  return all.includes(null) ? null : new Set(all.flatMap((logins) => logins ?? []).map(nameKey));
});

/** The logins that a rule gives, whatever the facts are; null where facts, schedules or teams decide who they are. */
function writtenIn(rule: Json): readonly string[] | null {
  if (rule === null) return [];
  if (typeof rule === 'string') return rule.includes('/') ? null : [rule.replace(/^@/, '')];
  if (Array.isArray(rule)) return inAll(rule as readonly Json[]);
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  if (operator === 'if') return inAll(resultsOf(operands));
  return operator === 'lookup' ? inAll(rowsOf(operands).map(([, value]) => value)) : null;
}

function inAll(rules: readonly Json[]): readonly string[] | null {
  const all = rules.map(writtenIn);
  return all.includes(null) ? null : all.flatMap((logins) => logins ?? []);
}
