/** Names are compared as GitHub compares them, and a mistake in a table is told where its row is. */
import { describe, expect, it, test } from 'vitest';
import { snapshotAt } from '#engine/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { policyOf } from '../support/policy.ts';
import { instant, play } from '../support/story.ts';

describe('a fact of GitHub and one of the policy', () => {
  const policy = policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1' }],
    roles: { first: { who: { var: 'oncall.main' } }, lead: { who: [{ if: [true, 'Ann', 'BOB'] }], otherwise: 'Cyd' } },
    levels: [{ name: 'First', roles: ['first', 'lead'] }],
    triggers: [
      { id: 't', reason: 'T.', when: { in: [{ var: 'incident.author' }, { var: 'oncall.main' }] }, do: { label: 'x' } },
      { id: 'u', reason: 'U.', when: { in: ['aNN', { var: 'holders.lead' }] }, do: { label: 'y' } },
    ],
    schedules: { main: { timezone: 'UTC', layers: [{ rotate: ['@ELI'], every: '1w', from: '2026-01-05T09:00' }] } },
  });

  it('hold one person in one spelling: that of a rule, else that by which the policy calls', () => {
    const story = play(policy)
      .at('1m', 'bob', '/ack')
      .at('2m', 'cyd', { kind: 'assign', logins: ['cyd'] });
    const { facts } = snapshotAt(policy, story.issue, instant('3m'));
    expect(facts).toMatchObject({
      incident: { author: 'ELI', assignees: ['ELI', 'aNN', 'BOB', 'Cyd'] },
      holders: { first: ['ELI'], lead: ['aNN'], owner: ['BOB'] },
      oncall: { main: ['ELI'] },
    });
    expect(story.incident.labels).toEqual(expect.arrayContaining(['x', 'y']));
  });

  it('hold the author in one spelling, also where a command has another', () => {
    const plain = policyOf({
      version: 1,
      name: 'p',
      incident: { label: 'incident' },
      severities: [{ id: 'sev1' }],
      roles: { first: { who: ['ann'] } },
      levels: [{ name: 'First', roles: ['first'] }],
    });
    const { issue } = play(plain).at('1m', 'bob', '/role first @ELI');
    expect(snapshotAt(plain, issue, instant('2m')).facts).toMatchObject({
      incident: { author: 'eli' },
      holders: { first: ['eli'] },
    });
  });
});

describe('a mistake in a table', () => {
  const HEAD = `version: 1
name: p
incident: { label: incident, details: { area: { heading: Area, type: string, values: [checkout, search] } } }
`;
  const TAIL = `severities: [{ id: sev1 }]
roles: { first: { who: { lookup: [owners, { var: details.area }] } } }
levels: [{ name: First, roles: [first] }]
`;
  const problemsOf = (tables: string, rest = ''): readonly string[] =>
    loadPolicy(HEAD + tables + TAIL + rest, 'p.yml').diagnostics.map(
      ({ code, place, message, help }) => `${place?.line}:${place?.col} ${code} ${message} ${help}`,
    );
  const trigger = (id: string, when: string): string =>
    `  - { id: ${id}, reason: r, when: ${when}, do: { label: x } }\n`;

  test('in a key, at the key, with what was meant, and once however often the table is looked up', () => {
    expect(
      problemsOf(
        'tables: { owners: { chekout: [ann], payments: [bob], "*": [cyd] } }\n',
        `triggers:\n${trigger('t', '{ in: [eli, { lookup: [owners, { var: details.area }] }] }')}`,
      ),
    ).toEqual([
      '4:21 unknown-value The table `owners` has the key `chekout`, which `details.area` never is. Did you mean `checkout`?',
      '4:37 unknown-value The table `owners` has the key `payments`, which `details.area` never is. It is one of `checkout`, `search`: correct the key, or take it out.',
    ]);
  });

  test.each([
    ['a key', 'tables: { owners: { "*": ann }, grades: { Ann: 1, "*": 2 } }\n', '4:43'],
    ['a value', 'tables: { owners: { "*": ann }, grades: { checkout: Ann, "*": bob } }\n', '4:53'],
  ])('in the spelling of %s, there', (part, tables, place) => {
    const key = part === 'a key' ? 'incident.author' : 'details.area';
    const lookup = `{ lookup: [grades, { var: ${key} }] }`;
    const rule = part === 'a key' ? `{ ">": [${lookup}, 1] }` : `{ "==": [{ var: incident.author }, ${lookup}] }`;
    const rest = `triggers:\n${trigger('t', '{ "==": [{ var: incident.author }, ann] }')}${trigger('u', rule)}${trigger('v', rule)}`;
    expect(problemsOf(tables, rest)).toEqual([
      `${place} two-spellings \`Ann\` is the same login as \`ann\`, as other rules of this policy have it. Write \`ann\` here: GitHub does not tell them apart by case, and rules compare exactly.`,
    ]);
  });
});
