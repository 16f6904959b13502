/** What the schemas say of facts, from their table: the document of facts, the paths that a rule may name, and what each one means. */
import {
  ABOUT_SINCE_DETAIL,
  type PolicyDeclarations,
  FACT_TABLE,
  FAMILIES,
  type FactType,
  GROUPS,
  SINCE_DETAIL,
} from '#domain/facts.ts';
import { schemasAt } from '#cli/package-files.ts';
import { REPOSITORY } from '#policy/files.ts';

type Schema = { readonly [key: string]: unknown };

const NOTHING: PolicyDeclarations = {
  details: new Map(),
  conditions: [],
  severities: [],
  roles: [],
  schedules: [],
  calendars: [],
  hasReview: false,
  everySeverityHas: { acknowledgeWithin: false, updateEvery: false },
};

/** The whole of `schemas/facts.v1.schema.json`. */
export function factsSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${schemasAt(REPOSITORY)}/facts.v1.schema.json`,
    title: 'Facts of an incident, version 1',
    description:
      'What the rules of a policy are evaluated on: the facts of one incident at one instant, as plain JSON. A fact that is absent is left out. A group holds only the facts that some rule of the policy reads.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(GROUPS).map(([group, about]) => [group, { description: about, ...groupSchema(group) }]),
    ),
  };
}

function groupSchema(group: string): Schema {
  const family = Object.entries(FAMILIES).find(([name]) => name === group)?.[1];
  if (family !== undefined) return { type: 'object', additionalProperties: anyOf(family.types) };
  const lone = FACT_TABLE[group];
  if (lone !== undefined) return typeSchema(typeOf(lone));
  return {
    type: 'object',
    additionalProperties: false,
    properties: withSinceDetail(
      group,
      pathsIn(group).map(([path, fact]) => [
        path.slice(group.length + 1),
        { description: fact.about, ...typeSchema(typeOf(fact)) },
      ]),
    ),
  };
}

const withSinceDetail = (group: string, facts: readonly (readonly [string, Schema])[]): Schema => ({
  ...Object.fromEntries(facts),
  ...(group === 'elapsed'
    ? {
        'since-detail': {
          description: ABOUT_SINCE_DETAIL,
          type: 'object',
          additionalProperties: anyOf(FAMILIES[SINCE_DETAIL].types),
        },
      }
    : {}),
});

const pathsIn = (group: string) => Object.entries(FACT_TABLE).filter(([path]) => path.startsWith(`${group}.`));

const typeOf = ({ type }: (typeof FACT_TABLE)[string]): FactType => (typeof type === 'function' ? type(NOTHING) : type);

function typeSchema(type: FactType): Schema {
  switch (type.kind) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number', ...(type.min === null ? {} : { [type.positive ? 'exclusiveMinimum' : 'minimum']: 0 }) };
    case 'string':
    case 'time':
      return { type: 'string' };
    case 'enum':
      // Without values they are the policy's own names.
      return type.values.length > 0 ? { enum: type.values } : { type: 'string' };
    case 'list':
      return { type: 'array', items: { type: 'string' } };
    default:
      return type satisfies never;
  }
}

/** One of several types, all of which one schema has to let through. */
function anyOf(types: readonly FactType[]): Schema {
  const schemas = types.map(typeSchema);
  const names = [...new Set(schemas.map(({ type }) => type))];
  const rest = Object.assign({}, ...schemas.filter(({ items }) => items !== undefined)) as Schema;
  return names.length === 1
    ? (schemas[0] ?? {})
    : { ...rest, type: names, ...('items' in rest ? { items: rest['items'] } : {}) };
}

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Matches every path of a fact; those by a policy's own names by their form. */
export function factPattern(): string {
  const groups = Object.keys(GROUPS).filter((group) => pathsIn(group).length > 0);
  const fixed = groups.map(
    (group) =>
      `${group}\\.(?:${pathsIn(group)
        .map(([path]) => path.slice(group.length + 1))
        .join('|')})`,
  );
  const alone = Object.keys(FACT_TABLE).filter((path) => !path.includes('.'));
  return `^(?:${[
    ...fixed,
    ...alone,
    `(?:${Object.keys(FAMILIES)
      .map((family) => family.replace('.', '\\.'))
      .join('|')})\\.${NAME}`,
  ].join('|')})$`;
}

/** What an editor shows of a fact where the pointer rests on it: one sentence or two, and its type with its unit. */
export const factMeanings = (): Schema => ({
  allOf: [
    ...Object.entries(FACT_TABLE).map(([path, fact]) => meaning({ const: path }, fixedAbout(path, fact))),
    ...Object.entries(FAMILIES).map(([family, { types }]) =>
      meaning({ type: 'string', pattern: `^${family.replace('.', '\\.')}\\.${NAME}$` }, familyAbout(family, types)),
    ),
  ],
});

const meaning = (which: Schema, description: string): Schema => ({
  if: which,
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON schema.
  then: { description },
});

/** The facts with a fixed name, as an editor offers them. Examples would be shown, all of them, wherever the pointer rests on a fact. */
export const factCompletions = (): readonly Schema[] =>
  Object.entries(FACT_TABLE)
    .map(([path, fact]) => ({ label: path, body: path, description: fixedAbout(path, fact) }))
    .toSorted((one, other) => (one.label < other.label ? -1 : 1));

function fixedAbout(path: string, fact: (typeof FACT_TABLE)[string]): string {
  const isTime = path.startsWith('elapsed.') || fact.about.startsWith('Minutes');
  const absent = fact.absent === undefined || /\babsent\b/.test(fact.about) ? '' : ', absent before that';
  return `${fact.about} Type: ${typeName(typeOf(fact))}${isTime ? ' of minutes' : ''}${absent}.`;
}

function familyAbout(family: string, types: readonly FactType[]): string {
  const about = family === SINCE_DETAIL ? ABOUT_SINCE_DETAIL : GROUPS[family as keyof typeof GROUPS];
  const [type] = types;
  // Those of the details are of the types that the policy gives them, as the sentence says.
  if (types.length > 1 || type === undefined) return about;
  return `${about} Type: ${typeName(type)}${family === SINCE_DETAIL ? ' of minutes' : ''}.`;
}

function typeName(type: FactType): string {
  switch (type.kind) {
    case 'boolean':
      return 'true or false';
    case 'number':
      return 'number';
    case 'time':
      return 'time, as ISO 8601 in UTC';
    case 'list':
      return 'list of texts';
    case 'string':
      return 'text';
    case 'enum':
      return type.values.length > 0 ? `one of ${type.values.join(', ')}` : 'text';
    default:
      return type satisfies never;
  }
}
