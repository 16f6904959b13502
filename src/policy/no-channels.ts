/** Policies without channels, which need nothing of what is known of their types. */
import type { Channel } from '#domain/channel.ts';
import type { PolicyContacts, ReachStep } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import type { PolicyDraft } from './document.ts';
import { asMap } from './pointer.ts';
import { isMisspelt, type Problem, problem } from './problem.ts';

/** The channels of a policy, and how they are used to reach people. */
interface Ways {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly contacts: PolicyContacts;
  readonly reach: ReadonlyMap<string, readonly ReachStep[]>;
  readonly problems: readonly Problem[];
}

export type BuildWays = (policy: PolicyDraft, shape: readonly Problem[]) => Ways;

/** True for a document with a section of channels, whatever is in it. Pure. */
export const hasChannels = (document: Json | undefined): boolean => Object.hasOwn(asMap(document) ?? {}, 'channels');

/** What there is to build for a document without channels: what needs some is a problem. Pure. */
export const withoutChannels: BuildWays = (policy, shape) => ({
  channels: new Map(),
  contacts: { variable: null, known: new Map() },
  reach: new Map(),
  problems: (['contacts', 'reach'] as const).flatMap((key) =>
    Object.hasOwn(policy, key) && !isMisspelt('', 'channels', shape) && !shape.some(({ path }) => path === '/channels')
      ? [problem('contacts-without-channels', '', { found: key }, { key })]
      : [],
  ),
});
