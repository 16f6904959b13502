/** The page of a lint rule, as the package has it: two folders above the sources and above what is built from them. */
import { readFileSync } from 'node:fs';

export const lintPage = (id: string): string =>
  readFileSync(new URL(`../../docs/lint/${id}.md`, import.meta.url), 'utf8');
