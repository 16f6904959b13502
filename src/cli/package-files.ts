/** Files of the package, which lie two folders above the sources and above what is built from them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageAt, REPOSITORY } from '#policy/files.ts';
import { readText } from './files.ts';

const inPackage = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** Where the schemas of such a repository are published, as each says in its `$id`: files that commands write name them there. */
export const schemasAt = (repository: string): string => `https://raw.githubusercontent.com/${repository}/v1/schemas`;

interface Manifest {
  readonly version: string;
  /** The commit of a release, which writes it. */
  readonly gitHead?: string;
}

const manifest = (): Manifest => JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as Manifest;

/** The version that the package has. */
export const version = (): string => manifest().version;

/** The Action of this very release, as `uses:` names it: its commit, and the version behind it; the major tag of what is no release. */
export const actionOf = ({ version: number, gitHead }: Manifest): string =>
  `${REPOSITORY}@${gitHead === undefined ? 'v1' : `${gitHead} # v${number}`}`;

export const ownAction = (): string => actionOf(manifest());

/** The page of a lint rule, whose links to pages that are not in the package lead to where those are read. */
export const lintPage = (id: string): string =>
  readFileSync(inPackage(`docs/lint/${id}.md`), 'utf8').replaceAll('](../', () => `](${pageAt('')}`);

/** A file of the ready policies; null when it is not there. */
export function readyFile(name: string): string | null {
  const read = readText(fileURLToPath(inPackage(`policies/${name}`)));
  return read.ok ? read.value : null;
}
