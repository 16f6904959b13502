/** How long the page of the playground takes on the loopback until thread, ladders and weeks are seen, in a real browser. */
import { chromium } from 'playwright-core';
import { BROWSER, buildPlayground, servePlayground } from '../test/playground/page.ts';
import { type Measure, medians } from './measure.ts';

const ROUNDS = 5;
/** Milliseconds. */
const MOST = 2000;

/** Nothing where there is no browser. */
export async function playground(): Promise<readonly Measure[]> {
  if (BROWSER === null) return [];
  await buildPlayground();
  const { server, url } = await servePlayground();
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  try {
    let own = Number.NaN;
    const [first = Number.NaN] = await medians(ROUNDS, [
      async () => {
        // Without a cache, as for somebody who has never been there.
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
        const start = performance.now();
        await page.goto(url);
        for (const part of ['.thread .comment.engine', '.ladder', '.weeks img'])
          await page.locator(part).first().waitFor();
        const took = performance.now() - start;
        const { metrics } = await devtools.send('Performance.getMetrics');
        own = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
        await page.close();
        return took;
      },
    ]);
    return [
      {
        what: 'Playground until thread, ladders and weeks are seen',
        value: Math.round(first),
        budget: MOST,
        unit: 'ms',
        note: `without a cache, on the loopback; ${Math.round(own)} ms of its own thread`,
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
