/** What arrives in the sandbox outside GitHub: each type of channel finds a service that takes its messages. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import {
  configOf,
  content,
  deliver,
  environmentOf,
  HOSTILE,
  messageTo,
  notice,
  TITLE,
  TYPES,
} from '../channels/world.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

async function send(type: string, what = content()): Promise<string | undefined> {
  const { inbox } = sandbox;
  const url = type === 'email' ? await inbox.mailUrl() : inbox.serviceUrl(type, 'way');
  const config = { ...configOf(type, url), insecure: true, [type === 'email' ? 'server' : 'url']: url };
  const message = messageTo(type, what);
  const outcomes = await deliver([message], new Map([[type, config]]), { environment: environmentOf(url) });
  return outcomes.get(message.id)?.kind;
}

const get = async (path: string): Promise<string> => (await fetch(`${sandbox.url}${path}`)).text();

describe.each(TYPES)('a message by %s', (type) => {
  test('is taken, and its first line is what it is about', async () => {
    expect(await send(type)).toBe('sent');
    expect(sandbox.inbox.messages).toMatchObject([{ type }]);
    const [{ title, text } = { title: '', text: '' }] = sandbox.inbox.messages;
    expect(text).toMatch(/\/issues\/42|issue 42/);
    // As a push shows it: how severe, and what.
    expect(type === 'webhook' ? text : title).toMatch(type === 'webhook' ? TITLE : /^\W*Critical: Checkout is down/);
  });

  test('is taken when the incident is over', async () => {
    expect(await send(type, content({ kind: 'resolved' }))).toBe('sent');
    expect(sandbox.inbox.messages).toMatchObject([{ type }]);
  });
});

test('a mail with other letters and a dot alone on a line is read as it was sent', async () => {
  const title = 'Zahlungen schlagen fehl – 支払い';
  await send('email', content({ incidents: [notice({ reasons: ['.', '..dots'] }, title)] }));
  const [mail] = sandbox.inbox.messages;
  expect(mail?.title).toContain(title);
  expect(mail?.text).toMatch(/\n\.\n\.\.dots\n/);
});

test('the mailbox and the chat show who was reached by what, and lead to the issue', async () => {
  await send('email');
  await send('slack');
  await send('twilio-sms');
  sandbox.inbox.names.set('+441632960987', 'alice');
  expect(await get('/mailbox')).toMatch(/Mailbox <span>1<\/span>[\s\S]*Checkout is down/);
  const chat = await get('/chat');
  expect(chat).toMatch(/<b>way<\/b> \(twilio-sms\) to <b>alice<\/b>/);
  expect(chat).toMatch(/<b>way<\/b> \(slack\) · /);
  expect(await get('/')).toContain('<a href="/chat">Chat and phones</a> (2)');
});

test('what somebody wrote does nothing on the pages', async () => {
  for (const type of TYPES) await send(type, content({ incidents: [notice({}, HOSTILE)] }));
  for (const path of ['/mailbox', '/chat'])
    expect(await get(path)).not.toMatch(/<script|<Hangup|href="https?:\/\/evil/i);
});

test('pages say that nothing has arrived, and the list of issues says nothing of them', async () => {
  expect(await get('/mailbox')).toContain('Nothing has arrived.');
  expect(await get('/')).not.toContain('mailbox');
});
