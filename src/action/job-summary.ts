/** The job summary. Load this file when there is something to write: it brings Node's promises for files and their streams with it. */
import { summary } from '@actions/core';

/** Writes Markdown to the job summary. It is a courtesy: a runner without one is no reason to fail. */
export async function writeSummary(markdown: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY']) await summary.addRaw(markdown).write();
}
