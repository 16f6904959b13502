/** Answers to notifications by e-mail, on the sandbox: what people say counts, and neither the letter below it nor a programme's notice does. */
import { expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { commentsOf } from '#sandbox/store.ts';
import { clientOf } from '../support/client.ts';
import { policyOf } from '../support/policy.ts';
import { sweepBy } from '../support/sweep.ts';

const policy = policyOf({
  version: 1,
  name: 'shop',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', 'acknowledge-within': '5m' }],
  roles: {
    responder: { name: 'Responder', does: 'Looks.', who: ['dan'] },
    lead: { name: 'Lead', does: 'Finds people.', who: ['lea'] },
  },
  levels: [
    { name: 'Responders', roles: ['responder'] },
    { name: 'Leads', roles: ['lead'] },
  ],
  triggers: [
    {
      id: 'unacknowledged',
      reason: 'Nobody has acknowledged this incident in time.',
      when: {
        and: [
          { '!': { var: 'incident.acknowledged' } },
          { '>=': [{ var: 'elapsed.since-level' }, { var: 'severity.acknowledge-within' }] },
        ],
      },
      do: { escalate: 'next' },
    },
  ],
});

/** What Dan, who is called, answers by e-mail; who is assigned at once, and after ten minutes. */
async function assigneesAfter(answer: (call: string) => string): Promise<readonly (readonly string[])[]> {
  const people = { dan: 'write', lea: 'write', zoe: 'write' } as const;
  const sandbox: Sandbox = await startSandbox({ people, at: '2026-11-23T10:00:00Z' });
  try {
    const issue = sandbox.as('zoe').openIssue({ title: 'Down', body: '', labels: ['incident'] });
    const assigneesNow = async (): Promise<readonly string[]> => {
      await sweepBy(clientOf(sandbox), policy);
      return [...issue.assignees];
    };
    await assigneesNow();
    const call = commentsOf(issue)
      .map(({ body }) => body)
      .join('\n');
    expect(call).toContain('/ack');
    sandbox.clock.advance(60);
    sandbox.as('dan').comment(issue.number, answer(call), 'mail');
    const atOnce = await assigneesNow();
    sandbox.clock.advance(600);
    return [atOnce, await assigneesNow()];
  } finally {
    await sandbox.close();
  }
}

const letter = (call: string): string =>
  `________________________________\nFrom: bot ***@***.***>\nSent: Monday, 23 November 2026 10:00\nTo: acme/shop ***@***.***>\nSubject: Re: Down\n\n${call}\n\n/handoff @zoe\n`;

test('an answer acknowledges, and the commands of the letter below it do nothing', async () => {
  expect(await assigneesAfter((call) => `I look into it.\n\nSent from my iPhone\n\n${letter(call)}`)).toEqual([
    ['dan'],
    ['dan'],
  ]);
});

test('a command above the letter is carried out', async () => {
  expect(await assigneesAfter((call) => `/handoff @lea\n\n${letter(call)}`)).toEqual([
    ['dan', 'lea'],
    ['dan', 'lea'],
  ]);
});

test('that somebody is away stops no call', async () => {
  expect(await assigneesAfter(() => 'I am out of the office until Monday.')).toEqual([['dan'], ['dan', 'lea']]);
});
