/** Messages that did not arrive, as problems of a run: the run that finds one out is red. Pure; no address is in it. */
import type { DeliveryRecord, DeliveryResult, DeliveryResults } from '#domain/delivery.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import { isDelayed, isLastTry, isRepeated, isTooLate } from '#engine/index.ts';
import { formatInstant } from '#domain/time.ts';

/** Null where nothing is lost, or not yet. */
export function lostMessage(
  policy: Policy,
  issue: Issue,
  delivery: DeliveryRecord,
  result: DeliveryResult,
  now: Instant,
): Problem | null {
  const lost = lossOf(policy, issue, delivery);
  if (result.kind === 'failed')
    return lost(
      'message-failed',
      (what) => `${what} failed (${result.code}): ${result.message}`,
      `${result.code}: ${result.message}`,
    );
  if (result.kind === 'not-taken' && isTooLate(delivery, result.retryAfter, now))
    return lost('message-failed', (what) => `${what} failed (not-taken): ${IMPATIENT}.`, `not-taken: ${IMPATIENT}`);
  const until = now + (result.kind === 'not-taken' ? (result.retryAfter ?? 0) : 0);
  if (result.kind === 'not-taken' && isDelayed({ ...delivery, state: 'waiting', until })) {
    const why = `the service asks to wait until ${formatInstant(until)}`;
    return lost('message-delayed', (what) => `${what} is not taken: ${why}.`, why);
  }
  if (result.kind === 'doubt' && isLastTry(policy, delivery)) {
    const why = `${result.why.replace(/\.$/, '')}, and ${reasonForDrop(delivery)}`;
    return lost('message-dropped', (what) => `${what} may never have arrived: ${why}.`, why);
  }
  // Of what is repeated, the run that found out that it may not have arrived was red already.
  if (result.kind === 'doubt' && !isRepeated(policy, delivery))
    return lost('message-in-doubt', (what) => `${what} may have arrived or not: ${result.why}`, result.why, IN_DOUBT);
  if (result.kind === 'inquired' && result.inquiry.kind === 'unknown') {
    const { why } = result.inquiry;
    return lost('message-dropped', (what) => `whether ${what} arrived cannot be found out: ${why}`, why, null);
  }
  return null;
}

/** What earlier runs left, and this one found: an intent of which nothing is known, and doubt that is given up. */
export function foundLost(
  policy: Policy,
  issue: Issue,
  before: readonly DeliveryRecord[],
  after: readonly DeliveryRecord[],
  { now, results }: { readonly now: Instant; readonly results: DeliveryResults },
): readonly Problem[] {
  return before.flatMap((one): readonly Problem[] => {
    const { state, at, code } = after.find(({ id }) => id === one.id) ?? one;
    const lost = lossOf(policy, issue, one);
    if (state === 'failed' && code === 'no-channel' && one.state !== 'failed' && at === now) {
      const why = 'the policy has no such channel any more';
      return [lost('message-failed', (what) => `${what} failed (no-channel): ${why}.`, `no-channel: ${why}`)];
    }
    // The answer of a service is a problem by itself.
    if (state === 'dropped' && one.state !== 'dropped' && !results.has(one.id)) {
      const isUnknown = one.state === 'intended';
      const why = isUnknown ? `${UNWRITTEN}, and ${reasonForDrop(one)}` : reasonForDrop(one);
      const remedy = isUnknown ? LOOK : undefined;
      return [lost('message-dropped', (what) => `${what} may never have arrived: ${why}.`, why, remedy)];
    }
    // What this run has not settled is left to the run that wrote it down.
    if (one.state !== 'intended' || one.at >= now || at !== now) return [];
    const remedy = `It is settled as the channel permits. ${LOOK}`;
    return [lost('message-in-doubt', (what) => `${what} may have arrived or not: ${UNWRITTEN}.`, UNWRITTEN, remedy)];
  });
}

function reasonForDrop({ tries }: DeliveryRecord): string {
  if (tries < 2) return 'it is not sent again, as it could arrive twice';
  return `${tries === 2 ? 'two' : tries} tries brought no known answer, and there are no more`;
}

type ToProblem = (
  code: string,
  message: (what: string) => string,
  why: string,
  /** Absent: what mends the way. */
  remedy?: string | null,
) => Problem;

const lossOf =
  ({ channels }: Policy, { number }: Issue, { id, channel, to }: DeliveryRecord): ToProblem =>
  (code, message, why, remedy = to === null ? PLACE : PERSON) => {
    const title = channels.get(channel)?.title ?? channel;
    const what = to === null ? `the message to ${channel} (${title})` : `the message to ${to} by ${channel} (${title})`;
    return {
      code,
      message: `#${number}: ${message(what)}`,
      remedy,
      loss: { kind: 'message', id, channel, to, why },
    };
  };

const IMPATIENT = 'the service asks for more patience than there is';
const IN_DOUBT = 'The next run settles it, as the channel permits.';
/** The run ended before, or GitHub refused it: its own summary may tell that it was sent. */
const UNWRITTEN = 'an earlier run could not write down whether it was sent';
const LOOK = 'Look at what stopped that run; its summary, where it has one, says what was sent.';
const PERSON =
  'Where the policy has a next step, or somebody who stands in, that comes at once. Mend the channel or the contact, and prove it with `tocsin drill`.';
const PLACE = 'Mend the channel, and prove it with `tocsin drill`.';
