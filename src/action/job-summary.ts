/** The job summary. Load this file when there is something to write: it brings Node's promises for files and their streams with it. */
import { summary, warning } from '@actions/core';
import { forLog } from '#domain/neutralise.ts';

/** GitHub shows nothing of the summary of a step that has more bytes. */
const MOST_BYTES = 1024 * 1024;
/** At the top: below, it could stand in a fence or in folded details that are cut as well. */
const CUT = '**This is too long for GitHub to show: its end is missing.**\n\n';

/** As many of its first lines as GitHub takes, below a notice; of none is a part taken. */
export function fitSummary(markdown: string, most = MOST_BYTES): string {
  if (Buffer.byteLength(markdown) <= most) return markdown;
  const start = Buffer.from(markdown).subarray(0, most - CUT.length - 1);
  return `${CUT}${start.subarray(0, Math.max(0, start.lastIndexOf('\n'))).toString()}\n`;
}

/** Writes Markdown to the job summary. It is a courtesy: a runner without one, or with a full disk, is no reason to fail. */
export async function writeSummary(markdown: string): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    await summary.addRaw(fitSummary(markdown)).write();
  } catch (error) {
    warning(forLog(`The job summary could not be written. ${(error as Error).message}`));
  }
}
