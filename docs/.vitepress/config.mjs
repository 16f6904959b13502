/** The site: the documents as they are, with a search and the playground. `tools/site` has what builds it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const docs = join(here, '..');
const root = join(docs, '..');

/** Where the sources are: a link that leads out of the documents leads there. */
const REPOSITORY = process.env.GITHUB_REPOSITORY ?? 'OWNER/REPO';
const blob = (path) => `https://github.com/${REPOSITORY}/blob/main/${path}`;

/** The playground's. */
const [, ICON] = /rel="icon" href="([^"]+)"/.exec(readFileSync(join(root, 'playground/index.html'), 'utf8'));

/** Every page of a folder by its heading, those in `first` first: a page that is written is in the menu. */
function pagesIn(folder, first) {
  const names = readdirSync(join(docs, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3));
  const rest = names.filter((name) => !first.includes(name) && !elsewhere.includes(name)).toSorted();
  return [...first, ...rest].map((name) => {
    const [, heading = name] = /^# (.+)$/m.exec(readFileSync(join(docs, folder, `${name}.md`), 'utf8')) ?? [];
    return { text: heading, link: `/${join(folder, name)}` };
  });
}
/** Pages that stand in another part of the menu. */
const elsewhere = ['index', 'tutorial'];

const STYLE = [
  // The language in the corner of a snippet.
  ':root:root { --vp-code-lang-color: var(--vp-c-text-2) }',
  // A message is prose in long lines: nobody reads one through a slit.
  '.vp-doc .language-markdown code { width: auto; white-space: pre-wrap; overflow-wrap: anywhere }',
  // On a telephone the meaning of a key stands beside the key, which is never broken.
  `@media (max-width: 640px) {
    .vp-doc th, .vp-doc td { padding: 6px 8px; font-size: 13px }
    .vp-doc td code { padding: 1px 3px }
    .vp-doc td:not(:first-child) code { overflow-wrap: anywhere }
  }`,
].join('\n');

export default {
  title: 'Tocsin',
  description: 'Escalation policy as code for incidents on GitHub Issues',
  lang: 'en',
  // A project's page lies under the project's name.
  base: process.env.SITE_BASE ?? '/',
  outDir: join(root, '.build/site'),
  cacheDir: join(root, '.build/site-cache'),
  cleanUrls: true,
  rewrites: { 'lint/README.md': 'lint/index.md' },
  // The playground is put beside the pages after they are built.
  ignoreDeadLinks: [/\/playground\//],
  // What builds the site is installed apart, where Node does not look for it when the pages are rendered, and Node would find other
  // versions of the same packages: all of it is bundled.
  vite: { ssr: { noExternal: true } },
  markdown: {
    // Those that ship with VitePress are too pale to be read by everybody.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (md) => {
      // `{{` is ours: templates and expressions of workflows are shown, not filled in.
      const code = md.renderer.rules.code_inline;
      md.renderer.rules.code_inline = (tokens, index, ...rest) => {
        tokens[index].attrSet('v-pre', '');
        return code(tokens, index, ...rest);
      };
      // A column without a heading has an empty cell there: an empty heading would be read aloud as one.
      md.core.ruler.push('empty-headings', ({ tokens }) => {
        for (const [index, { type, content }] of tokens.entries())
          if (type === 'inline' && content === '' && tokens[index - 1].type === 'th_open')
            for (const cell of [tokens[index - 1], tokens[index + 1]]) cell.tag = 'td';
      });
      md.core.ruler.push('outer-links', (state) => {
        const page = state.env.relativePath ?? '';
        for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
          const href = token.type === 'link_open' ? token.attrGet('href') : null;
          if (href === null || /^(?:[a-z]+:|#|\/)/.test(href)) continue;
          const target = normalize(join(docs, dirname(page), href));
          if (target.endsWith('/README.md')) token.attrSet('href', href.replace('README.md', 'index.md'));
          if (relative(docs, target).startsWith('..')) token.attrSet('href', blob(relative(root, target)));
        }
      });
    },
  },
  head: [
    ['meta', { name: 'referrer', content: 'no-referrer' }],
    ['link', { rel: 'icon', href: ICON }],
    ['style', {}, STYLE],
  ],
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Tutorial', link: '/tutorial' },
      { text: 'Reference', link: '/reference' },
      { text: 'Playground', link: '/playground/', target: '_self' },
      { text: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version, link: blob('CHANGELOG.md') },
    ],
    sidebar: [
      {
        text: 'Start',
        items: [
          { text: 'What it is', link: '/' },
          { text: 'Tutorial', link: '/tutorial' },
          { text: 'Playground', link: '/playground/', target: '_self' },
        ],
      },
      {
        text: 'Recipes',
        items: pagesIn('recipes', [
          'follow-the-sun',
          'quiet-nights',
          'security-incidents',
          'several-teams',
          'cadence-by-status',
        ]),
      },
      {
        text: 'Coming from another system',
        items: pagesIn('migrate', ['opsgenie', 'pagerduty', 'goalert', 'grafana-oncall']),
      },
      {
        text: 'Reference',
        items: [
          ...pagesIn('.', ['reference', 'channels', 'messages', 'keeping-time']),
          { text: 'Lint rules', link: '/lint/' },
        ],
      },
    ],
    socialLinks: [{ icon: 'github', link: `https://github.com/${REPOSITORY}` }],
    outline: [2, 3],
  },
};
