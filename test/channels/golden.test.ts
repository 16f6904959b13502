/** What each channel shows, in files to be read. `npx vitest run test/channels/golden.test.ts -u` writes them. */
import { describe, expect, test } from 'vitest';
import { textOf } from '#channels/fit.ts';
import type { WireMessage } from '#channels/index.ts';
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
  expect(touches(content({ incidents: [hostile] }))).toEqual(['code /ack']);
  expect(touches(content({ kind: 'drill', code: 'k7mq2-xpd9f' }))).toEqual(['code /drill k7mq2-xpd9f']);
  const full = notice({}, '/a '.repeat(67));
  const sum = content({ kind: 'sum', incidents: [full, full, full] });
  expect(touches(sum)).toEqual(['code /ack', 'code /ack', 'code /ack']);
  expect((telegram.render(messageTo('telegram', sum), SETTINGS) as { readonly text: string }).text).not.toMatch(
    /\/a(?!ck|cme)/,
  );
});

describe('that an acknowledgement in a service of its own takes no incident', () => {
  const says = async (name: string, what: MessageContent): Promise<number> =>
    (await renderedBy(name, what)).split('Acknowledging it in ').length - 1;
  const reply = notice({ answer: 'reply' });
  const late = [reply, ...Array.from({ length: 10 }, () => reply), notice()] as const;

  test.each([
    ['a call', content()],
    ['a call that somebody has acknowledged', content({ incidents: [reply] })],
    ['a sum of which only the last can be taken', content({ kind: 'sum', incidents: late })],
    ['a sum of long titles', { ...long(10, 'Checkout '.repeat(30)), kind: 'sum' as const }],
  ])('stands once in %s', async (_, what) => {
    expect([await says('pushover', what), await says('pagerduty', what)]).toEqual([1, 1]);
  });

  test('stands in whatever PagerDuty makes an alert of, and in Pushover only where there is a button', async () => {
    const information = content({ kind: 'information', incidents: [notice({ answer: null })] });
    expect([await says('pushover', information), await says('pagerduty', information)]).toEqual([0, 1]);
    for (const kind of ['resolved', 'drill'] as const)
      expect([await says('pushover', content({ kind })), await says('pagerduty', content({ kind }))]).toEqual([0, 0]);
  });
});

test.each(['&'.repeat(200), '<'.repeat(199), '" & " & <'.repeat(22)])(
  'each incident of a sum has its title, its link and how to answer in Slack: %s',
  async (title) => {
    const repository = `acme/${'r'.repeat(100)}`;
    const url = `https://github.com/${repository}/issues/42`;
    const one = notice({ reasons: Array.from({ length: 5 }, () => 'Late. '.repeat(50)) }, title);
    const hidden = { ...one, issue: { number: 42, title, repository, url } };
    const sections = (await slackTexts(content({ kind: 'sum', incidents: [hidden, hidden] }))).slice(1);
    expect(sections).toHaveLength(2);
    expect(sections[1]).toMatch(/^\*Critical: [&"]/);
    for (const text of sections) {
      expect(text).toContain('\nTo take it, comment /ack on the issue.\n');
      expect(text).toMatch(/<https:[^|]+\/issues\/42\|acme\/r+#42>$/);
      expect(text.length).toBeLessThanOrEqual(1_000);
    }
  },
);

test.each(TYPES.filter((name) => name !== 'webhook'))(
  'a message by %s about one incident counts no other, whatever its title becomes',
  async (name) => {
    for (const title of [`/drill ${'a'.repeat(193)}`, '/a '.repeat(67), '&'.repeat(200), '*'.repeat(200)])
      for (const kind of ['call', 'sum'] as const) {
        const repeated = content({ kind, incidents: [notice({}, title)], mayBeRepeated: true });
        expect(await renderedBy(name, repeated)).not.toMatch(/ more\b/);
      }
  },
);

test('Slack gets whole lines and whole signs, however long its sections are', async () => {
  const reasons = Array.from({ length: 5 }, (_, index) => `Reason ${index} & ${'a<b '.repeat(60)}`.trim());
  const what = content({ incidents: [notice({ reasons }, '&'.repeat(300))] });
  const [headline, section] = await slackTexts(what);
  expect(headline).toMatch(/^\*Critical: (?:&amp;)+…\*$/);
  expect(section?.split('\n').at(-2)).toBe('…');
  expect(section).toContain('\nTo take it, comment /ack on the issue.\n');
  expect(section?.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
});

test('an address is as it is in Slack, whatever signs it has, also in the text of a push', async () => {
  const url = 'https://github.com/acme/_shop_/issues/42';
  const one = notice();
  const what = content({
    incidents: [{ ...one, issue: { number: 42, title: 'Down', repository: 'acme/_shop_', url } }],
  });
  const { text } = (await typeNamed('slack')).render(messageTo('slack', what), SETTINGS) as { readonly text: string };
  expect(text).toContain(`acme/ˍshopˍ#42: ${url}`);
  expect((await slackTexts(what))[1]).toContain(`<${url}|acme/ˍshopˍ#42>`);
});

test('nothing that others write is bold, struck out, code or in italics in Slack, nor ends the bold of a headline', async () => {
  const title = '``` `checkout` fails for *all* _customers_ of shop_eu, ~works~';
  const called = [{ role: '`x` _y_ *z', people: ['bob'] }];
  const [headline, section] = await slackTexts(
    content({ incidents: [notice({ called, reasons: ['~done~'] }, title)] }),
  );
  expect(headline).toBe('*Critical: ˋˋˋ ˋcheckoutˋ fails for ∗all∗ ˍcustomersˍ of shop_eu, ∼works∼*');
  expect(section).toContain('bob is called as ˋxˋ ˍyˍ ∗z.');
  expect(section).toContain('∼done∼');
});

test('Slack never gets more than it takes, whatever the incidents say', async () => {
  const reasons = Array.from({ length: 30 }, () => '&<>'.repeat(200));
  const incidents = Array.from({ length: 30 }, () => notice({ reasons }, '<'.repeat(500)));
  const what = content({ incidents: [notice({ reasons }), ...incidents], mayBeRepeated: true });
  const blocks = await slackTexts(what);
  expect(blocks.length).toBeLessThanOrEqual(12);
  expect(blocks.join('').length).toBeLessThanOrEqual(12_000);
  expect(blocks[1]).toMatch(/<https:\/\/github.com\/acme\/shop\/issues\/42\|acme\/shop#42>$/);
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

async function slackTexts(what: MessageContent): Promise<readonly string[]> {
  const { blocks } = (await typeNamed('slack')).render(messageTo('slack', what), SETTINGS) as {
    readonly blocks: readonly { text: { text: string } }[];
  };
  return blocks.map(({ text }) => text.text);
}

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
  ['pushover', 8],
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

test('the first incident is listed, and how to answer it, even where a form leaves too little room', () => {
  const section = { headline: 'Checkout is down', link: null, lines: ['Late.'], answer: 'To take it, comment /ack.' };
  const wording = { headline: '', sections: [section, section], notes: [], unlisted: 0 };
  expect(textOf(wording, { most: 10 })).toBe('Checkout is down\nTo take it, comment /ack.\n…\n\nAnd 1 more.');
});

test.each(TYPES.filter((name) => name !== 'webhook'))('a title that nobody sees is none, by %s', async (name) => {
  const what = content({ incidents: [notice({}, '\u200B\u3164')] });
  expect(await renderedBy(name, what)).toContain('Critical: without a title');
});

test('a telephone call is no longer than somebody listens to, whatever the words for signs make of a title', async () => {
  for (const title of [`/drill ${'a'.repeat(193)}`, '/a '.repeat(67)]) {
    const [, speech = ''] = (await renderedBy('twilio-voice', { ...long(12, title), kind: 'sum' })).split(/<\/?Say>/);
    expect(speech.length).toBeLessThanOrEqual(700);
    expect(speech).toContain('Possibly repeated');
    expect(speech).toContain('The rest is on the issue.');
  }
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
  return content({ incidents: [first, ...others], mayBeRepeated: true });
}

function asText(renderings: readonly (readonly [string, WireMessage])[]): string {
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
