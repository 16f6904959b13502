/** One run, on the model: step by step, until nothing is left. Pure. */
import { nameKey } from '#domain/names.ts';
import type { Decision } from '#domain/decision.ts';
import type { DeliveryRecord, DeliveryResult, SentMessage } from '#domain/delivery.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { CommentMessage } from '#domain/message.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { runAt } from '#engine/decide.ts';
import type { Reader } from '#engine/decide-live.ts';
import { waitingParcels, parcelsOf } from '#engine/delivery/batch.ts';
import { outboxOf } from '#engine/delivery/outbox.ts';
import type { FoldedIssue } from '#engine/incident/fold.ts';
import { advance, foldIssue } from '#engine/recovery.ts';
import { perform } from '#engine/model/issue-model.ts';

/** What a whole run came to. `decision` is the one that was carried out: later ones have nothing left to decide. */
export interface RunResult {
  readonly issue: Issue;
  readonly decision: Decision;
  readonly effects: readonly Effect[];
  /** The issue as it was left, from which the next run can go on. */
  readonly folded: FoldedIssue;
  /** Messages that left GitHub: on the model each arrives. */
  readonly sent: readonly DeliveryRecord[];
}

/** INVARIANT: a performed plan leaves nothing to do, so this ends; the bound only keeps a defect from hanging a test. */
const MOST_EFFECTS = 40;

/**
 * One run over an issue at `now` (seconds since 1970), on the model, as a run of the Action goes: each message is written. Throws
 * only when it finds no end, which is a defect. Pure.
 */
export const runOnce = (policy: Policy, issue: Issue, now: Instant): RunResult =>
  runFolded(foldIssue(policy, issue), now, 'people');

/** The same for an issue that is folded already, and for a reader. */
export function runFolded(start: FoldedIssue, now: Instant, reader: Reader): RunResult {
  let folded = start;
  let carriedOut: Decision | null = null;
  const effects: Effect[] = [];
  const results = new Map<string, DeliveryResult>();
  const sent: DeliveryRecord[] = [];
  const carryOut = (some: readonly Effect[]): void => {
    if (some.length === 0) return;
    folded = advance(
      folded,
      some.reduce((issue, effect) => perform(issue, effect, now), folded.issue),
    );
    effects.push(...some);
    if (effects.length > MOST_EFFECTS)
      throw new Error(`The run over issue ${folded.issue.number} finds no end: ${JSON.stringify(some).slice(0, 500)}`);
  };
  for (;;) {
    const { labelsAndPeople, rest } = runAt(folded, now, { reader, results });
    carryOut(labelsAndPeople);
    const { decision, effects: others } = rest(folded);
    const left = others();
    // GitHub alone names the issue or comment of a review: what is said and recorded after it names it.
    const review = left.findIndex(preparesReview);
    const next = review === -1 ? left : left.slice(0, review + 1);
    if (next.some(({ type }) => type === 'say')) carriedOut ??= decision();
    carryOut(next);
    // What people read may say more once it is recorded that it was done, and whoever has no way is not reached once they are called.
    const goesOn = review !== -1 || (next.length > 0 && (reader === 'people' || folded.policy.reach.size > 0));
    if (goesOn || post(folded, now, results, sent)) continue;
    return { issue: folded.issue, decision: carriedOut ?? decision(), effects, folded, sent };
  }
}

const preparesReview = (effect: Effect): boolean =>
  effect.type === 'open-review' ||
  effect.type === 'close-duplicate' ||
  (effect.type === 'say' && effect.comment?.record.review === true);

/** Sends what is to be sent, on the model, within the policy's limits; false when there is nothing. */
function post(
  folded: FoldedIssue,
  now: Instant,
  results: Map<string, DeliveryResult>,
  sent: DeliveryRecord[],
): boolean {
  const { send, unneeded, cancel, deliveries } = outboxOf(folded, now);
  for (const { id } of unneeded) results.set(id, { kind: 'not-needed' });
  for (const { id } of cancel) results.set(id, { kind: 'cancelled' });
  const parcels = parcelsOf(send, deliveries);
  const waiting = waitingParcels(parcels, folded.policy.limits, deliveries, now);
  for (const parcel of parcels) {
    for (const { delivery } of parcel.sendings) {
      const result = waiting.get(parcel) ?? { kind: 'sent', reference: null };
      results.set(delivery.id, result);
      if (result.kind === 'sent') sent.push(delivery);
    }
  }
  return send.length + unneeded.length + cancel.length > 0;
}

/** The comments of a run: one, and another of who is called in its place where no channel reaches whom it calls. */
export const commentsOf = ({ effects }: Pick<RunResult, 'effects'>): readonly CommentMessage[] =>
  effects.flatMap((effect) => (effect.type === 'say' && effect.comment !== null ? [effect.comment] : []));

/** What leaves GitHub in a run: one message for each person and channel, and for each place. */
export function sentMessages({ sent }: Pick<RunResult, 'sent'>): readonly SentMessage[] {
  const messages = new Map<string, SentMessage>();
  for (const { channel, to, cause } of sent) {
    // That it is over is a message of its own.
    const name = [channel, to === null ? '' : nameKey(to), to === null && cause === 'resolved' ? cause : ''].join(' ');
    if (!messages.has(name)) messages.set(name, { channel, to });
  }
  return [...messages.values()];
}
