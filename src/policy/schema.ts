import type { ErrorObject } from 'ajv';
import { nearest } from '#domain/nearest.ts';
import { groupBy } from '#domain/sentence.ts';
import { DURATION_PATTERN, parseDuration } from '#domain/time.ts';
import type { Json, JsonMap } from '#domain/rule.ts';
import { asTruth, onlyOneOf, outOfList, type Schema, takes, withoutQuotes } from './bare-values.ts';
import { properWord } from './everyday-words.ts';
import { isCutOff, isIndented, keyGuess, unknownKey, unseenInName } from './unknown-keys.ts';
import { didYouMean, kebabOf, listNames, orMeant, RESERVED_WORDS, type ReservedWord } from './words.ts';
import { durationGuess, periodGuess } from './guesses.ts';
import { badLogin } from './people.ts';
import { asList, asMap, fromPointer, type KeysBeside, valueAt } from './pointer.ts';
import { type Problem, problem } from './problem.ts';
import { kindsOf, otherShape } from './other-shape.ts';

/** A schema compiled ahead of time: what is wrong with the value it last refused is in `errors`. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/**
 * Checks the shape of a document against a compiled schema. One mistake gives one problem, at the node it is at: what a
 * validator says about the consequences of a mistake is left out. Pure. `keysBeside` is of a document that was several files.
 */
export function checkShape(
  document: Json,
  validate: Validator,
  keysBeside: KeysBeside = (path) => Object.keys(asMap(valueAt(document, fromPointer(path))) ?? {}),
): readonly Problem[] {
  if (validate(document)) return [];
  const errors = validate.errors ?? [];
  const byNode = groupBy(errors, ({ instancePath }) => instancePath);
  const problems = errors
    .filter((error) => !isConsequence(error, byNode.get(error.instancePath) ?? [], keysBeside))
    .filter(({ keyword, instancePath }) => !isMisplaced(keyword, fromPointer(instancePath), document))
    .flatMap((error) => describe(error, document, keysBeside));
  const version = problems.find((found) => found.code === 'unsupported-version');
  return version ? [version] : problems;
}

/** True for what another error at the same node already says. */
function isConsequence(error: ErrorObject, here: readonly ErrorObject[], keysBeside: KeysBeside): boolean {
  // The pattern that a property name failed: the error of `propertyNames` stands for it.
  if (error.propertyName !== undefined) return true;
  if (error.keyword !== 'type' && here.some((other) => other.keyword === 'type')) return true;
  // `nmae` is one mistake, not an unknown key and a missing `name`.
  if (error.keyword !== 'required') return false;
  const missing = error.params['missingProperty'];
  return here.some((other) => other.keyword === 'additionalProperties' && keyGuess(other, keysBeside) === missing);
}

/** True inside a key that was to be indented, and for a key without a value because what was to stand below it is not indented. */
function isMisplaced(keyword: string, path: readonly string[], document: Json): boolean {
  if (path.some(isIndented)) return true;
  const map = keyword === 'type' ? asMap(valueAt(document, path.slice(0, -1))) : null;
  return map !== null && valueAt(document, path) === null && isCutOff(map, path.at(-1) ?? '');
}

function describe(error: ErrorObject, document: Json, keysBeside: KeysBeside): readonly Problem[] {
  const { instancePath: path, keyword, params } = error;
  const schema = (error.parentSchema ?? {}) as Schema;
  const value = valueAt(document, fromPointer(path));
  switch (keyword) {
    case 'additionalProperties':
      return [unknownKey(error, keysBeside)];
    case 'required':
      return [missingKey(path, String(params['missingProperty']), schema)];
    case 'propertyNames':
      return [badKey(path, String(params['propertyName']), asMap(value) ?? {})];
    case 'type':
      return [wrongType(path, document, schema)];
    case 'const':
      return [wrongConstant(path, value, String(params['allowedValue']))];
    case 'enum':
      return [unknownValue(path, value, (params['allowedValues'] as readonly unknown[]).map(String))];
    case 'pattern':
      if (schema.pattern === NOT_BLANK) return [problem('empty-value', path, { expected: EMPTY.pattern })];
      return [badText(path, textOf(value), schema, document)];
    case 'minimum':
      return [problem('out-of-range', path, { found: show(value), expected: String(params['limit']) })];
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return [problem('empty-value', path, { expected: EMPTY[keyword] })];
    case 'maxItems':
    case 'maxProperties':
      return [problem('too-many', path, { expected: String(params['limit']) })];
    case 'maxLength':
      return [problem('too-long', path, { found: String(textOf(value).length), expected: String(params['limit']) })];
    case 'uniqueItems':
      return [duplicateItem(path, value, Math.max(Number(params['i']), Number(params['j'])))];
    default:
      // `allOf` and the like only repeat what the keyword inside them said.
      return [];
  }
}

const EMPTY = {
  minLength: 'character',
  pattern: 'character that is no blank',
  minItems: 'element',
  minProperties: 'key',
} as const;

/** The pattern of texts that people read; that something stands there is for `minLength` to say. */
const NOT_BLANK = String.raw`^$|\S`;

function missingKey(path: string, missing: string, { properties }: Schema): Problem {
  const expected = properties?.[missing]?.description ?? '';
  return problem('missing-key', path, { found: missing, expected }, { key: missing });
}

function wrongConstant(path: string, value: Json | undefined, allowed: string): Problem {
  const found = show(value);
  if (path === '/version')
    return problem('unsupported-version', path, { found: typeof value === 'string' ? `the text ${found}` : found });
  return problem('unknown-value', path, { found, expected: listNames([allowed]), nearest: '' });
}

const unknownValue = (path: string, value: Json | undefined, allowed: readonly string[]): Problem =>
  problem('unknown-value', path, {
    found: show(value),
    expected: listNames(allowed),
    nearest: didYouMean(properWord(textOf(value), allowed), allowed),
  });

const duplicateItem = (path: string, value: Json | undefined, index: number): Problem =>
  problem('duplicate-item', `${path}/${index}`, { found: show(valueAt(value, [index])) });

function badKey(path: string, found: string, map: JsonMap): Problem {
  const keys = Object.keys(map);
  const before = keys.slice(0, keys.indexOf(found)).findLast((key) => !isIndented(key));
  const unseen = unseenInName(found, map[before ?? '']);
  const { help, ...rest } = badName(path, found, { key: found });
  return { ...rest, help: unseen.startsWith('What') ? unseen.trimEnd() : `${unseen}${help}` };
}

function badName(path: string, found: string, at: { readonly key?: string } = {}): Problem {
  const reserved = reservedWord(path, found);
  if (reserved !== null) return problem('reserved-name', path, { found, why: reserved.why }, at);
  const kebab = kebabOf(found);
  const isName = kebab !== '' && kebab !== found && reservedWord(path, kebab) === null;
  return problem('bad-name', path, { found, suggestion: isName ? `Write \`${kebab}\`.` : 'Choose another name.' }, at);
}

const reservedWord = (path: string, name: string): ReservedWord | null =>
  RESERVED_WORDS.find((word) => word.name === name && (word.within ?? path) === path) ?? null;

function wrongType(path: string, document: Json, schema: Schema): Problem {
  const value = valueAt(document, fromPointer(path));
  if (schema.title === 'duration') return badDuration(path, value);
  if (schema.title === 'moment') return badMoment(path, value);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const expected = kindsOf(types);
  const quotable = types.includes('string') && (typeof value === 'number' || typeof value === 'boolean');
  // Only where what is quoted would be right: `every: 7` is not mended by "7", nor a word by one that is none of those it is one of.
  const mends = quotable && takes(schema, String(value));
  const example = TIMES[schema.title ?? ''];
  const isNumber = types.some((type) => type === 'number' || type === 'integer');
  const bare = isNumber ? withoutQuotes(textOf(value), schema) : '';
  const like = example === undefined ? '' : `Write it like ${example}.`;
  const mend = mends ? `Quote it: "${String(value)}".` : outOfList(value, schema) || like;
  const truth = types.includes('boolean') ? asTruth(value) : '';
  const remedy = bare || mend || truth || otherShape(path, document, types, schema);
  return problem('wrong-type', path, { found: mayBeSecret(path, value) ? 'text' : show(value), expected, remedy });
}

/** What was meant as the address of a channel. */
const mayBeSecret = (path: string, value: Json | undefined): boolean =>
  path.startsWith('/channels') && typeof value === 'string' && !/^[a-z-]{1,20}$/.test(value);

/** A number of minutes without its unit is what people mean by one. */
const minutesGuess = (value: Json | undefined): string => (typeof value === 'number' ? `${value}m` : '');

function badMoment(path: string, value: Json | undefined): Problem {
  const guess = minutesGuess(value) || durationGuess(textOf(value));
  const suggestion = orMeant(parseDuration(guess) === null ? '' : guess);
  return problem('bad-instant', path, { found: show(value).replaceAll('`', ''), suggestion });
}

/** What was found where a duration belongs, and the one that was meant. */
export function badDuration(path: string, value: Json | undefined): Problem {
  const text = typeof value === 'string' ? value : textOf(onlyOneOf(value));
  const guess = minutesGuess(value) || durationGuess(text);
  const seconds = parseDuration(guess);
  const isNone = seconds === null || (seconds === 0 && ABOVE_ZERO.test(path));
  return problem('bad-duration', path, { found: show(value), suggestion: orMeant(isNone ? '' : guess) });
}

/** The keys whose duration cannot be zero. */
const ABOVE_ZERO = /\/(?:max-age|acknowledge-within|update-every|max-snooze|due|every)$/;

const TIMES: Readonly<Record<string, string>> = {
  instant: '`2026-11-22` or `2026-11-22T09:00Z`',
  'local time': '`2026-01-05T09:00`',
  date: '`2026-12-25`',
  'time of day': '`"09:00"`',
};

type BadText = (path: string, found: string, schema: Schema, document: Json) => Problem;

/** By the schema's `title`, which says what a text was to be. */
const BAD_TEXTS: Readonly<Record<string, BadText>> = {
  duration: badDuration,
  moment: badMoment,
  period: badPeriod,
  name: (path, found) => badName(path, found),
  login: badLogin,
  author: badAuthor,
  label: badLabel,
  level: badLevel,
  rate: (path, found) => problem('bad-rate', path, { found: show(found) }),
  // What was meant as a contact is an address, and shown nowhere.
  contacts: (path) => problem('bad-contacts', path),
};

function badText(path: string, found: string, schema: Schema, document: Json): Problem {
  const title = schema.pattern === DURATION_PATTERN ? 'duration' : (schema.title ?? '');
  const bad = BAD_TEXTS[title];
  if (bad !== undefined) return bad(path, found, schema, document);
  const example = TIMES[title];
  if (example !== undefined) return problem('bad-time', path, { found, expected: title, example });
  const expected = schema.description ?? 'another text';
  return problem('wrong-type', path, { found: show(found), expected, remedy: '' });
}

function badPeriod(path: string, found: string, { pattern = '' }: Schema): Problem {
  const isLong = /^[1-9]\d*(?:h|d|w|mo)$/.test(found);
  const guess = periodGuess(found.trim().toLowerCase());
  return problem('bad-period', path, {
    found: cut(found),
    why: isLong ? 'too long for the length' : 'not the length',
    suggestion: orMeant(new RegExp(pattern).test(guess) ? guess : ''),
  });
}

function badLevel(path: string, found: string, schema: Schema, document: Json): Problem {
  const levels = asList(asMap(document)?.['levels'])?.length;
  const bare = withoutQuotes(found, schema, levels);
  return problem('unknown-value', path, {
    found: show(found),
    expected: '`next` and the numbers of the levels',
    nearest: bare === '' ? didYouMean(found, ['next']) : `${bare} `,
  });
}

/** GitHub shows an App's account with `[bot]`, and people write `@` before one. */
function badAuthor(path: string, found: string): Problem {
  const bare = found
    .trim()
    .replace(/^@/, '')
    .replace(/\[bot\]$/i, '');
  const meant = /^[a-z\d][a-z\d-]{0,98}$/i.test(bare) ? bare : nearest(found, ['github-actions']);
  return problem('bad-author', path, { found, suggestion: orMeant(meant ?? '') });
}

function badLabel(path: string, found: string, { type }: Schema): Problem {
  const label = found.replaceAll(/[\s,]+/g, ' ').trim();
  const several = found.includes(',') ? severalLabels(path, Array.isArray(type)) : '';
  const remedy = label === '' ? 'Write the name of a label.' : `Write \`${label}\`${several}.`;
  return problem('bad-label', path, { found: show(JSON.stringify(found)), remedy });
}

/** How several labels are written; empty where there can be one. */
function severalLabels(path: string, canBeList: boolean): string {
  if (canBeList) return ', or a list where several labels are meant';
  return /\/\d+$/.test(path) ? ', or each label by itself in the list' : '';
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A value in a message. */
function show(value: Json | undefined): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  // Backticks around nothing would not be seen as such.
  if (value === '') return '`""`';
  return cut(typeof value === 'string' ? `\`${value}\`` : String(value));
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
