/** The job summary. Load this file when there is something to write: it brings Node's promises for files and their streams with it. */
import { summary, warning } from '@actions/core';
import { forLog } from '#domain/neutralise.ts';

/** Writes Markdown to the job summary. It is a courtesy: a runner without one, or with a full disk, is no reason to fail. */
export async function writeSummary(markdown: string): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    await summary.addRaw(markdown).write();
  } catch (error) {
    warning(forLog(`The job summary could not be written. ${(error as Error).message}`));
  }
}
