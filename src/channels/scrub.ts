/** Takes secrets and addresses out of everything that leaves this room, including what a service answered. Pure. */
import type { Recipient } from '#domain/channel.ts';

const MASK = '…';
/** Words of this room, which services have no part in. */
const OURS = new Set(['kind', 'code']);

/** The same value with `…` in place of every secret in its texts, in upper or lower case. */
export function scrub<T extends object>(value: T, secrets: readonly string[]): T {
  const found = secrets.filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
  if (found.length === 0) return value;
  const pattern = new RegExp(found.map((secret) => secret.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'gi');
  const scrubbed = Object.entries(value).map(([key, item]: [string, unknown]) => [
    key,
    typeof item === 'string' && !OURS.has(key) ? item.replaceAll(pattern, MASK) : item,
  ]);
  return Object.fromEntries(scrubbed) as T;
}

/** How an address may be written: services leave out the plus of a number. */
export function addressTexts(to: Recipient): readonly string[] {
  if (to.kind === 'place') return [];
  return to.address.startsWith('+') ? [to.address, to.address.slice(1)] : [to.address];
}
