/** A trigger raises the severity to one that is in force already: it holds once the rules no longer give it. */
import { expect, test } from 'vitest';
import { explainSeverity } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play, type Story } from '../../support/story.ts';
import { newIncident } from '../../support/worlds.ts';

const policy = (when: object) =>
  policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident', details: { users: { heading: 'Users', type: 'number' } } },
    severities: [
      { id: 'sev1', label: 'sev1', when: { '>=': [{ var: 'details.users' }, 1000] } },
      { id: 'sev2', label: 'sev2' },
    ],
    roles: { first: { who: ['ann'] } },
    levels: [{ name: 'First', roles: ['first'] }],
    triggers: [{ id: 'grave', reason: 'It is grave.', when, do: { 'raise-severity': 'sev1' } }],
  });

const MANY = newIncident('### Users\n\n5000');
const FEW = { kind: 'edit', title: null, body: '### Users\n\n5' } as const;
const severities = (...stories: readonly Story[]): readonly unknown[] =>
  stories.map(({ decision, issue }) => [decision.severity, issue.labels.filter((label) => label.startsWith('sev'))]);
const SEV1 = ['sev1', ['sev1']];

test('before they give another', () => {
  const by = policy({ '>=': [{ var: 'elapsed.since-declared' }, { duration: '5m' }] });
  const before = play(by, MANY).run('5m');
  const after = before.at('10m', 'eli', FEW);
  expect(before.decision.fired).toMatchObject([{ trigger: 'grave' }]);
  expect(severities(before, after, after.run('1h'))).toEqual([SEV1, SEV1, SEV1]);
  // It is named as the trigger that did so.
  expect(explainSeverity(by, after.issue, instant('10m'))).toMatchObject({ by: 'trigger', triggers: ['grave'] });
});

test('in the run in which they give another', () => {
  const after = play(policy({ '==': [{ var: 'details.users' }, 5] }), MANY).at('10m', 'eli', FEW);
  expect(after.decision.fired).toMatchObject([{ trigger: 'grave' }]);
  expect(severities(after, after.run('1h'))).toEqual([SEV1, SEV1]);
});
