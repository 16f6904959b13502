import { isBareLogin } from '#domain/names.ts';
import { entryOf, factNamed, isResult, type Json, NO_ENTRY } from '#domain/rule.ts';
import { asList, asMap, toPointer } from './pointer.ts';
import { type Problem, problem } from './problem.ts';
import { namesIn, orMeant, scalar } from './words.ts';

const TEAM = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_.-]{1,100}$/;

/** A login as GitHub has it: `"@alice"` is `alice`, `"@org/team"` stays what it is. */
export function bareLogin(text: string): string {
  return TEAM.test(text) ? text : text.replace(/^@/, '');
}

/** True for a login, with or without `@`. */
export const isPerson = (text: string): boolean => isBareLogin(text.replace(/^@/, ''));

/** True for a login, with or without `@`, and for `@org/team`. */
export function isLogin(text: string): boolean {
  return isPerson(text) || TEAM.test(text);
}

/** Quotes of typography, which to YAML are part of a text. */
const QUOTES = /[\u2018-\u201F\u00AB\u00BB]/g;

/** The problem of text that is neither: several names at once, and a team without its `@`, are what people mean by it. */
export function badLogin(path: string, found: string): Problem {
  const names = namesIn(found);
  const bare = found.replaceAll(QUOTES, '');
  const meant =
    names.length > 1 && names.every(isLogin)
      ? ` Several stand in a list: \`[${names.map(scalar).join(', ')}]\`.`
      : bare !== found && isLogin(bare)
        ? orMeant(scalar(bare))
        : isLogin(`@${found}`)
          ? orMeant(`"@${found}"`)
          : /^oncall\.[a-z][a-z\d-]*$/.test(found)
            ? orMeant(`{ var: ${found} }`)
            : '';
  return problem('bad-login', path, { found: found.trim() === '' ? JSON.stringify(found) : found, suggestion: meant });
}

/** What a rule for people becomes, and what is wrong with the logins in it. */
export interface People {
  readonly rule: Json;
  readonly problems: readonly Problem[];
}

/**
 * Reads the logins in a rule that gives people: the rule itself when it is text or a list, the branches of `if`, the
 * default of `var`. Everything else in a rule is compared, not called, and stays as it is. Pure.
 */
export function readPeople(rule: Json, path: string): People {
  const problems: Problem[] = [];
  const read = (value: Json, at: string): Json => {
    if (typeof value === 'string') {
      if (!isLogin(value)) problems.push(badLogin(at, value));
      return bareLogin(value);
    }
    const list = asList(value);
    if (list) return list.map((item, index) => read(item, at + toPointer([index])));
    const map = asMap(value);
    if (!map) return value;
    return Object.fromEntries(
      Object.entries(map).map(([operator, operand]) => {
        const operands = asList(operand);
        if (!operands) return [operator, operand];
        const inside = (item: Json, index: number): Json =>
          givesPeople(operator, index, operands.length) ? read(item, `${at}${toPointer([operator, index])}`) : item;
        return [operator, operands.map(inside)];
      }),
    );
  };
  return { rule: read(rule, path), problems };
}

/** The tables whose rows a rule for people may give. Pure. */
export function peopleTables(rule: Json): readonly string[] {
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  const [name] = operands;
  if (operator === 'lookup') return typeof name === 'string' ? [name] : [];
  return possibleResults(rule).flatMap(peopleTables);
}

/** The logins and teams that stand where a rule for people names somebody, as written. Pure. */
export function peopleNamed(rule: Json): readonly string[] {
  return typeof rule === 'string' ? [rule] : possibleResults(rule).flatMap(peopleNamed);
}

/** The details whose answers a rule for people may give: whoever fills the form in picks whom it calls. Pure. */
export function peopleDetails(rule: Json): readonly string[] {
  const fact = factNamed(rule);
  return [...(fact?.startsWith('details.') ? [fact] : []), ...possibleResults(rule).flatMap(peopleDetails)];
}

/** Each part of a rule that may be what it gives. */
function possibleResults(rule: Json): readonly Json[] {
  if (Array.isArray(rule)) return rule as readonly Json[];
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  return operands.filter((_, index) => givesPeople(operator, index, operands.length));
}

/** True when the operand at `index` is one the operator may give back. */
function givesPeople(operator: string, index: number, length: number): boolean {
  if (operator === 'if') return isResult(index, length);
  return operator === 'var' && index === 1;
}
