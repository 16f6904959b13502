/** The filters by which GitHub starts a workflow: the examples that match are those of its own page, all of them. */
import { expect, test } from 'vitest';
import { startsBy } from '#lint/path-filter.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['*', ['README.md', 'server.rb'], ['docs/a']],
  ['*.jsx?', ['page.js', 'page.jsx'], ['page.jsxx', 'a/page.js']],
  ['**', ['all/the/files.md'], []],
  ['*.js', ['app.js', 'index.js'], ['src/app.js']],
  ['**.js', ['index.js', 'js/index.js', 'src/js/app.js'], ['index.ts']],
  ['docs/*', ['docs/README.md', 'docs/file.txt'], ['docs/a/b.md', 'docs']],
  ['docs/**', ['docs/README.md', 'docs/mona/octocat.txt'], ['doc/a', 'docs']],
  [
    'docs/**/*.md',
    ['docs/README.md', 'docs/mona/hello-world.md', 'docs/a/markdown/file.md'],
    ['docs/a.txt', 'docsREADME.md', 'README.md'],
  ],
  ['**/docs/**', ['docs/hello.md', 'dir/docs/my-file.txt', 'space/docs/plan/space.doc'], ['dir/doc/a', 'mydocs/a']],
  ['**/README.md', ['README.md', 'js/README.md'], ['README.txt', 'MY-README.md', 'js/MY-README.md']],
  ['**/*src/**', ['a/src/app.js', 'my-src/code/js/app.js'], ['src.js', 'source/app.js']],
  ['**/*-post.md', ['my-post.md', 'path/their-post.md'], ['my-post.txt', 'path/post.md']],
  ['**/migrate-*.sql', ['migrate-10909.sql', 'db/migrate-v1.0.sql', 'db/sept/migrate-v1.sql'], ['db/my-migrate-1.sql']],
  ['a**/b', ['a/b', 'ax/y/b'], ['ab', 'axb']],
  ['**/**/a', ['a', 'b/a', 'c/b/a'], ['ba']],
  ['[CB]at', ['Cat', 'Bat'], ['Rat', 'CBat']],
  ['[1-2]00', ['100', '200'], ['300']],
  ['v[12].[0-9]+.[0-9]+', ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1.0.']],
  ['a\\*b', ['a*b'], ['aab']],
])('%s', (pattern, yes, no) => {
  expect(yes.filter((path) => !startsBy({ paths: [pattern] }, path))).toEqual([]);
  expect(no.filter((path) => startsBy({ paths: [pattern] }, path))).toEqual([]);
  expect(yes.filter((path) => startsBy({ 'paths-ignore': [pattern] }, path))).toEqual([]);
});

test.each<[readonly string[], readonly string[], readonly string[]]>([
  [['*.md', '!README.md'], ['hello.md'], ['README.md', 'docs/hello.md']],
  [['*.md', '!README.md', 'README*'], ['hello.md', 'README.md', 'README.doc'], []],
  [['**.yml', '!docs/**', 'docs/policy.yml'], ['policy.yml', 'docs/policy.yml'], ['docs/a.yml']],
])('of %j the last pattern that fits decides', (paths, yes, no) => {
  expect(yes.filter((path) => !startsBy({ paths }, path))).toEqual([]);
  expect(no.filter((path) => startsBy({ paths }, path))).toEqual([]);
});

test('a filter of one pattern needs no list', () => {
  expect(['docs/a', 'policy.yml'].map((path) => startsBy({ paths: 'docs/**' }, path))).toEqual([true, false]);
  expect(['docs/a', 'policy.yml'].map((path) => startsBy({ 'paths-ignore': 'docs/**' }, path))).toEqual([false, true]);
});

test('what is no filter starts for everything', () => {
  const events = [
    null,
    undefined,
    {},
    { branches: ['main'] },
    { paths: {} },
    { paths: [1, '!**'] },
    { 'paths-ignore': [2024, '**'] },
  ];
  for (const event of events) expect(startsBy(event, 'policy.yml')).toBe(true);
});

test('a pattern that could be matched in many ways costs what its length does', () => {
  for (const part of ['**a+', '**/'])
    expect(startsBy({ paths: [`${part.repeat(300)}b`] }, 'a/'.repeat(150))).toBe(false);
});
