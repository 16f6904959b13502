/** What a run does after a write of which it does not know whether it was carried out, where readings lag; on the sandbox over HTTP. */
import { expect, test } from 'vitest';
import { createClient, openRepository } from '#github/index.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { run } from '#run/run.ts';
import { type Fault, startSandbox } from '#sandbox/index.ts';
import { policyOf } from '../support/policy.ts';

const policy = policyOf(`version: 1
name: lagging
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

/** The first call, and the second level ten minutes later by a run of which a write goes wrong. A reading lags by three seconds. */
async function escalate(fault: Fault) {
  const sandbox = await startSandbox({ people: { alice: 'write', bob: 'write', zoe: 'read' } });
  try {
    const { url: apiUrl, graphqlUrl } = sandbox;
    const mails: (string | null)[] = [];
    const start = async (name: string) => {
      const client = createClient({ token: 't', owner: 'acme', name: 'shop', apiUrl, graphqlUrl, paced: false });
      const repository = openRepository(client, { incidentLabels: ['incident'], managedLabels: [], teams: [] });
      const { now, issues } = await repository.readIncidents(0);
      const [report] = await run([policy], issues, now, repository, {
        run: name,
        render: (_policy, effect) => renderEffect(effect, shippedTemplates),
        pause: (seconds) => Promise.resolve(sandbox.clock.advance(seconds)),
        messenger: () => ({
          deliver: (messages) => {
            mails.push(...messages.map(({ to }) => to));
            return Promise.resolve(new Map(messages.map(({ id }) => [id, { kind: 'sent', reference: null }])));
          },
          inquire: () => Promise.reject(new Error('nobody can ask for a mail')),
          cancel: () => Promise.reject(new Error('a mail cannot be taken back')),
        }),
      });
      return report;
    };
    sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'] });
    await start('first');
    sandbox.clock.advance(600);
    sandbox.store.lag = 3;
    sandbox.faults.add(fault);
    const report = await start('second');
    const calls = (sandbox.store.issues.get(1)?.timeline ?? []).filter(
      (entry) => entry.kind === 'comment' && entry.body.includes('@bob'),
    ).length;
    const reported = report?.done.filter((effect) => effect.type === 'say' && effect.comment !== null).length;
    return {
      mails,
      calls,
      outcome: report?.outcome.kind,
      problems: report?.problems.map(({ code }) => code),
      fired: report?.fired.map(({ trigger }) => trigger),
      reported,
    };
  } finally {
    await sandbox.close();
  }
}

const ONCE = { mails: ['alice', 'bob'], calls: 1, outcome: 'acted', problems: [], fired: ['silent'], reported: 1 };

test.each(['lost-response', '502-after', 'reset-before', '502-before'] as const)(
  'a comment answered by %s is posted once, and the run reports what it called by it',
  async (kind) => {
    expect(await escalate({ kind, match: { operation: 'addComment' } })).toEqual(ONCE);
  },
);

test('an edit that did not arrive is made again, though the comment before it is not to be read yet', async () => {
  expect(await escalate({ kind: 'reset-before', match: { operation: 'updateIssueComment' } })).toEqual(ONCE);
});
