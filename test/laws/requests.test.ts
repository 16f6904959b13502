/** Law: the requests of a run are bounded, whatever strangers put into the issues. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Permission } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { knownPeople } from '#engine/escalation/known-people.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import { run } from '#run/run.ts';
import { managedLabelsOf } from '#runner/labels.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { clientOf, repositoryOf } from '../support/client.ts';
import { render } from '../support/sweep.ts';
import { policyOf } from '../support/policy.ts';
import { unacknowledgedFor } from '../support/triggers.ts';

/** People whom a policy calls, and who may not be assigned: they left the team. */
const GONE = ['ned', 'nia', 'nat', 'noa'];
const PEOPLE: Readonly<Record<string, Permission>> = {
  ann: 'write',
  bob: 'write',
  zoe: 'read',
  ...Object.fromEntries(GONE.map((login) => [login, 'none'])),
};

const policyOfResponders = (who: readonly string[]): Policy =>
  policyOf({
    version: 1,
    name: 'shop',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major', label: 'major' }],
    roles: {
      responder: { name: 'Responder', does: 'Looks.', who },
      lead: { name: 'Lead', does: 'Leads.', who: ['bob'] },
    },
    levels: [
      { name: 'Responders', roles: ['responder'], label: 'level 1' },
      { name: 'Leads', roles: ['lead'], label: 'level 2' },
    ],
    triggers: [{ ...unacknowledgedFor({ duration: '15m' }), repeat: '15m' }],
  });
const NAMED = policyOfResponders(['ann']);
const HALF_GONE = policyOfResponders(['ann', ...GONE]);
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
interface Act {
  readonly issue: number;
  readonly crowd: number;
  readonly text: string;
  readonly minutes: number;
}
const act: fc.Arbitrary<Act> = fc.record({
  issue: fc.nat({ max: 9 }),
  crowd: fc.nat({ max: 40 }),
  text: fc.constantFrom(...TEXTS),
  minutes: fc.nat({ max: 20 }),
});
const world = fc.record({
  policy: fc.constantFrom(NAMED, HALF_GONE),
  incidents: fc.constantFrom(1, 3, 51, 120),
  /** Before anything is known of anybody. */
  before: fc.array(act, { maxLength: 2 }),
  acts: fc.array(act, { minLength: 1, maxLength: 2 }),
});

interface Sweep {
  readonly sent: number;
  readonly acted: number;
  readonly created: number;
}

/** One sweep by a process that knows nobody, as each run of the Action is; the requests it sent. */
async function sweep(sandbox: Sandbox, policy: Policy): Promise<Sweep> {
  const [before, labels] = [sandbox.log.length, sandbox.store.labels.size];
  const needs = repositoryNeeds([policy]);
  const managedLabels = managedLabelsOf([policy]);
  const repository = repositoryOf(clientOf(sandbox), { ...needs, ...knownPeople([policy]), managedLabels });
  const { now, issues } = await repository.readIncidents(needs.closedWithin);
  const reports = await run([policy], issues, now, repository, { render });
  return {
    sent: sandbox.log.length - before,
    acted: reports.filter(({ outcome }) => outcome.kind === 'acted' || outcome.kind === 'failed').length,
    created: sandbox.store.labels.size - labels,
  };
}

function mostRequests(sandbox: Sandbox, { acted, created }: Sweep): number {
  const long = [...sandbox.store.issues.values()].map(({ timeline }) => Math.floor(timeline.length / TIMELINE));
  const timelines = long.reduce((sum, one) => sum + one, 0);
  return 1 + Math.ceil(sandbox.store.issues.size / PAGE) + timelines + PERMISSIONS + GONE.length + 3 * acted + created;
}

test('requests are at most 1 + pages + pages of long timelines + 20 permissions + people left out + 3 per incident acted on + labels created', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ policy, incidents, before, acts }) => {
      const sandbox = await startSandbox({ people: PEOPLE });
      const perform = (all: readonly Act[], from: string): void => {
        for (const [index, { issue, crowd, text }] of all.entries())
          for (let count = 0; count < crowd; count += 1)
            sandbox.as(`${from}-${index}-${count}`).comment(1 + (issue % incidents), `${text}\n`);
      };
      const check = async (): Promise<void> => {
        const one = await sweep(sandbox, policy);
        expect(one.sent, JSON.stringify(one)).toBeLessThanOrEqual(mostRequests(sandbox, one));
      };
      try {
        for (let number = 1; number <= incidents; number += 1)
          sandbox
            .as(number % 2 === 0 ? 'zoe' : `reporter-${number}`)
            .openIssue({ title: 'Down', labels: ['incident'] });
        perform(before, 'early');
        await check();
        for (const one of acts) {
          perform([one], `stranger-${one.minutes}`);
          sandbox.clock.advance(60 * one.minutes);
          await check();
        }
      } finally {
        await sandbox.close();
      }
    }),
    { numRuns: 5 },
  );
});
