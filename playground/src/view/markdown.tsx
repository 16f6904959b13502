/** Markdown as the sandbox shows it, which is safe to show: see `src/sandbox/markdown.ts`. */
import { useMemo } from 'preact/hooks';
import { type Mentionable, renderMarkdown } from '#sandbox/markdown.ts';

const NOBODY: Mentionable = { actors: new Map() };

export function Markdown({ text, people = NOBODY }: { readonly text: string; readonly people?: Mentionable }) {
  const html = useMemo(() => adaptLinks(renderMarkdown(people, text)), [text, people]);
  return <div class="markdown" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** People of a story are nobody's profile; a box to tick is shown as it is, and cannot be ticked. */
const adaptLinks = (html: string): string =>
  html
    .replaceAll(/<a class="user-mention[^"]*" href="[^"]*">(@[\w-]+)<\/a>/g, '<b class="mention">$1</b>')
    .replaceAll(/<input type="checkbox"[^>]*>/g, (box) => (box.includes('checked') ? '☑ ' : '☐ '))
    .replaceAll('<a href="http', '<a target="_blank" rel="noreferrer noopener" href="http');
