/** What is measured of what people read: how high it is on a phone, and how it is written. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PEOPLE, playUnanswered, worst } from '../support/unanswered.ts';
import { type Browser, chromiumPath, DESKTOP, openBrowser, PHONE } from '../../scripts/pictures/browser.ts';
import { commentHtml, type VisibleComment, threadPage } from '../../scripts/pictures/page.ts';
import { callsBeforeSomethingElse, reachedReplay, reachedReview } from '../../scripts/pictures/reached.ts';
import { checkComment } from '../../scripts/pictures/reviews.ts';
import { liveMentions } from '../support/live.ts';
import { inRepository } from '../support/repository.ts';

const path = chromiumPath();

/** By file: the messages as they read, what a change does, and a report. */
function goldens(): Readonly<Record<string, string>> {
  const folder = inRepository('test/golden/messages');
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return Object.fromEntries(
    [...files.map((file) => `messages/${file}`), 'change/diff.md', 'period/report.md'].map((file) => [
      file,
      readFileSync(inRepository(`test/golden/${file}`), 'utf8'),
    ]),
  );
}

/** In CSS pixels: how high the demo's unanswered incident may be. */
const HIGHEST = { phone: 2163, desktop: 1252 };

describe.skipIf(path === null)(
  path === null ? 'in a browser: skipped, as there is no Chromium' : 'in a browser',
  () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser?.close());

    async function heightOf(
      comments: readonly VisibleComment[],
      screen: typeof PHONE | typeof DESKTOP,
    ): Promise<number> {
      const page = threadPage(comments, DEMO_PEOPLE);
      const box = await browser?.show(page, { screen, dark: false }, (page) => page.locator('main').boundingBox());
      return Math.round(box?.height ?? Number.POSITIVE_INFINITY);
    }

    test.each([
      ['a phone', PHONE, HIGHEST.phone],
      ['a desktop', DESKTOP, HIGHEST.desktop],
    ] as const)(
      'on %s an incident that nobody answers is no higher than it may be',
      async (_, screen, highest) => {
        expect(await heightOf(playUnanswered(), screen)).toBeLessThanOrEqual(highest);
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
    });

    test('a phone shows every table whole, in a comment and with everything unfolded', async () => {
      const view = {
        ...goldens(),
        'a review with messages': reachedReview(),
        'a replay with messages': reachedReplay(),
      };
      const bodies = { ...view, 'the check comment': await checkComment() };
      const page = threadPage(
        Object.values(bodies).map((body) => ({ body, minimised: false })),
        DEMO_PEOPLE,
      );
      const beyond = await browser?.show(page, { screen: PHONE, dark: false }, (opened) =>
        opened.locator('article').evaluateAll((comments) =>
          comments.map((comment) => {
            for (const fold of comment.querySelectorAll('details')) fold.open = true;
            return [...comment.querySelectorAll('table')].map((table) => table.scrollWidth - table.clientWidth);
          }),
        ),
      );
      const names = Object.keys(bodies);
      expect(beyond?.flat().length).toBeGreaterThan(20);
      expect(
        beyond?.flatMap((all, index) => all.filter((by) => by > 0).map((by) => `${names[index]}: ${by} px`)),
      ).toEqual([]);
    });
  },
);

test('the pictures of the README show what the demo says', () => {
  const [first = ''] = commentHtml(playUnanswered()[1]?.body ?? '', DEMO_PEOPLE)
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .trim()
    .split('</p>');
  expect(first).toContain('reply');
  expect(readFileSync(inRepository('docs/pictures/call.svg'), 'utf8')).toContain(first);
});

/** What a push or the preview of a mail shows. */
const PREVIEW = 120;

describe('each call of the incident that nobody answers', () => {
  const calls = playUnanswered().flatMap(({ body, message }) =>
    message.kind === 'comment' && message.calls.length > 0
      ? [[message.mentions.join(' '), message, body.replace('<!-- tocsin -->\n', '')] as const]
      : [],
  );

  test('is one of several', () => expect(calls.length).toBeGreaterThan(3));

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

describe('a call before which something else comes', () => {
  const calls = callsBeforeSomethingElse();

  test('says in its first line whom it calls else, and when', () => {
    expect(
      calls.map((text) =>
        /\*\* Else (`\w+`|you) .*called (?:again )?at \*\*(\S+) UTC\*\*/.exec(text)?.slice(1).join(' '),
      ),
    ).toEqual(['`alice` 10:05', '`heidi` 10:10', '`ivan` 10:15', 'you 10:20', '`alice` 14:00']);
  });

  test('says below it how somebody is reached before that', () => {
    expect(calls[1]).toContain('next: `alice` is reached by `phone` at 10:08 UTC');
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

describe('a mention', () => {
  const mentioning = Object.entries(goldens()).filter(([, text]) => liveMentions(text).length > 0);

  test.each(mentioning)('of %s says how to make it stop', (_, text) => {
    expect(text).toMatch(/`\/(?:ack|update|resolved|reviewed|role)[^`]*`|that ends the questions/);
  });

  test('is in many of them', () => {
    expect(mentioning.length).toBeGreaterThan(10);
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
