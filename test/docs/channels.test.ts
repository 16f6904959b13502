/** What docs/channels.md says of types, settings and the workflow of drills is so. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ChannelTypeFacts } from '#domain/channel.ts';
import { CODE_LIFE, DRILL_LABEL, PROOF_LIFE } from '#domain/drill.ts';
import { CHANNEL_TYPES } from '#generated/channel-types.ts';
import { REPOSITORY } from '#policy/files.ts';
import { drills } from '#cli/init/workflows.ts';
import { policyOf } from '../support/policy.ts';
import { snippet } from '../repo/readme.ts';
import { inRepository } from '../support/repository.ts';

const PAGE = 'docs/channels.md';
const text = readFileSync(inRepository(PAGE), 'utf8');

/** A row of the table of types, from what is known of one. */
function rowOf({ type, required, place, contact, doubt, askableWith }: ChannelTypeFacts): string {
  const sets = required.map((keys) => keys.map((key) => `\`${key}\``).join(' and '));
  const wants = place?.requires.map((key) => `\`${key}\``).join(' and ') ?? '';
  const needs = sets.map((set) => (set === '' ? `${wants}, or nothing` : set)).join(', or ');
  const isPlace = place === null ? 'no' : wants === '' ? 'yes' : `with ${wants}`;
  const kind = askableWith === null ? `\`${doubt}\`` : `\`askable\` with \`${askableWith}\`, else \`${doubt}\``;
  return `| \`${type}\` | ${needs} | ${isPlace} | ${contact === null ? 'no' : 'yes'} | ${kind} |`;
}

test('the table has each type, with what it needs, whom it reaches, and how doubt about it is resolved', () => {
  const rows = text.split('\n').filter((line) => /^\| `[\w-]+` \|.*`(?:blind|keyed|askable)`/.test(line));
  expect(rows.toSorted()).toEqual(CHANNEL_TYPES.map(rowOf).toSorted());
});

test('its policy is one', () => {
  const rest = `version: 1
name: sample
incident: { label: incident }
severities: [{ id: sev1, label: sev1, reach: urgent, when: false }, { id: sev2, reach: calm }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first], notify: [war-room, pager] }]
`;
  const policy = policyOf(`${rest}${snippet('channels:', PAGE)}`);
  expect([...policy.channels.keys()]).toEqual(['war-room', 'pager', 'mail', 'text', 'phone']);
  expect(policy.contacts.variable).toBe('TOCSIN_CONTACTS');
});

test('the workflow of drills is the one that `tocsin init --drills` writes', () => {
  const workflow = snippet('name: Drills', PAGE);
  expect(workflow).toBe(
    drills({ action: `${REPOSITORY}@v1`, policies: [], variables: ['TOCSIN_CONTACTS', 'TOCSIN_SMTP_URL'] }),
  );
  expect(parse(workflow)).toMatchObject({ jobs: { drill: { permissions: { issues: 'write', contents: 'read' } } } });
});

test('label and days are those of the code', () => {
  expect(text).toContain(`\`${DRILL_LABEL}\``);
  expect(text).toContain(`A code is good for ${CODE_LIFE / 86_400} days, a proof for ${PROOF_LIFE / 86_400}.`);
});
