/**
 * Law 11 for two runs that come to an incident at the same time, in every order of what they do: each message is sent by one of them,
 * a channel that shows the same key once shows nothing twice, and what one came to know is not written over.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '#domain/channel.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { OutgoingMessage } from '#domain/messenger.ts';
import type { Tracker } from '#domain/tracker.ts';
import { foldIssue, perform, personDid } from '#engine/index.ts';
import { deliveriesOf } from '#engine/delivery/deliveries.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { run } from '#run/run.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { policyOf } from '../support/policy.ts';
import { lawRuns } from '../support/seed.ts';

const RUNS = lawRuns();

const policy = policyOf(`version: 1
name: beside
incident: { label: incident }
severities: [{ id: sev1, reach: steps }]
roles: { first: { who: alice }, second: { who: bob } }
levels:
  - { name: First, roles: [first], notify: [room, bus] }
  - { name: Second, roles: [second], notify: room }
triggers:
  - id: silent
    reason: Nobody answers.
    when: { ">=": [{ var: elapsed.since-declared }, 10] }
    do: { escalate: 2, notify: bus }
channels:
  mail: { type: email, server: env:TOCSIN_A, from: i@acme.example }
  text: { type: twilio-sms, account: env:TOCSIN_A, token: env:TOCSIN_B, from: "+15005550006" }
  push: { type: ntfy }
  room: { type: slack, url: env:TOCSIN_A }
  bus: { type: webhook, url: env:TOCSIN_A, secret: env:TOCSIN_B }
contacts:
  alice: { mail: alice@acme.example, text: "+441632960001", push: alices-topic }
  bob: { mail: bob@acme.example, text: "+441632960002", push: bobs-topic }
reach: { steps: [{ by: [mail, text, push] }, { after: 5m, by: [mail, push] }] }
`);

const SENT: DeliveryOutcome = { kind: 'sent', reference: null };
type Comment = Extract<TimelineItem, { readonly kind: 'comment' }>;

/** Who waits for a turn, and whether it can be given one. */
interface Turn {
  readonly who: string;
  readonly may: () => boolean;
  readonly take: () => void;
}

interface Disturbances {
  /** After so many steps of the run somebody asks for what cannot be. */
  readonly commandAt?: number | null;
  /** After so many it is killed. */
  readonly stops?: number | null;
  /** What becomes of its edits of the status comment, one after the other: `lost` ones are made, and it does not know. */
  readonly edits?: readonly ('unsent' | 'lost' | null)[];
}

/** One GitHub, its services, and the runs that come to them. */
class Peers {
  issue: Issue = openIncident(['incident']);
  /** What arrived, with the run that sent it. */
  readonly arrivals: { readonly by: string; readonly message: OutgoingMessage }[] = [];
  readonly #waiting: Turn[] = [];
  readonly #live = new Set<string>();
  #turnTaken: { readonly by: string; readonly at: number } | null = null;

  #turn(who: string, may: () => boolean = () => true): Promise<void> {
    return new Promise((take) => this.#waiting.push({ who, may, take }));
  }

  async #step<T>(who: string, work: () => T): Promise<T> {
    await this.#turn(who);
    const value = work();
    // Its answer is on the way.
    await this.#turn(who);
    return value;
  }

  /** Begins with the issue as it is now. */
  async start(who: string, now: number, { commandAt, stops, edits = [] }: Disturbances = {}): Promise<void> {
    this.#live.add(who);
    const left = [...edits];
    let steps = 0;
    let effect: Effect | null = null;
    let waited = 0;
    const step = async <T>(work: () => T): Promise<T> => {
      steps += 1;
      if (steps === commandAt)
        this.issue = personDid(this.issue, 'dora', { kind: 'comment', body: '/severity none' }, now + 1);
      if (steps > (stops ?? Number.POSITIVE_INFINITY)) {
        this.#live.delete(who);
        await new Promise(() => undefined);
      }
      return this.#step(who, work);
    };
    const tracker: Tracker = {
      reread: (issues) => step(() => issues.map(() => this.issue)),
      takeTurn: () => step(() => this.#takeTurn(who, now + waited)),
      perform: (before) => {
        const what = effect as Effect;
        return step(() => {
          const fault = what.type === 'say' && what.status !== null ? left.shift() : null;
          const issue = fault === 'unsent' ? before : this.#perform(before, what, now);
          return fault ? { done: false, code: 'unavailable', message: fault } : { done: true, issue };
        });
      },
    };
    await run([policy], [this.issue], now, tracker, {
      run: who,
      render: (_, one) => renderEffect((effect = one), shippedTemplates),
      // Whoever waits long enough sees the other one end.
      pause: async (seconds) => {
        await this.#turn(who, () => seconds < 15 || this.#live.size === 1);
        waited += seconds;
      },
      messenger: () => ({
        deliver: (messages) =>
          step(() => {
            for (const message of messages) this.arrivals.push({ by: who, message });
            return new Map(messages.map(({ id }) => [id, SENT]));
          }),
        inquire: ({ id }) =>
          step(() =>
            this.arrivals.some(({ message }) => message.id === id)
              ? { kind: 'arrived' as const, reference: null }
              : { kind: 'absent' as const },
          ),
        cancel: () => Promise.resolve(SENT),
      }),
    });
    this.#live.delete(who);
  }

  /** As GitHub's reactions have it: whoever comes while a turn lasts is told that somebody has it. */
  #takeTurn(who: string, at: number): boolean {
    const isTaken = this.#turnTaken !== null && this.#turnTaken.by !== who && at < this.#turnTaken.at + 20;
    if (!isTaken) this.#turnTaken = { by: who, at };
    return !isTaken;
  }

  /** What GitHub comes to, and what the answer shows the run, which does not know what others wrote. */
  #perform(before: Issue, effect: Effect, now: number): Issue {
    this.issue = perform(this.issue, effect, now);
    const after = perform(before, effect, now);
    if (effect.type !== 'say' || effect.comment === null) return after;
    const posted = this.issue.timeline.at(-1) as TimelineItem;
    return { ...after, timeline: [...after.timeline.slice(0, -1), posted] };
  }

  /** Gives turns, as `order` has it, until nobody waits any more. */
  async play(order: () => number): Promise<void> {
    for (;;) {
      await new Promise((done) => setImmediate(done));
      const ready = this.#waiting.filter(({ may }) => may());
      const next = ready[order() % Math.max(1, ready.length)];
      if (next === undefined) return;
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      next.take();
    }
  }

  get deliveries() {
    const { incident } = foldIssue(policy, this.issue);
    return incident === null ? [] : deliveriesOf(incident);
  }

  /** How often each message arrived, by channel and recipient. */
  arrived(from = 0): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { message } of this.arrivals.slice(from)) {
      const way = message.to === null ? message.channel : `${message.channel} ${message.to}`;
      counts[way] = (counts[way] ?? 0) + 1;
    }
    return counts;
  }

  get comments(): readonly Comment[] {
    return this.issue.timeline.filter((item): item is Comment => item.kind === 'comment');
  }
}

/** A run alone, then two at once `apart` seconds from each other, then one that heals what is left. */
const world = fc.record({
  /** When the two come, in minutes: the first call, a step, a level with a trigger. */
  minutes: fc.constantFrom(0, 5, 10),
  apart: fc.constantFrom(0, 0, 1, 3),
  order: fc.array(fc.nat(1), { minLength: 60, maxLength: 60 }),
  stops: fc.option(fc.nat(14)),
  commandAt: fc.option(fc.integer({ min: 1, max: 8 })),
  edits: fc.option(fc.array(fc.constantFrom('unsent' as const, 'lost' as const, null), { minLength: 3, maxLength: 5 })),
});

async function play({
  minutes,
  apart,
  order,
  stops,
  commandAt,
  edits,
}: typeof world extends fc.Arbitrary<infer W> ? W : never) {
  const peers = new Peers();
  const alone = async (who: string, now: number): Promise<void> => {
    void peers.start(who, now);
    await peers.play(() => 0);
  };
  for (const before of [0, 5]) if (before < minutes) await alone(`before ${before}`, START + before * 60);
  const from = peers.arrivals.length;
  const turns = [...order];
  void peers.start('a', START + minutes * 60, { commandAt, stops });
  void peers.start('b', START + minutes * 60 + apart, { edits: edits ?? [] });
  await peers.play(() => turns.shift() ?? 0);
  const at = peers.arrivals.length;
  await alone('heals', START + minutes * 60 + 120);
  if (edits !== null) await alone('heals the rest', START + minutes * 60 + 180);
  return { peers, sent: peers.arrived(from), healed: peers.arrivals.length - at };
}

const keyOf = ({ message }: { readonly message: OutgoingMessage }): string => message.id;

/** How many different messages there are by then. */
const TIMES: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  0: { push: 1, bus: 1, 'mail alice': 1 },
  5: { push: 2, bus: 1, 'mail alice': 2 },
  10: { push: 3, bus: 2, 'mail alice': 2, 'mail bob': 1 },
};

/** What is due at each of these minutes. */
const DUE: Readonly<Record<number, readonly string[]>> = {
  0: ['bus', 'mail alice', 'push alice', 'room', 'text alice'],
  5: ['mail alice', 'push alice'],
  10: ['bus', 'mail bob', 'push bob', 'room', 'text bob'],
};

describe('two runs at once', { timeout: 300_000 + RUNS * 400 }, () => {
  test('send each message once', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        fc.pre(w.stops === null && w.edits === null);
        const { sent, healed } = await play(w);
        expect(sent).toEqual(Object.fromEntries((DUE[w.minutes] ?? []).map((way) => [way, 1])));
        expect(healed).toBe(0);
      }),
      { numRuns: RUNS },
    );
  });

  test('lose nothing, show nothing twice under two keys, and leave nothing open, whether or not one of them is killed', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        const { peers, sent } = await play(w);
        const isDropped = (way: string): boolean =>
          way === 'room' && peers.deliveries.some(({ channel, state }) => channel === 'room' && state === 'dropped');
        for (const way of DUE[w.minutes] ?? []) if (!isDropped(way)) expect(sent[way] ?? 0, way).toBeGreaterThan(0);
        expect(peers.deliveries.filter((one) => !['sent', 'dropped', 'not-needed'].includes(one.state))).toEqual([]);
        for (const keyed of ['push', 'bus']) {
          const keys = new Set(peers.arrivals.filter(({ message }) => message.channel === keyed).map(keyOf));
          expect(keys.size, keyed).toBe(TIMES[w.minutes]?.[keyed]);
        }
        // Whoever has a call twice reads that it may be one.
        for (const way of ['mail alice', 'mail bob']) {
          const mails = peers.arrivals.filter(({ message }) => `${message.channel} ${message.to}` === way);
          if (w.minutes !== 5)
            expect(mails.filter(({ message }) => !message.content.mayBeRepeated).length, way).toBeLessThanOrEqual(
              TIMES[w.minutes]?.[way] ?? 0,
            );
        }
        const visibleComments = peers.comments.filter(({ minimised }) => !minimised);
        const twice = visibleComments.filter(({ id, body }) =>
          visibleComments.some((o) => o.id !== id && o.body === body),
        );
        expect(twice).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

test('a call that one run never came to send is sent again after the next was killed over it', async () => {
  const order = [0, 0, 0, 0, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1];
  const edits = ['unsent', 'unsent', 'unsent'] as const;
  const { peers } = await play({ minutes: 10, apart: 0, order, stops: 7, commandAt: null, edits: [...edits] });
  const mails = peers.arrivals.filter(({ message }) => message.channel === 'mail' && message.to === 'bob');
  expect(mails.map(({ by, message }) => `${by} ${message.content.mayBeRepeated}`)).toEqual(['heals true']);
});
