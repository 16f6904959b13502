/** A night with channels: real services on loopback, and the shipped bundle that sends to them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionResult, type Running, startAction } from '../support/action.ts';
import { certificateFor } from '../channels/certificate.ts';
import { type MailServer, startMailServer } from '../channels/mail-server.ts';
import { type Receiver, startReceiver } from '../channels/receiver.ts';
import { PATH } from './night.ts';
import { type Fault, type Stage, startStage } from './stage.ts';

const SERVICES = ['slack', 'pagerduty', 'webhook', 'twilio-sms', 'ntfy'] as const;
type Service = (typeof SERVICES)[number];

/** Services and the mail server, used by one night after another. */
export interface Peers {
  readonly services: Readonly<Record<Service, Receiver>>;
  readonly mail: MailServer;
  /** Trusts the mail server. */
  readonly certificate: string;
  /** What arrived anywhere: `pagerduty resolve incident-…`. */
  arrivals(): readonly Arrival[];
  forget(): void;
  close(): Promise<void>;
}

interface Arrival {
  readonly channel: string;
  /** What a channel that shows nothing twice knows it by. */
  readonly key: string;
  readonly text: string;
}

export async function startPeers(): Promise<Peers> {
  const started = await Promise.all(SERVICES.map(async (name) => [name, await startReceiver(name)] as const));
  const services = Object.fromEntries(started) as Record<Service, Receiver>;
  const mail = await startMailServer({ secure: true, host: 'localhost' });
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-messages-'));
  const certificate = join(folder, 'certificate.pem');
  writeFileSync(certificate, certificateFor('localhost').cert);
  const posts = (name: Service): readonly { readonly text: string; readonly id: string }[] =>
    services[name].received
      .filter(({ method }) => method === 'POST')
      .map(({ text, headers }) => ({ text, id: String(headers['webhook-id'] ?? '') }));
  return {
    services,
    mail,
    certificate,
    arrivals: () => [
      ...mail.mails.map(({ text }) => ({ channel: 'mail', key: '', text: unfold(text) })),
      ...posts('twilio-sms').map(({ text }) => ({
        channel: 'text',
        key: '',
        text: new URLSearchParams(text).get('Body') ?? '',
      })),
      ...posts('slack').map(({ text }) => ({ channel: 'room', key: '', text })),
      ...posts('webhook').map(({ text, id }) => ({ channel: 'bus', key: id, text })),
      ...posts('ntfy').map(({ text }) => {
        const { sequence_id: key } = JSON.parse(text) as { readonly sequence_id: string };
        return { channel: 'push', key, text };
      }),
      ...posts('pagerduty').map(({ text }) => {
        const event = JSON.parse(text) as { readonly event_action: string; readonly dedup_key: string };
        return { channel: 'pager', key: `${event.event_action} ${event.dedup_key}`, text };
      }),
    ],
    forget: () => {
      mail.mails.length = 0;
      for (const one of Object.values(services)) one.received.length = 0;
    },
    close: async () => {
      rmSync(folder, { recursive: true });
      await Promise.all([mail.close(), ...Object.values(services).map((one) => one.close())]);
    },
  };
}

/** A mail's text, whose long lines are folded for the way. */
const unfold = (text: string): string => text.replaceAll(/=\r?\n/g, '');

const policyOf = ({ services }: Peers): string => `version: 1
name: reached
incident: { label: incident }
severities: [{ id: sev1, name: Critical, label: sev1, reach: urgent }]
roles: { first: { name: First responder, who: dan, otherwise: heidi } }
levels: [{ name: First, roles: [first], label: called, notify: [room, pager] }]
triggers:
  - id: long
    reason: It has been going on for two minutes.
    when: { '>=': [{ var: elapsed.since-declared }, 2] }
    do: { notify: bus }
channels:
  room: { type: slack, url: env:TOCSIN_ROOM, insecure: true }
  pager: { type: pagerduty, key: env:TOCSIN_PAGER, url: "${services.pagerduty.url}", insecure: true }
  bus: { type: webhook, url: env:TOCSIN_BUS, secret: env:TOCSIN_SIGNING, insecure: true }
  mail: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example, insecure: true }
  text: { type: twilio-sms, account: env:TOCSIN_SID, token: env:TOCSIN_TOKEN, from: "+15005550006", url: "${services['twilio-sms'].url}", insecure: true }
  push: { type: ntfy, url: "${services.ntfy.url}", insecure: true }
contacts: env:TOCSIN_CONTACTS
reach: { urgent: [{ by: [mail, text] }, { after: 2m, by: push }] }
`;

/** Everything that may be seen nowhere: parts of secrets, and addresses of people. */
export const HIDDEN = /planted|secret-address|441632960987|cGxhbnRlZ/i;

const environmentOf = ({ services, mail, certificate }: Peers): Record<string, string> => ({
  TOCSIN_ROOM: `${services.slack.url}/services/T0PLANTED/planted-path-secret`,
  TOCSIN_PAGER: 'planted-key-0123456789abcdef0123',
  TOCSIN_BUS: `${services.webhook.url}/planted-path-of-the-bus`,
  TOCSIN_SIGNING: `whsec_${Buffer.from('planted-signing-secret-of-32-byte').toString('base64')}`,
  TOCSIN_SMTP: `smtps://planted-mailer:planted%20pass%2Fword@localhost:${mail.port}`,
  TOCSIN_SID: 'ACplantedaccount',
  TOCSIN_TOKEN: 'planted-token-0123456789',
  TOCSIN_CONTACTS: [
    'dan: { mail: planted.dan@secret-address.example, text: "+441632960987", push: planted-topic-of-dan }',
    'heidi: { mail: planted.heidi@secret-address.example }',
  ].join('\n'),
  NODE_EXTRA_CA_CERTS: certificate,
});

/** What goes wrong: at the `nth` write of this kind to GitHub, or at the first request that a service gets. */
export interface Kill {
  readonly at: 'say' | 'mail' | Service;
  readonly nth?: number;
  /** Whether a write was carried out before the run ended. */
  readonly done?: boolean;
}

export interface Played {
  readonly arrivals: readonly Arrival[];
  readonly results: readonly ActionResult[];
  /** Every comment as it was left at each point of the night. */
  readonly comments: readonly string[];
  /** The status comment at the end: the last one, where somebody tampered with the first. */
  readonly status: string;
}

/** When a run comes, and what the person called says just before. */
type Course = readonly (readonly [minute: number, text: string | null])[];
const LONG: Course = [
  [0, null],
  [2.5, null],
  [3, '/ack looking'],
  [5, '/resolved'],
];
const SHORT: Course = LONG.filter(([minute]) => minute !== 3);

/** What somebody does to the status comment after the first run. */
export type Tampering = 'edit' | 'delete';

/** The night from the first call to the end. A killed run is followed by another one, a few seconds later. */
export async function playNight(
  peers: Peers,
  kill: Kill | null = null,
  tampering: Tampering | null = null,
): Promise<Played> {
  peers.forget();
  const stage = await startStage({ dan: 'write', heidi: 'maintain', zoe: 'read' });
  try {
    return await playOn(stage, peers, kill, tampering);
  } finally {
    for (const one of Object.values(peers.services)) one.onRequest = null;
    peers.mail.onMail = null;
    await stage.stop();
  }
}

async function playOn(stage: Stage, peers: Peers, kill: Kill | null, tampering: Tampering | null): Promise<Played> {
  let running: Running | null = null;
  let killed = false;
  const end = (): void => {
    if (!killed) running?.kill();
    killed = true;
  };
  let says = 0;
  stage.fault = (_write, name): Fault | null => {
    if (name !== 'say' || kill?.at !== 'say' || says++ !== (kill.nth ?? 0)) return null;
    end();
    return kill.done ? 'lost' : 'unsent';
  };
  if (kill?.at === 'mail') peers.mail.onMail = end;
  else if (kill !== null && kill.at !== 'say') peers.services[kill.at].onRequest = end;
  stage.open({ title: 'Checkout is down' });
  const start = stage.now;
  const results: ActionResult[] = [];
  const comments: string[] = [];
  const run = async (): Promise<ActionResult> => {
    running = await startAction({
      api: stage.url,
      files: { [PATH]: policyOf(peers) },
      environment: environmentOf(peers),
      seconds: 'real',
    });
    const result = await running.result;
    results.push(result);
    comments.push(...stage.comments(1).map(({ body }) => body));
    return result;
  };
  for (const [minute, text] of kill === null ? LONG : SHORT) {
    stage.now = start + minute * 60;
    if (text !== null) stage.comment(1, 'dan', text);
    const { signal } = await run();
    if (minute === 0 && tampering !== null) tamper(stage, tampering);
    if (signal === null) continue;
    stage.now += 5;
    await run();
  }
  const status = stage.commentsOn(1).findLast(({ body }) => body.includes('**Messages:**'))?.body ?? '';
  return { arrivals: peers.arrivals(), results, comments, status };
}

function tamper(stage: Stage, how: Tampering): void {
  stage.now += 30;
  const [status] = stage.commentsOn(1);
  if (status === undefined) throw new Error('there is no status comment');
  if (how === 'delete') stage.deleteComment('heidi', status.id);
  else stage.editComment('heidi', status.id, status.body.replace('Critical', 'Minor'));
}
