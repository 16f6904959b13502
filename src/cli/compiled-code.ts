/** Where Node may keep the code that it has compiled, so that the next command need not compile it again: Node 22.8 and later can. */
import { statSync } from 'node:fs';
import module from 'node:module';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A folder for it among the caches of the user; null where there is none. The folder of caches must be there already and belong to
 * whoever runs the command: what lies in it is run, and the caches of others are not to be trusted.
 */
export function folderForCode(environment: Environment, platform: NodeJS.Platform): string | null {
  const caches = cachesOf(environment, platform);
  if (caches === null || !isAbsolute(caches)) return null;
  return isOwnFolder(caches) ? join(caches, 'tocsin') : null;
}

function isOwnFolder(path: string): boolean {
  try {
    const found = statSync(path);
    return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
  } catch {
    return false;
  }
}

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
  if (folder !== null) enableCompileCache(folder);
}
