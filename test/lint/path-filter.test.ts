/** The filters by which GitHub starts a workflow: the examples are those of its own page. */
import { expect, test } from 'vitest';
import { startsBy } from '#lint/path-filter.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['*', ['README.md', 'server.rb'], ['docs/a']],
  ['*.jsx?', ['page.js', 'page.jsx'], ['page.jsxx', 'a/page.js']],
  ['**', ['all/the/files.md'], []],
  ['*.js', ['app.js', 'index.js'], ['src/app.js']],
  ['**.js', ['index.js', 'js/index.js', 'src/js/app.js'], ['index.ts']],
  ['docs/*', ['docs/README.md'], ['docs/a/b.md', 'docs']],
  ['docs/**', ['docs/README.md', 'docs/mona/octocat.txt'], ['doc/a']],
  ['docs/**/*.md', ['docs/mona/hello-world.md', 'docs/a/markdown/file.md'], ['docs/a.txt']],
  ['**/docs/**', ['dir/docs/my-file.txt'], ['dir/doc/a']],
  ['**/README.md', ['js/README.md'], ['README.txt']],
  ['**/*src/**', ['a/src/app.js', 'lib/my-src/code/js/app.js'], ['src.js']],
  ['**/*-post.md', ['path/my-post.md'], ['my-post.txt']],
  ['[CB]at', ['Cat', 'Bat'], ['Rat', 'CBat']],
  ['[1-2]00', ['100', '200'], ['300']],
  ['v[12].[0-9]+', ['v1.10', 'v2.0'], ['v3.0', 'v1.']],
  ['a\\*b', ['a*b'], ['aab']],
])('%s', (pattern, yes, no) => {
  expect(yes.filter((path) => !startsBy({ paths: [pattern] }, path))).toEqual([]);
  expect(no.filter((path) => startsBy({ paths: [pattern] }, path))).toEqual([]);
  expect(yes.filter((path) => startsBy({ 'paths-ignore': [pattern] }, path))).toEqual([]);
});

test('the last pattern that fits decides', () => {
  const paths = ['**.yml', '!docs/**', 'docs/policy.yml'];
  expect(['policy.yml', 'docs/a.yml', 'docs/policy.yml'].map((path) => startsBy({ paths }, path))).toEqual([
    true,
    false,
    true,
  ]);
});

test('what is no filter starts for everything', () => {
  for (const event of [null, undefined, {}, { branches: ['main'] }, { paths: 'docs' }, { paths: [1] }])
    expect(startsBy(event, 'policy.yml')).toBe(true);
});

test('a pattern that could be matched in many ways costs what its length does', () => {
  expect(startsBy({ paths: [`${'**a+'.repeat(300)}b`] }, 'a'.repeat(300))).toBe(false);
});
