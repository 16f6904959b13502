/** Facts as somebody wrote them down: are they those of the language and of this policy? Pure. */
import { SINCE_DETAIL } from '#domain/facts.ts';
import { nearest } from '#domain/nearest.ts';
import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { isInstant } from '#domain/time.ts';
import type { FactType } from '#logic/index.ts';
import { scopeOf, toPointer } from '#policy/index.ts';

/** What is wrong with one of them, and where it stands, as a JSON pointer. */
export interface FactProblem {
  readonly pointer: string;
  readonly message: string;
}

/** An unknown fact would count as absent, and the explanation would be wrong. */
export function checkFacts(policy: Policy, facts: Readonly<Record<string, Json>>): readonly FactProblem[] {
  const scope = scopeOf(policy);
  const check = (path: string, value: Json, pointer: string): readonly FactProblem[] => {
    const known = scope.get(path);
    if (known) return value === null || isOf(known.type, value) ? [] : [{ pointer, message: misfit(path, known.type) }];
    const near = nearest(path, scope.keys());
    return [{ pointer, message: `There is no fact "${path}".${near === null ? '' : ` Did you mean "${near}"?`}` }];
  };
  const nestedProblem = (path: string, pointer: string): FactProblem => {
    const [group = '', ...name] = path.split('.');
    return { pointer, message: `"${path}" is a group and a name. Write ${group}: { ${name.join('.')}: … }.` };
  };
  const within = (value: Json, path: readonly string[]): readonly FactProblem[] =>
    isGroup(path.join('.'), scope) && value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).flatMap(([name, one]) => within(one, [...path, name]))
      : check(path.join('.'), value, toPointer(path));
  return Object.entries(facts).flatMap(([group, value]) =>
    group.includes('.') && scope.has(group) ? [nestedProblem(group, toPointer([group]))] : within(value, [group]),
  );
}

/** Any name at the top is taken for one, so that each fact in it is an unknown one. */
const isGroup = (path: string, scope: ReadonlyMap<string, unknown>): boolean =>
  !scope.has(path) && (!path.includes('.') || path === SINCE_DETAIL);

function isOf(type: FactType, value: Json): boolean {
  switch (type.kind) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && value >= (type.min ?? Number.NEGATIVE_INFINITY);
    case 'enum':
      return typeof value === 'string' && type.values.includes(value);
    case 'string':
      return typeof value === 'string';
    case 'time':
      // Rules compare the text, which sorts by time in this form only.
      return isInstant(value);
    case 'list':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    default:
      return type satisfies never;
  }
}

const KINDS: Readonly<Record<Exclude<FactType['kind'], 'enum'>, string>> = {
  boolean: 'true or false',
  number: 'a number',
  string: 'text',
  time: 'an instant in UTC, such as 2026-11-23T10:00:00Z',
  list: 'a list of texts',
};

const misfit = (path: string, type: FactType): string =>
  `"${path}" is ${type.kind === 'enum' ? `one of ${type.values.join(', ')}` : KINDS[type.kind]}${type.kind === 'number' && type.min !== null ? `, ${type.min} or more` : ''}.`;
