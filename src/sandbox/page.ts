/** Issues and their threads as pages, much as GitHub shows them; light and dark. */
import { escapeHtml as escape } from '#domain/neutralise.ts';
import type { Instant } from '#domain/time.ts';
import { GITHUB_MARKDOWN_STYLE } from '#generated/github-markdown.ts';
import { iso } from './clock.ts';
import type { Inbox } from './inbox/inbox.ts';
import { renderMarkdown } from './markdown.ts';
import { type Entry, numberOf, type Store, type StoredIssue } from './store.ts';
import { age, stateOf, tell, who } from './story.ts';

const STYLE = `
:root { color-scheme: light dark; --line: #d1d9e0; --soft: #59636e; --head: #f6f8fa; --page: #fff; --text: #1f2328; --bot: #ddf4ff; --link: #0969da }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #9198a1; --head: #151b23; --page: #0d1117; --text: #f0f6fc; --bot: #121d2f; --link: #4493f8 } }
* { box-sizing: border-box } body { margin: 0 auto; max-width: 900px; padding: 24px 16px 64px; background: var(--page); color: var(--text); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
a { color: var(--link); text-decoration: none } h1 { font-size: 26px; font-weight: 400; margin: 0 0 8px; overflow-wrap: break-word } h1 span { color: var(--soft) }
.state { display: inline-block; border-radius: 2em; padding: 4px 12px; color: #fff; background: #1f883d; margin-right: 8px } .state.closed { background: #8250df }
.label { display: inline-block; border: 1px solid var(--line); border-radius: 2em; padding: 0 10px; margin: 0 4px 4px 0; font-size: 12px; font-weight: 500 } .dot { display: inline-block; width: .7em; height: .7em; border-radius: 50%; margin-right: 5px }
.facts { color: var(--soft); border-bottom: 1px solid var(--line); padding-bottom: 12px; margin-bottom: 20px }
.comment { border: 1px solid var(--line); border-radius: 6px; margin: 16px 0; overflow: hidden } .comment > header { background: var(--head); border-bottom: 1px solid var(--line); padding: 6px 14px; color: var(--soft) } .comment.bot > header { background: var(--bot) } .comment > header b { color: var(--text) }
.body { padding: 12px 16px } .body.markdown-body { font-size: 14px; background: none }
.body.message { white-space: pre-wrap; overflow-wrap: anywhere }
.user-mention { font-weight: 600 } .event { color: var(--soft); padding: 4px 0 4px 14px; border-left: 2px solid var(--line); margin-left: 16px } .event b { color: var(--text) } .reactions { padding: 0 16px 10px } .reactions span { border: 1px solid var(--line); border-radius: 2em; padding: 1px 9px }
.soft { color: var(--soft) } .issues { list-style: none; padding: 0 } .issues li { padding: 6px 0 }
.file { padding-left: 4em; font: 12px/1.6 ui-monospace, Menlo, Consolas, monospace } .file li { white-space: pre-wrap; overflow-wrap: anywhere } .file li::marker { color: var(--soft) } :target { background: var(--bot) }
details.hidden { color: var(--soft); margin: 16px 0; border: 1px dashed var(--line); border-radius: 6px; padding: 6px 14px }`;

const EMOJI: Readonly<Record<string, string>> = {
  '+1': '👍',
  '-1': '👎',
  confused: '😕',
  eyes: '👀',
  heart: '❤️',
  rocket: '🚀',
  hooray: '🎉',
  laugh: '😄',
};

export const html = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${GITHUB_MARKDOWN_STYLE}${STYLE}</style><body>${body}</body></html>`;

export function listPage(store: Store, now: Instant, inbox: Inbox): string {
  const rows = [...store.issues.values()].map(
    (issue) =>
      `<li><a href="/${store.owner}/${store.name}/issues/${issue.number}">#${issue.number} ${escape(issue.title)}</a> ${labels(store, issue)} <span class="soft">${stateOf(issue)}, opened ${age(issue.createdAt, now)}</span></li>`,
  );
  return html(
    'Sandbox',
    `<h1>${escape(`${store.owner}/${store.name}`)} <span>at ${iso(now)}</span></h1>${inboxLinks(inbox)}<ul class="issues">${rows.join('') || '<li>No issues yet.</li>'}</ul>`,
  );
}

/** Only where something arrived: most policies send nothing. */
function inboxLinks({ messages }: Inbox): string {
  if (messages.length === 0) return '';
  const mails = messages.filter(({ type }) => type === 'email').length;
  return `<div class="facts"><a href="/mailbox">Mailbox</a> (${mails}) · <a href="/chat">Chat and phones</a> (${messages.length - mails})</div>`;
}

const HOME = '<div class="facts"><a href="/">Issues</a></div>';

/** A file, each line with the address by which comments name it. */
export function filePage(name: string, text: string): string {
  const lines = text.split('\n').map((line, index) => `<li id="L${index + 1}">${escape(line)}</li>`);
  return html(name, `<h1>${escape(name)}</h1>${HOME}<ol class="file">${lines.join('')}</ol>`);
}

export const missingPage = (): string =>
  html(
    'Not found',
    `<h1>There is no such page here</h1>${HOME}<p>The sandbox shows issues, messages, and files of its repository.</p>`,
  );

export function threadPage(store: Store, issue: StoredIssue, now: Instant): string {
  const people = issue.assignees.map((login) => `<b>${escape(login)}</b>`).join(', ') || 'nobody';
  const head = `<h1>${escape(issue.title)} <span>#${issue.number}</span></h1>
<div class="facts"><span class="state ${issue.state.toLowerCase()}">${stateOf(issue)}</span> ${labels(store, issue)}<div>Assigned: ${people} · now ${iso(now)} · <a href="/">Issues</a></div></div>`;
  const opening = box(
    store,
    { id: null, by: issue.author, at: issue.createdAt, body: issue.body ?? '', note: '', reactions: [] },
    now,
  );
  return html(issue.title, `${head}${opening}${issue.timeline.map((entry) => show(store, entry, now)).join('')}`);
}

function labels(store: Store, issue: StoredIssue): string {
  return issue.labels
    .map(
      (name) =>
        `<span class="label"><span class="dot" style="background:#${escape(store.labels.get(name.toLowerCase())?.color ?? 'ededed')}"></span>${escape(name)}</span>`,
    )
    .join('');
}

function show(store: Store, entry: Entry, now: Instant): string {
  if (entry.kind !== 'comment')
    return `<div class="event"><b>${escape(who(entry.by))}</b> ${escape(tell(entry))} · ${when(entry.at, now)}</div>`;
  const note = entry.edited
    ? ` · edited ${when(entry.edited.at, now)}${entry.edited.by === entry.by ? '' : ` by ${escape(who(entry.edited.by))}`}`
    : '';
  const content = box(store, { ...entry, note }, now);
  return entry.minimized === null
    ? content
    : `<details class="hidden"><summary>A comment of ${escape(who(entry.by))} was marked as ${escape(entry.minimized.toLowerCase())}.</summary>${content}</details>`;
}

interface Box {
  /** A comment's. */
  readonly id: string | null;
  readonly by: string | null;
  readonly at: Instant;
  readonly body: string;
  readonly note: string;
  readonly reactions: readonly { readonly content: string; readonly by: string }[];
}

function box(store: Store, { id, by, at, body, note, reactions }: Box, now: Instant): string {
  const bot = who(by).endsWith('[bot]') ? ' bot' : '';
  const reacted =
    reactions.length > 0
      ? `<div class="reactions">${reactions.map(({ content }) => `<span>${EMOJI[content] ?? escape(content)} 1</span>`).join(' ')}</div>`
      : '';
  const anchor = id === null ? '' : ` id="issuecomment-${numberOf(id)}"`;
  return `<article${anchor} class="comment${bot}"><header><b>${escape(who(by))}</b> commented ${when(at, now)}${note}</header><div class="body markdown-body">${renderMarkdown(store, body) || '<p><i>No description.</i></p>'}</div>${reacted}</article>`;
}

export const when = (at: Instant, now: Instant): string =>
  `<time title="${iso(at)}">${iso(at).slice(0, 16).replace('T', ' ')} UTC, ${age(at, now)}</time>`;
