/** What is measured of what people read: how high it is on a phone, and how it is written. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PEOPLE, unanswered, worst } from '../support/unanswered.ts';
import { type Browser, chromiumPath, DESKTOP, openBrowser, PHONE } from '../../scripts/pictures/browser.ts';
import { commentHtml, markdownPage, type ShownComment, threadPage } from '../../scripts/pictures/page.ts';
import { reachedReplay } from '../../scripts/pictures/reached.ts';
import { inRepository } from '../support/repository.ts';

const path = chromiumPath();

/** In CSS pixels, at commit 61541bd: what the demo's unanswered incident was before it was written for a phone. */
const BEFORE = { phone: 5408, desktop: 3131 };

describe.skipIf(path === null)(
  path === null ? 'in a browser: skipped, as there is no Chromium' : 'in a browser',
  () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      browser = await openBrowser(path ?? '');
    });
    afterAll(() => browser?.close());

    async function heightOf(comments: readonly ShownComment[], screen: typeof PHONE | typeof DESKTOP): Promise<number> {
      const page = threadPage(comments, DEMO_PEOPLE);
      const box = await browser?.show(page, { screen, dark: false }, (shown) => shown.locator('main').boundingBox());
      return Math.round(box?.height ?? Number.POSITIVE_INFINITY);
    }

    test.each([
      ['a phone', PHONE, BEFORE.phone],
      ['a desktop', DESKTOP, BEFORE.desktop],
    ] as const)(
      'on %s an incident that nobody answers is at most two fifths as high as before',
      async (_, screen, before) => {
        expect(await heightOf(unanswered(), screen)).toBeLessThanOrEqual(0.4 * before);
      },
      60_000,
    );

    test('the status of the demo’s worst incident is at most one phone screen before what is folded', async () => {
      const [status] = worst();
      const body = status?.body ?? '';
      expect(body).toContain('update overdue');
      const [beforeFolds = ''] = body.split('<details>');
      expect(beforeFolds.length).toBeLessThan(body.length);
      expect(await heightOf([{ body: beforeFolds, minimised: false }], PHONE)).toBeLessThanOrEqual(PHONE.height);
    }, 60_000);

    test.each([
      ['a replay with messages', reachedReplay],
      ...['summary.md', 'summary-quiet.md', 'review.md', 'own-review.md'].map(
        (name) => [name, () => readFileSync(inRepository(`test/golden/messages/${name}`), 'utf8')] as const,
      ),
    ] as const)(
      'a phone shows the tables of %s whole',
      async (_, text) => {
        const widths = await browser?.show(markdownPage(text()), { screen: PHONE, dark: false }, (shown) =>
          shown
            .locator('table')
            .evaluateAll((tables) => tables.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)),
        );
        expect(widths?.length).toBeGreaterThan(0);
        expect(widths?.filter((width) => width > 0)).toEqual([]);
      },
      60_000,
    );
  },
);

test('the pictures of the README show what the demo says', () => {
  const [first = ''] = commentHtml(unanswered()[1]?.body ?? '', DEMO_PEOPLE)
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .trim()
    .split('</p>');
  expect(first).toContain('reply');
  expect(readFileSync(inRepository('docs/pictures/call.svg'), 'utf8')).toContain(first);
});

/** What a push or the preview of a mail shows. */
const PREVIEW = 120;

describe('each call of the incident that nobody answers', () => {
  const calls = unanswered().flatMap(({ body, message }) =>
    message.kind === 'comment' && message.calls.length > 0
      ? [[message.mentions.join(' '), message, body.replace('<!-- tocsin -->\n', '')] as const]
      : [],
  );

  test.each(calls)('of %s begins with severity, whom and what to do', (_, message, body) => {
    const preview = body.slice(0, PREVIEW);
    expect(preview.startsWith('**🔴 Critical · ')).toBe(true);
    for (const login of message.mentions) expect(preview).toContain(`@${login}`);
    expect(preview).toContain('reply `/ack`');
  });

  test.each(calls)('of %s has title and impact in its second line, or is one line', (_, message, body) => {
    const [, second = '', ...rest] = body.replace(/\n\n<!-- escalation .*$/, '').split('\n');
    if (message.callAgain === null)
      expect(second).toMatch(/^> \*\*Nobody can check out\*\* · checkout · 5000 users affected · /);
    else expect([second, ...rest].join('')).toBe('');
  });

  test('come to both: new people, and the same people again', () => {
    expect(calls.filter(([, { callAgain }]) => callAgain === null).length).toBeGreaterThan(1);
    expect(calls.filter(([, { callAgain }]) => callAgain !== null).length).toBeGreaterThan(1);
  });
});

describe('plain text', () => {
  const folder = inRepository('test/golden/messages');
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));

  test.each(files)('%s has no backslash that a mail would show for nothing', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll(/(`+)[^`]*\1/g, '');
    expect(text.match(/\w\\[.,;:?!()'"/{}%+=^@-]/g) ?? []).toEqual([]);
  });
});

describe('a sentence', () => {
  const MOST_WORDS = 25;
  const folder = inRepository('test/golden/messages');
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));

  test.each(files)('of %s has at most 25 words', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll(/<sub>.*<\/sub>|<!--.*-->/g, '');
    const sentences = text
      .split(/[.?!](?:\*\*|”)?(?:\s|$)| [·|] |\n/)
      .map((one) => one.split(/\s+/).filter((word) => /\w/.test(word)));
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((words) => words.length > MOST_WORDS).map((words) => words.join(' '))).toEqual([]);
  });
});
