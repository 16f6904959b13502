/** No pattern of the sources takes more than linear time, whatever text it is given: people of whom nothing is known write that text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';
import { CHANNEL_TYPES } from '#generated/channel-types.ts';
import { readPattern } from '../support/pattern-steps.ts';
import { inRepository } from '../support/repository.ts';

const OWN_OUTPUT = 'a run on this machine wrote it, and the sandbox takes at most 65,536 characters';
/** Modules with patterns that look back, and who writes what they read. */
const TRUSTED: Readonly<Record<string, string>> = {
  'cli/completion/words.ts': 'the usage of a command, as the sources write it',
  'cli/demo/narrate.ts': OWN_OUTPUT,
  'cli/local-channels.ts': 'the policy of whoever types the command',
  'cli/sandbox-shell/runner.ts': OWN_OUTPUT,
  'sandbox/inbox/mail.ts': OWN_OUTPUT,
  'sandbox/inbox/services.ts': OWN_OUTPUT,
  'sandbox/markdown.ts': OWN_OUTPUT,
  'sandbox/plain-text.ts': OWN_OUTPUT,
};
const OF_A_SCHEMA = 'a `pattern` of a schema or of a type of channel: see below';
/** Written in the code they would be looked up as it is read, by every command. */
const OF_CATEGORIES = 'categories of characters, once each';
/** Modules that build patterns, and what of. */
const BUILT: Readonly<Record<string, string>> = {
  'channels/channel.ts': OF_A_SCHEMA,
  'channels/scrub.ts': 'the secrets of the run, each character as it stands',
  'channels/settings.ts': OF_A_SCHEMA,
  'cli/init/seat.ts': 'people and services of a policy that ships',
  'cli/local-channels.ts': OF_A_SCHEMA,
  'domain/contacts.ts': OF_A_SCHEMA,
  'domain/heading.ts': OF_CATEGORIES,
  'domain/neutralise.ts': OF_CATEGORIES,
  'import/logins.ts': 'one of three separators',
  'logic/contains.ts': OF_CATEGORIES,
  'policy/bare-values.ts': OF_A_SCHEMA,
  'policy/effective.ts': OF_CATEGORIES,
  'policy/extends.ts': OF_CATEGORIES,
  'policy/schema.ts': OF_A_SCHEMA,
  'policy/settings-of-channels.ts': OF_A_SCHEMA,
  'policy/words.ts': OF_CATEGORIES,
  'report/text/terminal.ts': OF_CATEGORIES,
  'sandbox/control.ts': 'a test’s own pattern',
  'sandbox/faults.ts': 'the number of an issue',
  'sandbox/rest.ts': 'the routes of the sandbox',
};

interface Found {
  readonly at: string;
  readonly pattern: string;
  readonly flags: string;
}

function patternsOf(file: string): readonly Found[] {
  const text = readFileSync(join(inRepository('src'), file), 'utf8');
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { regex, start } = node as { regex?: { pattern: string; flags: string } | null; start?: number };
    if (regex) found.push({ at: `${file}:${text.slice(0, start).split('\n').length}`, ...regex });
    for (const one of Object.values(node)) visit(one);
  };
  visit(parseAst(text, { lang: 'ts' }));
  return found;
}

const files = readdirSync(inRepository('src'), { recursive: true, encoding: 'utf8' });
const modules = files.filter((file) => file.endsWith('.ts'));

/** Every text under the key `pattern`, at any depth. */
function patternsIn(at: string, value: unknown): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'pattern' && typeof one === 'string' ? [{ at, pattern: one, flags: '' }] : patternsIn(at, one),
  );
}
const schemas = readdirSync(inRepository('schemas'))
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => patternsIn(`schemas/${file}`, JSON.parse(readFileSync(inRepository(`schemas/${file}`), 'utf8'))));
const unique = new Map(
  [...schemas, ...patternsIn('channel types', CHANNEL_TYPES)].map((one) => [one.pattern, one] as const),
);

/** Without a repetition there is nothing to try twice. */
const repeats = ({ pattern }: Found): boolean => /[*+]|\{\d+,/.test(pattern);
const repeating = [...modules.filter((file) => !(file in TRUSTED)).flatMap(patternsOf), ...unique.values()].filter(
  repeats,
);

const SIZE = 60;
/** Twice the text takes twice the steps; a little more for what does not grow. */
const MOST_GROWTH = 2.6;
/** No character that a pattern names. */
const STRANGE = '\u0001';

/** The text for which doubling costs most, or the first for which it costs more than is `enough`. */
function worst(
  { pattern, flags }: Pick<Found, 'pattern' | 'flags'>,
  enough = Number.POSITIVE_INFINITY,
): { readonly growth: number; readonly text: string } {
  const { steps, sample, alphabet } = readPattern(pattern, flags);
  const short = sample.slice(0, 60);
  const pumps = [...alphabet, short, short.slice(0, -1), short.slice(0, 1 + short.length / 2)].filter(
    (one) => one !== '',
  );
  let most = { growth: 0, text: '' };
  const known = new Set<string>();
  for (let place = 0; place <= short.length; place += 1)
    for (const pump of pumps)
      for (const rest of ['', short.slice(place)]) {
        const text = (count: number): string => `${short.slice(0, place)}${pump.repeat(count)}${rest}${STRANGE}`;
        // Beside its own like, a pump makes the same text at many places.
        if (known.has(text(SIZE))) continue;
        known.add(text(SIZE));
        const growthAt = (size: number): number => {
          const two = steps(text(2 * size));
          return two === Number.POSITIVE_INFINITY ? two : two / steps(text(size));
        };
        const first = growthAt(SIZE);
        // A repetition with an upper bound, such as `{1,64}`, grows no more beyond it.
        const growth = first < MOST_GROWTH ? first : Math.min(first, growthAt(4 * SIZE));
        if (growth > most.growth) most = { growth, text: JSON.stringify(text(3)) };
        if (growth > enough) return most;
      }
  return most;
}

test('a pattern that looks back is found', () => {
  for (const [pattern, flags] of [
    ['\\s*(?:UTC|GMT|Z)$', 'i'],
    ['^\\s*[.]?\\s*$', ''],
    ['<!--[\\s\\S]*?-->', 'g'],
    ['^(a+)+$', ''],
    ['(a+)+$', 'y'],
    ['\\[([^\\]]+)\\]\\(', 'g'],
  ] as const)
    expect(worst({ pattern, flags }, 3).growth, pattern).toBeGreaterThan(3);
});

test('a pattern that does not is not', () => {
  for (const [pattern, flags] of [
    ['\\s+', 'g'],
    ['^ {0,3}(`{3,}|~{3,})([^\\n]*)$', ''],
    ['(?<!-)-+$', ''],
    ['-+$', 'y'],
    ['<!--[\\s\\S]*?(?:-->|$)', 'g'],
  ] as const)
    expect(worst({ pattern, flags }).growth, pattern).toBeLessThan(MOST_GROWTH);
});

test('the sources have patterns', () => {
  expect(repeating.length).toBeGreaterThan(60);
});

test.each(repeating)('$at /$pattern/$flags takes linear time', ({ pattern, flags }) => {
  const { growth, text } = worst({ pattern, flags });
  expect(growth, text).toBeLessThan(MOST_GROWTH);
});

test.each(Object.keys(TRUSTED))('%s has a pattern that looks back', (file) => {
  const patterns = patternsOf(file).filter(repeats);
  expect(patterns.some((one) => worst(one, MOST_GROWTH).growth > MOST_GROWTH)).toBe(true);
});

test('no other module builds patterns than those of which it is known what of', () => {
  const building = modules.filter((file) => /\bRegExp\(/.test(readFileSync(join(inRepository('src'), file), 'utf8')));
  expect(building.toSorted()).toEqual(Object.keys(BUILT));
});
