/** The licences of the packages whose code is in a bundle, which ask to be kept with every copy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

const LICENCES = 'THIRD-PARTY-LICENSES.txt';

/** Writes them beside the bundle: of each package with a module in it, and of `others`, the folders of those it has something of. */
export const licences = (others: readonly string[]): Plugin => ({
  name: 'licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const folders = modules.flatMap((id) => packageFolder(id) ?? []);
    const notices = [...new Set([...folders, ...others])].map((folder) => noticeOf(folder)).toSorted();
    const source = [`What is built here holds code of ${notices.length} packages:\n`, ...notices].join(RULE);
    this.emitFile({ type: 'asset', fileName: LICENCES, source });
  },
});

const RULE = `\n${'-'.repeat(80)}\n\n`;

const packageFolder = (moduleId: string): string | null =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(moduleId.replaceAll('\\', '/'))?.[0] ?? null;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Throws where a package comes without the text of its licence. */
function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .toSorted();
  if (files.length === 0) throw new Error(`${name} ${version} comes without the text of its licence.`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${name} ${version}: ${license}`, ...texts].join('\n\n');
}
