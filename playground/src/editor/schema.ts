/** What the schema of policies allows at a place: the keys of a map, the values of a key, with what it says of each. Pure. */
import schema from '../../../schemas/policy.v1.schema.json' with { type: 'json' };

export interface Suggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'name' | 'fact';
  readonly about: string;
}

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [key: string]: Schema };
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly then?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly defaultSnippets?: readonly { readonly label: string; readonly description: string }[];
}

const ROOT = schema as unknown as Schema & { readonly definitions: { readonly [name: string]: Schema } };

/** A schema with everything it refers to, flat. */
function parts(one: Schema, depth = 0): readonly Schema[] {
  if (depth > 8) return [];
  const referred = one.$ref === undefined ? undefined : ROOT.definitions[one.$ref.replace('#/definitions/', '')];
  const nested = [...(one.allOf ?? []), ...(one.anyOf ?? []), ...(one.then === undefined ? [] : [one.then])];
  return [one, ...(referred === undefined ? [] : [referred]), ...nested].flatMap((part) =>
    part === one ? [one] : parts(part, depth + 1),
  );
}

/** Every schema that holds for what stands at `path`. */
function schemasAt(path: readonly (string | null)[]): readonly Schema[] {
  let here: readonly Schema[] = parts(ROOT);
  for (const step of path) here = here.flatMap((one) => into(one, step));
  return here;
}

function into(one: Schema, step: string | null): readonly Schema[] {
  if (step === null) return one.items === undefined ? [] : parts(one.items);
  const own = one.properties?.[step];
  if (own !== undefined) return parts(own);
  return typeof one.additionalProperties === 'object' ? parts(one.additionalProperties) : [];
}

/** The keys that may be written into the map at `path`. */
export const keysAt = (path: readonly (string | null)[]): readonly Suggestion[] =>
  distinct(
    schemasAt(path).flatMap(({ properties = {} }) =>
      Object.entries(properties).map(([label, one]) => ({ label, kind: 'key' as const, about: aboutOf(one) })),
    ),
  );

/** The values that the schema lists for `path`. */
export const valuesAt = (path: readonly (string | null)[]): readonly Suggestion[] =>
  distinct(
    schemasAt(path).flatMap((one) => {
      const truth = one.type === 'boolean' ? [true, false] : [];
      const listed = one.const === undefined ? [...(one.enum ?? []), ...truth, ...(one.examples ?? [])] : [one.const];
      return [
        ...listed
          .filter((value) => value === null || typeof value !== 'object')
          .map((value) => ({ label: String(value), kind: 'value' as const, about: one.description ?? '' })),
        ...(one.defaultSnippets ?? []).map(({ label, description }) => ({
          label,
          kind: 'value' as const,
          about: description,
        })),
      ];
    }),
  );

/** What the schema says of the key at the end of `path`; null when it says nothing. */
export const aboutPath = (path: readonly (string | null)[]): string | null =>
  schemasAt(path).find(({ description }) => description !== undefined)?.description ?? null;

const aboutOf = (one: Schema): string =>
  parts(one).find(({ description }) => description !== undefined)?.description ?? '';

const distinct = (all: readonly Suggestion[]): readonly Suggestion[] => [
  ...new Map(all.map((one) => [one.label, one])).values(),
];
