/** No pattern of the sources takes more than linear time, whatever text it is given: people of whom nothing is known write that text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { expect, test, vi } from 'vitest';
import { readPattern } from '../support/pattern-steps.ts';
import { inRepository } from '../support/repository.ts';

vi.setConfig({ testTimeout: 120_000 });

/** These read what this machine, or the author of a command, writes. */
const TRUSTED = ['sandbox/', 'cli/'];

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
const all = files
  .filter((file) => file.endsWith('.ts') && !TRUSTED.some((room) => file.startsWith(room)))
  .flatMap(patternsOf);
/** Without a repetition there is nothing to try twice. */
const repeating = all.filter(({ pattern }) => /[*+]|\{\d+,/.test(pattern));

const SIZE = 60;
/** Twice the text takes twice the steps; a little more for what does not grow. */
const MOST_GROWTH = 2.6;
/** No character that a pattern names. */
const STRANGE = '\u0001';

/** The text for which doubling costs most. */
function worst({ pattern, flags }: Pick<Found, 'pattern' | 'flags'>): {
  readonly growth: number;
  readonly text: string;
} {
  const { steps, sample, alphabet } = readPattern(pattern, flags);
  const short = sample.slice(0, 60);
  const pumps = [...alphabet, short, short.slice(0, -1), short.slice(0, 1 + short.length / 2)].filter(
    (one) => one !== '',
  );
  let most = { growth: 0, text: '' };
  for (let place = 0; place <= short.length; place += 1)
    for (const pump of pumps)
      for (const rest of ['', short.slice(place)]) {
        const text = (count: number): string => `${short.slice(0, place)}${pump.repeat(count)}${rest}${STRANGE}`;
        const [one, two] = [steps(text(SIZE)), steps(text(2 * SIZE))];
        const growth = two === Number.POSITIVE_INFINITY ? two : two / one;
        if (growth > most.growth) most = { growth, text: JSON.stringify(text(3)) };
      }
  return most;
}

test('a pattern that looks back is found', () => {
  for (const [pattern, flags] of [
    ['\\s*(?:UTC|GMT|Z)$', 'i'],
    ['^\\s*[.]?\\s*$', ''],
    ['<!--[\\s\\S]*?-->', 'g'],
    ['^(a+)+$', ''],
    ['\\[([^\\]]+)\\]\\(', 'g'],
  ] as const)
    expect(worst({ pattern, flags }).growth, pattern).toBeGreaterThan(3);
});

test('a pattern that does not is not', () => {
  for (const [pattern, flags] of [
    ['\\s+', 'g'],
    ['^ {0,3}(`{3,}|~{3,})([^\\n]*)$', ''],
    ['(?<!-)-+$', ''],
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
