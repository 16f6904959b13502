/** Every link of the documents leads to something that is there, its heading included, on GitHub and on the site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintPolicy } from '#lint/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';

const read = (path: string): string => readFileSync(inRepository(path), 'utf8');
const inDocs = readdirSync(inRepository('docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
  .map((name) => `docs/${name.replaceAll('\\', '/')}`);
const pages = [...inDocs, 'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** Prose without code: what looks like a link there is none. */
const prose = (text: string): string =>
  text.replaceAll(/^(\s*)```[\s\S]*?^\1```/gm, '').replaceAll(/`[^`\n]*`/g, '`code`');

/** As GitHub and the site make an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsOf = (path: string): readonly string[] =>
  [...read(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

interface Link {
  readonly page: string;
  readonly target: string;
  readonly anchor: string | null;
}

const links = pages.flatMap((page): readonly Link[] =>
  [...prose(read(page)).matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)].map(([, href = '']) => {
    const [path = '', anchor = null] = href.split('#');
    if (path.startsWith('/')) return { page, target: `docs/public${path}`, anchor };
    return { page, target: path === '' ? page : normalize(join(dirname(page), path)), anchor };
  }),
);

test('each link leads to a file that is there', () => {
  expect(links.length).toBeGreaterThan(80);
  expect(links.filter(({ target }) => !existsSync(inRepository(target)))).toEqual([]);
});

test('each link to a heading leads to one that is there', () => {
  const withAnchor = links.filter(({ anchor, target }) => anchor !== null && target.endsWith('.md'));
  expect(withAnchor.length).toBeGreaterThan(5);
  expect(withAnchor.filter(({ target, anchor }) => !anchorsOf(target).includes(anchor ?? ''))).toEqual([]);
});

test('the site’s menu has every page of the documents', async () => {
  const { default: site } = (await import(inRepository('docs/.vitepress/config.mjs'))) as { readonly default: Site };
  const menu = site.themeConfig.sidebar.flatMap(({ items }) => items.map(({ link }) => link));
  const missing = inDocs.filter((page) => {
    const name = page.replace(/^docs\//, '').replace(/\.md$/, '');
    // A page of a lint rule is reached from the table of rules.
    return name !== 'index' && !name.startsWith('lint/') && !menu.includes(`/${name}`);
  });
  expect(missing).toEqual([]);
  expect(new Set(menu).size).toBe(menu.length);
});

interface Site {
  readonly themeConfig: {
    readonly sidebar: readonly { readonly items: readonly { readonly text: string; readonly link: string }[] }[];
  };
}

/** 2026-11-23T10:00:00Z. */
const NOW = 1_795_428_000;

describe('recipes', () => {
  const recipes = inDocs.filter((page) => page.startsWith('docs/recipes/'));
  const policies = recipes.flatMap((page) =>
    [...read(page).matchAll(/^```yaml\n(# \.github\/escalation-policy\.yml\n[\s\S]*?)^```$/gm)].map(
      ([, text = '']) => [page, text] as const,
    ),
  );

  test('there is one for each of seven purposes, and some show a whole policy', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(7);
    expect(policies.length).toBeGreaterThanOrEqual(3);
  });

  test.each(policies)('the policy of %s is valid, and lint finds nothing in it', (page, text) => {
    // What a recipe extends is in another repository; a ready policy stands for it, with limits that a recipe can remove.
    const base = `${read('policies/small-team.yml')}\nlimits: { comments-per-run: 10 }\n`;
    const bases = /^extends:/m.test(text) ? [{ file: 'base.yml', text: base }] : [];
    const loaded = loadPolicy(text, page, { bases });
    expect(loaded).toMatchObject({ ok: true, diagnostics: [] });
    expect(loaded.ok ? lintPolicy(loaded.value, NOW) : null).toEqual([]);
  });

  test('a broken policy in a recipe would be found', () => {
    const [, text = ''] = policies[0] ?? [];
    expect(loadPolicy(text.replace('levels:', 'level:'), 'x').ok).toBe(false);
  });
});
