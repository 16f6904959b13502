/** GitHub's stylesheet for Markdown as a module, so that the sandbox's pages have it wherever they are served from. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const locate = createRequire(import.meta.url).resolve;

export function githubStyleText(): string {
  const { version } = JSON.parse(readFileSync(locate('github-markdown-css/package.json'), 'utf8')) as {
    version: string;
  };
  const css = readFileSync(locate('github-markdown-css/github-markdown.css'), 'utf8');
  return [
    `/** github-markdown-css ${version}, MIT, Copyright (c) Sindre Sorhus. Written by \`npm run build:schemas\`. */`,
    `export const GITHUB_MARKDOWN_STYLE = ${JSON.stringify(css.replaceAll(/\n\s*/g, '\n'))};`,
    '',
  ].join('\n');
}
