/** What a generator of something new returns, and how it is written. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';
import { exportName, type GeneratedFile, writeRegisters } from '../registers.ts';

/** A line to be added to a file that is there, before the first line of it that has `before`, looked for after `after`. */
interface Addition {
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

/** Why nothing was written, in a sentence. */
export class Refusal extends Error {}

/** Can a module call something by this name, of letters and digits? Node itself knows the words of JavaScript, also of its strict mode. */
function isIdentifier(name: string): boolean {
  try {
    return new Script(`'use strict'; async () => { const ${name} = 0; };`) instanceof Script;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Throws a refusal for a name that is no `kebab-case` of letters and digits. */
export function checkName(name: string): void {
  if (name === '') throw new Refusal('Say its name: `npm run new:<kind> <name>`.');
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) throw new Refusal(`"${name}" is no name in kebab-case.`);
}

/** The name under which the module of something new exports it. Throws a refusal for what can be no name of that. */
export function exportNameOf(name: string): string {
  checkName(name);
  const exported = exportName(name);
  if (!isIdentifier(exported)) throw new Refusal(`"${name}" is a word of JavaScript, which nothing can be called.`);
  return exported;
}

/** Every file that a person has to complete. */
export const pathsOf = ({ files, additions = [] }: NewFiles): readonly string[] => [
  ...new Set([...files, ...additions].map(({ path }) => path)),
];

/** Writes the files under `root` and the registers that list them: all, or none where one of them or its line is there already. */
export function writeNew(root: string, { files, additions = [] }: NewFiles): void {
  const taken = files.filter(({ path }) => existsSync(resolve(root, path)));
  if (taken.length > 0) throw new Refusal(`${taken.map(({ path }) => path).join(', ')}: there already.`);
  // Of one file each: what is added to it is known before anything is written.
  const changed = additions.map((addition) => {
    const path = resolve(root, addition.path);
    return { path, text: addLine(readFileSync(path, 'utf8'), addition) };
  });
  for (const { path, text } of [...files.map((file) => ({ ...file, path: resolve(root, file.path) })), ...changed]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeRegisters(root);
}

function addLine(text: string, { path, after, before, text: line }: Addition): string {
  const start = text.indexOf(after);
  const end = start < 0 ? -1 : text.indexOf(before, start + after.length);
  if (end < 0) throw new Error(`${path} has no "${before}" after "${after}".`);
  const key = line.slice(0, line.indexOf(':') + 1);
  if (text.slice(start, end).includes(`\n${key}`)) throw new Refusal(`${path} has \`${key.trim()}\` already.`);
  const place = text.lastIndexOf('\n', end) + 1;
  return `${text.slice(0, place)}${line}${text.slice(place)}`;
}
