import { readFileSync } from 'node:fs';
import { inRepository } from '../support/repository.ts';

export interface Snippet {
  readonly language: string;
  readonly text: string;
}

export const README = readFileSync(inRepository('README.md'), 'utf8');

/** The fenced blocks of a Markdown text. */
export function snippetsOf(markdown: string): readonly Snippet[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
}

/** The one block of a document, the README unless said otherwise, that starts with this line. */
export function snippet(firstLine: string, document = 'README.md'): string {
  const markdown = readFileSync(inRepository(document), 'utf8');
  const found = snippetsOf(markdown).filter(({ text }) => text.startsWith(`${firstLine}\n`));
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${document} has ${found.length} blocks "${firstLine}".`);
  return found[0].text;
}
