/** A span of time in GitHub's search syntax: `>=X`, `>X`, `<=X`, `<X`, `X..Y` with `*` for no end. */
import { type Instant, parseInstant } from '#domain/time.ts';
import { Refusal } from '#sandbox/refusal.ts';

export function readSpan(text: string | null): (at: Instant) => boolean {
  if (text === null) return () => true;
  const [, sign, bound] = /^(>=|<=|>|<)(.+)$/.exec(text) ?? [];
  if (sign !== undefined && bound !== undefined) {
    const limit = readBound(bound, text);
    return (at) => (sign.startsWith('>') ? at > limit : at < limit) || (sign.length === 2 && at === limit);
  }
  const [from = '', to] = text.split('..');
  if (to === undefined) throw new Refusal(501, `sandbox: "created=${text}" is not modelled`);
  const earliest = from === '*' ? Number.NEGATIVE_INFINITY : readBound(from, text);
  const latest = to === '*' ? Number.POSITIVE_INFINITY : readBound(to, text);
  return (at) => at >= earliest && at <= latest;
}

function readBound(bound: string, text: string): Instant {
  const at = parseInstant(bound);
  if (at === null) throw new Refusal(501, `sandbox: "created=${text}" is not modelled`);
  return at;
}
