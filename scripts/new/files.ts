/** What a generator of something new returns, and how it is written. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type GeneratedFile, writeRegisters } from '../registers.ts';

export interface NewFiles {
  /** The files that a person then completes. */
  readonly files: readonly GeneratedFile[];
  /** Scripts of `package.json` that write what is generated from them. */
  readonly scripts: readonly string[];
}

/** Throws for a name that is no `kebab-case` of letters and digits. */
export function checkName(name: string): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) throw new Error(`"${name}" is no name in kebab-case.`);
}

/** Writes the files under `root` and the registers that list them. A file that is there already is never overwritten. */
export function writeNew(root: string, { files }: NewFiles): void {
  const taken = files.filter(({ path }) => existsSync(resolve(root, path)));
  if (taken.length > 0) throw new Error(`${taken.map(({ path }) => path).join(', ')}: there already.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), text);
  }
  writeRegisters(root);
}
