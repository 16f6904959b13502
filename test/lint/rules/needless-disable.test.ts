import { expect, test } from 'vitest';
import { lintPolicy } from '#lint/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { BASE } from '../../policy/base.ts';
import { describeRule, NOW } from '../rule.ts';

describeRule('needless-disable', {
  avoid: ['2:3 This comment gives no reason, so it does not disable `unused-condition`.'],
  finds: [
    [
      'a comment that disables nothing',
      `
conditions:
  # tocsin-disable-next-line unused-condition: it will be used
  shop: { "==": [{ var: details.service }, shop] }
severities:
  - { id: sev1, when: { var: is.shop } }
  - { id: sev2 }
triggers: []
`,
      ['2:3 `unused-condition` finds nothing in the next line.'],
    ],
    [
      'a rule that does not exist',
      `
# tocsin-disable-next-line unused-conditoin: why not
conditions:
  shop: { "==": [{ var: details.service }, shop] }
`,
      ['1:1 There is no rule `unused-conditoin`.'],
    ],
    [
      'a comment without a rule',
      `
# tocsin-disable-next-line
name: base
`,
      ['1:1 This comment disables nothing: it names no rule.'],
    ],
    [
      'a comment that names several rules, gives its reason without a colon, or is for another line',
      `
# tocsin-disable-next-line unused-condition, always-true: not yet
# tocsin-disable-next-line unused-condition it will be used
# tocsin-disable-line unused-condition: not yet
conditions:
  shop: { "==": [{ var: details.service }, shop] }
`,
      [1, 2, 3].map((line) => `${line}:1 This comment disables nothing: it is not written as such a comment is.`),
    ],
  ],
  leaves: [
    [
      'several comments for one line',
      `
conditions:
  # tocsin-disable-next-line unused-condition: not yet
  # tocsin-disable-next-line always-true: on purpose

  certain: { or: [{ var: incident.trusted }, { "!": { var: incident.trusted } }] }
`,
    ],
    [
      'a rule that finds it on other days',
      `
# tocsin-disable-next-line hole-in-schedule: the office closes
name: base
`,
    ],
  ],
});

test('a comment in a file that policies extend may be there for another of them, and still has to be well written', () => {
  const text = BASE.replace(
    'severities:',
    '# tocsin-disable-next-line always-true: some add one\n# tocsin-disable-next-line always-true\nseverities:',
  );
  const policy = loadPolicy('extends: base.yml\n', 'own.yml', { bases: [{ file: 'base.yml', text }] });
  if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
  const found = lintPolicy(policy.value, NOW).filter(({ code }) => code === 'needless-disable');
  expect(found.map(({ message }) => message)).toEqual([
    'This comment gives no reason, so it does not disable `always-true`.',
  ]);
});
