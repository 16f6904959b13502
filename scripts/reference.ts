/** The reference of the language and its commands, and the commands in the README, read off what the code itself goes by. `npm run build:schemas` writes it. */
import { readFileSync } from 'node:fs';
import { COMMAND_LIST } from '#engine/index.ts';
import { CHANNEL_TYPES } from '#generated/channel-types.ts';
import { OPERATORS } from '#logic/index.ts';
import { CATALOGUE } from '#policy/catalogue.ts';
import { PROBLEMS_OF_PARTS } from './problem-codes.ts';
import { table } from '#report/text/markdown.ts';
import { inRepository } from '../test/support/repository.ts';

interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly const?: string | number | boolean;
  readonly default?: string | number | boolean;
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schemaAt = (path: string): Schema => JSON.parse(readFileSync(inRepository(path), 'utf8')) as Schema;

/** The whole text of `docs/reference.md`. */
export function referenceText(): string {
  const policy = schemaAt('schemas/policy.v1.schema.json');
  const tests = schemaAt('schemas/policy-test.v1.schema.json');
  const parts = [
    '<!-- Written by `npm run build:schemas` from schemas/ and src/. Do not edit. -->',
    '# Reference',
    'For a first policy see the [tutorial](tutorial.md); for what people read, [messages](messages.md); for what is valid but wrong, the [lint rules](lint/README.md).',
    '## A policy',
    'Unknown keys are errors everywhere. Durations are `90s`, `15m`, `1h30m`, `2d`, `1w`. YAML’s anchors and aliases stand for whole values (`hours: *office`); its merge key `<<` is an error, and `extends` writes one policy over another.',
    'An editor with yaml-language-server, to which the first line of the file names the schema, offers keys, operators and facts, and says what each means. Within `{ … }` on one line that server offers most of them only once a first letter is written; it does so with a schema of two keys, too. What is wrong it underlines, and where that is a key or one of a few values its quick fix offers what may stand there. A schema has no place for which of them was meant: `tocsin validate` says that.',
    ...keysUnder('', policy, policy),
    ...sections(policy),
    '## Types of channels',
    'Every setting but `insecure` may be `env:TOCSIN_…`: the name of a variable of the step, which is masked. Other names are refused.',
    table(
      ['type', 'settings', 'a place for `notify`', 'an address of a person for `reach`'],
      CHANNEL_TYPES.map(({ type, title: name, settings, place, contact }) => [
        `\`${type}\` (${name})`,
        Object.entries(settings)
          .map(([key, { description }]) => `\`${key}\`: ${description}`)
          .join(' '),
        place === null ? 'no' : ['yes', ...place.requires.map((key) => `with \`${key}\``)].join(' '),
        contact?.form ?? 'none',
      ]),
    ),
    '## Facts',
    'What rules read, as `{ var: <path> }`. A fact that can be absent has to be guarded before it is compared.',
    ...facts(schemaAt('schemas/facts.v1.schema.json')),
    '## Operators',
    'Rules are JSON logic. Each object holds one operator; whatever is not listed here is not in the language.',
    table(
      ['operator', 'operands', ''],
      OPERATORS.map(({ name, least, most, does }) => [`\`${name}\``, operands(least, most), does]),
    ),
    '## Commands in comments',
    'One to a line, in a comment. What stands before the slash may be a list mark, a task box or emphasis. Quotes, code and hidden text are not read. Each is judged as the lines above it leave the incident, so that `/reviewed` may follow `/resolved` in one comment. At most 20 commands of one comment are.',
    'Durations are `45m`, `45 min`, `1h30m`, `1 hour 30 minutes`, `2 days`, `1w`. A login may stand with or without its `@`. Final punctuation, backticks and upper case do not matter.',
    'A name that is nearly one of these (two letters at most, and no more than a third of it) is answered with the command that was probably meant, and not obeyed. So are `/unack` and `/reopen`, which no command does: with what to do instead. A command that was not obeyed neither acknowledges nor is an update, nor does `/help`, whatever stands behind it; other lines of its comment count as ever.',
    commandReference(),
    '## Policy tests',
    ...keysUnder('', tests, tests),
    ...sections(tests),
    '## Problems of a policy',
    table(
      ['code', 'what it stands for', 'what to do'],
      [
        ...Object.entries(CATALOGUE).map(([code, { about, help }]) => [
          `\`${code}\``,
          about,
          help
            .replaceAll(/\{(?:nearest|suggestion|remedy)\}/g, '')
            .replaceAll(/\{\w+\}/g, '…')
            .trim(),
        ]),
        ...Object.entries(PROBLEMS_OF_PARTS).map(([code, words]) => [`\`${code}\``, ...words]),
      ],
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

const commandReference = (): string =>
  table(
    ['command', '', 'other names', 'for'],
    COMMAND_LIST.map(({ usage, help, aliases, who }) => [
      `\`${usage}\``,
      help,
      aliases.map((alias) => `\`/${alias}\``).join(' '),
      FOR[who],
    ]),
  );

const FOR = {
  everybody: 'everybody',
  responders: 'responders',
  'responders-and-reporter': 'responders, the reporter',
} as const;

const commandTable = (): string =>
  table(
    ['command', 'what it does'],
    COMMAND_LIST.map(({ usage, help }) => [`\`${usage}\``, help]),
  );

/** `README.md` as it has to be: what people write there, with the table of commands that the code has. */
export const readmeText = (readme: string): string =>
  readme.replace(/^\| command \| what it does \|\n(?:\|.*\n)+/m, () => `${commandTable()}\n`);

/** The definitions of a schema that are maps with keys of their own. */
function sections(schema: Schema): readonly string[] {
  return Object.entries(schema.definitions ?? {}).flatMap(([name, definition]) => {
    if (definition.properties === undefined || name === 'rule' || name === 'element-rule') return [];
    const about = definition.description === undefined ? [] : [definition.description];
    return [`### ${title(name)}`, ...about, ...keysUnder(title(name), definition, schema)];
  });
}

/** The keys of a map, and under a heading each those of the maps that stand in it without a name of their own. */
function keysUnder(path: string, of: Schema, schema: Schema): readonly string[] {
  const nested = Object.entries(of.properties ?? {}).flatMap(([name, key]) =>
    isOwnMap(key) ? [`### ${pathOf(path, name)}`, key.description ?? '', keys(pathOf(path, name), key, schema)] : [],
  );
  return [keys(path, of, schema), ...nested];
}

const pathOf = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** A map with keys that mean something else each. */
const isOwnMap = (of: Schema): boolean =>
  of.properties !== undefined && !of.additionalProperties && sharedOf(of) === null;

/** What stands under each key of a map alike. */
function sharedOf({ properties = {} }: Schema): Schema | null {
  const [first, ...others] = Object.values(properties);
  return first !== undefined &&
    others.length > 0 &&
    others.every(({ $ref }) => $ref !== undefined && $ref === first.$ref)
    ? first
    : null;
}

function keys(path: string, of: Schema, schema: Schema): string {
  return table(
    ['key', 'value', ''],
    Object.entries(of.properties ?? {}).map(([name, key]) => {
      const shared = sharedOf(key);
      const value = isOwnMap(key)
        ? `[${pathOf(path, name)}](#${pathOf(path, name).replaceAll('.', '')})`
        : kind(key, schema);
      const needed = of.required?.includes(name) === true ? ', required' : '';
      const usual = key.default ?? resolve(key, schema).default;
      const otherwise = usual === undefined ? '' : `; \`${String(usual)}\` unless given`;
      return [
        `\`${name}\``,
        `${value}${needed}${otherwise}`,
        [key.description ?? resolve(key, schema).description, shared && resolve(shared, schema).description]
          .filter(Boolean)
          .join(' '),
      ];
    }),
  );
}

const refOf = ({ $ref, allOf }: Schema): string | null => ($ref ?? allOf?.[0]?.$ref)?.split('/').at(-1) ?? null;

function resolve(of: Schema, schema: Schema): Schema {
  const name = refOf(of);
  return name === null ? of : (schema.definitions?.[name] ?? of);
}

/** What stands there, in a word or two. */
function kind(of: Schema, schema: Schema): string {
  const name = refOf(of);
  if (name !== null && NAMED.has(name)) return NAMED.get(name) ?? '';
  const found = resolve(of, schema);
  if (found.const !== undefined) return `\`${String(found.const)}\``;
  if (found.enum) return found.enum.map((one) => `\`${String(one)}\``).join(' ');
  if (name !== null && found.properties) return `[${title(name)}](#${name})`;
  const types = [found.type ?? 'object'].flat();
  if (types.includes('array') && found.items && types.length === 1) return `list of ${kind(found.items, schema)}`;
  const { additionalProperties: rest } = found;
  if (types[0] === 'object' && typeof rest === 'object') return `map of names to ${kind(rest, schema)}`;
  if (found.properties)
    return `map of ${Object.keys(found.properties)
      .map((key) => `\`${key}\``)
      .join(', ')}`;
  return types.map((type) => TYPES[type] ?? type).join(' or ');
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['id', 'name in kebab-case'],
  ['name', 'text'],
  ['sentence', 'text'],
  ['label', 'label'],
  ['labels', 'label or list of labels'],
  ['login', 'login'],
  ['author', 'name of an account'],
  ['duration', 'duration'],
  ['instant', 'date or instant'],
  ['local-time', 'local time'],
  ['date', 'date'],
  ['time-of-day', 'time of day'],
  ['days', 'list of days'],
  ['roles', 'role or list of roles'],
  ['places', 'channel or list of channels'],
  ['rule', 'rule'],
  ['people', 'login, list of logins, or rule'],
  ['moment', 'duration since `declared`, or instant'],
  ['texts', 'list of texts'],
  ['one-or-many', 'text or list of texts'],
]);

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  array: 'list',
  object: 'map',
  null: 'nothing',
};

const title = (name: string): string => name.replaceAll('-', ' ');

const operands = (least: number, most: number): string =>
  least === most ? String(least) : most > 9 ? `${least} or more` : `${least} to ${most}`;

function facts(schema: Schema): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([group, of]) => {
    const rows = Object.entries(of.properties ?? {}).map(([name, fact]) => [
      `\`${group}.${name}${typeof fact.additionalProperties === 'object' ? '.<name>' : ''}\``,
      typeof fact.additionalProperties === 'object' ? lonely(fact) : kind(fact, schema),
      fact.description ?? '',
    ]);
    const lone =
      of.properties === undefined
        ? [[`\`${group}${of.additionalProperties ? '.<name>' : ''}\``, lonely(of), '']]
        : rows;
    return [`### ${group}`, of.description ?? '', table(['path', 'value', ''], lone)];
  });
}

function lonely(of: Schema): string {
  const { additionalProperties: rest } = of;
  return typeof rest === 'object' ? kind(rest, of) : kind(of, of);
}
