/** Whom messages go to, by which channels, in words. Pure. */
import { enumerate } from '#domain/sentence.ts';
import type { SentMessage } from '#domain/delivery.ts';

/** Each person once, as `alice by mail and text`, and each place by its name; in the order of the first of each. */
export function recipients(messages: readonly SentMessage[], name: (text: string) => string): readonly string[] {
  const people = new Map<string, { readonly login: string; readonly channels: string[] }>();
  const parts: (() => string)[] = [];
  for (const { channel, to } of messages) {
    if (to === null) {
      parts.push(() => name(channel));
      continue;
    }
    const person = people.get(to.toLowerCase()) ?? { login: to, channels: [] };
    person.channels.push(name(channel));
    if (person.channels.length > 1) continue;
    people.set(to.toLowerCase(), person);
    parts.push(() => `${name(person.login)} by ${enumerate(person.channels)}`);
  }
  return parts.map((part) => part());
}
