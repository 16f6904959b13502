/** Law: no command that quotes a policy shows a secret or an address that stands in it, whatever is wrong with the policy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lintCommand } from '#cli/commands/lint.ts';
import { simulateCommand } from '#cli/commands/simulate.ts';
import { validateCommand } from '#cli/commands/validate.ts';
import { withHiddenValues } from '#report/text/hidden-values.ts';
import { runCommand } from '../../support/command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-hidden-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const REST = `version: 1
name: sample
incident: { label: incident }
severities: [{ id: sev1, reach: urgent }]
roles: { first: { who: [alice] } }
levels: [{ name: First, roles: [first], notify: room }]
reach: { urgent: [{ by: mail }] }
`;
const URL = 'https://hooks.example/services/planted-path';

/** What is wrong or only looked at, and the sections with planted values. */
const TEXTS: readonly (readonly [string, string])[] = [
  [
    'a secret that stands in the policy',
    `channels:\n  room: { type: slack, url: "${URL}" }\n  mail: { type: email, server: "smtps://planted:planted@smtp.example", from: planted@a.example }\ncontacts: { alice: { mail: planted@a.example } }\n`,
  ],
  [
    'one in a block',
    `channels:\n  room:\n    type: slack\n    url: ${URL} # planted\n  mail:\n    type: email\n    server: >-\n      smtps://planted:planted@smtp.example\n    from: "planted@a.example"\ncontacts:\n  alice:\n    mail: planted@a.example\n`,
  ],
  ['a key that stands twice', `channels:\n  room:\n    type: slack\n    url: ${URL}\n    url: ${URL}2\n`],
  ['a setting that there is not', `channels:\n  room: { type: slack, uri: planted-secret, url: "${URL}" }\n`],
  ['a type that there is not', `channels:\n  room: { type: slak, url: "${URL}" }\n`],
  [
    'a login that is none',
    'channels: { room: { type: slack, url: env:TOCSIN_A } }\ncontacts:\n  planted@a.example: { mail: planted@a.example }\n',
  ],
  [
    'a bad address',
    'channels: { mail: { type: email, server: env:TOCSIN_A, from: a@b.example } }\ncontacts: { alice: { mail: planted address } }\n',
  ],
  [
    'quotes that are never closed',
    `channels:\n  room: { type: slack, url: "${URL} }\ncontacts: { alice: { mail: planted@a.example } }\n`,
  ],
  ['text after quotes', 'channels:\n  room: { type: slack, url: "planted" "planted" }\n'],
  ['an alias without an anchor', 'channels:\n  room: { type: slack, url: *planted-secret }\n'],
  ['a tag', 'channels:\n  room: { type: slack, url: !planted-secret }\n'],
  ['a value that begins with a reserved sign', 'channels:\n  room: { type: slack, url: @planted-secret }\n'],
  [
    'extra characters at the head of a text',
    'channels:\n  room:\n    type: slack\n    url: |planted-secret\n      planted\n',
  ],
  ['a value with a colon', 'channels:\n  room:\n    type: slack\n    url: planted: planted\n'],
  [
    'sections in the wrong place',
    `incident2:\n  channels:\n    room: { type: slack, url: "${URL}" }\n    other: planted\n`,
  ],
  [
    'JSON',
    `{"version":1,"name":"x","channels":{"room":{"type":"slack","url":"${URL}"}},"contacts":{"alice":{"mail":"planted@a.example"}},"roles":3}`,
  ],
  [
    'JSON on several lines',
    `{\n  "channels": {\n    "room": {\n      "type": "slack",\n      "url": "${URL}"\n    }\n  },\n  "contacts": { "alice": { "mail": "planted@a.example" } },\n  "name": "x"\n}`,
  ],
];

test.each(TEXTS)('%s', async (what, sections) => {
  const file = join(folder, 'policy.yml');
  writeFileSync(file, what.startsWith('JSON') ? sections : REST + sections);
  const runs = [
    await runCommand(validateCommand, file),
    await runCommand(validateCommand, file, '--json'),
    await runCommand(lintCommand, file),
    await runCommand(lintCommand, file, '--json'),
    await runCommand(simulateCommand, file),
  ];
  expect(runs.map(({ out, err }) => out + err).join('\n')).not.toContain('planted');
  expect(runs[0]?.out).toMatch(/error|warning/);
});

test('keys, types, variables and everything else are quoted as they stand', () => {
  const lines = [
    'channels:',
    '  room: { type: slack, url: env:TOCSIN_ROOM, insecure: true }',
    '  mail: { type: email, server: smtps://a, from: b }',
    '',
    '# A comment at the margin.',
    'roles: { first: { who: alice } }',
    '{"contacts": {"bob": {"text": "+44"}}}',
  ];
  expect(withHiddenValues(lines)).toEqual([
    'channels:',
    '  room: { type: slack, url: env:TOCSIN_ROOM, insecure: true }',
    '  mail: { type: email, server: •••••••••, from: • }',
    '',
    '# • ••••••• •• ••• •••••••',
    'roles: { first: { who: alice } }',
    '{"contacts": {"bob": {"text": •••••}}}',
  ]);
});
