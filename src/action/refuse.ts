/** What a run says that does nothing: everything that is wrong, at once. */
import { firstItems } from '#domain/sentence.ts';
import { setFailed } from '@actions/core';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { forLog } from '#domain/neutralise.ts';
import { reportWithoutPolicies, type RunOfInputs } from './empty-report.ts';
import { type PolicySource, readPolicies } from './policies.ts';

/** The policies of the run, which may be wrong as well. */
interface RunPolicies {
  readonly paths: readonly string[];
  readonly source: PolicySource;
}

/** What is wrong, as the message and the summary name it. */
const ABOUT = {
  inputs: { name: 'the inputs', alone: 'The inputs are wrong', withPolicy: 'The inputs and the policy are wrong' },
  job: {
    name: 'the run',
    alone: 'These inputs do not fit this event, or each other',
    withPolicy: 'These inputs do not fit this event, or each other, and the policy is wrong',
  },
  event: {
    name: 'the event',
    alone: 'The event could not be read',
    withPolicy: 'The event could not be read, and the policy is wrong',
  },
};

/** Everything that is wrong, at once, and nothing done. */
export async function refuse(
  problems: readonly string[],
  run: RunOfInputs,
  policies: RunPolicies | null = null,
  about: keyof typeof ABOUT = 'inputs',
): Promise<void> {
  const found = policies === null ? [] : await errorsOf(policies);
  const { firstLines, note } = await import('./announce.ts');
  note(reportWithoutPolicies(run, found));
  const all = [...problems, ...found.map(inOneLine)];
  const lines = all.map((problem) => forLog(problem, 1000));
  const [only = ''] = lines;
  const { name, alone, withPolicy } = ABOUT[about];
  const wrong = found.length === 0 ? name : `${name} and the policy`;
  setFailed(
    lines.length === 1
      ? only
      : `${lines.length} things are wrong with ${wrong}, so nothing was done:\n${firstLines(lines).join('\n')}`,
  );
  const [{ writeSummary }, { bullets, prose }] = await Promise.all([
    import('./job-summary.ts'),
    import('#report/text/markdown.ts'),
  ]);
  const items = firstItems(all, MOST, (problem) => prose(problem, 1000));
  await writeSummary(`**Nothing was done.** ${found.length === 0 ? alone : withPolicy}:\n\n${bullets(items)}\n`);
}

/** So many are in the summary. */
const MOST = 100;

/** What keeps these policies from being run. That GitHub did not give one is no mistake in it. */
async function errorsOf({ paths, source }: RunPolicies): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await readPolicies(paths, source);
  return diagnostics.filter(({ level, code }) => level === 'error' && code !== 'policy-unread');
}

function inOneLine({ place, message, help }: Diagnostic): string {
  const where = place === null ? '' : `${place.file}:${place.line}:${place.col}: `;
  return `${where}${message} ${help ?? ''}`.trim();
}
