/** A secret that holds no contacts: what is wrong is named by line and kind, and nothing of it is shown. */
import { expect, test } from 'vitest';
import { withContacts } from '#policy/secret-contacts.ts';
import { policyOf } from '../support/policy.ts';

const POLICY = policyOf(`version: 1
name: sample
incident: { label: incident }
severities: [{ id: sev1, reach: urgent }]
roles: { first: { who: [alice] } }
levels: [{ name: First, roles: [first] }]
reach: { urgent: [{ by: mail }] }
channels: { mail: { type: email, server: env:TOCSIN_SMTP, from: a@a.example } }
contacts: env:TOCSIN_CONTACTS
`);
const nine = (name: string): string => `[${Array.from({ length: 9 }, () => name).join(', ')}]`;

test.each([
  ['a login twice', 'alice: { mail: planted@a.example }\nalice: { mail: planted@b.example }', 'line 2'],
  ['an open quote', 'alice: { mail: "planted@a.example }', 'line 1'],
  ['an alias of itself', 'alice: &planted { mail: *planted }', 'line 1'],
  [
    'a bomb of aliases',
    `a: &a ${nine('planted')}\nb: &b ${nine('*a')}\nc: &c ${nine('*b')}\nd: ${nine('*c')}\n`,
    'line',
  ],
])('%s', (_what, text, line) => {
  const { policy, problems } = withContacts(POLICY, text);
  expect(policy.contacts.known).toEqual(new Map());
  expect(problems).toMatchObject([
    { code: 'bad-contacts', message: expect.stringContaining(`cannot be read as YAML or JSON (${line}`) as string },
  ]);
  expect(JSON.stringify(problems)).not.toContain('planted');
});
