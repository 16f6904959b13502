/** Who was reached by which channel, and when, for the review. No address is in it. Pure. */
import { firstItems, groupBy } from '#domain/sentence.ts';
import { mayHaveArrived, type MessageOutcome } from '#domain/delivery.ts';
import type { ReviewDocument } from '#domain/review.ts';
import { plural, timeInUtc } from '#report/text/clock.ts';
import { code, table } from '#report/text/markdown.ts';
import { stateInWords } from './wording.ts';

const MOST = 40;
const MOST_TIMES = 6;

/** One line for each person and outcome: it fits on a phone. Nothing where no channel was used. */
export function reachedSection({ messages, declaredAt }: ReviewDocument): readonly string[] {
  if (messages.length === 0) return [];
  const groups = groupBy(messages, ({ to, channel, state, code: why }) =>
    JSON.stringify([to?.toLowerCase() ?? [channel], state, why]),
  );
  const rows = [...groups.values()];
  const lines = rows.slice(0, MOST).map((group) => {
    const [{ to, channel }] = group;
    const ways = to === null ? [group] : groupBy(group, (one) => one.channel).values();
    const by = Array.from(ways, (way) => {
      const times = [...new Set(way.map(({ at }) => timeInUtc(at, declaredAt)))];
      const when = firstItems(times, MOST_TIMES, (time) => time).join(', ');
      return to === null ? when : `${code(way[0].channel, 60)} ${when}`;
    });
    return [code(to ?? channel, 60), by.join('; '), outcomeOf(group)];
  });
  const rest = rows.length > MOST ? [`… and ${rows.length - MOST} more.`] : [];
  return [
    '### Who was reached by what, times in UTC',
    table(['Who or where', 'When', 'What became of it'], lines),
    ...rest,
  ];
}

function outcomeOf([one, ...others]: readonly [MessageOutcome, ...MessageOutcome[]]): string {
  const { state, code: why } = one;
  const text = state === 'failed' && why !== null ? `failed (${code(why, 40)})` : stateInWords(one);
  const isUnsure = mayHaveArrived(one) && state !== 'sent';
  const marked = state === 'failed' || isUnsure ? `**${text}**` : text;
  return others.length === 0 ? marked : `${marked}, ${plural(others.length + 1, 'message')}`;
}
