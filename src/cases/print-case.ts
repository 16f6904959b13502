/** A policy test as YAML, as it stands under `cases:`. Pure. */
import type { Json } from '../domain/rule.ts';
import type { CaseDocument, EntryDocument } from './document.ts';

/** One element of the list, indented by two; `readTests` reads it back. */
export function printCase({ name, declared, incident, story }: CaseDocument): string {
  return [
    `  - name: ${flow(name)}`,
    `    declared: ${declared}`,
    ...(incident
      ? ['    incident:', ...Object.entries(incident).map(([key, value]) => `      ${key}: ${flow(value)}`)]
      : []),
    '    story:',
    ...story.map((entry) => `      - ${flow(entryAsJson(entry))}`),
    '',
  ].join('\n');
}

const entryAsJson = (entry: EntryDocument): Json => entry as unknown as Json;

/** Text that YAML reads as that text without quotes, in a map written on one line. */
const PLAIN = /^[A-Za-z/][\w./@-]*(?: [\w./@-]+)*$/;
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off']);
/** Durations and instants, which start with a digit and are text all the same. */
const MOMENT = /^(?:(?:\d+[wdhms])+|\d{4}-\d{2}-\d{2}T[\d:]+Z)$/;

function flow(value: Json): string {
  if (typeof value === 'string') {
    const plain = MOMENT.test(value) || (PLAIN.test(value) && !WORDS.has(value.toLowerCase()));
    return plain ? value : JSON.stringify(value);
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, inner]) => `${flow(key)}: ${flow(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
