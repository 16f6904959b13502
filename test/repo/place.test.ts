/** The place that the Action is published from is not known yet: it is one constant, and these files name it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { lintPage, schemasAt } from '#cli/package-files.ts';
import { pageAt, REPOSITORY as HOME } from '#policy/files.ts';
import { inRepository, REPOSITORY } from '../support/repository.ts';

/** Each file with what it names the place for. `dist/` and `src/generated` are built from them. */
const NAMED: Readonly<Record<string, string>> = {
  'src/policy/files.ts': 'the constant; what commands write into files',
  'README.md': 'workflows to copy',
  'docs/channels.md': 'workflows to copy',
  'docs/many-repositories.md': 'workflows to copy',
  'docs/recipes/one-policy-for-many.md': 'the schema of a part of a policy',
  'docs/tutorial.md': 'what `tocsin init` says',
  'docs/.vitepress/config.mjs': 'links to the sources, where no workflow says whose they are',
  'SECURITY.md': 'how a release is verified',
  '.github/ISSUE_TEMPLATE/config.yml': 'where weaknesses are reported',
};

const BUILT = /^(?:\.git|\.build|dist|node_modules|src\/generated|schemas)(?:\/|$)|node_modules\//;

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (BUILT.test(relative(REPOSITORY, path).replaceAll('\\', '/')) || entry.name === 'node_modules') return [];
    return entry.isDirectory() ? files(path) : path;
  });

test('these files name the place, and no others', () => {
  const naming = files(REPOSITORY)
    .filter((path) => readFileSync(path, 'utf8').includes(HOME))
    .map((path) => relative(REPOSITORY, path).replaceAll('\\', '/'));
  expect(naming.toSorted()).toEqual(Object.keys(NAMED).toSorted());
});

test('every schema says that it is published there', () => {
  const names = readdirSync(inRepository('schemas'));
  const wrong = names.filter((name) => {
    const { $id } = JSON.parse(readFileSync(inRepository(`schemas/${name}`), 'utf8')) as { readonly $id?: string };
    return $id !== `${schemasAt(HOME)}/${name}`;
  });
  expect(names.length).toBeGreaterThan(15);
  expect(wrong).toEqual([]);
});

/** Pages that a text names by their path here, where whoever installed the package has none of them. */
const strayPages = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
    .flatMap((line) => line.match(/docs\/(?!lint\/)[\w/${}.-]+\.md/g) ?? []);

test('no message names a page by a path that the package does not have', () => {
  expect(strayPages('`See docs/migrate/${system}.md.`\n// docs/a.md\n * docs/b.md')).toEqual([
    'docs/migrate/${system}.md',
  ]);
  const sources = files(inRepository('src')).filter((path) => !path.includes('generated'));
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.flatMap((path) => strayPages(readFileSync(path, 'utf8')).map((page) => `${path}: ${page}`))).toEqual(
    [],
  );
});

test('a page that is named lies where it is said to', () => {
  const { pathname } = new URL(pageAt('migrate/opsgenie.md'));
  expect(pathname).toBe(`/${HOME}/blob/v1/docs/migrate/opsgenie.md`);
  expect(readFileSync(inRepository('docs/migrate/opsgenie.md'), 'utf8')).toContain('Opsgenie');
  expect(lintPage('unproved-way')).toContain(`](${pageAt('channels.md')}#drills)`);
});
