/** A value that is assigned anew keeps its getter, or whoever imports it has what it was. */
import { expect, test } from 'vitest';
import { withPlainExports } from '../../scripts/bundle/plain-exports.ts';

const getter = (name: string, value: string): string =>
  `Object.defineProperty(exports, "${name}", {\n\tenumerable: true,\n\tget: function() {\n\t\treturn ${value};\n\t}\n});\n`;

test.each([
  'let a = 1;\nfunction change() {\n\ta = 2;\n}\n',
  'var a = 1;\nconst change = () => a++;\n',
  'function a() {}\nconst change = () => void (a ||= null);\n',
  'let b, a;\nconst change = ({ c }) => ([, { c: a = 1 }] = [c]);\n',
  'let a;\nfor (a of [1, 2]) ;\n',
  'var a = 1;\n{\n\tvar a = 2;\n\ta = 3;\n}\n',
  'let a = 1;\nconst other = (a) => (a = 2);\nconst change = () => (a = 3);\n',
  'let a;\nconst change = (...all) => ([...(a)] = all);\n',
  // A variable of the same name is called otherwise instead: to tell them apart takes the scopes of the file.
  'const a = 1;\nconst f = (a) => (a = 2);\n',
])('what is assigned anew is refused: %j', (code) => {
  expect(() => withPlainExports(code + getter('a', 'a'), 'chunks/c.js')).toThrow(
    'a of chunks/c.js may be assigned anew.',
  );
});

test.each([
  'let a = 1;\n',
  'let a1 = 1;\na1 = 2;\nconst a = a1;\n',
  'const a = {};\na.b = 1;\n({ c: a.b } = { c: 2 });\n',
])('any other is plain: %j', (code) => {
  expect(withPlainExports(code + getter('a$1', 'a'), 'chunks/c.js')).toBe(`${code}exports.a$1 = a;\n`);
});
