/** Files of the package, which lie two folders above the sources and above what is built from them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readText } from './files.ts';

const inPackage = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/**
 * The repository on GitHub that the Action is published from, not known yet. `test/repo/place.test.ts` lists every file that names it,
 * and nothing is released from elsewhere.
 */
export const REPOSITORY = 'OWNER/REPO';

/** Where the schemas of such a repository are published, as each says in its `$id`: files that commands write name them there. */
export const schemasAt = (repository: string): string => `https://raw.githubusercontent.com/${repository}/v1/schemas`;

/** The version that the package has. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { readonly version: string };
  return manifest.version;
}

/** The page of a lint rule. */
export const lintPage = (id: string): string => readFileSync(inPackage(`docs/lint/${id}.md`), 'utf8');

/** The first of these files of the ready policies that is there; null when none is. */
export function readyFile(...names: readonly string[]): string | null {
  const reads = names.map((name) => readText(fileURLToPath(inPackage(`policies/${name}`))));
  return reads.find((read) => read.ok)?.value ?? null;
}
