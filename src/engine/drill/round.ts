/** One drill: which ways get a message, what is recorded before it is sent, and what became of it. Pure. */
import type { DeliveryOutcome, NoIssue } from '#domain/channel.ts';
import { type DrillCode, type DrillState, PROOF_LIFE, sameWay, type Way, type WayRecord } from '#domain/drill.ts';
import type { OutgoingMessage } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { IssueRef } from '#domain/refs.ts';
import { DAY, type Instant, type Seconds } from '#domain/time.ts';
import { createCode, digestOfData, digestOfCode, readCode } from './codes.ts';
import { hasNoContacts, waysOf } from './ways.ts';

/** A test message to be sent by a way. */
export interface DrillSending {
  readonly way: Way;
  /** Null for a test that nobody can confirm. */
  readonly code: string | null;
  readonly digest: string;
}

/** A code that came too late is called so, and not unknown. */
const CODE_RECORDED: Seconds = 30 * DAY;
const MOST_CODES = 3;

/**
 * The records of the ways that there are: those of these policies as they are now, and those of other policies as they were. A policy
 * that takes a new name keeps its records, and one whose contacts could not be read those of its people.
 */
export function recordsOf(
  before: readonly WayRecord[],
  policies: readonly Policy[],
  now: Instant,
): readonly WayRecord[] {
  const own = policies.flatMap((policy) => {
    const known = recordsUnder(policy, before);
    const people = hasNoContacts(policy) ? known.filter(({ to }) => to !== null) : [];
    return [...people, ...waysOf(policy).map((way) => known.find((one) => sameWay(one, way)) ?? fresh(way))];
  });
  const names = new Set(policies.flatMap(({ name, formerly }) => [name, ...formerly]));
  const others = before.filter(
    ({ policy, sent, proved }) => !names.has(policy) && Math.max(sent ?? 0, proved ?? 0) + PROOF_LIFE > now,
  );
  return [...own, ...others];
}

/** The records of this policy, those under its former names included, under the name that it has now. */
export const recordsUnder = (
  { name, formerly }: Pick<Policy, 'name' | 'formerly'>,
  records: readonly WayRecord[],
): readonly WayRecord[] =>
  records.flatMap((one) => (one.policy === name || formerly.includes(one.policy) ? [{ ...one, policy: name }] : []));

/** The records of an issue with those of another that a run beside it opened: no code and no proof of either is lost. */
export function joinedRecords(
  own: readonly WayRecord[],
  others: readonly WayRecord[],
  now: Instant,
): readonly WayRecord[] {
  const recent = others.map((one) => ({ ...one, codes: one.codes.filter(({ at }) => at + CODE_RECORDED > now) }));
  const joined = own.map((one) => {
    const other = recent.find((way) => sameWay(way, one));
    return other === undefined ? one : joinedRecord(one, other);
  });
  return [...joined, ...recent.filter((way) => !own.some((one) => sameWay(way, one)))];
}

function joinedRecord(one: WayRecord, other: WayRecord): WayRecord {
  const { sent, state, reason } = (other.sent ?? 0) > (one.sent ?? 0) ? other : one;
  const known = one.codes.map((code): DrillCode => {
    const isVoid = other.codes.some(({ digest, isVoid: gone }) => gone && digest === code.digest);
    return isVoid ? { ...code, isVoid } : code;
  });
  const added = other.codes.filter(({ digest }) => !known.some((code) => code.digest === digest));
  const proved = one.proved === null ? other.proved : Math.max(one.proved, other.proved ?? 0);
  const codes = [...known, ...added].toSorted((a, b) => a.at - b.at);
  return { ...one, sent, state, reason, proved, codes };
}

const fresh = ({ policy, channel, to }: Way): WayRecord => ({
  policy,
  channel,
  to,
  sent: null,
  state: null,
  reason: null,
  proved: null,
  codes: [],
});

/**
 * Which of these ways get a message now, those that were proved longest ago first: no more than a policy lets a run send and a person
 * have in a while. The others wait for the next drill.
 */
export function dueWays(
  all: readonly WayRecord[],
  wanted: (way: Way) => boolean,
  policies: readonly Policy[],
  now: Instant,
): readonly Way[] {
  const due: Way[] = [];
  for (const { name, limits } of policies) {
    const { count, within } = limits.messagesPerPerson;
    const hasRoom = ({ to }: Way): boolean =>
      to === null ||
      all.filter((one) => one.to === to && one.sent !== null && one.sent > now - within).length +
        due.filter((one) => one.to === to).length <
        count;
    let left = limits.messagesPerRun;
    const own = all.filter((way) => way.policy === name && wanted(way));
    for (const way of own.toSorted((a, b) => (a.proved ?? 0) - (b.proved ?? 0) || (a.sent ?? 0) - (b.sent ?? 0))) {
      if (left === 0 || !hasRoom(way)) continue;
      left -= 1;
      due.push(way);
    }
  }
  return due;
}

/** A code for each way. */
export const withCodes = (
  ways: readonly Way[],
  repository: string,
  random: (below: number) => number,
): readonly DrillSending[] =>
  ways.map(({ policy, channel, to }) => {
    const code = createCode(random);
    return { way: { policy, channel, to }, code, digest: digestOfCode(repository, readCode(code) ?? '') };
  });

/** The records with what is about to be sent: whoever ends the run now leaves codes that can be confirmed. */
export const withSendings = (
  ways: readonly WayRecord[],
  sendings: readonly DrillSending[],
  now: Instant,
): readonly WayRecord[] => withResults(ways, sendings, now, () => ({ state: 'intended', reason: null }));

/** The records with what became of it. They may be newer than those of the intents: somebody may have confirmed meanwhile. */
export const withOutcomes = (
  ways: readonly WayRecord[],
  sendings: readonly DrillSending[],
  now: Instant,
  outcomes: ReadonlyMap<string, DeliveryOutcome>,
): readonly WayRecord[] => withResults(ways, sendings, now, (sending) => resultOf(outcomes.get(messageId(sending))));

interface Result {
  readonly state: DrillState;
  readonly reason: string | null;
}

function withResults(
  ways: readonly WayRecord[],
  sendings: readonly DrillSending[],
  now: Instant,
  result: (sending: DrillSending) => Result,
): readonly WayRecord[] {
  const missing = sendings.filter(({ way }) => !ways.some((one) => sameWay(one, way))).map(({ way }) => fresh(way));
  return [...ways, ...missing].map((one) => {
    const sending = sendings.find(({ way }) => sameWay(way, one));
    if (sending === undefined) return one;
    const { digest } = sending;
    const known = one.codes.filter(({ at }) => at + CODE_RECORDED > now);
    const code: DrillCode = { digest, at: now, isVoid: false };
    const codes = known.some((old) => old.digest === digest) ? known : [...known, code].slice(-MOST_CODES);
    // A run that began later knows better.
    return (one.sent ?? 0) > now ? { ...one, codes } : { ...one, codes, sent: now, ...result(sending) };
  });
}

function resultOf(outcome: DeliveryOutcome | undefined): Result {
  switch (outcome?.kind) {
    case 'sent':
      return { state: 'sent', reason: null };
    case 'failed':
      return { state: 'failed', reason: outcome.code };
    case 'not-taken':
      return { state: 'waiting', reason: null };
    case 'doubt':
    case 'not-needed':
    case undefined:
      return { state: 'doubt', reason: null };
    default:
      return outcome satisfies never;
  }
}

const NO_ISSUE: NoIssue = { number: null, repository: null, url: null, title: '' };

/** The message of a sending, confirmed on an issue where there is one. Each is one of its own: the same key twice would be shown once. */
export function testMessage(sending: DrillSending, issue: IssueRef | null): OutgoingMessage {
  const { way, code } = sending;
  const id = messageId(sending);
  const title = `Test of the policy ${way.policy} by ${way.channel}`;
  return {
    id,
    channel: way.channel,
    to: way.to,
    isFirst: true,
    content: {
      kind: 'drill',
      incidents: [{ severity: null, issue: { ...(issue ?? NO_ISSUE), title }, called: [], reasons: [], answer: null }],
      mayBeRepeated: false,
      code,
      thread: id,
    },
  };
}

const messageId = ({ way, digest }: DrillSending): string => digestOfData({ drill: digest, ...way });
