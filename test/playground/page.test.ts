/** The playground in a real browser: what it shows, by keyboard alone, on a phone, in the dark, for everybody. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Server } from 'node:http';
import { type Browser, chromium, type Page, type Request, type ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { decodeState, encodeState, type Playground } from '../../playground/src/core/state.ts';
import { inRepository } from '../support/repository.ts';
import { openView, SITE_TEXTS, siteViews } from '../../scripts/pictures/site-views.ts';
import { BROWSER, builtFiles, buildPlayground, servePlayground } from './page.ts';

/** Bytes, compressed: of all, and of what is loaded before anything is seen. */
const MOST = 505_000;
const MOST_FIRST = 232_000;
/** Milliseconds after which something that should come has not come. */
const PATIENCE = 120_000;

const POLICY = readFileSync(inRepository('policies/small-team.yml'), 'utf8');
const STATE: Playground = {
  policy: POLICY,
  before: null,
  incident: {
    declared: '2026-11-23T10:00:00Z',
    title: 'Nobody can log in',
    author: 'zoe',
    details: { service: 'login', impact: 'Every customer', 'customers-blocked': 'true' },
  },
  story: [{ at: '40m', by: 'alice', what: 'comment', value: '/ack the certificate has expired' }],
  elapsed: 30 * 60,
  horizon: 8 * 3600,
};

/** How it is looked at, and what is to be seen before the test goes on. */
interface Look {
  readonly viewport?: ViewportSize;
  readonly scheme?: 'light' | 'dark';
  readonly first?: string;
}

/** All rules, without every place in the page that is in order. */
const AXE = `axe.run({ resultTypes: ['violations'] }).then(({ violations, passes }) => ({ violations, passes: passes.length }))`;
interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  /** How many rules are kept. */
  readonly passes: number;
}

if (BROWSER === null)
  console.error('NO BROWSER: the playground is not tested in one. Install Chromium, or name one in CHROMIUM.');

let server: Server;
let url: string;

beforeAll(async () => {
  await buildPlayground();
  ({ server, url } = await servePlayground());
});
afterAll(() => server.close());

test('all of the page is under 505 kB compressed', () => {
  const files = builtFiles();
  expect(files.length).toBeGreaterThan(5);
  expect(files.reduce((sum, { content }) => sum + gzipSync(content, { level: 9 }).length, 0)).toBeLessThan(MOST);
});

test('before anything is seen one file is loaded, without the editor and what only other policies need', () => {
  const files = builtFiles();
  const page = files.find(({ name }) => name === 'index.html')?.content.toString() ?? '';
  const first = files.filter(({ name }) => name.endsWith('.js') && page.includes(name));
  expect(first.filter(({ content }) => content.length > 5000).map(({ name }) => name.split('-').slice(0, 2))).toEqual([
    ['first', 'view'],
  ]);
  expect(first.reduce((sum, { content }) => sum + gzipSync(content).length, 0)).toBeLessThan(MOST_FIRST);
});

test('the page may connect to nothing, and says so', () => {
  const page =
    builtFiles()
      .find(({ name }) => name === 'index.html')
      ?.content.toString() ?? '';
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("connect-src 'none'");
  expect(page).toContain("form-action 'none'");
});

describe.skipIf(BROWSER === null)('in a browser', () => {
  let browser: Browser;
  /** One window for all: a new one costs the start of a process and the compilation of the page's scripts. */
  let page: Page;
  let loads = 0;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: BROWSER ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  afterAll(() => browser.close());

  /** Loads the page anew: an address that differs only behind `#` would not. */
  async function open(state: Playground, look: Look = {}): Promise<void> {
    const { viewport = { width: 1440, height: 900 }, scheme = 'light', first = '.thread' } = look;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: scheme });
    await page.mouse.move(0, 0);
    loads += 1;
    await page.goto(`${url}?${loads}#${await encodeState(state)}`);
    await page.locator(first).first().waitFor();
  }
  /** The address follows a moment after what is seen. */
  const stateOfAddress = (): Promise<Playground | null> => decodeState(new URL(page.url()).hash.slice(1));

  // How soon is measured by `npm run bench -- playground`.
  test('it shows thread, ladders and weeks, and asks nobody else for anything', async () => {
    const requests: string[] = [];
    const note = (request: Request): void => void requests.push(request.url());
    page.on('request', note);
    onTestFinished(() => void page.off('request', note));
    await page.goto(url);
    await page.locator('.thread .comment.engine').first().waitFor();
    await page.locator('.ladder').first().waitFor();
    await page.locator('.weeks img').waitFor();
    expect(requests.length).toBeGreaterThan(3);
    expect(requests.filter((one) => !one.startsWith(url) && !one.startsWith('data:'))).toEqual([]);
  });

  test('a script of the page cannot reach even its own server', async () => {
    await open(STATE);
    const outcome = await page.evaluate("fetch(location.href).then(() => 'reached', () => 'refused')");
    expect(outcome).toBe('refused');
  });

  test('the pictures of the site show the playground of today', async () => {
    const expected = JSON.parse(readFileSync(SITE_TEXTS, 'utf8')) as Readonly<Record<string, string>>;
    const views = siteViews();
    expect(views.map(({ name }) => name)).toEqual(Object.keys(expected));
    for (const view of views) {
      loads += 1;
      await openView(page, url, view, loads);
      expect(await page.locator(view.selector).innerText(), '`npm run pictures:site` draws them').toBe(
        expected[view.name],
      );
    }
  });

  test('a comment of the story is read whole at the width of a laptop', async () => {
    await open(STATE, { viewport: { width: 1280, height: 900 } });
    const comment = page.locator('.act .value input').first();
    expect(await comment.inputValue()).toBe('/ack the certificate has expired');
    expect(await comment.evaluate((input) => input.scrollWidth - input.clientWidth)).toBe(0);
  });

  test('a link shows what was shared: the instant, its thread, and who was called', async () => {
    await open(STATE);
    expect(await page.locator('.clock').innerText()).toContain('Mon 23 Nov, 10:30 UTC');
    expect(await page.locator('dl.state').innerText()).toContain('2 of 2, Team lead');
    expect(await page.locator('.thread .engine').last().innerText()).toContain('@carol');
    // Alice has not answered yet.
    expect(await page.locator('.thread').innerText()).not.toContain('the certificate has expired');
  });

  test('turned time shows what has happened by then, and the address keeps it', async () => {
    await open(STATE);
    await page.getByRole('button', { name: 'To what happens next' }).click();
    await page.getByText('the certificate has expired').first().waitFor();
    expect(await page.locator('dl.state').innerText()).toContain('acknowledged');
    await expect.poll(async () => (await stateOfAddress())?.elapsed, { timeout: PATIENCE }).toBe(40 * 60);
    await page.reload();
    await page.locator('.thread').waitFor();
    expect(await page.locator('.clock').innerText()).toContain('10:40 UTC');
  });

  test('a mistake is marked at its line, and a click leads there', async () => {
    const wrong = POLICY.replace('{ var: incident.acknowledged }', '{ var: incident.acked }');
    await open({ ...STATE, policy: wrong }, { first: '.problems li' });
    const [line = 0] = POLICY.split('\n').flatMap((text, index) =>
      text.includes('{ var: incident.acknowledged }') ? [index + 1] : [],
    );
    await page.getByRole('button', { name: `Line ${line}:` }).click();
    // The editor draws no line that is far from those in sight.
    await page.locator('.cm-lint-marker-error').first().waitFor();
    expect(await page.locator('.cm-lineNumbers .cm-activeLineGutter').last().innerText()).toBe(String(line));
  });

  test('the editor completes what the schema allows', async () => {
    await open({ ...STATE, policy: 'version: 1\nname: x\n' }, { first: '.cm-content' });
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('revi', { delay: 20 });
    await page.locator('.cm-tooltip-autocomplete').getByText('review').first().waitFor();
  });

  test('who types faster than the page follows loses no letter', async () => {
    await open({ ...STATE, policy: 'version: 1\nname: x\n' }, { first: '.cm-content' });
    const devtools = await page.context().newCDPSession(page);
    onTestFinished(() => devtools.detach());
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    const words = '# the quick brown fox jumps over the lazy dog';
    // Several presses in flight at once: each alone would wait for the page.
    await Promise.all(Array.from(words, (letter) => page.keyboard.press(letter === ' ' ? 'Space' : letter)));
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const lastLine = async (): Promise<string | undefined> => (await page.locator('.cm-line').allInnerTexts()).at(-1);
    await expect.poll(lastLine, { timeout: PATIENCE }).toBe(words);
    // Nor is one taken back when the page has caught up.
    await expect
      .poll(async () => (await stateOfAddress())?.policy.split('\n').at(-1), { timeout: PATIENCE })
      .toBe(words);
    expect(await lastLine()).toBe(words);
  });

  test('both sides of a change are compared by meaning', async () => {
    const after = POLICY.replace('acknowledge-within: 30m', 'acknowledge-within: 10m');
    await open({ ...STATE, policy: after, before: POLICY });
    await page.locator('.verdict').waitFor();
    expect(await page.locator('.verdict').innerText()).toContain('Nothing is decided less severely');
    expect(await page.locator('.ladder').first().innerText()).toMatch(/Before[\s\S]*30m[\s\S]*After[\s\S]*10m/);
  });

  test('everything is reached by keyboard alone, and nothing holds the focus', async () => {
    await open(STATE);
    const names: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(
        "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? '').slice(0, 40)",
      );
      names.push(String(name));
      if (name === 'Time since the declaration') await page.keyboard.press('ArrowRight');
    }
    for (const name of [
      'Copy link',
      'Policy',
      'Time since the declaration',
      'To what happens next',
      'Add what somebody does',
    ])
      expect(names).toContain(name);
    // Behind the last control the browser begins anew.
    expect(names.filter((name) => name === 'Copy link').length).toBeGreaterThan(1);
    expect(await page.locator('.clock').innerText()).toContain('10:3');
    expect(await page.locator('.clock').innerText()).not.toContain('10:30');
  });

  test('a story that a person adds is run', async () => {
    await open({ ...STATE, story: [] });
    await page.getByRole('button', { name: 'Add what somebody does' }).click();
    await page.locator('.act .value input').fill('/ack on it');
    await page.locator('.act .by input').fill('bob');
    await page.locator('dl.state').getByText('acknowledged').waitFor();
    expect(await page.locator('.thread').innerText()).toContain('acknowledged at 10:30 UTC');
  });

  test.each([
    ['on a desk', 1440, 'light'],
    ['on a desk in the dark', 1440, 'dark'],
    ['on a phone', 390, 'light'],
    ['on a phone in the dark', 390, 'dark'],
  ] as const)(
    '%s it is as wide as the window, nothing is cut, and an accessibility checker finds nothing',
    async (_where, width, scheme) => {
      const change = { ...STATE, before: POLICY.replace('limit: 3', 'limit: 2') };
      await open(change, { viewport: { width, height: 844 }, scheme });
      await page.locator('.verdict').waitFor();
      await page.locator('.editor .cm-scroller').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const values = page.locator('dl.state dd, .weeks pre, .editor .cm-scroller, .actions select');
      const beyond = await values.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
      expect(beyond.length).toBeGreaterThan(3);
      expect(beyond.filter((by) => by > 0)).toEqual([]);
      await page.evaluate(readFileSync(inRepository('node_modules/axe-core/axe.min.js'), 'utf8'));
      const { violations, passes } = (await page.evaluate(AXE)) as Found;
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(passes).toBeGreaterThan(15);
    },
  );
});
