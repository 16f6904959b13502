/** Where Node may keep the code that it has compiled, so that the next command need not compile it again: Node 22.8 and later can. */
import type { Environment } from '#domain/environment.ts';
import { lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';
import module from 'node:module';
import { isAbsolute, join } from 'node:path';

/**
 * A folder for it among the caches of the user; null where there is none. The folder of caches must be there already, belong to
 * whoever runs the command and be writable by nobody else, and so must the folder in it where that is there: what lies in it is run.
 */
export function folderForCode(environment: Environment, platform: NodeJS.Platform): string | null {
  const caches = cachesOf(environment, platform);
  if (caches === null || !isAbsolute(caches)) return null;
  const folder = join(caches, 'tocsin');
  try {
    const inCaches = process.getuid === undefined ? undefined : lstatSync(folder, { throwIfNoEntry: false });
    return isOwnFolder(statSync(caches)) && (inCaches === undefined || isOwnFolder(inCaches)) ? folder : null;
  } catch {
    return null;
  }
}

const BY_OTHERS = 0o022;

/** On Windows, which has neither these owners nor these modes, any folder is. */
const isOwnFolder = (found: Stats): boolean =>
  found.isDirectory() &&
  (process.getuid === undefined || (found.uid === process.getuid() && (found.mode & BY_OTHERS) === 0));

function cachesOf({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment, platform: NodeJS.Platform): string | null {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (platform === 'win32') return LOCALAPPDATA || null;
  if (!HOME) return null;
  return join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** It is a courtesy: where the folder cannot be written, Node goes on without. */
export function keepCompiledCode(environment: Environment): void {
  const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown };
  if (enableCompileCache === undefined) return;
  const folder = folderForCode(environment, process.platform);
  if (folder === null) return;
  makePrivate(folder);
  enableCompileCache(folder);
}

/** Node would make it as the umask says, often writable by the group, and the next command would not trust it. */
function makePrivate(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    // It is there, or cannot be, and then Node does without.
  }
}
