/** Markdown as GitHub shows it: mentions of people it knows become links; teams do not for a bot, and nothing does in code. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Store } from './store.ts';

export function renderMarkdown(store: Store, body: string): string {
  const html = micromark(body, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  return linkMentions(
    store,
    html
      .replaceAll(/<!--[\s\S]*?-->/g, '')
      .replaceAll(/<(\/?)(script|style|iframe|form|input(?! type="checkbox"))/gi, '&lt;$1$2'),
  );
}

function linkMentions(store: Store, html: string): string {
  let code = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (part.startsWith('<')) {
        if (/^<(code|pre|a)\b/i.test(part)) code += 1;
        if (/^<\/(code|pre|a)\b/i.test(part)) code -= 1;
        return part;
      }
      if (code > 0) return part;
      return part.replaceAll(
        /(^|[^A-Za-z0-9_@/.])@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))(?![A-Za-z0-9/-])/g,
        (whole, before: string, login: string) => {
          const account = store.accounts.get(login.toLowerCase());
          return account?.kind === 'User'
            ? `${before}<a class="user-mention notranslate" href="/${account.login}">@${login}</a>`
            : whole;
        },
      );
    })
    .join('');
}
