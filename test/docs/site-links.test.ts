/** A broken link of the built site is found, wherever it is: `npm run site` fails on one. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteLinks } from '../../scripts/site/links.ts';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-site-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'lint'));
writeFileSync(join(folder, 'style.css'), '');
writeFileSync(join(folder, 'lint/index.html'), '<h1 id="all">All</h1> <a href="../reference#facts">facts</a>');
writeFileSync(join(folder, 'reference.html'), '<h2 id="facts">Facts</h2>');

test.each([
  ['a page by its address without ending', '/shop/reference', true],
  ['a page by its folder', './lint/', true],
  ['a heading of another page', './reference#facts', true],
  ['the page itself', '#here', true],
  ['a file', '/shop/style.css', true],
  ['another site', 'https://example.com/nothing', true],
  ['a page that is not there', './lint/README', false],
  ['a heading that is not there', './reference#fact', false],
  ['an address beside the site', '/reference', false],
])('%s', (_what, href, isThere) => {
  writeFileSync(join(folder, 'index.html'), `<h1 id="here">Here</h1> <a href="${href}">there</a>`);
  const { links, broken } = siteLinks(folder, '/shop/');
  expect(broken).toEqual(isThere ? [] : [{ page: 'index.html', href }]);
  expect(links).toBe(href.startsWith('https:') ? 1 : 2);
});
