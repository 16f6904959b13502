/** Messages by channels in words, without addresses: for the job summary and the command line. Pure. */
import { enumerate, groupBy } from '#domain/sentence.ts';
import type { MessageReport } from '#domain/run-report.ts';
import { code } from '#report/text/markdown.ts';
import { stateInWords } from '#report/comment/wording.ts';
import type { Words } from './effects.ts';

const MOST = 20;

/** `` messages: `alice` by `mail` (sent) and by `text` (failed: 21211); `war-room` (sent) `` */
export function describeMessages(
  messages: readonly MessageReport[] = [],
  words: Pick<Words, 'code'> = { code },
): string {
  if (messages.length === 0) return '';
  const lines = [...groupBy(messages, ({ to }) => to ?? '')].flatMap(([login, own]) => {
    if (login === '') return own.map((one) => `${words.code(one.channel, 60)} (${stateOf(one)})`);
    const ways = own.map((one) => `by ${words.code(one.channel, 60)} (${stateOf(one)})`);
    return [`${words.code(login, 60)} ${enumerate(ways)}`];
  });
  const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
  return `messages: ${[...lines.slice(0, MOST), ...more].join('; ')}`;
}

const stateOf = (one: Pick<MessageReport, 'state' | 'code'>): string =>
  one.code === null || one.state !== 'failed' ? stateInWords(one) : `${stateInWords(one)}: ${one.code.slice(0, 40)}`;
