/** Law: the requests of a run are bounded, whatever strangers put into the issues. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { knownPeople } from '#engine/escalation/known-people.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import { createClient, openRepository } from '#github/index.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { run } from '#run/run.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { policyOf } from '../support/policy.ts';

vi.setConfig({ testTimeout: 120_000 });

const policy = policyOf({
  version: 1,
  name: 'shop',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', label: 'major' }],
  roles: { responder: { name: 'Responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'Responders', roles: ['responder'], label: 'level 1' }],
  triggers: [
    {
      id: 'unacknowledged',
      reason: 'Nobody has acknowledged it.',
      when: {
        and: [
          { '!': { var: 'incident.acknowledged' } },
          { '>=': [{ var: 'elapsed.since-level' }, { duration: '15m' }] },
        ],
      },
      repeat: '15m',
      do: { escalate: 'next' },
    },
  ],
});
const PAGE = 50;
const TIMELINE = 100;
const PERMISSIONS = 20;

const TEXTS = [
  'me too',
  '/ack',
  '/resolved',
  '/escalte now',
  '/snooze 1h\n'.repeat(30),
  '@ann '.repeat(50),
  '/tmp is full',
];
/** What a stranger does: comments by so many accounts, edits of the report, labels that nobody manages. */
const act = fc.record({
  issue: fc.nat({ max: 9 }),
  crowd: fc.nat({ max: 40 }),
  text: fc.constantFrom(...TEXTS),
  minutes: fc.nat({ max: 20 }),
});
const world = fc.record({
  incidents: fc.constantFrom(1, 3, 51),
  acts: fc.array(act, { minLength: 1, maxLength: 3 }),
});

/** One sweep; the requests it sent. */
async function sweep(sandbox: Sandbox): Promise<{ readonly sent: number; readonly acted: number }> {
  const before = sandbox.log.length;
  const client = createClient({
    token: 't',
    owner: 'acme',
    name: 'shop',
    apiUrl: sandbox.url,
    graphqlUrl: sandbox.graphqlUrl,
    paced: false,
  });
  const needs = repositoryNeeds([policy]);
  const repository = openRepository(client, { ...needs, ...knownPeople([policy]), managedLabels: [] });
  const { now, issues } = await repository.readIncidents(needs.closedWithin);
  const reports = await run([policy], issues, now, repository, {
    render: (_policy, effect) => renderEffect(effect, shippedTemplates),
  });
  return {
    sent: sandbox.log.length - before,
    acted: reports.filter(({ outcome }) => outcome.kind === 'acted' || outcome.kind === 'failed').length,
  };
}

test('requests are at most 1 + pages + pages of long timelines + 20 permissions + 3 per incident acted on + labels that are created', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ incidents, acts }) => {
      const sandbox = await startSandbox({ people: { ann: 'write', zoe: 'read' } });
      try {
        for (let number = 1; number <= incidents; number += 1)
          sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'] });
        await sweep(sandbox);
        for (const [index, { issue, crowd, text, minutes }] of acts.entries()) {
          const number = 1 + (issue % incidents);
          for (let count = 0; count < crowd; count += 1)
            sandbox.as(`stranger-${index}-${count}`).comment(number, `${text}\n`);
          sandbox.clock.advance(60 * minutes);
          const labelsBefore = sandbox.store.labels.size;
          const { sent, acted } = await sweep(sandbox);
          const created = sandbox.store.labels.size - labelsBefore;
          const long = [...sandbox.store.issues.values()].map(({ timeline }) => Math.floor(timeline.length / TIMELINE));
          const pages = Math.ceil(incidents / PAGE);
          const timelines = long.reduce((sum, one) => sum + one, 0);
          expect(sent).toBeLessThanOrEqual(1 + pages + timelines + PERMISSIONS + 3 * acted + created);
        }
      } finally {
        await sandbox.close();
      }
    }),
    { numRuns: 6 },
  );
});
