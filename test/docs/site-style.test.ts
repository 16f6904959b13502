/** The site on a telephone: what it adds to the theme, on a table and a message as they stand in the documents. */
import { readFileSync } from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { chromiumPath, openBrowser, PHONE } from '../../scripts/pictures/browser.ts';
import { inRepository } from '../support/repository.ts';

const BROWSER = chromiumPath();

/** What VitePress 1.6 says of both, and of their surroundings. */
const THEME = `body { margin: 24px; font: 16px sans-serif }
.vp-doc table { display: block; overflow-x: auto; border-collapse: collapse }
.vp-doc th, .vp-doc td { padding: 8px 16px; font-size: 14px }
.vp-doc :not(pre) > code { padding: 3px 6px; font: 0.875em monospace }
.vp-doc pre { overflow-x: auto }
.vp-doc pre code { display: block; width: fit-content; min-width: 100%; font: 14px monospace }`;

const render = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** By how many pixels it is wider than its place. */
async function overflow(markdown: string, what: string): Promise<unknown> {
  const { default: site } = (await import(inRepository('docs/.vitepress/config.mjs'))) as {
    default: { head: readonly (readonly [string, object, string?])[] };
  };
  const own = site.head.flatMap(([tag, , text]) => (tag === 'style' ? [text] : [])).join('\n');
  const page = `<style>${THEME}\n${own}</style><main class="vp-doc">${render(markdown)}</main>`;
  const browser = await openBrowser();
  try {
    return await browser.show(page, { screen: PHONE, dark: false }, (open) =>
      open.evaluate(`(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('${what}'))`),
    );
  } finally {
    await browser.close();
  }
}

test.skipIf(BROWSER === null)('the first table of the reference is no wider than a telephone', async () => {
  const [table = ''] = /^\| key \|.*?(?=\n\n)/ms.exec(readFileSync(inRepository('docs/reference.md'), 'utf8')) ?? [];
  expect(table).toContain('`trusted-authors`');
  expect(await overflow(table, 'table')).toBe(0);
});

test.skipIf(BROWSER === null)('a message is no wider than a telephone', async () => {
  const [message = ''] =
    /(?<=^````markdown\n).*?(?=\n````)/ms.exec(readFileSync(inRepository('docs/messages.md'), 'utf8')) ?? [];
  expect(message).toContain('reply `/ack`');
  const { length } = message.split('\n');
  expect(length).toBeGreaterThan(3);
  const fence = `<div class="language-markdown">\n\n\`\`\`\`\n${message}\n\`\`\`\`\n\n</div>`;
  expect(await overflow(fence, 'pre')).toBe(0);
});
