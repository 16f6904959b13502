/** What is written otherwise and is the same: names in other capitals, one person as a list, lists whose order says nothing. */
import { expect, test } from 'vitest';
import { verdictOf } from '#report/change/diff.ts';
import { compareTexts, describeRules, editText, textOf } from './edits.ts';

const SERVICE = textOf('service-24x7');
const NAMED = editText(
  SERVICE,
  [
    'triggers:\n',
    `triggers:
  - { id: by-author, reason: "-", when: { "==": [{ var: incident.author }, zoe] }, do: { escalate: next } }
  - { id: by-label, reason: "-", when: { in: [bug, { var: incident.labels }] }, do: { mention: executive, label: [seen] } }
`,
  ],
  [
    'name: service-24x7\n',
    'name: service-24x7\ntrusted-authors: [one, two]\ncommands: { resolved: [executive, write] }\n',
  ],
);

test.each<readonly [string, readonly (readonly [string, string])[]]>([
  ['an author', [['incident.author }, zoe]', 'incident.author }, Zoe]']]],
  ['a label that a rule reads', [['in: [bug,', 'in: [Bug,']]],
  ['a label that a trigger sets', [['label: [seen]', 'label: [Seen]']]],
  ['a label of an incident', [['label: incident\n', 'label: Incident\n']]],
  ['a label of a level', [['label: "escalation: 2"', 'label: "Escalation: 2"']]],
  ['a label of a severity', [['label: sev1', 'label: SEV1']]],
  ['somebody in a rotation', [['[alice, bob, carol, dan]', '[Alice, bob, carol, dan]']]],
  ['somebody in a role', [['who: [ivan]', 'who: [Ivan]']]],
])('%s in other capitals is no change', (_name, edits) => {
  const diff = compareTexts(NAMED, editText(NAMED, ...edits));
  expect([describeRules(diff), diff.settings, diff.rosters]).toEqual([[], [], []]);
  expect(verdictOf(diff)).toMatchObject({ safe: true, same: true });
});

test('a witness spells a name as the policy after does, and is confirmed for both', () => {
  const after = editText(NAMED, [
    '"==": [{ var: incident.author }, zoe]',
    'and: [{ "==": [{ var: incident.author }, Zoe] }, { ">": [{ var: count.updates }, 0] }]',
  ]);
  const { rules } = compareTexts(NAMED, after);
  const change = rules.find(({ name }) => name === 'by-author')?.change;
  expect(change).toMatchObject({
    kind: 'changed',
    gained: { kind: 'none' },
    lost: { kind: 'witness', witness: { facts: { before: { incident: { author: 'Zoe' } } } } },
  });
});

test.each<readonly [string, string, string]>([
  ['one person without a list', 'who: [ivan]', 'who: ivan'],
  ['one person with an @', 'who: [ivan]', 'who: "@ivan"'],
  ['a rule in a list', 'otherwise: { var: oncall.secondary }', 'otherwise: [{ var: oncall.secondary }]'],
  ['a duration as a rule', 'acknowledge-within: 5m', 'acknowledge-within: { duration: 5m }'],
  ['the order of severities with a review', 'severities: [sev1, sev2]\n', 'severities: [sev2, sev1]\n'],
  ['the order of answers', '[data loss, legal, reputation]', '[reputation, data loss, legal]'],
  ['the order of trusted accounts', '[one, two]', '[two, one]'],
  ['the order of who may use a command', '[executive, write]', '[write, executive]'],
])('%s is no change', (_name, from, to) => {
  const diff = compareTexts(NAMED, editText(NAMED, [from, to]));
  expect(diff.settings).toEqual([]);
  expect(verdictOf(diff)).toMatchObject({ safe: true, same: true });
});
