/** An incident under a policy with channels, run on the model: what is sent, when, and what happens when it does not arrive. */
import type { IncidentNotice } from '#domain/channel.ts';
import { type DeliveryResult, ONLY_RUN, type RunIdentity, TURN } from '#domain/delivery.ts';
import type { Effect } from '#domain/effect.ts';
import type { Actor, Comment, Issue, TimelineItem } from '#domain/issue.ts';
import type { StatusRecord } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import { deliveriesOf } from '#engine/delivery/deliveries.ts';
import { outboxOf } from '#engine/delivery/outbox.ts';
import {
  advance,
  foldIssue,
  nextEffect,
  nextRunAfter,
  openIssue,
  perform,
  personDid,
  type PersonAct,
} from '#engine/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { claimIn } from '#run/write.ts';
import { isOwn } from '../../support/tamper.ts';

export const START = Date.UTC(2026, 10, 28, 3) / 1000;

const PHONE = 'account: env:TOCSIN_SID, token: env:TOCSIN_TOKEN, from: "+15005550006"';

export const POLICY = `version: 1
name: reached
incident: { label: incident }
severities:
  - { id: sev1, label: sev1, acknowledge-within: 10m, reach: urgent, when: { in: [urgent, { var: incident.labels }] } }
  - { id: sev2, reach: calm }
roles:
  first: { who: alice, otherwise: carol }
  second: { who: [bob, dora] }
levels:
  - { name: First, roles: [first], notify: war-room }
  - { name: Second, roles: [second], notify: [war-room, pager] }
triggers:
  - id: silent
    reason: Nobody has acknowledged this in time.
    when: { and: [{ "!": { var: incident.acknowledged } }, { ">=": [{ var: elapsed.since-level }, 10] }] }
    do: { escalate: 2 }
  - id: stalled
    reason: There was no update for an hour.
    when: { ">=": [{ var: elapsed.since-update }, 60] }
    repeat: 1h
    do: { notify: bus }
channels:
  war-room: { type: slack, url: env:TOCSIN_SLACK }
  pager: { type: pagerduty, key: env:TOCSIN_PAGER }
  bus: { type: webhook, url: env:TOCSIN_BUS, secret: env:TOCSIN_BUS_SECRET }
  mail: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example }
  text: { type: twilio-sms, ${PHONE} }
  phone: { type: twilio-voice, ${PHONE} }
  push: { type: pushover, token: env:TOCSIN_PUSHOVER }
contacts:
  alice: { mail: alice@acme.example, text: "+441632960001", phone: "+441632960001" }
  bob: { phone: "+441632960002" }
  carol: { mail: carol@acme.example, push: ${'c'.repeat(30)} }
reach:
  urgent: [{ by: [mail, text] }, { after: 2m, by: phone }, { after: 5m, by: [phone, push] }]
  calm: [{ by: mail }]
limits: { messages-per-person: 4 in 15m }
`;

/** The same, which also calls the next level for whoever asks for help. */
export const POLICY_WITH_HELP = POLICY.replace(
  'triggers:\n',
  'triggers:\n  - { id: help, reason: Help., when: { ">": [{ var: count.help-requests }, 0] }, repeat: 0m, do: { escalate: next } }\n',
);

export function policyOf(text: string = POLICY): Policy {
  const loaded = loadPolicy(text, 'p.yml');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 1));
  return loaded.value;
}

export const openIncident = (labels: readonly string[] = ['incident', 'urgent']): Issue =>
  openIssue({
    at: START,
    author: 'rita',
    title: 'Checkout is down',
    body: '',
    type: null,
    labels,
    assignees: [],
    people: Object.fromEntries(
      ['alice', 'bob', 'carol', 'dora', 'rita'].map((login) => [login, { permission: 'write', assignable: true }]),
    ),
  });

/** What becomes of a comment of the engine's. */
export type Loss = 'edit' | 'delete' | 'edit by the token' | 'delete by the token';

type Answer = (sending: string, at: number) => DeliveryResult;
export const ARRIVES: Answer = () => ({ kind: 'sent', reference: null });

/** An incident that runs go over; every message is answered by `answer`, and sent ones are listed as `3 alice by mail`. */
export class World {
  issue: Issue;
  readonly sent: string[] = [];
  /** Of each message that was sent. */
  readonly ids: string[] = [];
  /** Of each message that was sent: what it says. */
  readonly notices: IncidentNotice[] = [];
  policy: Policy;
  answer: Answer = ARRIVES;
  /** Where the next run is killed: after this many effects and sendings; null = nowhere. */
  killAfter: number | null = null;
  /** Does each run have a name, as where others may come beside it? Then its comment comes before the edit of the status comment. */
  hasNames = false;
  /** Seconds by which GitHub stamps what a run writes later than the clock that the run read. */
  lag = 0;
  /** What the comments of runs recorded that did something, in order: `10 {"fired":{"silent":1},"called":{"second":["bob"]}}`. */
  readonly actions: string[] = [];
  /** Runs of all worlds have different names. */
  private static runs = 0;

  constructor(policy = policyOf(), issue = openIncident()) {
    this.policy = policy;
    this.issue = issue;
  }

  /** One run at `minutes` after the declaration; false where it was killed. */
  run(minutes: number): boolean {
    const now = START + Math.round(minutes * 60);
    const results = new Map<string, DeliveryResult>();
    World.runs += 1;
    const self: RunIdentity = this.hasNames ? { run: `run-${World.runs}`, patience: TURN, isWatcher: false } : ONLY_RUN;
    let folded = foldIssue(this.policy, this.issue);
    let steps = 0;
    const isKilled = (): boolean => this.killAfter !== null && steps++ >= this.killAfter;
    for (let round = 0; round < 200; round += 1) {
      const { effect } = nextEffect(folded, now, { results, self });
      if (effect !== null) {
        if (isKilled()) return false;
        this.hear(minutes, effect);
        this.issue = perform(folded.issue, claimIn(effect, this.policy, self) ?? effect, now + this.lag);
        folded = advance(folded, this.issue);
        continue;
      }
      const { send, unneeded, cancel } = outboxOf(folded, now, self);
      if (send.length + unneeded.length + cancel.length === 0) return true;
      for (const { id } of unneeded) results.set(id, { kind: 'not-needed' });
      for (const { id, channel } of cancel) {
        this.sent.push(`${minutes} ${channel} cancelled`);
        results.set(id, { kind: 'cancelled' });
      }
      for (const { delivery, notice } of send) {
        if (isKilled()) return false;
        const line = `${delivery.to ?? delivery.cause} by ${delivery.channel}`;
        this.sent.push(`${minutes} ${line}`);
        this.ids.push(delivery.id);
        this.notices.push(notice);
        results.set(delivery.id, this.answer(line, now));
      }
    }
    throw new Error('finds no end');
  }

  private hear(minutes: number, effect: Effect): void {
    const record = effect.type === 'say' ? effect.ledger.comment?.record : undefined;
    if (record === undefined) return;
    const { fired, called, answered, review } = record;
    const done = Object.entries({ fired, called, answered, review }).filter(
      ([, one]) => one && Object.keys(one).length > 0,
    );
    if (done.length > 0) this.actions.push(`${minutes} ${JSON.stringify(Object.fromEntries(done))}`);
  }

  /** Runs whenever something is due, from `from` up to `minutes`. */
  runUntil(minutes: number, from = 0): void {
    let last = START + Math.round(from * 60);
    this.run(from);
    for (;;) {
      const next = nextRunAfter(foldIssue(this.policy, this.issue), last, START + minutes * 60);
      if (next === null) return;
      this.run((next - START) / 60);
      last = next;
    }
  }

  did(minutes: number, login: string, what: PersonAct): void {
    this.issue = personDid(this.issue, login, what, START + minutes * 60);
  }

  says(minutes: number, login: string, body: string): void {
    this.did(minutes, login, { kind: 'comment', body });
  }

  /** Somebody edits what a person wrote. */
  edits(minutes: number, from: string, to: string, more: Partial<Comment> = {}): void {
    const edited = { body: to, editedAt: START + minutes * 60, ...more };
    const timeline = this.issue.timeline.map((item) =>
      item.kind === 'comment' && item.body === from ? { ...item, ...edited } : item,
    );
    this.issue = { ...this.issue, timeline };
  }

  /** Each message with its state. */
  get states(): readonly string[] {
    const { incident } = foldIssue(this.policy, this.issue);
    return incident === null
      ? []
      : deliveriesOf(incident).map((one) => `${one.to ?? one.cause} by ${one.channel}: ${one.state}`);
  }

  /** Somebody edits the status comment, or deletes it; or another workflow with the same token takes its hidden line out. */
  loseStatus(minutes: number, how: Loss): void {
    const id = foldIssue(this.policy, this.issue).incident?.statusComment?.id;
    const status = this.ownComments.find((item) => item.id === id);
    if (status !== undefined) this.lose(status, minutes, how);
  }

  /** The same of any comment of the engine's. */
  lose(lost: TimelineItem & Comment, minutes: number, how: Loss): void {
    const at = START + Math.round(minutes * 60);
    const edit = ({ body }: Comment): Partial<Comment> =>
      how === 'edit' ? { editedByOther: true } : { body: body.replace(/<!-- escalation .*/, '') };
    const { timeline } = this.issue;
    const by: Actor =
      how === 'delete by the token'
        ? { kind: 'engine', login: 'github-actions[bot]' }
        : { kind: 'person', login: 'mallory' };
    const left = how.startsWith('delete')
      ? [...timeline.filter((item) => item !== lost), { kind: 'comment-deleted' as const, at, by }]
      : timeline.map((item) => (item === lost ? { ...lost, ...edit(lost), editedAt: at } : item));
    this.issue = { ...this.issue, timeline: left };
  }

  get ownComments(): readonly (TimelineItem & Comment)[] {
    return this.issue.timeline.filter(isOwn);
  }

  /** What the status comment records. */
  get status(): StatusRecord | null {
    return foldIssue(this.policy, this.issue).incident?.statusComment?.status ?? null;
  }

  get comments(): readonly string[] {
    return this.issue.timeline.flatMap((item) => (item.kind === 'comment' ? [item.body] : []));
  }
}
