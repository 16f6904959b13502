/** The names in the rules of a policy, each spelt in one way. Pure. */
import { NAME_KINDS, nameKindOf, type NameKind, saysNothing, type Spelling } from '#domain/spelling.ts';
import type { comparedTexts } from '#logic/index.ts';
import { toPointer } from './pointer.ts';
import { type Problem, problem } from './problem.ts';

/** A text that a rule at `rule` compares a fact with. */
export type Compared = ReturnType<typeof comparedTexts>[number] & { readonly rule: string };

const WORDS: Readonly<Record<NameKind, string>> = {
  label: 'label',
  login: 'login',
  type: 'issue type',
  repository: 'repository',
};

/** How the rules of a policy spell names that facts hold. */
export function spellingOf(compared: readonly Compared[]): Spelling {
  const of = (kind: NameKind): ReadonlyMap<string, string> =>
    new Map(compared.filter(({ fact }) => nameKindOf(fact) === kind).map(({ text }) => [text.toLowerCase(), text]));
  return Object.fromEntries(NAME_KINDS.map((kind) => [kind, of(kind)])) as Spelling;
}

/** Names that are spelt in two ways: a fact has one of them, so that one rule could never hold. */
export function checkSpelling(compared: readonly Compared[]): readonly Problem[] {
  const known = new Map<string, string>();
  return compared.flatMap(({ fact, text, path, rule }) => {
    const kind = nameKindOf(fact);
    if (kind === null) return [];
    const key = `${kind} ${text.toLowerCase()}`;
    const other = known.get(key) ?? text;
    known.set(key, other);
    return other === text
      ? []
      : [problem('two-spellings', rule + toPointer(path), { found: text, other, kind: WORDS[kind] })];
  });
}

/** Of the texts a detail is compared with, and its values, those that would count as no answer elsewhere. */
export const answersThatSayNothing = (
  name: string,
  values: readonly string[],
  compared: readonly Compared[],
): readonly string[] =>
  [
    ...new Set([...values, ...compared.filter(({ fact }) => fact === `details.${name}`).map(({ text }) => text)]),
  ].filter(saysNothing);
