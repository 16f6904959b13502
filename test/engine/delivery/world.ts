/** An incident under a policy with channels, run on the model: what is sent, when, and what happens when it does not arrive. */
import type { IncidentNotice } from '#domain/channel.ts';
import type { DeliveryResult } from '#domain/delivery.ts';
import type { Comment, Issue, TimelineItem } from '#domain/issue.ts';
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

  constructor(policy = policyOf(), issue = openIncident()) {
    this.policy = policy;
    this.issue = issue;
  }

  /** One run at `minutes` after the declaration; false where it was killed. */
  run(minutes: number): boolean {
    const now = START + Math.round(minutes * 60);
    const results = new Map<string, DeliveryResult>();
    let folded = foldIssue(this.policy, this.issue);
    let steps = 0;
    const isKilled = (): boolean => this.killAfter !== null && steps++ >= this.killAfter;
    for (let round = 0; round < 200; round += 1) {
      const { effect } = nextEffect(folded, now, { results });
      if (effect !== null) {
        if (isKilled()) return false;
        this.issue = perform(folded.issue, effect, now);
        folded = advance(folded, this.issue);
        continue;
      }
      const { send, unneeded, cancel } = outboxOf(folded, now);
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

  /** Runs whenever something is due, up to `minutes`. */
  runUntil(minutes: number): void {
    let last = START;
    this.run(0);
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

  /** Each message with its state. */
  get states(): readonly string[] {
    const { incident } = foldIssue(this.policy, this.issue);
    return incident === null
      ? []
      : deliveriesOf(incident).map((one) => `${one.to ?? one.cause} by ${one.channel}: ${one.state}`);
  }

  /** Somebody edits the status comment, or deletes it; or another workflow with the same token takes its hidden line out. */
  loseStatus(minutes: number, how: 'edit' | 'delete' | 'edit by the token'): void {
    const at = START + minutes * 60;
    const id = foldIssue(this.policy, this.issue).incident?.statusComment?.id;
    const isLost = (item: TimelineItem): item is TimelineItem & Comment => item.kind === 'comment' && item.id === id;
    const edit = ({ body }: Comment): Partial<Comment> =>
      how === 'edit' ? { editedByOther: true } : { body: body.replace(/<!-- escalation .*/, '') };
    const { timeline } = this.issue;
    const deleted: TimelineItem = { kind: 'comment-deleted', at, by: { kind: 'person', login: 'mallory' } };
    const left =
      how === 'delete'
        ? [...timeline.filter((item) => !isLost(item)), deleted]
        : timeline.map((item) => (isLost(item) ? { ...item, ...edit(item), editedAt: at } : item));
    this.issue = { ...this.issue, timeline: left };
  }

  /** What the status comment records. */
  get status(): StatusRecord | null {
    return foldIssue(this.policy, this.issue).incident?.statusComment?.status ?? null;
  }

  get comments(): readonly string[] {
    return this.issue.timeline.flatMap((item) => (item.kind === 'comment' ? [item.body] : []));
  }
}
