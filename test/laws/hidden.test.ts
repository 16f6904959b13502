/** Law: no secret and no address appears in anything that is said about a policy with channels, or about a change of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PolicySource, readPolicies } from '#action/policies.ts';
import { readChange } from '#action/change.ts';
import { diffCommand } from '#cli/commands/diff.ts';
import { hostsCommand } from '#cli/commands/hosts.ts';
import { lintCommand } from '#cli/commands/lint.ts';
import { simulateCommand } from '#cli/commands/simulate.ts';
import { testCommand } from '#cli/commands/test.ts';
import { mergeReplays, replayer } from '#replay/index.ts';
import { renderChange } from '#report/change/comment.ts';
import { replayJson } from '#report/change/replay-json.ts';
import { printReplay, renderReplay } from '#report/change/replay.ts';
import { runCommand } from '../support/command.ts';
import { policyOf } from '../support/policy.ts';
import { openIncident, START } from '../engine/delivery/world.ts';

const POLICY = `version: 1
name: sample
incident: { label: incident }
severities: [{ id: sev1, reach: urgent }]
roles: { first: { who: [alice] } }
levels: [{ name: First, roles: [first], notify: room }]
reach: { urgent: [{ by: [mail, text] }] }
channels:
  room: { type: slack, url: "https://hooks.example/services/planted-path" }
  mail: { type: email, server: "smtps://planted:planted@smtp.example", from: planted-from@a.example }
  text: { type: twilio-sms, account: ACplanted, token: planted-token, from: "+15005550006" }
contacts:
  alice: { mail: planted.alice@a.example, text: "+441632960987" }
`;
const HIDDEN = /planted|15005550006|44163296098/;

/** What a change may do to channels; each of them changes what is sent, or only a value. */
const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['other values', (text) => text.replaceAll('planted', 'planted2').replace('960987', '960988')],
  [
    'another type',
    (text) => text.replace(/room: .*/, 'room: { type: discord, url: "https://discord.example/planted3" }'),
  ],
  ['other steps', (text) => text.replace('[mail, text]', 'mail }, { after: 2m, by: text')],
  ['contacts that go', (text) => text.replace(/contacts:[\s\S]*/, '')],
  ['a contact that is none', (text) => text.replace('"+441632960987"', '"planted"')],
  [
    'everything that goes',
    (text) =>
      text
        .replace(/reach: \{[\s\S]*/, '')
        .replace(', reach: urgent', '')
        .replace(', notify: room', ''),
  ],
];

const TESTS = `version: 1
cases:
  - name: fails
    declared: 2026-11-23T10:00:00Z
    story:
      - { at: 0m, expect: { level: 2, sent: [room, "alice by text", "bob by mail"] } }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-law-hidden-'));
  writeFileSync(join(folder, 'before.yml'), POLICY);
  writeFileSync(join(folder, 'before.test.yml'), TESTS);
});
afterAll(() => rmSync(folder, { recursive: true }));
const before = (): string => join(folder, 'before.yml');

test('of what commands print of a policy', async () => {
  const runs = [
    await runCommand(simulateCommand, before()),
    await runCommand(simulateCommand, before(), '--json'),
    await runCommand(lintCommand, before()),
    await runCommand(testCommand, join(folder, 'before.test.yml'), '--coverage'),
    await runCommand(testCommand, join(folder, 'before.test.yml'), '--json'),
    await runCommand(hostsCommand, before(), '--json'),
  ];
  const output = runs.map(({ out, err }) => out + err).join('\n');
  expect(output).not.toMatch(HIDDEN);
  expect(output).toContain('alice by mail and text');
  expect(output).toContain('smtp.example');
});

describe.each(CHANGES)('of a change: %s', (_what, change) => {
  test('in diff', async () => {
    const after = join(folder, 'after.yml');
    writeFileSync(after, change(POLICY));
    for (const args of [[], ['--json'], ['--markdown']]) {
      const { out, err } = await runCommand(diffCommand, before(), after, ...args);
      expect(out + err).not.toMatch(HIDDEN);
      expect(out + err).not.toBe('');
    }
  });

  test('in the comment of the check', async () => {
    const sourceOf = (text: string): PolicySource => ({
      workspace: null,
      commit: null,
      fetch: (path) =>
        Promise.resolve(
          path === 'p.yml' || path === 'p.test.yml'
            ? { ok: true, text: path === 'p.yml' ? text : TESTS }
            : { ok: false, code: 'policy-not-found', message: `There is no ${path}.` },
        ),
      fetchPinned: () => Promise.resolve({ ok: false, code: 'policy-not-found', message: 'There is none.' }),
      list: () => Promise.resolve([]),
    });
    const head = sourceOf(change(POLICY));
    const [file] = (await readPolicies(['p.yml'], head)).files;
    if (file === undefined) throw new Error('There is no policy.');
    const parts = await readChange(file, {
      head,
      base: sourceOf(POLICY),
      now: START,
      incidentLabels: ['incident'],
      paths: [],
      teams: () => Promise.resolve({}),
      people: () => Promise.resolve({ people: null, findings: [] }),
      drills: () => Promise.resolve({ repository: 'acme/shop', ways: null }),
      forms: () => Promise.resolve({ after: [], differs: false }),
      workflows: () => Promise.resolve([]),
      past: () => Promise.resolve({ issues: [openIncident(['incident'])], now: START + 3_600 }),
    });
    if (parts === null) throw new Error('There is no change.');
    expect(renderChange(parts) + JSON.stringify(parts)).not.toMatch(HIDDEN);
  });
});

test('in a replay', () => {
  const player = replayer(policyOf(POLICY), policyOf(CHANGES[2]?.[1](POLICY) ?? ''));
  const replay = mergeReplays(player.nothing, [player.one(openIncident(['incident']), START + 3_600)]);
  const texts = [...renderReplay(replay), printReplay(replay, { color: false }), JSON.stringify(replayJson(replay, 0))];
  expect(texts.join('\n')).toContain('`alice`');
  expect(texts.join('\n')).not.toMatch(HIDDEN);
});
