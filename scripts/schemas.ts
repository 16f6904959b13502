/** The schemas of a policy and of a part of one, with what the tables of the code say: facts, the keys of `do`, channels, templates. */
import { readFileSync } from 'node:fs';
import { CHANNEL_TYPES } from '#generated/channel-types.ts';
import type { ChannelTypeFacts } from '#domain/channel.ts';
import { MESSAGE_TEMPLATES, REMINDER_TEMPLATES, REMINDER_VALUES } from '#domain/template.ts';
import { doSchema } from '#policy/do.ts';
import { schemasAt } from '#cli/package-files.ts';
import { REPOSITORY } from '#policy/files.ts';
import { AUTHORITY_NAMES } from '#engine/index.ts';
import { METAS } from '#lint/index.ts';
import { inRepository } from '../test/support/repository.ts';
import { factCompletions, factMeanings, factPattern } from './fact-schemas.ts';

type Schema = { readonly [key: string]: unknown };

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
  const facts = {
    pattern: factPattern(),
    defaultSnippets: factCompletions(),
    allOf: [{ $ref: '#/definitions/fact' }],
  };
  return replaceParts(schema, (key, part) => {
    if (key === 'do' && 'minProperties' in part) return { ...part, properties: doSchema() };
    if (key === 'definitions') return { ...part, fact: factMeanings() };
    if (key === 'channel-settings') return channelSettings();
    if (key === 'type' && part['description'] === 'Which service it is.')
      return { ...part, enum: CHANNEL_TYPES.map(({ type }) => type) };
    if (key === 'templates' && 'propertyNames' in part) return templatesSchema(part);
    if (key === 'commands' && part['title'] === 'commands') return { ...part, properties: authoritySchema() };
    if (part['title'] !== 'fact path') return part;
    const { examples: _, ...path } = part;
    return { ...path, ...facts };
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
              replaceParts(part, (_, { anyOf: _required, ...rest }) => rest)
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
function replaceParts(part: Schema, make: (key: string, part: Schema) => Schema, key = ''): Schema {
  const inside = Object.entries(make(key, part)).map(([name, value]): readonly [string, unknown] => [
    name,
    Array.isArray(value)
      ? value.map((one) => (isSchema(one) ? replaceParts(one, make) : (one as unknown)))
      : isSchema(value)
        ? replaceParts(value, make, name)
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
