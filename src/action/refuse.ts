/** What a run says that does nothing: everything that is wrong, at once. */
import { setFailed } from '@actions/core';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { forLog } from '#domain/neutralise.ts';
import { type PolicySource, readPolicies } from './policies.ts';

/** The policies of the run, which may be wrong as well. */
interface Wanted {
  readonly paths: readonly string[];
  readonly source: PolicySource;
}

/** Everything that is wrong, at once, and nothing done. */
export async function refuse(problems: readonly string[], policies: Wanted | null = null): Promise<void> {
  const found = policies === null ? [] : await errorsOf(policies);
  const lines = [...problems, ...found.map(inOneLine)].map((problem) => forLog(problem, 1000));
  if (found.length > 0) {
    const { annotateAll } = await import('./announce.ts');
    annotateAll(found);
  }
  const [only = ''] = lines;
  const what = found.length === 0 ? 'the inputs' : 'the inputs and the policy';
  setFailed(
    lines.length === 1
      ? only
      : `${lines.length} things are wrong with ${what}, so nothing was done:\n${lines.join('\n')}`,
  );
  const { writeSummary } = await import('./job-summary.ts');
  const wrong = found.length === 0 ? 'The inputs are wrong' : 'The inputs and the policy are wrong';
  await writeSummary(`**Nothing was done.** ${wrong}:\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`);
}

/** What keeps these policies from being run. */
async function errorsOf({ paths, source }: Wanted): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await readPolicies(paths, source);
  return diagnostics.filter(({ level }) => level === 'error');
}

function inOneLine({ place, message, help }: Diagnostic): string {
  const where = place === null ? '' : `${place.file}:${place.line}:${place.col}: `;
  return `${where}${message} ${help ?? ''}`.trim();
}
