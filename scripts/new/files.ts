/** What a generator of something new returns, and how it is written. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type GeneratedFile, writeRegisters } from '../registers.ts';

/** A line to be added to a file that is there, before the first line of it that has `before`, looked for after `after`. */
export interface Addition {
  readonly path: string;
  readonly after: string;
  readonly before: string;
  readonly text: string;
}

export interface NewFiles {
  /** The files that a person then completes. */
  readonly files: readonly GeneratedFile[];
  /** What a person completes in other files. */
  readonly additions?: readonly Addition[];
  /** Scripts of `package.json` that write what is generated from them. */
  readonly scripts: readonly string[];
}

/** Throws for a name that is no `kebab-case` of letters and digits. */
export function checkName(name: string): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) throw new Error(`"${name}" is no name in kebab-case.`);
}

/** Every file that a person has to complete. */
export const pathsOf = ({ files, additions = [] }: NewFiles): readonly string[] => [
  ...new Set([...files, ...additions].map(({ path }) => path)),
];

/** Writes the files under `root` and the registers that list them. A file that is there already is never overwritten. */
export function writeNew(root: string, { files, additions = [] }: NewFiles): void {
  const taken = files.filter(({ path }) => existsSync(resolve(root, path)));
  if (taken.length > 0) throw new Error(`${taken.map(({ path }) => path).join(', ')}: there already.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), text);
  }
  for (const addition of additions) {
    const path = resolve(root, addition.path);
    writeFileSync(path, addLine(readFileSync(path, 'utf8'), addition));
  }
  writeRegisters(root);
}

function addLine(text: string, { path, after, before, text: line }: Addition): string {
  const start = text.indexOf(after);
  const end = start < 0 ? -1 : text.indexOf(before, start + after.length);
  if (end < 0) throw new Error(`${path} has no "${before}" after "${after}".`);
  const place = text.lastIndexOf('\n', end) + 1;
  return `${text.slice(0, place)}${line}${text.slice(place)}`;
}
