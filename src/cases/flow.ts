import type { Json } from '#domain/rule.ts';

const PLAIN = /^[A-Za-z/][\w/-]*(?: [\w/.-]+)*$/;
const DURATION = /^(?:\d+[wdhms])+$/;
const WORDS = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** A value as one line of YAML in flow style, quoted where it has to be. Pure. */
export function flow(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${flow(key)}: ${flow(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const isPlain = (text: string): boolean => DURATION.test(text) || (PLAIN.test(text) && !WORDS.has(text.toLowerCase()));
