/** A policy test as YAML, as it stands under `cases:`. Pure. */
import type { Json } from '#domain/rule.ts';
import type { CaseDocument, EntryDocument } from './document.ts';
import { flow } from './flow.ts';

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
