/** Writes the table of `docs/keeping-time.md` that says what keeping time costs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../test/support/repository.ts';
import { costOf, DAYS, HEAD, rowOf } from './watch-cost.ts';

/** Not at the top level: modules that are loaded later wait for this one. */
async function build(): Promise<void> {
  const rows: string[] = [];
  for (const [incidents, parts] of DAYS) rows.push(rowOf(await costOf(incidents, parts)));
  const path = inRepository('docs/keeping-time.md');
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(HEAD);
  const end = text.indexOf('\n\n', start);
  if (start === -1 || end === -1) throw new Error(`${path} has no such table.`);
  writeFileSync(path, `${text.slice(0, start)}${[HEAD, ...rows].join('\n')}${text.slice(end)}`);
}

void build();
