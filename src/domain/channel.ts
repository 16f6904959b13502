/** Messages that leave GitHub: what is sent, to whom, and with which outcome. */
import { canonicalJson } from './canonical.ts';
import type { IssueRef, SeverityRef } from './refs.ts';
import type { Instant, Seconds } from './time.ts';

/** One message by one channel to one recipient. */
export interface Message {
  /** Hex digits of a digest of `messageKey`: the same message has the same id in every run. */
  readonly id: string;
  /** The channel's name in the policy. */
  readonly channel: string;
  readonly to: Recipient;
  readonly content: MessageContent;
  /** It was requested in an earlier run: one request is all. */
  readonly once?: true;
}

/** The channel's own place, or a person at an address which is never shown. */
export type Recipient = { readonly kind: 'place' } | Person;

interface Person {
  readonly kind: 'person';
  readonly login: string;
  readonly address: string;
}

/** `sum` stands for messages that were held back because one person had many. */
type MessageKind = 'call' | 'information' | 'resolved' | 'drill' | 'sum';

export interface MessageContent {
  readonly kind: MessageKind;
  /** The most pressing first: it stands in the line that a push shows. */
  readonly incidents: readonly [IncidentNotice, ...IncidentNotice[]];
  /** A call that may have arrived already says so. */
  readonly mayBeRepeated: boolean;
  /** What confirms a drill. */
  readonly code: string | null;
  /** Hex digits that all messages about one incident share: mails thread by it, and one alert stands for it. */
  readonly thread: string;
}

/** In place of an issue in a drill from the command line, which nobody confirms: there is nothing to open. */
export type NoIssue = { readonly [Key in keyof IssueRef]: Key extends 'title' ? string : null };

/** What a message says of one incident. The issue's title is hostile text. */
export interface IncidentNotice {
  /** Null where there is none, as in a drill. */
  readonly severity: SeverityRef | null;
  readonly issue: IssueRef | NoIssue;
  readonly called: readonly CalledRole[];
  /** Why: who hands it over, and sentences of the policy; once it is over, by whom and when. */
  readonly reasons: readonly string[];
  /** It was closed as something that needs no resolving. Absent: it was not. */
  readonly isDismissed?: true;
  /** What the recipient should do on the issue. */
  readonly answer: 'acknowledge' | 'reply' | null;
}

export interface CalledRole {
  readonly role: string;
  readonly people: readonly string[];
  /** Who could not be reached, where these people stand in for them. Absent: nobody. */
  readonly unreached?: readonly string[];
  /** For whom these people stand in although an earlier message may have reached them: the last may not have. Absent: nobody. */
  readonly unreachedLast?: readonly string[];
}

/** The outcome of a message. It shows no secret and no address. */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly reference: string | null }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  /** The service asks for patience; null: it does not say how much. */
  | { readonly kind: 'not-taken'; readonly retryAfter: Seconds | null }
  /** It may have arrived. */
  | { readonly kind: 'doubt'; readonly why: string }
  /** The incident was acknowledged, resolved or snoozed before it was sent. */
  | { readonly kind: 'not-needed' };

/** Whether a message arrived, by the service's own answer. `unknown`: the service cannot tell. */
export type Inquiry =
  | { readonly kind: 'arrived'; readonly reference: string | null }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * How the engine resolves doubt about a message: `keyed`, it sends the message again with the same key, and the service shows
 * nothing twice; `askable`, it looks the message up; `blind`, it can do neither.
 */
export type DoubtKind = 'keyed' | 'askable' | 'blind';

/** What is known of a type of channel without loading it. Plain data: the policy is checked with it. */
export interface ChannelTypeFacts {
  readonly type: string;
  readonly title: string;
  readonly doubt: DoubtKind;
  /** A setting that makes a blind channel askable. */
  readonly askableWith: string | null;
  /** Its settings, each as a JSON schema; a secret is marked so. */
  readonly settings: Readonly<Record<string, SettingSchema>>;
  /** Sets of settings, of which one has to be whole. */
  readonly required: readonly (readonly string[])[];
  /** What makes it a place that `notify` can name: the settings needed besides. Null: it reaches people only. */
  readonly place: { readonly requires: readonly string[] } | null;
  /** What an address of a person looks like. Null: it is a place only. */
  readonly contact: { readonly pattern: string; readonly form: string } | null;
  /** It has pushes that repeat themselves until they are cancelled. */
  readonly cancels?: true;
  /** The setting that holds its whole or its base address, and what that is when it is absent. */
  readonly address: { readonly setting: string; readonly default: string | null };
}

export interface SettingSchema {
  readonly type: 'string' | 'boolean';
  readonly description: string;
  readonly pattern?: string;
  readonly secret?: true;
}

/** A channel as the policy has it: its type, and its settings as written. */
export interface ChannelConfig {
  readonly type: string;
  readonly [setting: string]: string | boolean;
}

/** A channel of a compiled policy: what is known of it without its secrets. */
export interface Channel {
  readonly name: string;
  readonly config: ChannelConfig;
  /** How doubt about a message is resolved, the channel's own settings considered. */
  readonly doubt: DoubtKind;
  readonly cancels: boolean;
  /** Whether `reach` can name it. */
  readonly reachesPeople: boolean;
  readonly title: string;
  /** What it goes through, as the policy has it: channels of one service fail together. */
  readonly service: string;
}

/** What makes a message the one it is. */
export interface MessageParts {
  readonly repository: string;
  readonly issue: number;
  /** How often the incident was reopened. */
  readonly episode: number;
  /** What is sent for: a trigger, or the call of a level or a role. */
  readonly cause: string;
  /** Which time it is. */
  readonly occurrence: number;
  readonly channel: string;
  /** Null for a place. */
  readonly login: string | null;
}

/** The text whose digest is a message's id. Pure. */
export function messageKey(parts: MessageParts): string {
  const { repository, issue, episode, cause, occurrence, channel, login } = parts;
  return canonicalJson({ repository, issue, episode, cause, occurrence, channel, login });
}

/** The same for several messages sent as one; their order does not matter. Pure. */
export function combinedKey(ids: readonly string[]): string {
  return canonicalJson(ids.toSorted());
}

/** The text whose digest is the thread of an incident. Pure. */
export function threadKey(repository: string, issue: number): string {
  return canonicalJson({ repository, issue });
}

/** When something was to be sent: the engine may ask the service about it afterwards. */
export interface Intent {
  readonly message: Message;
  readonly at: Instant;
  /** The service's reference, where one came back. */
  readonly reference: string | null;
}

/** Names and numbers of this machine, as `URL` writes them: no channel may lead there unless it says so. Pure. */
export function isLoopback(hostname: string): boolean {
  return (
    /(?:^|\.)localhost\.?$/.test(hostname) ||
    /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0)$/.test(hostname) ||
    /^\[(?:::1?|::ffff:7f[\da-f]{2}:[\da-f]{1,4}|::ffff:0:0)\]$/.test(hostname)
  );
}

const REFERENCE = /^env:(.*)$/s;

/** The name of the variable that a text stands for, written `env:NAME`; null for any other value. Pure. */
export const variableIn = (written: unknown): string | null =>
  typeof written === 'string' ? (REFERENCE.exec(written)?.[1] ?? null) : null;
