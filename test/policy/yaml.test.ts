import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CHARACTERS, MAX_DEPTH, parseYaml } from '#policy/yaml.ts';
import { anyText } from '../support/hostile.ts';

/** `line:col code` of every problem. */
function problems(text: string): readonly string[] {
  return parseYaml(text, 'p.yml').diagnostics.map(({ code, place }) => `${place?.line}:${place?.col} ${code}`);
}

const QUOTES = 'Keys are plain names in kebab-case. Text that begins with `{` or `[` stands in quotes.';

describe('reading YAML', () => {
  it('gives plain data and the place of every part of it', () => {
    const yaml = parseYaml('a:\n  - x\n  - {b: 1, "c/d": two}\nlong: |\n  text\n  more\nend: ~\n', 'p.yml');
    expect(yaml.diagnostics).toEqual([]);
    expect(yaml.value).toEqual({ a: ['x', { b: 1, 'c/d': 'two' }], long: 'text\nmore\n', end: null });
    expect(yaml.place('/a/1/b')).toEqual({ file: 'p.yml', line: 3, col: 9, endLine: 3, endCol: 10 });
    expect(yaml.place('/a/1', 'c/d')).toEqual({ file: 'p.yml', line: 3, col: 12, endLine: 3, endCol: 17 });
    expect(yaml.place('/a/1/c~1d')).toMatchObject({ line: 3, col: 19 });
    expect(yaml.place('/a')).toEqual({ file: 'p.yml', line: 2, col: 3, endLine: 3, endCol: 23 });
    expect(yaml.place('/nowhere/at/all')).toMatchObject({ line: 1, col: 1 });
  });

  it.each([
    ['UTF-16 with a mark', '\uFEFF# team\nname: a\n', 'utf16le', '1:1 not-utf8', 'it seems to be in UTF-16'],
    ['UTF-16 without one', 'name: a\n', 'utf16le', '1:2 not-utf8', 'it seems to be in UTF-16'],
    ['a zero byte in other text', 'name: a # of a team\0\n', 'utf8', '1:20 yaml-syntax', 'a NUL (U+0000) stands here'],
    ['Latin-1', 'name: a\nheading: Größe\n', 'latin1', '2:12 not-utf8', 'a character here cannot be read'],
    ['Latin-1 in a comment', 'name: a # Größe\n', 'latin1', '1:13 not-utf8', 'a character here cannot be read'],
  ] as const)('tells that a file is in %s', (_, text, encoding, problem, words) => {
    const read = Buffer.from(text, encoding).toString('utf8');
    expect(problems(read)).toEqual([problem]);
    expect(parseYaml(read, 'p.yml').diagnostics[0]?.message).toContain(words);
  });

  it('takes the character that stands for a lost one as its remedy says', () => {
    const help = parseYaml('a: \uFFFD\n', 'p.yml').diagnostics[0]?.help ?? '';
    const [, written = ''] = /write it as `(.*)`/.exec(help) ?? [];
    expect(parseYaml(`a: ${written}\n`, 'p.yml').value).toEqual({ a: '\uFFFD' });
  });

  it('keeps dates, times and words like `on` as text', () => {
    const { value } = parseYaml(
      'day: 2026-11-22\nat: 2026-01-05T09:00\nclock: 17:30\nswitch: on\nanswer: no\n',
      'p.yml',
    );
    expect(value).toEqual({ day: '2026-11-22', at: '2026-01-05T09:00', clock: '17:30', switch: 'on', answer: 'no' });
  });

  it('follows an alias, and places what is behind it where it was written', () => {
    const yaml = parseYaml('a: &rota [alice, dan]\nb: *rota\n', 'p.yml');
    expect(yaml.value).toEqual({ a: ['alice', 'dan'], b: ['alice', 'dan'] });
    expect(yaml.place('/b')).toMatchObject({ line: 2, col: 4 });
    expect(yaml.place('/b/1')).toMatchObject({ line: 1, col: 18 });
  });

  it.each([
    ['an unquoted `!` key', 'when:\n  and:\n    - !: {var: incident.acknowledged}\n', ['3:7 yaml-tag']],
    ['an unquoted `!=` key', 'when: {!=: [1, 2]}\n', ['1:8 yaml-tag']],
    ['a lone tag', 'when: {! : [1, 2]}\n', ['1:8 yaml-tag']],
    ['two tags', 'a: !x 1\nb: !!str 2\n', ['1:4 yaml-tag', '2:4 yaml-tag']],
    ['a tag before a block text', 'a: !x |\n  text\n', ['1:4 yaml-tag']],
    ['a directive', '%YAML 1.1\n---\na: on\n', ['1:1 yaml-directive']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['2:1 several-documents']],
    ['an unclosed bracket, where it is opened', 'a: [1, 2\nb: 3\n', ['1:4 yaml-syntax']],
    ['an unclosed bracket at the end of the file', 'a:\n  - b: [1, 2\n\n\n', ['2:8 yaml-syntax']],
    ['an unclosed bracket inside braces that are closed', 'a: { b: [1, 2 }\nc: 3\n', ['1:9 yaml-syntax']],
    ['an unclosed brace around a bracket that is closed', 'a: { b: [1, 2]\nc: 3\n', ['1:4 yaml-syntax']],
    ['an unclosed quote, where it is opened', `a: "x"\nb: 'y\nc: 3\n`, ['2:4 yaml-syntax']],
    ['a bracket too many', 'a: [1]]\nb: 3\n', ['1:7 yaml-syntax']],
    ['a login that begins with @', 'users: [@alice]\n', ['1:9 yaml-syntax']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['2:1 yaml-syntax']],
    ['an alias without its anchor', 'a: *nowhere\n', ['1:4 unknown-alias']],
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', ['3:1 duplicate-key']],
    ['a number and a text that make the same key', '1: x\n"1": y\n', ['2:1 duplicate-key']],
    ['a merge key', 'a: &a {x: 1}\nb: {<<: *a, y: 2}\n', ['2:5 merge-key']],
    ['a list as a key', '? [a, b]\n: 1\n', ['1:3 bad-key']],
    ['the key __proto__', 'a:\n  __proto__: {x: 1}\n', ['2:3 bad-key']],
    ['infinity', 'a: .inf\n', ['1:4 bad-number']],
    ['an alias inside its own anchor', 'a: &a [*a]\n', ['1:7 too-many-values']],
  ])('refuses %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('reads what a merge key brings all the same, and takes one between quotes for a name', () => {
    const read = (text: string): unknown => parseYaml(text, 'p.yml').value;
    expect(read('a: &a {x: 1, y: 1}\nb: &b {z: 1}\nc: {<<: [*a, *b], y: 2}\n')).toMatchObject({
      c: { x: 1, y: 2, z: 1 },
    });
    expect(read('a: {<<: *none, y: 2}\n')).toEqual({ a: { y: 2 } });
    expect(read('a: {<<: 5}\n')).toEqual({ a: {} });
    expect(parseYaml('a: {"<<": 5}\n', 'p.yml').diagnostics).toEqual([]);
    expect(read('a: &a {constructor: 1}\nb: {<<: *a}\n')).toMatchObject({ b: { constructor: 1 } });
  });

  it('names what is not closed', () => {
    expect(parseYaml('a: {b: [1, 2}\n', 'p.yml').diagnostics).toMatchObject([
      { message: 'This is not valid YAML: `[` is never closed.', place: { line: 1, col: 8, endLine: 1, endCol: 9 } },
    ]);
  });

  const QUOTE = 'Quote the key: `"!"` for not, `"!!"` for true, `"!="` for not equal.';

  it('says how to write the negation that became a tag', () => {
    expect(parseYaml('- !: {var: x}\n', 'p.yml').diagnostics).toEqual([
      {
        code: 'yaml-tag',
        level: 'error',
        message: 'YAML reads `!:` as a tag, not as a key or a value.',
        help: QUOTE,
        place: { file: 'p.yml', line: 1, col: 3, endLine: 1, endCol: 5 },
        path: '',
      },
    ]);
  });

  it.each([
    ['{ !!: [{ var: is.new }] }', QUOTE],
    ['!!str 5', 'Take the tag out. Text that begins with `!` stands in quotes.'],
    ['!important', 'Take the tag out. Text that begins with `!` stands in quotes.'],
    ['{ != : 1 }', QUOTE],
  ])('says what to do about the tag of %s', (value, help) => {
    expect(parseYaml(`a: ${value}\n`, 'p.yml').diagnostics[0]?.help).toBe(help);
  });

  it.each([
    ['{ {a: 1}: 2 }', 'A list or a map cannot be a key.', QUOTES],
    ['{{ name }}', 'A list or a map cannot be a key.', QUOTES],
    ['{ __proto__: 1 }', '`__proto__` cannot be a key.', 'Choose another name.'],
    ['{ "__proto__": 1 }', '`__proto__` cannot be a key.', 'Choose another name.'],
  ])('says what of %s is no key', (value, message, help) => {
    expect(parseYaml(`a: ${value}\n`, 'p.yml').diagnostics).toMatchObject([{ message, help }]);
  });

  it('reads a file of the largest size, and refuses one character more', () => {
    const rest = MAX_CHARACTERS - 'a: 1 #'.length;
    expect(problems(`a: 1 #${'x'.repeat(rest)}`)).toEqual([]);
    expect(problems(`a: 1 #${'x'.repeat(rest + 1)}`)).toEqual(['1:1 too-large']);
  });

  it('reads the deepest nesting it allows, and refuses one level more, however deep', () => {
    const nest = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    expect(problems(nest(MAX_DEPTH))).toEqual([]);
    expect(problems(nest(MAX_DEPTH + 1))).toEqual([`1:${MAX_DEPTH + 2} too-deep`]);
    expect(problems(nest(10_000)).map((found) => found.split(' ')[1])).toEqual(['too-deep']);
    expect(problems(`${'- '.repeat(100_000)}x\n\n`).map((found) => found.split(' ')[1])).toEqual(['too-deep']);
    expect(problems(`${'- '.repeat(10_000)}x`).map((found) => found.split(' ')[1])).toEqual(['too-deep']);
  });

  it('refuses aliases that multiply into more than a policy may hold', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`,
    );
    expect(problems(`a0: &a0 [x]\n${levels.join('\n')}\n`).map((found) => found.split(' ')[1])).toEqual([
      'too-many-values',
    ]);
  });

  it('follows a hundred aliases, and refuses one more', () => {
    const aliases = (count: number): string => `a: &a x\nb: [${Array(count).fill('*a').join(', ')}]\n`;
    expect(problems(aliases(100))).toEqual([]);
    expect(problems(aliases(101))).toEqual(['2:405 too-many-values']);
  });

  it('never throws, whatever the text', () => {
    const scraps = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '!',
      '|',
      '>',
      '"',
      "'",
      '#',
      '---\n',
      '? ',
      '\t',
      '%',
      ',',
      '1',
      '~',
      '<<',
      '\uFEFF',
      '\r\n',
      '@',
      '`',
      '__proto__',
    );
    const text = fc.oneof(
      anyText(),
      fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const yaml = parseYaml(source, 'p.yml');
        expect(yaml.value !== undefined || yaml.diagnostics.length > 0).toBe(true);
        for (const { place } of yaml.diagnostics) expect(place?.line).toBeGreaterThan(0);
        expect(yaml.place('/a/0/b', 'c').col).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
