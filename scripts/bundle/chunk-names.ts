/** What a file under `dist/chunks/` is called: the source it holds, so that a stack trace and a list of files can be read. */
import type { PreRenderedChunk } from 'rolldown';

/** Groups have names of their own; any other chunk has that of the module it was made for, or of the one that needs its others. */
export function chunkFileName(
  { name, facadeModuleId, moduleIds }: Pick<PreRenderedChunk, 'name' | 'facadeModuleId' | 'moduleIds'>,
  groups: readonly string[],
): string {
  const module = facadeModuleId ?? moduleIds.at(-1);
  return `chunks/${groups.includes(name) || module === undefined ? name : sourceName(module)}.js`;
}

/** `src/cli/commands/diff.ts` is `cli-commands-diff`, `src/compare/index.ts` is `compare`, a package has its own name. */
export function sourceName(moduleId: string): string {
  const path = moduleId.replaceAll('\\', '/').replace(/^\0/, '');
  const fromPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  const source = path.replace(/.*\/src\//, '').replace(/(?:\/index)?\.[jt]s$/, '');
  return (fromPackage ?? source).replace('@', '').replaceAll('/', '-');
}
