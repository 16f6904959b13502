import type { Diagnostic, Level, Place } from '#domain/diagnostic.ts';
import type { Code } from './catalogue.ts';
import { explain } from './explain.ts';
import { fromPointer } from './pointer.ts';
import type { YamlFile } from './yaml.ts';

/** One problem at a JSON pointer, in words, before it has a line. With `key`, it stands at that key of the map there. */
export interface Problem {
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly help: string | null;
  readonly path: string;
  readonly key: string | null;
  /** Where the language does not have the key there: the one that it was probably meant as. */
  readonly meant?: string | null;
  /** The file in which it stands, where another may decide what stands there. */
  readonly yaml?: YamlFile;
}

/** Makes a problem out of the catalogue's words. */
export function problem(
  code: Code,
  path: string,
  args: Readonly<Record<string, string>> = {},
  more: { readonly key?: string; readonly level?: Level } = {},
): Problem {
  return { ...explain(code, args), level: more.level ?? 'error', path, key: more.key ?? null };
}

/** Was some key of the map at this path probably meant as `key`? What is missed for it is no mistake of its own. */
export const isMisspelt = (path: string, key: string, shape: readonly Problem[]): boolean =>
  shape.some((one) => one.code === 'unknown-key' && one.path === path && one.meant === key);

/** Two rules that look up one table tell the same of its row. */
export const distinctProblems = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [`${one.path} ${one.key} ${one.code} ${one.message}`, one])).values(),
];

/** Gives problems their places in the file, in the order of the files. */
export function locateProblems(problems: readonly Problem[], yaml: YamlFile): readonly Diagnostic[] {
  const located = problems.map((one) => {
    const { code, level, message, help, path } = one;
    return { code, level, message, help, path, place: placeOf(one, one.yaml ?? yaml) };
  });
  const rank = ({ file }: Place): number => yaml.files.indexOf(file);
  return located.toSorted(
    (a, b) => rank(a.place) - rank(b.place) || a.place.line - b.place.line || a.place.col - b.place.col,
  );
}

function placeOf({ code, path, key }: Problem, yaml: YamlFile): Place {
  const found = key === null ? yaml.place(path) : yaml.place(path, key);
  if (code !== 'missing-key') return found;
  // It stands there all the same where a file takes it out of what it extends.
  if (key !== null && !isSame(found, yaml.place(path))) return found;
  // What is missing is shown at the key of the map that lacks it, which says more than the first thing inside.
  const holder = fromPointer(path).at(-1);
  if (holder !== undefined) return yaml.place(path.slice(0, path.lastIndexOf('/')), holder);
  const { file, line, col } = found;
  return { file, line, col, endLine: line, endCol: col };
}

const isSame = (one: Place, other: Place): boolean =>
  one.file === other.file &&
  one.line === other.line &&
  one.col === other.col &&
  one.endLine === other.endLine &&
  one.endCol === other.endCol;
