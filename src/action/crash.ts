/** What a run says that an error ended which nobody foresaw: it has outputs and a summary as any other. */
import { statSync } from 'node:fs';
import { debug, setFailed } from '@actions/core';
import type { Environment } from '#domain/environment.ts';
import { forLog } from '#domain/neutralise.ts';
import { sentence } from '#domain/sentence.ts';
import { reportWithoutPolicies } from './empty-report.ts';
import { readInputs } from './inputs.ts';

const REMEDY =
  'What it had done stands on the issues, and the next run goes on from there. If that ends so as well, report it, with the log of a run with debug logging.';

/** The message comes first: whatever ended the run may keep the rest from being written. */
export async function crash(error: unknown, environment: Environment): Promise<void> {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  setFailed(`${forLog(sentence(what), 1000)} ${REMEDY}`);
  if (error instanceof Error && error.stack) debug(forLog(error.stack, 4000));
  const result = readInputs(environment);
  const { mode, dryRun } = result.ok ? result.value : result;
  const report = reportWithoutPolicies({ mode, dryRun, repository: environment['GITHUB_REPOSITORY'] ?? '' });
  const problems = [{ code: 'crash', message: what, remedy: REMEDY }];
  const [{ note }, { writeSummary }, { prose }] = await Promise.all([
    import('./announce.ts'),
    import('./job-summary.ts'),
    import('#report/text/markdown.ts'),
  ]);
  if (!hasOutputs(environment)) note({ ...report, problems });
  await writeSummary(`**The run ended by an error.** ${prose(sentence(what), 1000)}\n\n${REMEDY}\n`);
}

/** Were they set before the error came? Then they say what was done. */
const hasOutputs = ({ GITHUB_OUTPUT: file = '' }: Environment): boolean =>
  file !== '' && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
