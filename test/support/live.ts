/** What of a rendered text is live on GitHub: parsed as GitHub-flavoured Markdown, HTML included. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const OPTIONS = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
let last = { markdown: '', html: '' };

/** As HTML, before GitHub takes anything out of it. Several things are asked of one text in turn, which is parsed once. */
export function toHtml(markdown: string): string {
  if (markdown !== last.markdown) last = { markdown, html: micromark(markdown, OPTIONS) };
  return last.html;
}

/** Logins and teams that GitHub would link and notify, as often as they occur. Code is not searched, links neither made of it. */
export function liveMentions(markdown: string): readonly string[] {
  const text = decode(
    toHtml(markdown)
      .replaceAll(/<(code|pre)[^>]*>[\s\S]*?<\/\1>/g, 'x')
      .replaceAll(/<[^>]*>/g, ''),
  );
  return [...text.matchAll(/(?<![A-Za-z0-9_`])@([A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9][\w.-]*)?)/g)].map(
    ([, name]) => name ?? '',
  );
}

/** Names of all HTML elements in it, comments as `!--`. */
export function elements(markdown: string): ReadonlySet<string> {
  return new Set([...toHtml(markdown).matchAll(/<\/?(!--|[A-Za-z][\w-]*|[!?])/g)].map(([, name]) => name ?? ''));
}

/** Where its links lead. */
export function linkTargets(markdown: string): readonly string[] {
  return [...toHtml(markdown).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target ?? '');
}

function decode(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
