/** Services that messages go to, as far as they answer a message that they take. */
import type { RestAnswer } from '#sandbox/rest.ts';
import type { InboxMessage } from './inbox.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface ServiceRequest {
  readonly method: string;
  /** What follows the address of the sandbox's stand-in: `slack/war-room/…`. */
  readonly path: string;
  readonly body: string;
}

/** The answer, and the message where there was one. */
export function serve({ method, path, body }: ServiceRequest): {
  readonly answer: RestAnswer;
  readonly message: Omit<InboxMessage, 'at'> | null;
} {
  const [type = '', channel = '', ...rest] = path.split('/').map((part) => decodeURIComponent(part));
  const service = SERVICES[type];
  if (service === undefined) return { answer: { status: 404, body: null }, message: null };
  // An inquiry about a message: each arrived.
  if (method !== 'POST' || rest.includes('receipts'))
    return { answer: { status: 200, body: { status: 1 } }, message: null };
  const fields = fieldsOf(body);
  const { to, text } = service.read(fields);
  const [title = '', ...lines] = text.split('\n');
  return {
    answer: service.answer(fields),
    message: { channel, type, to: to === '' ? null : to, title, text: lines.join('\n').trim() },
  };
}

interface Service {
  readonly answer: (fields: Fields) => RestAnswer;
  readonly read: (fields: Fields) => { readonly to: string; readonly text: string };
}

const ok =
  (body: RestAnswer['body'], status = 200) =>
  (): RestAnswer => ({ status, body });
const fieldText = (fields: Fields, ...names: readonly string[]): string => {
  const found = names
    .map((name) => fields[name])
    .filter((value) => typeof value === 'string' || typeof value === 'number');
  return found.map(String).join('\n');
};
const twilio: Service = {
  answer: ok({ sid: 'SM0', status: 'queued' }, 201),
  read: (fields) => ({
    to: fieldText(fields, 'To'),
    text: fieldText(fields, 'Body') || sayOnce(fieldText(fields, 'Twiml')),
  }),
};

/** A call says everything twice: once is enough to be read, and its first sentence is what it is about. */
const sayOnce = (twiml: string): string =>
  readable(/<Say[^>]*>([\s\S]*?)<\/Say>/.exec(twiml)?.[1] ?? twiml).replace(/\.\s+/, '\n');

/** Text with the tags and the marks of its service, as a reader sees it. */
const readable = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const SERVICES: Readonly<Record<string, Service>> = {
  slack: {
    answer: (fields) =>
      'channel' in fields ? { status: 200, body: { ok: true, ts: '1.0' } } : { status: 200, body: 'ok' },
    read: (fields) => ({ to: '', text: readable(fieldText(fields, 'text')) }),
  },
  teams: {
    answer: ok('', 202),
    read: (fields) => ({ to: '', text: [...valuesOf(fields, 'text'), ...valuesOf(fields, 'url')].join('\n') }),
  },
  discord: { answer: ok({ id: '1' }), read: (fields) => ({ to: '', text: fieldText(fields, 'content') }) },
  webhook: { answer: ok(null, 204), read: (fields) => ({ to: '', text: JSON.stringify(fields, null, 1) }) },
  pagerduty: {
    answer: (fields) => ({ status: 202, body: { status: 'success', dedup_key: fields['dedup_key'] } }),
    read: (fields) => ({
      to: '',
      text: [
        // That an incident is over comes without a payload.
        ...valuesOf(fields['payload'], 'summary'),
        fieldText(fields, 'event_action', 'dedup_key').replace('\n', ' '),
        ...valuesOf(fields['payload'], 'message'),
      ].join('\n'),
    }),
  },
  ntfy: {
    answer: ok({ id: '1' }),
    read: (fields) => ({ to: fieldText(fields, 'topic'), text: fieldText(fields, 'title', 'message') }),
  },
  pushover: {
    answer: ok({ status: 1, request: '1', receipt: '1' }),
    read: (fields) => ({ to: fieldText(fields, 'user'), text: fieldText(fields, 'title', 'message') }),
  },
  telegram: {
    answer: ok({ ok: true, result: { message_id: 1 } }),
    read: (fields) => ({ to: fieldText(fields, 'chat_id'), text: fieldText(fields, 'text') }),
  },
  'twilio-sms': twilio,
  'twilio-voice': twilio,
};

function fieldsOf(body: string): Fields {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Fields;
  } catch {
    // A form is no JSON.
  }
  return Object.fromEntries(new URLSearchParams(body));
}

/** Every text that stands under this key, at any depth: the lines of a card, the addresses of its buttons. */
function valuesOf(value: unknown, name: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : valuesOf(inner, name),
  );
}
