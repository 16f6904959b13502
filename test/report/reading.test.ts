/** What is measured of what people read: how high it is on a phone, and how it is written. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { DEMO_PEOPLE, unanswered, worst } from '../support/unanswered.ts';
import { type Browser, chromiumPath, DESKTOP, openBrowser, PHONE } from '../../scripts/pictures/browser.ts';
import { commentHtml, type ShownComment, threadPage } from '../../scripts/pictures/page.ts';
import { inRepository } from '../support/repository.ts';
import { CALLED_AGAIN, CATCH_UP, HANDED_OVER, HELP, NOBODY_LEFT, SECOND_LEVEL } from '../support/samples/call.ts';
import { HOLDING } from '../support/samples/holding.ts';
import { ACTIONS_DUE, OWNERSHIP, PROMISE_DUE, REMINDER, REVIEW_DUE } from '../support/samples/reminder.ts';
import { RISE_AND_ASK } from '../support/samples/rise.ts';

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
  const messages = {
    SECOND_LEVEL,
    CATCH_UP,
    CALLED_AGAIN,
    NOBODY_LEFT,
    HELP,
    HANDED_OVER,
    REMINDER,
    PROMISE_DUE,
    OWNERSHIP,
    REVIEW_DUE,
    ACTIONS_DUE,
    RISE_AND_ASK,
    HOLDING,
  };

  test.each(Object.entries(messages))('of %s has at most 25 words', (_, message) => {
    const text = renderComment(message, shippedTemplates).replaceAll(/<sub>.*<\/sub>/g, '');
    const sentences = text
      .split(/[.?!](?:\*\*)?(?:\s|$)| · |\n/)
      .map((one) => one.split(/\s+/).filter((word) => /\w/.test(word)));
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.filter((words) => words.length > MOST_WORDS).map((words) => words.join(' '))).toEqual([]);
  });
});
