/** Runs under policies that reach people by mail, and the mails that they send. */
import type { IncidentReport } from '#domain/run-report.ts';
import type { Messenger } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import { createClient, openRepository } from '#github/index.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import type { RunOptions } from '#run/options.ts';
import { run } from '#run/run.ts';
import type { Sandbox } from '#sandbox/index.ts';
import { policyOf } from './policy.ts';

/** The second level is called ten minutes after the first. */
export const TWO_LEVELS = policyOf(`version: 1
name: two
incident: { label: incident }
severities: [{ id: sev1, reach: once }]
roles: { first: { who: alice }, second: { who: bob } }
levels: [{ name: First, roles: [first] }, { name: Second, roles: [second] }]
triggers:
  - { id: silent, reason: Nobody answers., when: { ">=": [{ var: elapsed.since-declared }, 10] }, do: { escalate: 2 } }
channels: { mail: { type: email, server: env:TOCSIN_A, from: i@acme.example } }
contacts: { alice: { mail: alice@acme.example }, bob: { mail: bob@acme.example } }
reach: { once: [{ by: mail }] }
`);

/** Sends every mail, and notes in `mails` to whom. */
export const mailsInto = (mails: (string | null)[]) => (): Messenger => ({
  deliver: (messages) => {
    mails.push(...messages.map(({ to }) => to));
    return Promise.resolve(new Map(messages.map(({ id }) => [id, { kind: 'sent', reference: null }])));
  },
  inquire: () => Promise.reject(new Error('nobody can ask for a mail')),
  cancel: () => Promise.reject(new Error('a mail cannot be taken back')),
});

/** One run over the incidents of a sandbox, over HTTP; the report of the first. */
export async function runOn(
  { url: apiUrl, graphqlUrl }: Sandbox,
  policy: Policy,
  options: Omit<RunOptions, 'render'>,
): Promise<IncidentReport | undefined> {
  const client = createClient({ token: 't', owner: 'acme', name: 'shop', apiUrl, graphqlUrl, paced: false });
  const repository = openRepository(client, { incidentLabels: ['incident'], managedLabels: [], teams: [] });
  const { now, issues } = await repository.readIncidents(0);
  const render: RunOptions['render'] = (_policy, effect) => renderEffect(effect, shippedTemplates);
  const [report] = await run([policy], issues, now, repository, { ...options, render });
  return report;
}
