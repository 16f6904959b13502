/** The pages of docs/lint: one for each rule, all alike, and true. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METAS } from '#lint/index.ts';
import { inRepository } from '../support/repository.ts';
import { exampleOf, findings, pageOf } from './rule.ts';

const IDS = METAS.map(({ id }) => id);
const namesIn = (folder: string, suffix: string): readonly string[] =>
  readdirSync(inRepository(folder))
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length));

/** The text of each section by its heading, in order. */
function sectionsOf(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^## /m).slice(1);
  return new Map(parts.map((part) => [part.split('\n')[0] ?? '', part.split('\n').slice(1).join('\n').trim()]));
}

describe('each rule has its file, its test, its page and its line in the list', () => {
  const others = { files: ['index'], tests: ['pages', 'cron', 'ready'], pages: ['README'] };

  it('a file', () => {
    const files = namesIn('src/lint/rules', '.ts').filter((name) => !others.files.includes(name));
    expect(files.toSorted()).toEqual(IDS.filter((id) => id !== 'needless-disable').toSorted());
  });
  it('a test', () => {
    expect(
      namesIn('test/lint/rules', '.test.ts')
        .filter((name) => !others.tests.includes(name))
        .toSorted(),
    ).toEqual(IDS.toSorted());
  });
  it('a page', () => {
    expect(
      namesIn('docs/lint', '.md')
        .filter((name) => !others.pages.includes(name))
        .toSorted(),
    ).toEqual(IDS.toSorted());
  });
  it('a line, in the order of the rules', () => {
    const lines = pageOf('README')
      .split('\n')
      .filter((line) => line.startsWith('| ['));
    expect(lines).toEqual(METAS.map(({ id, level, summary }) => `| [${id}](${id}.md) | ${level} | ${summary} |`));
  });
});

describe.each(METAS)('the page of $id', ({ id, level, summary }) => {
  const text = pageOf(id);
  const sections = sectionsOf(text);

  it('has the sections of all pages, and says what the rule says of itself', () => {
    expect(text.split('\n')[0]).toBe(`# ${id}`);
    expect([...sections.keys()]).toEqual(['Summary', 'Level', 'Avoid', 'Prefer', 'Why', 'Related']);
    expect([sections.get('Summary'), sections.get('Level')]).toEqual([summary, level]);
  });
  it('is found in what it says to avoid', () => {
    expect(findings(id, exampleOf(text, 'Avoid')).length).toBeGreaterThan(0);
  });
  it('is not found in what it prefers', () => {
    expect(exampleOf(text, 'Prefer')).not.toBe('');
    expect(findings(id, exampleOf(text, 'Prefer'))).toEqual([]);
  });
  it('names other rules that there are', () => {
    const related = [...(sections.get('Related') ?? '').matchAll(/\[([\w-]+)\]\(\1\.md\)/g)].map(([, other]) => other);
    expect(related.length).toBeGreaterThan(0);
    expect(related.filter((other) => other === id || !IDS.includes(other ?? ''))).toEqual([]);
  });
});
