/** The pictures of the README, as SVG in `docs/pictures/`: what the demo says, with the height that Chromium gives it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseInstant } from '#domain/time.ts';
import { silentLadder } from '#engine/index.ts';
import { drawLadders } from '#report/ladder.ts';
import { DEMO_PEOPLE, DEMO_POLICY, playUnanswered, worst } from '../../test/support/unanswered.ts';
import { inRepository } from '../../test/support/repository.ts';
import { openBrowser } from './browser.ts';
import { commentHtml, markdownPage, svgOf, svgPage } from './page.ts';
import { checkComment } from './reviews.ts';

const WIDTH = 640;
const ROOM = 24;
const AT = parseInstant('2026-11-23T10:00:00Z') ?? 0;
const folder = inRepository('docs/pictures');
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
const look = { screen: { width: WIDTH, height: 800 }, dark: false };

async function save(name: string, title: string, html: string): Promise<void> {
  const height = await browser.show(svgPage(svgOf(title, html, WIDTH, 5000)), look, async (page) =>
    Math.ceil((await page.locator('.markdown-body').boundingBox())?.height ?? 0),
  );
  // Fonts differ from machine to machine: a little room below is better than a line cut off.
  writeFileSync(`${folder}/${name}.svg`, svgOf(title, html, WIDTH, height + ROOM));
}

/** What stands before the first fold, and the folds closed. */
const check = (await checkComment()).split('### Rules')[0] ?? '';

try {
  await save('call', 'A call, as the demo makes it', commentHtml(playUnanswered()[1]?.body ?? '', DEMO_PEOPLE));
  await save(
    'status',
    'The status comment of the demo’s worst incident',
    commentHtml(worst()[0]?.body ?? '', DEMO_PEOPLE),
  );
  await save('check', 'The comment on a pull request that changes the demo’s policy', commentHtml(check, []));
  const [severity] = DEMO_POLICY.severities;
  const ladder = drawLadders([silentLadder(DEMO_POLICY, severity, AT)]);
  const drawn = await browser.show(markdownPage(`\`\`\`mermaid\n${ladder}\`\`\`\n`), look, async (page) => {
    await page.evaluate('window.drawn');
    return page.evaluate<string>('new XMLSerializer().serializeToString(document.querySelector(".mermaid svg"))');
  });
  writeFileSync(`${folder}/ladder.svg`, `${drawn}\n`);
} finally {
  await browser.close();
}
