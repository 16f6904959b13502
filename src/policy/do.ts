/** `do` of a trigger: its keys together, as `actions/` has one file for each. Pure. */
import type { Do } from '#domain/policy.ts';
import type { Action, Kind } from './actions/action.ts';
import { ACTIONS } from './actions/index.ts';

type Actions = typeof ACTIONS;
type AnyAction = Actions[keyof Actions];

/** As written. */
export type DoDocument = {
  readonly [One in AnyAction as One['key']]?: One extends Action<never, string, infer Written> ? Written : never;
};

/** Each key of `do`, by its name in `Do`; a key of one of them without the other does not compile. */
const ALL: { readonly [Name in keyof Do]: Action<Name, string, never> } = ACTIONS;
type UncheckedAction = Action<keyof Do, string, unknown>;
/** INVARIANT: the action of a name is given only what stands under that name. */
const ENTRIES = Object.entries(ALL) as unknown as readonly (readonly [name: keyof Do, action: UncheckedAction])[];

/** By its key, as a policy writes it. */
export const actionOf = (key: string): UncheckedAction | null =>
  ENTRIES.find(([, action]) => action.key === key)?.[1] ?? null;

export function compileDo(written: DoDocument): Do {
  const values: Readonly<Record<string, unknown>> = written;
  return Object.fromEntries(ENTRIES.map(([name, { key, compile }]) => [name, compile(values[key])])) as unknown as Do;
}

/** As one would write it on a line. */
export const describeDo = (todo: Do): string =>
  ENTRIES.flatMap(([name, { describe }]) => describe(todo[name] as never) ?? []).join(', ');

/** All names of a kind that a `do` has. */
export const namesIn = (todo: Do, kind: Kind): readonly string[] =>
  ENTRIES.filter(([, { names }]) => names === kind)
    .flatMap(([name]) => todo[name])
    .filter((one) => typeof one === 'string');

/** The schema of `do`: each key by its name. */
export const doSchema = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(ENTRIES.map(([, { key, schema }]) => [key, schema]));
