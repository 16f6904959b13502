/** PagerDuty, Events API v2. One alert stands for one incident: its key is the incident's thread. */
import type { IncidentNotice, Message } from '#domain/channel.ts';
import type { Attempt, ChannelType, Rendered, SendContext, Settings } from './channel.ts';
import { setting } from './channel.ts';
import { baseUrl, INSECURE, secret } from './fields.ts';
import { asWord, exchange, failed, UNREADABLE } from './http.ts';
import { cut, plainText, wordingOf } from './wording.ts';

const API = 'https://events.pagerduty.com';
const { url, address } = baseUrl(API);
const LONGEST_SUMMARY = 1_024;

export const pagerduty: ChannelType = {
  type: 'pagerduty',
  title: 'PagerDuty',
  doubt: 'keyed',
  askableWith: null,
  settings: { key: secret('The integration key of a service (Events API v2).'), url, insecure: INSECURE },
  required: [['key']],
  place: { requires: [] },
  contact: null,
  address,
  parallel: 4,
  render,
  send,
};

function render(message: Message): Rendered {
  const { content } = message;
  if (content.kind === 'resolved') return { event_action: 'resolve', dedup_key: content.thread };
  const wording = wordingOf(message);
  const [first] = content.incidents;
  return {
    event_action: 'trigger',
    dedup_key: content.thread,
    client: 'Tocsin',
    client_url: first.issue.url,
    links: wording.sections.map(({ reference, url: href }) => ({ href, text: reference })),
    payload: {
      summary: cut(wording.headline, LONGEST_SUMMARY),
      source: first.issue.repository,
      severity: content.kind === 'drill' ? 'info' : severityOf(first),
      custom_details: { message: cut(plainText(wording), 20_000) },
    },
  };
}

/** PagerDuty has four severities; the policy's are known by their order. */
function severityOf({ severity }: IncidentNotice): string {
  return (severity === null ? undefined : ['critical', 'error', 'warning'][severity.rank - 1]) ?? 'info';
}

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  const base = (setting(settings, 'url') || API).replace(/\/$/, '');
  const body = { routing_key: setting(settings, 'key'), ...(render(message) as Readonly<Record<string, unknown>>) };
  return exchange({ url: `${base}/v2/enqueue`, body }, settings, context, {
    errorCode: (json) => json['status'],
    read: ({ status, text, json }) => {
      if (status === 202 || json?.['status'] === 'success')
        return { kind: 'sent', reference: asWord(json?.['dedup_key']) };
      return text === null ? UNREADABLE : failed('refused', 'PagerDuty did not accept the event.');
    },
  });
}
