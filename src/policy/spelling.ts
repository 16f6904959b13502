/** The names in the rules of a policy, each spelt in one way. Pure. */
import { NAME_KINDS, nameKindOf, type NameKind, saysNothing, type Spelling } from '#domain/spelling.ts';
import type { Detail } from '#domain/policy.ts';
import type { comparedTexts } from '#logic/index.ts';
import { toPointer } from './pointer.ts';
import { distinctProblems, type Problem, problem } from './problem.ts';
import { placeOfRow } from './tables.ts';

/** A text that a rule at `rule` compares a fact with. */
export type ComparedText = ReturnType<typeof comparedTexts>[number] & { readonly rule: string };

const WORDS: Readonly<Record<NameKind, string>> = {
  label: 'label',
  login: 'login',
  type: 'issue type',
  repository: 'repository',
};

/**
 * How a policy spells names that facts hold: as its rules compare them, and else as it calls people, so that a fact of GitHub's
 * and one of the policy's own are equal: `{in: [{var: incident.author}, {var: oncall.main}]}`.
 */
export function spellingOf(compared: readonly ComparedText[], people: readonly string[]): Spelling {
  const of = (kind: NameKind): ReadonlyMap<string, string> => {
    const names = compared.filter(({ fact }) => nameKindOf(fact) === kind).map(({ text }) => text);
    return new Map((kind === 'login' ? [...people, ...names] : names).map((name) => [name.toLowerCase(), name]));
  };
  return Object.fromEntries(NAME_KINDS.map((kind) => [kind, of(kind)])) as Spelling;
}

/** Names that are spelt in two ways: a fact has one of them, so that one rule could never hold. */
export function checkSpelling(compared: readonly ComparedText[]): readonly Problem[] {
  const known = new Map<string, string>();
  return distinctProblems(
    compared.flatMap(({ fact, text, path, rule, row }) => {
      const kind = nameKindOf(fact);
      if (kind === null) return [];
      const key = `${kind} ${text.toLowerCase()}`;
      const other = known.get(key) ?? text;
      known.set(key, other);
      if (other === text) return [];
      const found = problem('two-spellings', rule + toPointer(path), { found: text, other, kind: WORDS[kind] });
      return [row ? { ...found, ...placeOfRow(row) } : found];
    }),
  );
}

/** Answers to a detail that its text alone does not show: among its values, and the texts that it is compared with. */
export function specialAnswers(
  name: string,
  values: readonly string[],
  compared: readonly ComparedText[],
): Pick<Detail, 'saysNothing' | 'withComma'> {
  const texts = compared.flatMap(({ fact, text }) => (fact === `details.${name}` ? [text] : []));
  const all = [...new Set([...values, ...texts])];
  return { saysNothing: all.filter(saysNothing), withComma: all.filter((text) => text.includes(',')) };
}
