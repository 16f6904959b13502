/** PagerDuty, Events API v2. One alert stands for one incident: its key is the incident's thread. */
import type { IncidentNotice, Message } from '#domain/channel.ts';
import { cut } from '#domain/neutralise.ts';
import type { Attempt, Body, ChannelType, SendContext, Settings } from './channel.ts';
import { baseOf, setting } from './channel.ts';
import { baseUrl, INSECURE, secret } from './fields.ts';
import { asWord, exchange, jsonDialect } from './http.ts';
import { textOf } from './fit.ts';
import { wordingOf } from './wording.ts';

const API = 'https://events.pagerduty.com';
const { url, address } = baseUrl(API);
const LONGEST_SUMMARY = 1_024;
/** Every alert can be acknowledged there. */
const NOT_TAKEN = 'Acknowledging it in PagerDuty only quiets PagerDuty: answer on the issue.';

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

function render(message: Message): Body {
  const { content } = message;
  if (content.kind === 'resolved') return { event_action: 'resolve', dedup_key: content.thread };
  const wording = wordingOf(message);
  const [first] = content.incidents;
  return {
    event_action: 'trigger',
    dedup_key: content.thread,
    client: 'Tocsin',
    ...(first.issue.url === null ? {} : { client_url: first.issue.url }),
    links: wording.sections.flatMap(({ link }) => (link === null ? [] : [{ href: link.url, text: link.reference }])),
    payload: {
      summary: cut(wording.headline, LONGEST_SUMMARY),
      source: first.issue.repository ?? 'Tocsin',
      severity: content.kind === 'drill' ? 'info' : severityOf(first),
      custom_details: { message: textOf(wording, { most: 20_000, end: content.kind === 'drill' ? [] : [NOT_TAKEN] }) },
    },
  };
}

/** PagerDuty has four severities; the policy's are known by their order. */
function severityOf({ severity }: IncidentNotice): string {
  return (severity === null ? undefined : ['critical', 'error', 'warning'][severity.rank - 1]) ?? 'info';
}

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  const body = { routing_key: setting(settings, 'key'), ...render(message) };
  return exchange({ url: `${baseOf(settings, API)}/v2/enqueue`, body }, settings, context, DIALECT);
}

const DIALECT = jsonDialect({
  accepted: (json) => (json['status'] === 'success' ? { reference: asWord(json['dedup_key']) } : null),
  refusal: 'PagerDuty did not accept the event',
  errorCode: (json) => json['status'],
});
