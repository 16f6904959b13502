/** A webhook of one's own, signed as the Standard Webhooks specification says. The same message has the same `webhook-id`. */
import { createHmac } from 'node:crypto';
import type { Message } from '#domain/channel.ts';
import type { Attempt, ChannelType, WireMessage, SendContext, Settings } from './channel.ts';
import { setting } from './channel.ts';
import { INSECURE, secret, WHOLE_URL } from './fields.ts';
import { exchange } from './http.ts';

export const webhook: ChannelType = {
  type: 'webhook',
  title: 'Signed webhook',
  doubt: 'keyed',
  askableWith: null,
  settings: {
    url: { ...secret('The address that messages are posted to.'), pattern: '^https?://' },
    secret: {
      ...secret('The secret that signs them: whsec_ and base64.'),
      pattern:
        '^(?:whsec_)?(?:[A-Za-z\\d+/]{4})+(?:[A-Za-z\\d+/]{2}==|[A-Za-z\\d+/]{3}=)?$|^(?:whsec_)?(?:[A-Za-z\\d+/]{2}==|[A-Za-z\\d+/]{3}=)$',
    },
    insecure: INSECURE,
  },
  required: [['url', 'secret']],
  place: { requires: [] },
  contact: null,
  address: WHOLE_URL,
  parallel: 4,
  render,
  send,
};

function render({ id, content }: Message): WireMessage {
  return {
    type: `incident.${content.kind}`,
    data: {
      id,
      thread: content.thread,
      possibly_repeated: content.mayBeRepeated,
      code: content.code,
      incidents: content.incidents.map(({ severity, issue, called, reasons, answer }) => ({
        repository: issue.repository,
        issue: issue.number,
        url: issue.url,
        title: issue.title,
        severity,
        called,
        reasons,
        answer,
      })),
    },
  };
}

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  const body = JSON.stringify(render(message));
  const timestamp = String(Math.floor(context.now() / 1000));
  const headers = {
    'content-type': 'application/json',
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature(setting(settings, 'secret'), `${message.id}.${timestamp}.${body}`),
  };
  return exchange({ url: setting(settings, 'url'), headers, body }, settings, context, {
    read: () => ({ kind: 'sent', reference: null }),
  });
}

function signature(key: string, signed: string): string {
  const bytes = Buffer.from(key.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', bytes).update(signed).digest('base64')}`;
}
