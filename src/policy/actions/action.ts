/** What a key of `do` is: how it is written, what it compiles to, and how the tools that go through all keys read it. */
import type { Do } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { many, type OneOrMany } from '#policy/pointer.ts';

/** What the names that stand in an action are names of. */
/** `recipient`: a role, or the owner. */
export type Kind = 'role' | 'recipient' | 'severity' | 'template' | 'level' | 'label' | 'channel';

/** `Name` is its field in `Do`, `Written` what a policy has under `Key`. */
export interface Action<Name extends keyof Do, Key extends string, Written> {
  readonly key: Key;
  /** Its part of the policy schema, with the description that editors and the reference show. */
  readonly schema: Readonly<Record<string, Json>>;
  readonly compile: (written: Written | undefined) => Do[Name];
  /** As one would write it on a line; null where the trigger does not have it. */
  readonly describe: (value: Do[Name]) => string | null;
  /** Names that the policy has to define are checked; labels are not, but the engine's own are told from those of people. */
  readonly names: Kind | null;
}

const DEFINED_AS: Partial<Readonly<Record<Kind, string>>> = { label: 'labels', channel: 'places' };

export function severalNames<
  Name extends keyof Do & ('assign' | 'mention' | 'label' | 'unlabel' | 'notify'),
  Key extends string,
>(key: Key, names: Kind, about: string): Action<Name, Key, OneOrMany> {
  return {
    key,
    names,
    schema: { description: about, allOf: [{ $ref: `#/definitions/${DEFINED_AS[names] ?? 'roles'}` }] },
    compile: many,
    describe: (all) => (all.length === 0 ? null : `${key}: ${all.join(' and ')}`),
  };
}
