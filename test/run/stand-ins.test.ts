/** Whoever stands in for people whom no channel reaches is called in the same run. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { run } from '#run/run.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';

/** The first call by a policy whose contacts are these. */
async function call(contacts: string, name: string | null) {
  const policy = policyOf(`version: 1
name: stand-ins
incident: { label: incident }
severities: [{ id: sev1, reach: once }]
roles: { first: { who: alice, otherwise: [bob, carol] } }
levels: [{ name: First, roles: [first] }]
channels: { mail: { type: email, server: env:TOCSIN_A, from: i@acme.example } }
contacts: { ${contacts} }
reach: { once: [{ by: mail }] }
`);
  const issue = openIncident(['incident']);
  const issues = new Map<number, Issue>([[issue.number, issue]]);
  const mails: (string | null)[] = [];
  const { tracker, render } = modelTracker(issues, START);
  const [report] = await run([policy], [issue], START, tracker, {
    ...(name === null ? {} : { run: name }),
    render,
    messenger: () => ({
      deliver: (messages) => {
        mails.push(...messages.map(({ to }) => to));
        return Promise.resolve(new Map(messages.map(({ id }) => [id, { kind: 'sent', reference: null }])));
      },
      inquire: () => Promise.reject(new Error('nobody can ask for a mail')),
      cancel: () => Promise.reject(new Error('a mail cannot be taken back')),
    }),
  });
  return { mails, outcome: report?.outcome.kind };
}

test.each(['first', null])('where the person has no address (a run named %s)', async (name) => {
  expect(await call('bob: { mail: bob@acme.example }', name)).toEqual({ mails: ['bob'], outcome: 'acted' });
});

test('where some of those who stand in have none either, the others are', async () => {
  expect(await call('carol: { mail: carol@acme.example }', 'first')).toEqual({ mails: ['carol'], outcome: 'acted' });
});

test('where nobody has one, the run ends', async () => {
  expect(await call('dora: { mail: dora@acme.example }', 'first')).toEqual({ mails: [], outcome: 'acted' });
});
