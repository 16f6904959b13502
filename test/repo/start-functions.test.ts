/** Functions in parentheses are the same functions, and a start finds those that it calls in them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inParentheses } from '../../scripts/bundle/start-functions.ts';
import { inRepository } from '../support/repository.ts';

/** The code with the functions in it that end with these texts in parentheses. */
function enclose(code: string, ...endings: readonly string[]): string {
  const ends = endings.map((ending) => code.indexOf(ending) + ending.length);
  expect(ends.every((end, index) => end >= (endings[index] ?? '').length)).toBe(true);
  return inParentheses(code, new Set(ends));
}

test('a declared function becomes a constant at the start of its module', () => {
  const code =
    '// src/a.ts\nconst A = 1;\n// src/b.ts\nconst B = two();\nfunction two() {\n\treturn 2;\n}\nfunction no() {}\n';
  expect(enclose(code, 'return 2;\n}')).toBe(
    '// src/a.ts\nconst A = 1;\n// src/b.ts\nconst two = (function two() {\n\treturn 2;\n});\nconst B = two();\nfunction no() {}\n',
  );
});

test.each([
  'node_modules/b/index.js',
  '../../main/node_modules/b/index.js',
  '/work/node_modules/b/index.js',
  '../b.mjs',
])('a module begins wherever it lies: %s', (path) => {
  const code = `// src/a.ts\nconst A = 1;\n// ${path}\nconst B = () => {\n// b/c\n};\nfunction two() {\n\treturn 2;\n}\n`;
  expect(enclose(code, 'return 2;\n}')).toBe(
    `// src/a.ts\nconst A = 1;\n// ${path}\nconst two = (function two() {\n\treturn 2;\n});\nconst B = () => {\n// b/c\n};\n`,
  );
});

test('a function of no module that can be seen is refused', () => {
  expect(() => enclose('const B = 1;\nfunction two() {\n\treturn 2;\n}\n// src/b.ts\n', 'return 2;\n}')).toThrow(
    'No comment says in which module two is.',
  );
});

test('arrow functions stay where they are, one in another too', () => {
  const code =
    '// src/a.ts\nfunction all(list) {\n\treturn list.map((one) => () => one);\n}\nconst b = async (c) => d(c);\n';
  expect(enclose(code, '() => one', 'd(c)', ');\n}')).toBe(
    '// src/a.ts\nconst all = (function all(list) {\n\treturn list.map(((one) => (() => one)));\n});\nconst b = (async (c) => d(c));\n',
  );
});

test('what is in parentheses already gets no others, and methods get none', () => {
  const code = 'const a = ((b) => b);\nclass C {\n\td() {\n\t\treturn 1;\n\t}\n}\n';
  expect(enclose(code, '(b) => b', 'return 1;\n\t}')).toBe(code);
});

test('code means the same afterwards', async () => {
  const code = `// src/a.ts
const SUM = add(1, 2);
function add(a, b) { return [a, b].reduce((one, other) => one + other); }
// src/b.ts
const names = [add, later].map(({ name }) => name);
async function later() { return [SUM, ...names, (() => arguments.length)()]; }
const found = await later(0, 0);
`;
  const enclosed = enclose(code, 'one + other', 'other); }', '=> name', 'arguments.length', ')()]; }');
  expect(enclosed.match(/\((?:async )?function/g)).toHaveLength(2);
  const run = async (text: string): Promise<unknown> =>
    (
      (await import(`data:text/javascript,${encodeURIComponent(`${text}export default found;`)}`)) as {
        default: unknown;
      }
    ).default;
  expect(await run(enclosed)).toEqual([3, 'add', 'later', 2]);
  expect(await run(enclosed)).toEqual(await run(code));
});

test('what every start calls is in parentheses in what ships, and what none calls is not', () => {
  const code = readFileSync(inRepository('dist/chunks/policy-validation.js'), 'utf8');
  expect(code).toContain('const loadParsed = (function loadParsed(');
  expect(code).toContain('function partProblems(');
  expect(code).not.toContain('(function partProblems(');
});
