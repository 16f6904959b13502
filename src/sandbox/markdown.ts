/** Markdown as GitHub shows it: mentions of people it knows become links; teams do not for a bot, and nothing does in code. */
import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number];
type Handle = NonNullable<NonNullable<HtmlExtension['exit']>['htmlFlow']>;
type Context = ThisParameterType<Handle>;
type Token = Parameters<Handle>[0];

/** The HTML tags of people's texts that stay, without attributes. GitHub lets more tags stay, and no script either. */
const ALLOWED = /(<\/?(?:details|summary|sub|sup|br|kbd)\s*\/?>)/i;

/** Who there is to mention, by lower-case login. */
export interface Mentionable {
  readonly actors: ReadonlyMap<string, { readonly kind: string; readonly login: string }>;
}

/** HTML that is safe to show: it has no script, no handler and no address that runs, even where the text tries to. */
export function renderMarkdown(store: Mentionable, body: string): string {
  const html = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml(), guardedHtml] });
  return linkMentions(store, balance(breakLines(html)));
}

/** In comments, unlike in files, GitHub ends a line where its author did. */
const breakLines = (html: string): string =>
  html.replaceAll(/<p>[\s\S]*?<\/p>/g, (paragraph) =>
    paragraph
      .split(/(<[^>]*>)/)
      .map((part, index, parts) =>
        part.startsWith('<') || parts[index - 1] === '<br />' ? part : part.replaceAll('\n', '<br />\n'),
      )
      .join(''),
  );

function hold(this: Context): undefined {
  this.buffer();
}

/** Replaces the library's own output, because only here HTML can still be told from code. */
function release(this: Context, token: Token): undefined {
  this.resume();
  if (token.type === 'htmlFlow') this.lineEndingIfNeeded();
  const visible = this.sliceSerialize(token).replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '');
  for (const part of visible.split(ALLOWED)) {
    // The description of a picture is an attribute: `tag` writes nothing there.
    if (ALLOWED.test(part)) this.tag(part.toLowerCase().replaceAll(/[\s/]+>/g, '>'));
    else this.raw(this.encode(part));
  }
}

const guardedHtml: HtmlExtension = {
  enter: { htmlFlow: hold, htmlText: hold },
  exit: { htmlFlow: release, htmlText: release },
};

/** Closes tags that were left open, and drops closing tags that open nothing: a text must not affect what is around it. */
function balance(html: string): string {
  const open: string[] = [];
  const balanced = html.replaceAll(/<(\/?)(details|summary|sub|sup|kbd)>/g, (tag, end: string, name: string) => {
    if (end === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return '';
    return tag;
  });
  return (
    balanced +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  );
}

const MENTION = /(^|[^A-Za-z0-9_@/.])@([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?)(?![A-Za-z0-9/-])/g;

function linkMentions(store: Mentionable, html: string): string {
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
      return part.replaceAll(MENTION, (match, before: string, login: string) => {
        const actor = store.actors.get(login.toLowerCase());
        return actor?.kind === 'User'
          ? `${before}<a class="user-mention notranslate" href="/${actor.login}">@${login}</a>`
          : match;
      });
    })
    .join('');
}
