/** Comments as GitHub shows them: its own stylesheet for Markdown, in the box that a comment stands in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renderMarkdown } from '#sandbox/markdown.ts';

const locate = createRequire(import.meta.url).resolve;

/** A comment; `minimised` ones are one line until somebody unfolds them. */
export interface VisibleComment {
  readonly body: string;
  readonly minimised: boolean;
}

/** Emoji that messages use, drawn: not every machine has a font for them. */
export const MARKS: Readonly<Record<string, string>> = {
  '🔴': '#e5534b',
  '🟠': '#f0883e',
  '🟡': '#e3b341',
  '🔵': '#539bf5',
  '🟢': '#57ab5a',
  '⚪': '#9198a1',
  '⬜': '#d1d9e0',
  '✅': '#57ab5a',
};

const STYLE = `
:root { color-scheme: light dark; --line: #d1d9e0; --head: #f6f8fa; --page: #fff; --soft: #59636e }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --head: #151b23; --page: #0d1117; --soft: #9198a1 } }
body { margin: 0; padding: 16px; background: var(--page) }
.comment { border: 1px solid var(--line); border-radius: 6px; margin-bottom: 16px }
.comment > header { background: var(--head); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; padding: 8px 16px; color: var(--soft); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
.comment > .markdown-body { padding: 16px; font-size: 14px }
.minimised { border: 1px solid var(--line); border-radius: 6px; margin-bottom: 16px; padding: 8px 16px; color: var(--soft); font: 12px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
.user-mention { font-weight: 600; white-space: nowrap; color: inherit }
.mark { display: inline-block; width: .95em; height: .95em; border-radius: 50%; vertical-align: -.1em }
.mermaid { text-align: center }`;

let stylesheet: string | null = null;
let mermaid: string | null = null;

const githubStyle = (): string =>
  (stylesheet ??= readFileSync(locate('github-markdown-css/github-markdown.css'), 'utf8'));

const mermaidScript = (): string =>
  (mermaid ??= readFileSync(locate('mermaid/dist/mermaid.min.js'), 'utf8').replaceAll('</script', '<\\/script'));

/** Markdown as a comment's HTML; everybody is somebody whom GitHub knows. */
export function commentHtml(markdown: string, people: readonly string[]): string {
  const actors = new Map(
    people.map((login) => [
      login.toLowerCase(),
      { id: login, login, kind: 'User' as const, permission: 'write' as const },
    ]),
  );
  const html = renderMarkdown({ actors }, markdown);
  return Object.entries(MARKS).reduce(
    (text, [emoji, color]) => text.replaceAll(emoji, `<span class="mark" style="background:${color}"></span>`),
    html,
  );
}

/** A page of comments, one below the other. */
export function threadPage(comments: readonly VisibleComment[], people: readonly string[]): string {
  const boxes = comments.map(({ body, minimised }) =>
    minimised
      ? '<div class="minimised">This comment was marked as outdated. · Show comment</div>'
      : `<article class="comment"><header><b>github-actions</b> bot commented</header><div class="markdown-body">${commentHtml(body, people)}</div></article>`,
  );
  return document(
    `<main>${boxes.join('\n')}</main>`,
    comments.some(({ body }) => body.includes('```mermaid')),
  );
}

/** Finished HTML in GitHub's style, such as that of a job summary. */
export const markdownPage = (markdown: string): string =>
  document(`<main class="markdown-body">${commentHtml(markdown, [])}</main>`, markdown.includes('```mermaid'));

/** Text as a terminal of so many columns shows it: a longer line is broken at the last of them, a narrower screen shows less. */
export const terminalPage = (text: string, columns: number): string =>
  document(
    `<main><pre style="font: 13px/1.4 'DejaVu Sans Mono', monospace; width: ${columns}ch; white-space: break-spaces; word-break: break-all">${escape(text)}</pre></main>`,
    false,
  );

/** Finished HTML as a picture in itself: a document of a repository shows it in the reader's own light. */
export const svgOf = (title: string, html: string, width: number, height: number): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escape(title)}</title>`,
    `<style>${escape(githubStyle())}.markdown-body { font-size: 14px; padding: 16px; box-sizing: border-box; border: 1px solid #8c959f; border-radius: 6px } .mark { display: inline-block; width: .95em; height: .95em; border-radius: 50%; vertical-align: -.1em } .user-mention { font-weight: 600 }</style>`,
    `<foreignObject width="${width}" height="${height}"><div xmlns="http://www.w3.org/1999/xhtml" class="markdown-body">${html.replaceAll(/<!--[\s\S]*?-->/g, '')}</div></foreignObject></svg>`,
    '',
  ].join('\n');

/** A picture as a browser opens it. */
export const svgPage = (svg: string): string => document(`<main>${svg}</main>`, false);

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function document(body: string, charts: boolean): string {
  const draw = charts
    ? `<script>${mermaidScript()}</script><script>
        for (const code of document.querySelectorAll('code.language-mermaid')) {
          const chart = Object.assign(document.createElement('div'), { className: 'mermaid', textContent: code.textContent });
          code.parentElement.replaceWith(chart);
          for (const fold of document.querySelectorAll('details')) if (fold.contains(chart)) fold.open = true;
        }
        mermaid.initialize({ startOnLoad: false, theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default' });
        window.drawn = mermaid.run().then(() => true);
      </script>`
    : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><style>${githubStyle()}${STYLE}</style><body>${body}${draw}</body></html>`;
}
