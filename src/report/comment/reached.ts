/** Who was reached by which channel, and when, for the review. No address is in it. Pure. */
import type { MessageOutcome } from '#domain/delivery.ts';
import type { ReviewDocument } from '#domain/review.ts';
import { clockTime, plural } from '#report/text/clock.ts';
import { capped, code, table } from '#report/text/markdown.ts';
import { STATES } from './wording.ts';

const MOST = 40;
const MOST_TIMES = 6;

/** Nothing where no channel was used. */
export function reachedSection({ messages, declaredAt }: ReviewDocument): readonly string[] {
  if (messages.length === 0) return [];
  const rows = [...grouped(messages).values()];
  const lines = rows.slice(0, MOST).map((group) => {
    const [{ to, channel }] = group;
    const times = [...new Set(group.map(({ at }) => clockTime(at, declaredAt)))];
    const when = capped(times, MOST_TIMES, (time) => time).join(', ');
    return [to === null ? 'a place' : code(to, 60), code(channel, 60), when, outcomeOf(group)];
  });
  const rest = rows.length > MOST ? [`… and ${rows.length - MOST} more.`] : [];
  return ['### Who was reached by what', table(['Who', 'By', 'When', 'What became of it'], lines), ...rest];
}

type Group = [MessageOutcome, ...MessageOutcome[]];

/** Those of one recipient and channel that came to the same. */
function grouped(messages: readonly MessageOutcome[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const one of messages) {
    const name = JSON.stringify([one.to?.toLowerCase() ?? null, one.channel, one.state, one.code]);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

function outcomeOf([{ state, code: why }, ...others]: Group): string {
  const text = state === 'failed' && why !== null ? `failed (${code(why, 40)})` : STATES[state];
  const marked = state === 'failed' || state === 'dropped' || state === 'doubt' ? `**${text}**` : text;
  return others.length === 0 ? marked : `${marked}, ${plural(others.length + 1, 'message')}`;
}
