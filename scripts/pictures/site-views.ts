/** What the first page of the site shows of the playground: each picture with its state, and what is written in it. */
import { MINUTE, HOUR } from '#domain/time.ts';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { encodeState, type Playground } from '../../playground/src/core/state.ts';
import { inRepository } from '../../test/support/repository.ts';

interface SiteView {
  /** Of the file in `docs/public/pictures/`, without its end. */
  readonly name: string;
  /** What of the page is shown, as a CSS selector. */
  readonly selector: string;
  readonly state: Playground;
}

/** In CSS pixels: one column, as wide as the text of the site. */
export const SITE_SCREEN = { width: 688, height: 900 } as const;

/** What is written in the pictures, as a test compares it with the playground of today. */
export const SITE_TEXTS = inRepository('docs/pictures/site.json');

export function siteViews(): readonly SiteView[] {
  const policy = readFileSync(inRepository('policies/service-24x7.yml'), 'utf8');
  const state: Playground = {
    policy,
    before: null,
    incident: {
      declared: '2026-11-23T10:00:00Z',
      title: 'Customers cannot pay',
      author: 'zoe',
      details: { service: 'checkout', 'users-affected': '5000', tried: 'Restarting the browser' },
    },
    story: [],
    elapsed: 5 * MINUTE,
    horizon: 4 * HOUR,
  };
  const changed = policy.replace('acknowledge-within: 5m', 'acknowledge-within: 10m');
  return [
    { name: 'thread', selector: '.thread', state },
    { name: 'ladder', selector: '.ladders', state },
    { name: 'change', selector: '.change', state: { ...state, before: policy, policy: changed } },
  ];
}

/** Opens a view in the playground at `url`, and waits for it. `load` makes the address another one, or the page is not loaded anew. */
export async function openView(page: Page, url: string, { selector, state }: SiteView, load: number): Promise<void> {
  await page.setViewportSize(SITE_SCREEN);
  await page.goto(`${url}?${load}#${await encodeState(state)}`);
  await page.locator(selector).waitFor();
}
