/** The pictures of the site's first page, as PNG in `docs/public/pictures/`: the playground, as it looks today. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildPlayground, servePlayground } from '../../test/playground/page.ts';
import { inRepository } from '../../test/support/repository.ts';
import { openBrowser } from './browser.ts';
import { MARKS } from './page.ts';
import { openView, SITE_SCREEN, SITE_TEXTS, siteViews } from './site-views.ts';

/** Run in the page: its clock does not lie over what is shown, and emoji are drawn, for which not every machine has a font. */
const READY = `
  for (const bar of document.querySelectorAll('.time')) bar.style.position = 'static';
  const marks = ${JSON.stringify(MARKS)};
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) if (Object.keys(marks).some((mark) => texts.currentNode.data.startsWith(mark))) found.push(texts.currentNode);
  for (const text of found) {
    const mark = Object.keys(marks).find((one) => text.data.startsWith(one));
    const dot = document.createElement('span');
    Object.assign(dot.style, { display: 'inline-block', width: '.95em', height: '.95em', borderRadius: '50%', verticalAlign: '-.1em', background: marks[mark] });
    text.data = text.data.slice(mark.length);
    text.before(dot);
  }`;

const folder = inRepository('docs/public/pictures');
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
await buildPlayground();
const { server, url } = await servePlayground();
const texts: Record<string, string> = {};
try {
  for (const [load, view] of siteViews().entries())
    texts[view.name] = await browser.show('', { screen: SITE_SCREEN, dark: false }, async (page) => {
      await openView(page, url, view, load);
      const text = await page.locator(view.selector).innerText();
      await page.evaluate(READY);
      await page.locator(view.selector).screenshot({ path: `${folder}/${view.name}.png` });
      return text;
    });
} finally {
  await browser.close();
  server.close();
}
writeFileSync(SITE_TEXTS, `${JSON.stringify(texts, null, 2)}\n`);
