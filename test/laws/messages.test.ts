/**
 * Law 11: no message that was due is lost without the issue saying so, and a channel that shows the same key once shows no message
 * twice. Enumerated: every point at which a run can be killed × what each request comes to, for every kind of channel.
 */
import { describe, expect, test } from 'vitest';
import type { DeliveryOutcome, DoubtKind } from '#domain/channel.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { Messenger, OutgoingMessage } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Tracker } from '#domain/tracker.ts';
import { perform } from '#engine/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { run } from '#run/run.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { lawRuns } from '../support/seed.ts';

const CHANNELS: Readonly<
  Record<string, { readonly doubt: DoubtKind; readonly yaml: string; readonly person: boolean }>
> = {
  mail: { doubt: 'blind', yaml: 'type: email, server: env:TOCSIN_A, from: i@acme.example', person: true },
  text: {
    doubt: 'askable',
    yaml: 'type: twilio-sms, account: env:TOCSIN_A, token: env:TOCSIN_B, from: "+15005550006"',
    person: true,
  },
  push: { doubt: 'keyed', yaml: 'type: ntfy', person: true },
  room: { doubt: 'blind', yaml: 'type: slack, url: env:TOCSIN_A', person: false },
  bot: { doubt: 'askable', yaml: 'type: slack, token: env:TOCSIN_A, channel: C1', person: false },
  bus: { doubt: 'keyed', yaml: 'type: webhook, url: env:TOCSIN_A, secret: env:TOCSIN_B', person: false },
};

const ADDRESS: Readonly<Record<string, string>> = {
  mail: 'alice@acme.example',
  text: '"+441632960001"',
  push: 'alices-topic',
};

function policyWith(channel: string): Policy {
  const { yaml, person } = CHANNELS[channel] ?? { yaml: '', person: false };
  const loaded = loadPolicy(
    `version: 1
name: one
incident: { label: incident }
severities: [{ id: sev1${person ? ', reach: once' : ''} }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first]${person ? '' : `, notify: ${channel}`} }]
channels: { ${channel}: { ${yaml} } }
${person ? `contacts: { alice: { ${channel}: ${ADDRESS[channel]} } }\nreach: { once: [{ by: ${channel} }] }` : ''}
`,
    'p.yml',
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value;
}

/** What a request comes to: whether the message arrives, and what is known of it. */
const REQUESTS: Readonly<Record<string, { readonly arrives: boolean; readonly outcome: DeliveryOutcome }>> = {
  taken: { arrives: true, outcome: { kind: 'sent', reference: 'r' } },
  'for good': { arrives: false, outcome: { kind: 'failed', code: '404', message: 'Not found.' } },
  'not taken': { arrives: false, outcome: { kind: 'not-taken', retryAfter: null } },
  'not taken for long': { arrives: false, outcome: { kind: 'not-taken', retryAfter: 90 } },
  'reset before reading': { arrives: false, outcome: { kind: 'doubt', why: 'Reset.' } },
  'reset after reading': { arrives: true, outcome: { kind: 'doubt', why: 'Reset.' } },
};

/** A service, and the GitHub that a run of it works on; each thing done is a point at which the run can be killed. */
class Peer {
  issue: Issue = openIncident(['incident']);
  readonly arrivals: OutgoingMessage[] = [];
  readonly requests: string[];
  /** The status comment as people see it. */
  text = '';
  steps = 0;
  killAt: number | null = null;
  #kill: () => void = () => undefined;
  readonly #policy: Policy;
  readonly #canTell: boolean;

  constructor(policy: Policy, requests: readonly string[], canTell: boolean) {
    this.#policy = policy;
    this.requests = [...requests];
    this.#canTell = canTell;
  }

  /** Each step has a before and an after: a killed run goes no further. */
  async #step<T>(work: () => T): Promise<T> {
    await this.#point();
    const value = work();
    await this.#point();
    return value;
  }

  async #point(): Promise<void> {
    if (this.steps++ !== this.killAt) return;
    this.#kill();
    await new Promise(() => undefined);
  }

  messenger: Messenger = {
    deliver: async (messages) => {
      const outcomes = new Map<string, DeliveryOutcome>();
      for (const message of messages) {
        const request = REQUESTS[this.requests.shift() ?? 'taken'];
        if (request === undefined) throw new Error('no such request');
        await this.#step(() => {
          if (request.arrives) this.arrivals.push(message);
          outcomes.set(message.id, request.outcome);
        });
      }
      return outcomes;
    },
    inquire: (message) =>
      this.#step(() => {
        if (!this.#canTell) return { kind: 'unknown' as const, why: 'The service is silent.' };
        const arrived = this.arrivals.some(({ id }) => id === message.id);
        return arrived ? { kind: 'arrived' as const, reference: 'r' } : { kind: 'absent' as const };
      }),
    cancel: () => Promise.resolve({ kind: 'sent', reference: null }),
  };

  /** Null where the run was killed. */
  async run(minutes: number): Promise<IncidentReport | null> {
    let rendered: Effect | null = null;
    const now = START + minutes * 60;
    const tracker: Tracker = {
      reread: (issues) => Promise.resolve(issues.map(() => this.issue)),
      perform: (before) =>
        this.#step(() => {
          if (rendered) this.issue = perform(before, rendered, now);
          return { done: true as const, issue: this.issue };
        }),
    };
    const render = (_: Policy, effect: Effect): ReturnType<typeof renderEffect> => {
      rendered = effect;
      const made = renderEffect(effect, shippedTemplates);
      if (made.type === 'say') this.text = made.status?.body ?? made.comment ?? this.text;
      return made;
    };
    const killed = new Promise<null>((resolve) => {
      this.#kill = () => resolve(null);
    });
    const ran = run([this.#policy], [this.issue], now, tracker, {
      render,
      run: `at ${minutes}`,
      messenger: () => this.messenger,
    });
    return Promise.race([ran.then(([report]) => report ?? null), killed]);
  }

  /** Somebody deletes the status comment, where there is one. */
  loseStatus(minutes: number): void {
    const { timeline } = this.issue;
    const status = timeline.findIndex((item) => item.kind === 'comment' && item.body.includes('"status":'));
    if (status === -1) return;
    const at = START + minutes * 60;
    const deleted: TimelineItem = { kind: 'comment-deleted', at, by: { kind: 'person', login: 'mallory' } };
    this.issue = { ...this.issue, timeline: [...timeline.toSpliced(status, 1), deleted] };
  }

  /** What the status comment records of messages. */
  get states(): readonly string[] {
    const text = this.issue.timeline.flatMap((item) => (item.kind === 'comment' ? [item.body] : [])).join('\n');
    return [...text.matchAll(/"state":"([a-z-]+)"/g)].map(([, state = '']) => state);
  }
}

const RUNS = 8;
const OPEN = ['intended', 'doubt', 'waiting'];

const POLICIES = new Map<string, Policy>();

async function play(
  channel: string,
  requests: readonly string[],
  killAt: number | null,
  canTell = true,
  loses = false,
): Promise<Peer> {
  const policy = POLICIES.get(channel) ?? policyWith(channel);
  POLICIES.set(channel, policy);
  const peer = new Peer(policy, requests, canTell);
  peer.killAt = killAt;
  for (let minutes = 0; minutes < RUNS; minutes += 1) {
    const report = await peer.run(minutes * 2);
    if (loses && minutes === 0) peer.loseStatus(1);
    if (report?.outcome.kind === 'nothing-due' && !peer.states.some((state) => OPEN.includes(state))) break;
  }
  return peer;
}

const NAMES = Object.keys(REQUESTS);
const isFinal = (request: string): boolean => request === 'taken' || request === 'for good';
/** After an outcome that is final there is no second request. */
const ALL_PAIRS = NAMES.flatMap((first) => (isFinal(first) ? [[first]] : NAMES.map((second) => [first, second])));
/** Every sixth for each channel, other ones for the next; all of them with `LAW_RUNS=100`, which takes minutes. */
const STEP = lawRuns() >= 100 ? 1 : 6;
const pairsOf = (channel: string): readonly (readonly string[])[] =>
  ALL_PAIRS.filter((_, index) => index % STEP === Object.keys(CHANNELS).indexOf(channel) % STEP);

describe.each(Object.entries(CHANNELS))('%s', (channel, { doubt, person }) => {
  test('no message is lost without the issue saying so, and none is shown twice under another key', {}, async () => {
    let killed = 0;
    for (const requests of pairsOf(channel))
      for (const canTell of doubt === 'askable' ? [true, false] : [true]) {
        const full = await play(channel, requests, null, canTell);
        for (let killAt = -1; killAt <= full.steps; killAt += 1) {
          const peer = await play(channel, requests, killAt < 0 ? null : killAt, canTell);
          if (killAt >= 0) killed += 1;
          const what = `${requests.join(', ')}; killed at ${killAt}; ${canTell ? 'tells' : 'silent'}`;
          const admitsLoss = /\*\*failed\*\*|may never have arrived/.test(peer.text);
          expect(peer.arrivals.length > 0 || admitsLoss, `lost without a word: ${what}`).toBe(true);
          expect(
            peer.states.filter((state) => OPEN.includes(state)),
            what,
          ).toEqual([]);
          expect(peer.states, what).toHaveLength(1);
          expect(new Set(peer.arrivals.map(({ id }) => id)).size, what).toBeLessThanOrEqual(1);
          const [, second] = peer.arrivals;
          if (doubt === 'blind') expect(peer.arrivals.length, what).toBeLessThanOrEqual(person ? 2 : 1);
          if (doubt === 'askable' && canTell) expect(peer.arrivals.length, what).toBeLessThanOrEqual(1);
          if (doubt === 'blind' && second) expect(second.content.mayBeRepeated, what).toBe(true);
        }
      }
    expect(killed).toBeGreaterThan(100 / STEP);
  });
});

test.each(Object.keys(CHANNELS))(
  'by %s, where the status comment is deleted as well nothing is shown twice, and nothing lost without a word',
  async (channel) => {
    const full = await play(channel, ['taken'], null, true, true);
    for (let killAt = -1; killAt <= full.steps; killAt += 1) {
      const peer = await play(channel, ['taken'], killAt < 0 ? null : killAt, true, true);
      const what = `killed at ${killAt}`;
      const admitsLoss = /\*\*failed\*\*|may never have arrived|is not known any more/.test(peer.text);
      expect(peer.arrivals.length > 0 || admitsLoss, `lost without a word: ${what}`).toBe(true);
      expect(peer.arrivals.length, what).toBeLessThanOrEqual(1);
    }
  },
);

test('the run that finds out that a message failed or may have is red, and no later one', async () => {
  const kinds: string[] = [];
  for (const requests of [['for good'], ['reset after reading'], ['taken']]) {
    const peer = new Peer(policyWith('mail'), requests, true);
    const reports: string[] = [];
    for (let minutes = 0; minutes < 4; minutes += 1) {
      const report = await peer.run(minutes);
      reports.push(report?.outcome.kind ?? 'killed');
    }
    kinds.push(`${requests.join()}: ${reports.join(' ')}`);
  }
  expect(kinds).toEqual([
    'for good: failed nothing-due nothing-due nothing-due',
    'reset after reading: failed acted nothing-due nothing-due',
    'taken: acted nothing-due nothing-due nothing-due',
  ]);
});
