/**
 * Pictures of everything that people read, on a phone and on a desktop, light and dark, and as plain text: `.build/pictures/`.
 * Names after the command choose some of them: `npm run pictures -- call status`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { inRepository } from '../../test/support/repository.ts';
import { DESKTOP, type Look, openBrowser, PHONE } from './browser.ts';
import { gallery } from './gallery.ts';

const LOOKS: Readonly<Record<string, Look>> = {
  'phone-light': { screen: PHONE, dark: false },
  'phone-dark': { screen: PHONE, dark: true },
  'desktop-light': { screen: DESKTOP, dark: false },
  'desktop-dark': { screen: DESKTOP, dark: true },
};

const folder = inRepository('.build/pictures');
mkdirSync(folder, { recursive: true });
const chosen = process.argv.slice(2);
const browser = await openBrowser();
try {
  for (const { name, html, text } of await gallery()) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    writeFileSync(`${folder}/${name}.txt`, `${text}\n`);
    for (const [look, how] of Object.entries(LOOKS))
      await browser.show(html, how, async (page) => {
        await page.evaluate('window.drawn');
        const height = Math.round((await page.locator('main, body').first().boundingBox())?.height ?? 0);
        await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: true });
        console.log(`${name}-${look}.png  ${height} px high`);
      });
  }
} finally {
  await browser.close();
}
