import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY as HOME } from '#policy/files.ts';
import { inRepository, REPOSITORY } from '../../test/support/repository.ts';

/** Writes into a folder what a release is made of: the package, whose file name is returned, and `notes.md`. */
export function prepareRelease(tag: string, folder: string): string {
  const notes = notesOf(tag, packageVersion(), readFileSync(inRepository('CHANGELOG.md'), 'utf8'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'notes.md'), notes);
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  return execFileSync('npm', pack, { cwd: REPOSITORY, encoding: 'utf8' }).trim();
}

/** Why nothing may be released from this repository on GitHub, null otherwise: what is released says where its Action and schemas are. */
export const whyElsewhere = (repository: string): string | null =>
  repository === HOME
    ? null
    : `The files name ${HOME}, and this is ${repository}. Put it in its place in every file that test/repo/place.test.ts lists.`;

export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { readonly version: string };
  return manifest.version;
}

/** What the changelog tells of a version, without its heading. Throws where it tells nothing, or the tag is that of another version. */
export function notesOf(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, and package.json says that this is ${version}.`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.startsWith(`[${version}]`)) ?? '';
  const notes = section.replace(/^.*$/m, '').trim();
  if (notes === '') throw new Error(`CHANGELOG.md tells nothing under "## [${version}]".`);
  return `${notes}\n`;
}
