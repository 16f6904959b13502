/** Writes the job summary. It is a courtesy: a runner without one is no reason to fail. */
export async function summarise(markdown: string): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  const { summary } = await import('./job-summary.ts');
  await summary.addRaw(markdown).write();
}
