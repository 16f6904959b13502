/** What people call a value: it is guessed as the value that they mean, or not at all. */
import { expect, test } from 'vitest';
import { loadPolicy } from '#policy/index.ts';
import { BASE, replaceIn, withLines } from './base.ts';

const meantIn = (text: string): string | null => {
  const [found] = loadPolicy(text, 'p.yml').diagnostics;
  expect(found?.code).toBe('unknown-value');
  return /^Did you mean `(.*?)`\? /.exec(found?.help ?? '')?.[1] ?? null;
};

test.each([
  ['sms', 'twilio-sms'],
  ['SMS', 'twilio-sms'],
  ['text', 'twilio-sms'],
  ['text message', 'twilio-sms'],
  ['voice', 'twilio-voice'],
  ['phone', 'twilio-voice'],
  ['phone_call', 'twilio-voice'],
  ['mail', 'email'],
  ['smtp', 'email'],
  ['push', 'pushover'],
  ['ms-teams', 'teams'],
  ['pager', 'pagerduty'],
  ['https', 'webhook'],
  ['slak', 'slack'],
  // One of two, and one that there is none for.
  ['twilio', null],
  ['carrier-pigeon', null],
  ['constructor', null],
])('a channel of type %j is probably one of %s', (written, meant) => {
  expect(meantIn(withLines(`channels: { way: { type: ${written} } }\n`))).toBe(meant);
});

test.each([
  ['type: number', 'type: dropdown', 'string'],
  ['type: number', 'type: checkboxes', 'list'],
  ['type: number', 'type: textarea', 'text'],
  ['type: number', 'type: int', 'number'],
  ['type: number', 'type: bool', 'boolean'],
  ['type: number', 'type: datetime', 'time'],
  ['repeat: 10m', 'mode: dry-run', 'evaluate'],
  ['repeat: 10m', 'phase: closed', 'resolved'],
])('in place of %s, %s is probably %s', (from, to, meant) => {
  const text = to.startsWith('type') ? BASE.replace('{ ">=": [{ var: [details.users, 0] }, 1000] }', 'true') : BASE;
  expect(meantIn(replaceIn(from, to, text))).toBe(meant);
});
