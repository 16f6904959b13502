/** Messages that did not arrive, as problems of a run: the run that finds one out is red. Pure; no address is in it. */
import type { DeliveryRecord, DeliveryResult, DeliveryResults } from '#domain/delivery.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import { firstTries, isDelayed, isTooLate } from '#engine/index.ts';
import { formatInstant } from '#domain/time.ts';

/** Null where nothing is lost, or not yet. */
export function lostMessage(
  policy: Policy,
  issue: Issue,
  delivery: DeliveryRecord,
  result: DeliveryResult,
  now: Instant,
): Problem | null {
  const what = describe(policy, delivery);
  const remedy = delivery.to === null ? PLACE : PERSON;
  if (result.kind === 'failed')
    return {
      code: 'message-failed',
      message: `#${issue.number}: ${what} failed (${result.code}): ${result.message}`,
      remedy,
    };
  if (result.kind === 'not-taken' && isTooLate(delivery, result.retryAfter, now))
    return {
      code: 'message-failed',
      message: `#${issue.number}: ${what} failed (not-taken): the service asks for more patience than there is.`,
      remedy,
    };
  const until = now + (result.kind === 'not-taken' ? (result.retryAfter ?? 0) : 0);
  if (result.kind === 'not-taken' && isDelayed({ ...delivery, state: 'waiting', until }))
    return {
      code: 'message-delayed',
      message: `#${issue.number}: ${what} is not taken: the service asks to wait until ${formatInstant(until)}.`,
      remedy,
    };
  if (result.kind === 'doubt' && !isRepeated(policy, delivery))
    return {
      code: 'message-in-doubt',
      message: `#${issue.number}: ${what} may have arrived or not: ${result.why}`,
      remedy: 'The next run settles it, as the channel permits.',
    };
  if (result.kind === 'inquired' && result.inquiry.kind === 'unknown')
    return {
      code: 'message-dropped',
      message: `#${issue.number}: whether ${what} arrived cannot be found out: ${result.inquiry.why}`,
      remedy: null,
    };
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
    if (state === 'failed' && code === 'no-channel' && one.state !== 'failed' && at === now)
      return [
        {
          code: 'message-failed',
          message: `#${issue.number}: ${describe(policy, one)} failed (no-channel): the policy has no such channel any more.`,
          remedy: one.to === null ? PLACE : PERSON,
        },
      ];
    // The answer of a service is a problem by itself.
    if (state === 'dropped' && one.state !== 'dropped' && !results.has(one.id))
      return [
        {
          code: 'message-dropped',
          message: `#${issue.number}: ${describe(policy, one)} may never have arrived${reasonForDrop(one)}`,
          remedy: one.to === null ? PLACE : PERSON,
        },
      ];
    // What this run has not settled is left to the run that wrote it down.
    if (one.state !== 'intended' || one.at >= now || at !== now) return [];
    return [
      {
        code: 'message-in-doubt',
        message: `#${issue.number}: a run ended before it wrote down whether ${describe(policy, one)} was sent.`,
        remedy: 'It is settled as the channel permits. Look why that run ended.',
      },
    ];
  });
}

/** The run that found out that it may not have arrived was red already. */
const isRepeated = ({ channels }: Policy, { channel, tries }: DeliveryRecord): boolean =>
  tries > firstTries(channels.get(channel)?.doubt ?? 'blind');

function reasonForDrop({ tries }: DeliveryRecord): string {
  if (tries < 2) return ', and is not sent again: it could arrive twice.';
  return `: ${tries === 2 ? 'two' : tries} tries brought no known answer, and there are no more.`;
}

function describe({ channels }: Policy, { channel, to }: DeliveryRecord): string {
  const title = channels.get(channel)?.title ?? channel;
  return to === null ? `the message to ${channel} (${title})` : `the message to ${to} by ${channel} (${title})`;
}

const PERSON =
  'The next step, and at last whoever stands in, is called at once. Mend the channel or the contact, and prove it with `tocsin drill`.';
const PLACE = 'Mend the channel, and prove it with `tocsin drill`.';
