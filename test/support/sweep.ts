/** Runs over the incidents of a GitHub on this machine. */
import type { Policy } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Client } from '#github/index.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import type { RunOptions } from '#run/options.ts';
import { run } from '#run/run.ts';
import { repositoryOf } from './client.ts';

export const render: RunOptions['render'] = (_policy, effect) => renderEffect(effect, shippedTemplates);

/** One run over all incidents of the repository. */
export async function sweepBy(
  client: Client,
  policy: Policy,
  options: Omit<RunOptions, 'render'> = {},
): Promise<readonly IncidentReport[]> {
  const repository = repositoryOf(client);
  const { now, issues } = await repository.readIncidents(0);
  return run([policy], issues, now, repository, { ...options, render });
}
