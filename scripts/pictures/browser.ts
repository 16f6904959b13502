/** Pages as a browser shows them: pictures, and how high things are. */
import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

/** Where systems have Chromium; `CHROMIUM` names another place. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The browser of this machine; null where there is none. */
export const chromiumPath = (): string | null =>
  process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place)) ?? null;

/** In CSS pixels. */
export const PHONE = { width: 390, height: 844 } as const;
export const DESKTOP = { width: 1012, height: 768 } as const;

export interface Look {
  readonly screen: { readonly width: number; readonly height: number };
  readonly dark: boolean;
}

export interface Browser {
  /** Shows a page and hands it to `use`; it is closed afterwards. */
  show<T>(html: string, look: Look, use: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Throws where this machine has none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null)
    throw new Error('There is no Chromium: install it, or name it in the variable CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    async show(html, { screen, dark }, use) {
      const context = await browser.newContext({
        viewport: screen,
        colorScheme: dark ? 'dark' : 'light',
        deviceScaleFactor: 2,
      });
      try {
        const page = await context.newPage();
        await page.setContent(html, { waitUntil: 'load' });
        return await use(page);
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}
