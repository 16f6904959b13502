import { expect, it } from 'vitest';
import { dryRun } from '#run/dry-run.ts';
import { runOnce } from '#engine/index.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident, START } from '../support/worlds.ts';

const role = (who: unknown, otherwise?: readonly string[]) => ({
  name: 'First responder',
  does: 'Looks.',
  who,
  ...(otherwise && { otherwise }),
});
const policy = (responder: object, mention: readonly string[] = []) =>
  policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major' }],
    roles: { responder, lead: { name: 'Lead', does: 'Leads.', who: ['gus'] } },
    levels: [{ name: 'Responders', roles: ['responder'] }],
    triggers:
      mention.length === 0
        ? []
        : [
            {
              id: 'late',
              reason: 'It is late.',
              when: { '>=': [{ var: 'elapsed.since-declared' }, 10] },
              do: { mention },
            },
          ],
  });

// `gus` has no access to the repository of the worlds; `ann` and `bob` have.
it.each([
  ['somebody', role(['ann']), false],
  ['somebody beside one who cannot be', role(['gus', 'ann']), false],
  ['whoever stands in', role(['gus'], ['bob']), false],
  ['nobody with access', role(['gus']), true],
  ['nobody by the rule, at the last level', role(null), true],
])('a first call that reaches %s', async (_who, responder, red) => {
  const [report] = await dryRun([policy(responder)], [newIncident('')], START);
  expect(report?.outcome).toEqual(red ? { kind: 'failed', isLoss: true } : { kind: 'acted' });
  expect(report?.problems.map(({ code }) => code)).toEqual(red ? ['nobody-reached'] : []);
  if (red) expect(report?.problems[0]?.message).toContain('First responder (`responder`)');
});

it('says of a role that names nobody at this hour that its rule does', async () => {
  const [report] = await dryRun([policy(role(null))], [newIncident('')], START);
  expect(report?.problems[0]).toMatchObject({
    message: expect.stringContaining('`who` gives nobody at this hour'),
    remedy: expect.stringContaining('`tocsin oncall`'),
  });
});

it('names whom GitHub cannot assign, the first of many', async () => {
  const people = Array.from({ length: 12 }, (_, index) => `ghost${index}`);
  const issue = newIncident('');
  const unknown = people.map((login) => [login, { permission: 'none', assignable: false }] as const);
  const [report] = await dryRun(
    [policy(role(people))],
    [{ ...issue, people: { ...issue.people, ...Object.fromEntries(unknown) } }],
    START,
  );
  expect(report?.problems[0]).toMatchObject({
    message: expect.stringMatching(/ GitHub cannot assign `ghost0`, `ghost1`, .*, `ghost9`, 2 more here\.$/),
    remedy: expect.stringContaining('whether they are called so on GitHub'),
  });
});

it('does not say of a team that it cannot be assigned', async () => {
  const [report] = await dryRun([policy(role(['@acme/gone', 'gus']))], [newIncident('')], START);
  expect(report?.problems[0]).toMatchObject({
    message: expect.stringMatching(/ GitHub cannot assign `gus` here\. GitHub does not tell who is in `acme\/gone`\.$/),
    remedy: expect.stringContaining('whether the token may read the team'),
  });
});

it.each([
  ['one of its roles', ['lead', 'responder'], false],
  ['none of its roles', ['lead'], true],
])('a reminder that reaches %s', async (_who, mention, red) => {
  const one = policy(role(['ann']), mention);
  const { issue } = runOnce(one, newIncident(''), START);
  const [report] = await dryRun([one], [issue], START + 600);
  expect(report?.problems.map(({ code }) => code)).toEqual(red ? ['nobody-reached'] : []);
});

it('a comment that was meant for nobody is no problem', async () => {
  const one = policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major' }],
    roles: { lead: role(null) },
    levels: [{ name: 'Leads', roles: ['lead'] }],
    triggers: [
      {
        id: 'note',
        reason: 'For the record.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, 10] },
        do: { comment: 'note' },
      },
    ],
    templates: { note: 'A note.' },
  });
  const { issue } = runOnce(one, newIncident(''), START);
  const [report] = await dryRun([one], [issue], START + 600);
  expect(report).toMatchObject({ outcome: { kind: 'acted' }, problems: [] });
});
