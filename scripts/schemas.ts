/** The parts of the schemas that are made from the tables of the code: facts, and the keys of `do`. */
import { readFileSync } from 'node:fs';
import { CHANNEL_TYPES } from '#generated/channel-types.ts';
import type { ChannelTypeFacts } from '#domain/channel.ts';
import {
  ABOUT_SINCE_DETAIL,
  type Declared,
  FACT_TABLE,
  FAMILIES,
  type FactType,
  GROUPS,
  SINCE_DETAIL,
} from '#domain/facts.ts';
import { MESSAGE_TEMPLATES, REMINDER_TEMPLATES, REMINDER_VALUES } from '#domain/template.ts';
import { doSchema } from '#policy/do.ts';
import { schemasAt } from '#cli/package-files.ts';
import { REPOSITORY } from '#policy/files.ts';
import { AUTHORITY_NAMES } from '#engine/index.ts';
import { METAS } from '#lint/index.ts';
import { inRepository } from '../test/support/repository.ts';

type Schema = { readonly [key: string]: unknown };

const NOTHING: Declared = {
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
function factPattern(): string {
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

/** What a setting of a channel may be: a value of its form, or the name of a variable. */
const settingSchema = (facts: ChannelTypeFacts): Schema =>
  Object.fromEntries(
    Object.entries(facts.settings).map(([key, { type, description, pattern }]) => [
      key,
      type === 'boolean'
        ? { type, description }
        : { type, description, pattern: `^env:TOCSIN_[A-Z\\d_]+$|${pattern ?? '^(?!env:)'}` },
    ]),
  );

/** The settings of each type, for editors. */
const channelSettings = (): Schema => ({
  allOf: CHANNEL_TYPES.map((facts) => ({
    if: { properties: { type: { const: facts.type } }, required: ['type'] },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON schema.
    then: {
      description: facts.title,
      additionalProperties: false,
      properties: { type: true, ...settingSchema(facts) },
      anyOf: facts.required.map((required) => ({ required })),
    },
  })),
});

/** `schemas/policy.v1.schema.json` with its facts, its `do`, its commands and its types of channels as the code has them. */
export function policySchema(): Schema {
  const schema = JSON.parse(readFileSync(inRepository('schemas/policy.v1.schema.json'), 'utf8')) as Schema;
  const facts = { pattern: factPattern(), examples: Object.keys(FACT_TABLE).toSorted() };
  return replaced(schema, (key, part) => {
    if (key === 'do' && 'minProperties' in part) return { ...part, properties: doSchema() };
    if (key === 'channel-settings') return channelSettings();
    if (key === 'type' && part['description'] === 'Which service it is.')
      return { ...part, enum: CHANNEL_TYPES.map(({ type }) => type) };
    if (key === 'templates' && 'propertyNames' in part) return templatesSchema(part);
    if (key === 'commands' && part['title'] === 'commands') return { ...part, properties: authoritySchema() };
    return part['title'] === 'fact path' ? { ...part, ...facts } : part;
  });
}

/** Parts of a policy that are maps, outside of lists: files that extend each other merge them. */
const MAPS = ['incident', 'detail', 'table', 'role', 'channel', 'review', 'schedule', 'calendar'];

/** `schemas/policy-part.v1.schema.json`: of a file that extends another, or that others extend. Nothing is required, and null removes. */
export function partSchema(): Schema {
  const { $schema, definitions, ...document } = policySchema();
  const all = Object.entries(definitions as Readonly<Record<string, Schema>>);
  return {
    $schema,
    ...open(document),
    $id: `${schemasAt(REPOSITORY)}/policy-part.v1.schema.json`,
    title: 'A part of an escalation policy, version 1',
    description: 'What a policy says beside what it extends, or what others extend.',
    definitions: Object.fromEntries(
      all.map(([name, part]) => [
        name,
        MAPS.includes(name)
          ? open(part)
          : name === 'channel-settings'
            ? // A setting may stand in the other file.
              replaced(part, (_, { anyOf: _required, ...rest }) => rest)
            : part,
      ]),
    ),
  };
}

function open({ required: _required, minProperties: _least, ...map }: Schema): Schema {
  const each = (schemas: unknown): unknown =>
    isSchema(schemas) && Object.fromEntries(Object.entries(schemas).map(([key, one]) => [key, orNull(one)]));
  const { properties, additionalProperties: more } = map;
  return {
    ...map,
    ...(properties === undefined ? {} : { properties: each(properties) }),
    ...(isSchema(more) ? { additionalProperties: orNull(more) } : {}),
  };
}

const orNull = (part: unknown): unknown =>
  isSchema(part)
    ? {
        ...('description' in part ? { description: part['description'] } : {}),
        anyOf: ['properties' in part || 'additionalProperties' in part ? open(part) : part, { type: 'null' }],
      }
    : part;

/** The ids that ship, each with what it is and may print, for editors. */
function templatesSchema(part: Schema): Schema {
  const text = part['additionalProperties'] as Schema;
  const about = (what: string, values: readonly string[]): string =>
    `${what} It may print ${values.map((value) => `\`${value}\``).join(', ')}`;
  return {
    ...part,
    properties: Object.fromEntries([
      ...Object.entries(REMINDER_TEMPLATES).map(([id, what]) => [
        id,
        { description: `${about(what, Object.keys(REMINDER_VALUES))}, and every fact.`, ...text },
      ]),
      ...Object.entries(MESSAGE_TEMPLATES).map(([id, { about: what, parts, values, facts }]) => {
        const all = [...Object.keys(parts).map((name) => `part.${name}`), ...Object.keys(values)];
        return [id, { description: `${about(what, all)}${facts ? ', and every fact' : ''}.`, ...text }];
      }),
    ]),
  };
}

/** Each name under which a policy says who may use a command. */
const authoritySchema = (): Schema =>
  Object.fromEntries(AUTHORITY_NAMES.map((name) => [name, { $ref: '#/definitions/authority' }]));

/** A schema with each part replaced by what is made of it. */
function replaced(part: Schema, make: (key: string, part: Schema) => Schema, key = ''): Schema {
  const inside = Object.entries(make(key, part)).map(([name, value]): readonly [string, unknown] => [
    name,
    Array.isArray(value)
      ? value.map((one) => (isSchema(one) ? replaced(one, make) : (one as unknown)))
      : isSchema(value)
        ? replaced(value, make, name)
        : value,
  ]);
  return Object.fromEntries(inside);
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `docs/lint/README.md` with the table of all rules. */
export function lintReadme(): string {
  const text = readFileSync(inRepository('docs/lint/README.md'), 'utf8');
  const rows = METAS.map(({ id, level, summary }) => `| [${id}](${id}.md) | ${level} | ${summary} |`);
  return text.replace(
    /^\| rule \|[^]*$/m,
    () => `${['| rule | level | finds |', '| --- | --- | --- |', ...rows].join('\n')}\n`,
  );
}
