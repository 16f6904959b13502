/** Who is sent more or fewer messages by channels while nobody answers, in words. Pure. */
import type { LadderDiff, MessageDiff } from '#domain/results/policy-diff.ts';
import { plural } from '#report/text/clock.ts';

/** Makes a name harmless where it is shown. */
type Name = (text: string) => string;

/** `alice is sent 4 messages by phone instead of 1`. */
const messageWords = (one: MessageDiff, name: Name): string => `${name(one.to ?? one.channel)} ${sentWords(one, name)}`;

/** The same without who. */
export function sentWords({ channel, to, before, after }: MessageDiff, name: Name): string {
  const by = to === null ? '' : ` by ${name(channel)}`;
  if (after === 0) return `is sent nothing${by} any more (${plural(before, 'message')} before)`;
  return `is sent ${plural(after, 'message')}${by}${before === 0 ? '' : ` instead of ${before}`}`;
}

/** What no reader of a change should miss: fewer messages, then more, each with its severity. */
export function messageChanges(ladders: readonly LadderDiff[]): {
  readonly fewer: readonly string[];
  readonly more: readonly string[];
} {
  const all = ladders
    .filter(({ before, after }) => before !== null && after !== null)
    .flatMap(({ severity, messages }) => messages.map((one) => ({ ...one, severity })));
  const words = (which: (one: MessageDiff) => boolean): readonly string[] =>
    all.filter(which).map((one) => `${messageWords(one, (text) => text)} for ${one.severity}`);
  return {
    fewer: words(({ before, after }) => after < before),
    more: words(({ before, after }) => after > before),
  };
}
