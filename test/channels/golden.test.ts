/** What each channel shows, in files to be read. `npx vitest run test/channels/golden.test.ts -u` writes them. */
import { expect, test } from 'vitest';
import type { Rendered } from '#channels/index.ts';
import type { MessageContent } from '#domain/channel.ts';
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

test('a touch on a command in Telegram copies it, and sends nothing to the bot', async () => {
  const telegram = await typeNamed('telegram');
  const touches = (what: MessageContent): readonly string[] => {
    const { text, entities } = telegram.render(messageTo('telegram', what), SETTINGS) as {
      readonly text: string;
      readonly entities: readonly { readonly type: string; readonly offset: number; readonly length: number }[];
    };
    return entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);
  };
  const hostile = notice({}, '🔥 /resolved, see /api/users and https://acme.example/ack');
  expect(touches(content({ incidents: [hostile] }))).toEqual(['code /resolved', 'code /ack']);
  expect(touches(content({ kind: 'drill', code: 'k7mq2-xpd9f' }))).toEqual(['code /drill k7mq2-xpd9f']);
});

test.each(['pushover', 'pagerduty'])(
  'a call by %s says once that an acknowledgement there takes no incident',
  async (name) => {
    const says = async (what: MessageContent): Promise<number> =>
      (await renderedBy(name, what)).split('Acknowledging it in ').length - 1;
    const sum = [notice(), notice({ answer: 'reply' }), notice()] as const;
    expect(await says(content({}))).toBe(1);
    expect(await says(content({ kind: 'sum', incidents: sum }))).toBe(1);
    expect(await says(content({ kind: 'information', incidents: [notice({ answer: 'reply' })] }))).toBe(0);
    expect(await says(content({ kind: 'resolved' }))).toBe(0);
  },
);

test('Slack gets whole lines and whole signs, however long its sections are', async () => {
  const reasons = Array.from({ length: 5 }, (_, index) => `Reason ${index} & ${'a<b '.repeat(60)}`.trim());
  const what = content({ incidents: [notice({ reasons }, '&'.repeat(300))] });
  const { blocks } = (await typeNamed('slack')).render(messageTo('slack', what), SETTINGS) as {
    readonly blocks: readonly { text: { text: string } }[];
  };
  const [headline, section] = blocks.map(({ text }) => text.text);
  expect(headline).toMatch(/^\*Critical: (?:&amp;)+…\*$/);
  expect(section?.split('\n').at(-2)).toBe('…');
  expect(section).toContain('\nTo take it, comment /ack on the issue.\n');
  expect(section?.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
});

test('a title neither ends the bold of its headline in Slack nor strikes anything out', async () => {
  const what = content({
    incidents: [notice({ reasons: ['~done~'] }, '`checkout` fails for *all* customers, ~works~')],
  });
  const { blocks } = (await typeNamed('slack')).render(messageTo('slack', what), SETTINGS) as {
    readonly blocks: readonly { text: { text: string } }[];
  };
  expect(blocks[0]?.text.text).toBe('*Critical: `checkout` fails for ∗all∗ customers, ∼works∼*');
  expect(blocks[1]?.text.text).toContain('∼done∼');
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

const renderedBy = async (name: string, what: MessageContent): Promise<string> =>
  JSON.stringify((await typeNamed(name)).render(messageTo(name, what), SETTINGS));

test.each(
  TYPES.filter((name) => name !== 'webhook' && name !== 'pagerduty').flatMap((name) =>
    [1, 2, 5, 12].map((count) => [name, count] as const),
  ),
)('a repeated message by %s about %d incidents says so, whatever has to be left out', async (name, count) => {
  expect(await renderedBy(name, long(count))).toMatch(/possibly repeated/i);
});

test.each([
  ['discord', 10],
  ['telegram', 10],
  ['ntfy', 10],
  ['pushover', 9],
  ['teams', 10],
  ['pagerduty', 10],
  ['slack', 10],
  ['email', 10],
])('a message by %s about 12 incidents has the links of %d, and counts the others', async (name, listed) => {
  const what = long(12);
  const text = await renderedBy(name, what);
  const links = what.incidents.filter(({ issue }) => text.includes(issue.url ?? '?'));
  expect(links.map(({ issue }) => issue.number)).toEqual(Array.from({ length: listed }, (_, index) => 40 + index));
  expect(text).toContain(`And ${12 - listed} more.`);
});

test('who is called stands for each incident before why one of them does', async () => {
  const text = await renderedBy('telegram', long(12));
  expect(text.match(/You are called as Incident commander/g)).toHaveLength(10);
  expect(text).toContain('\\n…\\n');
});

test.each([
  ['discord', 2_000],
  ['telegram', 4_096],
  ['ntfy', 3_900],
  ['pushover', 1_000],
  ['teams', 28_000],
])('a message by %s is never longer than it takes', async (name, most) => {
  for (const count of [1, 3, 12])
    for (const title of ['*'.repeat(400), 'レジ'.repeat(200)]) {
      const rendered = (await typeNamed(name)).render(messageTo(name, long(count, title)), SETTINGS);
      const { content: discord, text, message } = rendered as Readonly<Record<string, string | undefined>>;
      const body = discord ?? text ?? message ?? JSON.stringify(rendered);
      const countsBytes = name === 'ntfy' || name === 'teams';
      expect(countsBytes ? Buffer.byteLength(body) : body.length).toBeLessThanOrEqual(most);
      expect(body).toContain('ossibly repeated');
    }
});

/** Incidents of some thousand characters each. */
function long(count: number, title?: string): MessageContent {
  const people = Array.from({ length: 6 }, (_, index) => `somebody-${index}`);
  const called = [
    { role: 'Incident commander', people: ['alice'] },
    ...Array.from({ length: 4 }, (_, index) => ({ role: `Role number ${index}`, people })),
  ];
  const reasons = Array.from({ length: 4 }, () =>
    'Nobody has acknowledged this in time, and the update is overdue. '.repeat(4),
  );
  const [first, ...others] = Array.from({ length: count }, (_, index) =>
    notice({ called, reasons }, title, 40 + index),
  );
  if (first === undefined) throw new Error('A message is about one incident at least.');
  return content({ incidents: [first, ...others], possiblyRepeated: true });
}

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
        .map(([name, text]) => `${name}: ${typeof text === 'object' ? JSON.stringify(text) : String(text)}`)
        .join('\n')}`;
    })
    .join('\n');
}
