/** Names as GitHub compares them, and answers as people write them: equal although they are spelt differently. Pure. */

import { isVisible } from './neutralise.ts';

/** What GitHub has names of, without regard to case. */
export const NAME_KINDS = ['label', 'login', 'type', 'repository'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** For each kind of name, the policy's own spelling by the lower-case name. */
export type Spelling = Readonly<Record<NameKind, ReadonlyMap<string, string>>>;

/** A name as the policy spells it; as it is, where the policy has it nowhere. */
export const spell = (name: string, kind: NameKind, spelling: Spelling): string =>
  spelling[kind].get(name.toLowerCase()) ?? name;

/** The kind of the names that a fact holds; null for a fact that holds none. */
export function nameKindOf(fact: string): NameKind | null {
  if (fact === 'incident.labels') return 'label';
  if (fact === 'incident.type') return 'type';
  if (fact === 'incident.repository') return 'repository';
  return /^(?:incident\.(?:author|assignees)$|holders\.|oncall\.)/.test(fact) ? 'login' : null;
}

/** The key by which answers are compared: without regard to case, blanks, and punctuation at the end. */
export function answerKey(text: string): string {
  const plain = text.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/gu, ' ');
  let end = plain.length;
  while (end > 0 && END.includes(plain.charAt(end - 1))) end -= 1;
  return end === 0 ? plain : plain.slice(0, end);
}

const END = '.,;:!? \u2026\u3002';

/** Words that say of themselves that they are no answer, unless a policy counts them as one: `None`, `n/a`. */
export const saysNothing = (text: string): boolean => /^(?:n\.?\/?a\.?|none\.?)$/iu.test(text.trim());

const PLACEHOLDERS =
  /^(?:[_*]{0,2}no response[_*]{0,2}|tb[ad]|to be determined|todo|[-–—]+|[.…]+|\?+|<no value>|<(?!(?:img|video)\s|a\s+href|https?:|mailto:|[^\s<>@]+@)[^<>\n]+>|\{\{[^{}\n]*\}\}|\[[^[\]\n]*\]|\$\{[^{}\n]*\})$/i;

/**
 * `_No response_`, `{{ INSERT … }}`, `<YOUR SYSTEM>`, `TBD`, what nobody sees: something stands there, but nobody has answered. An image, a
 * link and a mail address in angle brackets are answers.
 */
export const isPlaceholder = (text: string): boolean => !isVisible(text) || PLACEHOLDERS.test(text.trim());
