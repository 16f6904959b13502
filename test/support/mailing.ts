/** Runs under policies that reach people by mail, and the mails that they send. */
import type { IncidentReport } from '#domain/run-report.ts';
import type { Messenger } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { RunOptions } from '#run/options.ts';
import type { Sandbox } from '#sandbox/index.ts';
import { clientOf } from './client.ts';
import { sweepBy } from './sweep.ts';
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
  sandbox: Sandbox,
  policy: Policy,
  options: Omit<RunOptions, 'render'>,
): Promise<IncidentReport | undefined> {
  const [report] = await sweepBy(clientOf(sandbox), policy, options);
  return report;
}
