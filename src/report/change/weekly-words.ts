/** How many messages people would have been sent in a week, in words. Pure. */
import type { ChannelReplayed, Replay } from '#domain/results/replay.ts';
import { busiest, type Name } from './replay-words.ts';
import { times } from './words.ts';

const MOST = 3;

interface Weekly {
  readonly login: string;
  readonly of: ChannelReplayed;
  readonly before: number;
  readonly after: number;
}

/** The greatest changes of somebody's busiest week, a sentence each; of one policy alone, the most in a week. */
export function weeklySentences({ before, people }: Replay, name: Name): readonly string[] {
  const alone = before === null;
  const all = people.flatMap(({ login, messages }) =>
    messages.map(
      (of): Weekly => ({ login, of, before: busiest(of.weeks, 'before'), after: busiest(of.weeks, 'after') }),
    ),
  );
  const change = (one: Weekly): number => Math.abs(one.after - one.before);
  const changed = all.filter((one) => change(one) > 0).toSorted((a, b) => change(b) - change(a));
  const sentences = changed.slice(0, MOST).map((one) => sentenceOf(one, name, alone));
  const more = changed.length - MOST;
  return more > 0 ? [...sentences, `And ${more} more.`] : sentences;
}

function sentenceOf(
  { login, of: { channel, type, night }, before, after }: Weekly,
  name: Name,
  alone: boolean,
): string {
  const phones = type === 'twilio-voice';
  const what = phones ? `phoned (${name(channel)})` : `sent messages by ${name(channel)}`;
  const instead = alone ? '' : ` instead of ${before === 0 ? 'never' : times(before)}`;
  const often =
    after === 0
      ? `no longer be ${what}, ${times(before)} a week before`
      : `be ${what} ${times(after)} a week${instead}`;
  const nights =
    alone || night.before === night.after ? '' : `; at night ${night.after} in all instead of ${night.before}`;
  return `${name(login)} would ${often}${nights}.`;
}
