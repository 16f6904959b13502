/** What each channel shows, in files to be read. `npx vitest run test/channels/golden.test.ts -u` writes them. */
import { expect, test } from 'vitest';
import type { Rendered } from '#channels/index.ts';
import { CONTENTS, content, messageTo, notice, settingsOf, TYPES, typeNamed } from './world.ts';

const SETTINGS = settingsOf({ from: 'incidents@acme.example' });
const AS_TEXT = new Set(['email', 'twilio-sms', 'twilio-voice', 'telegram']);

test.each(TYPES)('a message by %s is as in its golden file', async (name) => {
  const type = await typeNamed(name);
  const renderings = Object.entries(CONTENTS).map(
    ([what, one]) => [what, type.render(messageTo(name, one), SETTINGS)] as const,
  );
  const text = AS_TEXT.has(name) ? asText(renderings) : `${JSON.stringify(Object.fromEntries(renderings), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`golden/${name}.${AS_TEXT.has(name) ? 'txt' : 'json'}`);
});

test('a bot of Slack names the channel and the message besides', async () => {
  const slack = await typeNamed('slack');
  const rendering = slack.render(messageTo('slack'), settingsOf({ token: 'xoxb', channel: 'C123' })) as Record<
    string,
    unknown
  >;
  expect(rendering).toMatchObject({
    channel: 'C123',
    metadata: { event_type: 'tocsin_message', event_payload: { id: messageTo('slack').id } },
  });
});

test('Slack never gets more than it takes, whatever the incidents say', async () => {
  const reasons = Array.from({ length: 30 }, () => '&<>'.repeat(200));
  const incidents = Array.from({ length: 30 }, () => notice({ reasons }, '<'.repeat(500)));
  const what = content({ incidents: [notice({ reasons }), ...incidents], possiblyRepeated: true });
  const slack = await typeNamed('slack');
  const { blocks } = slack.render(messageTo('slack', what), SETTINGS) as {
    readonly blocks: readonly { text: { text: string } }[];
  };
  expect(blocks.length).toBeLessThanOrEqual(12);
  expect(blocks.reduce((sum, { text }) => sum + text.text.length, 0)).toBeLessThanOrEqual(12_000);
  expect(blocks[1]?.text.text).toMatch(/<https:\/\/github.com\/acme\/shop\/issues\/42\|acme\/shop#42>$/);
});

test.each(TYPES.filter((one) => !one.startsWith('twilio')))(
  'a message by %s has its link, however many it calls and why',
  async (name) => {
    const people = Array.from({ length: 20 }, (_, index) => `somebody-with-a-long-login-${index}`);
    const called = Array.from({ length: 20 }, (_, index) => ({ role: `Role number ${index}`, people }));
    const incident = notice({ called, reasons: Array.from({ length: 5 }, () => 'レジが止まりました'.repeat(30)) });
    const message = messageTo(name, content({ kind: 'information', incidents: [incident] }));
    const rendered = (await typeNamed(name)).render({ ...message, to: { kind: 'place' } }, SETTINGS);
    expect(JSON.stringify(rendered)).toContain(incident.issue.url);
  },
);

function asText(renderings: readonly (readonly [string, Rendered])[]): string {
  return renderings
    .map(([what, one]) => `===== ${what} =====\n${typeof one === 'string' ? one : lines(one)}\n`)
    .join('\n');
}

function lines(value: Readonly<Record<string, unknown>>): string {
  return Object.entries(value)
    .map(([key, item]) => {
      if (typeof item !== 'object' || item === null) return `--- ${key}\n${String(item)}`;
      return `--- ${key}\n${Object.entries(item)
        .map(([name, text]) => `${name}: ${String(text)}`)
        .join('\n')}`;
    })
    .join('\n');
}
