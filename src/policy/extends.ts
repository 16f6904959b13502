/** What a policy extends: how it is named, and which file is to be read next. Pure. */
import type { Diagnostic, Place, TextFile } from '#domain/diagnostic.ts';
import type { Json } from '#domain/rule.ts';
import type { Code } from './catalogue.ts';
import { explain } from './explain.ts';
import { EXTENDS, yamlOf } from './merge.ts';
import { asMap } from './pointer.ts';
import type { YamlFile } from './yaml.ts';

/** Where a file lies: its path from the root of a repository. Null: the repository of the policy itself, and its commit. */
export interface FileRef {
  readonly repository: string | null;
  readonly commit: string | null;
  readonly path: string;
}

/** A file of a policy as read, and where it lies. */
export interface ChainLink extends TextFile {
  readonly ref: FileRef;
}

/** So many times in a row a file may extend another. */
const MOST = 3;
/** Longer than any path that people read. */
const LONGEST = 500;

const REMOTE = /^(?<repository>[A-Za-z\d][\w.-]*\/[\w.-]+)\/\/(?<path>[^@]+)(?:@(?<commit>.*))?$/;
const FULL_SHA = /^[\da-f]{40}$/i;

/** The file that the last of these extends; null when it extends none, or when it cannot be read as YAML. */
export function nextBase(chain: readonly ChainLink[]): FileRef | Diagnostic | null {
  const last = chain.at(-1);
  if (last === undefined || !last.text.includes(EXTENDS)) return null;
  const yaml = yamlOf(last);
  const map = asMap(yaml.value);
  if (map === null || !Object.hasOwn(map, EXTENDS)) return null;
  const ref = refOf(map[EXTENDS] ?? null, last.ref);
  if ('code' in ref) return wrong(ref.code, yaml, ref.args);
  const first = chain.findIndex((link) => sameFile(link.ref, ref));
  if (first >= 0) {
    const circle = [...chain.slice(first), ...chain.slice(first, first + 1)];
    return wrong('extends-cycle', yaml, { found: circle.map(({ file }) => `\`${file}\``).join(' → ') });
  }
  return chain.length > MOST ? wrong('extends-too-deep', yaml, { limit: String(MOST) }) : ref;
}

/** The problem of a file that could not be read, at the place that names it. */
export function unreadBase(chain: readonly ChainLink[], why: string): Diagnostic {
  const last = chain.at(-1);
  // INVARIANT: some file of the chain names the one that could not be read.
  if (last === undefined) throw new Error('a chain without a file');
  return wrong('extends-unread', yamlOf(last), { why });
}

/** Errors in files that a policy extends, once more where the policy names what it extends. */
export function withOrigin(diagnostics: readonly Diagnostic[], yaml: YamlFile): readonly Diagnostic[] {
  const origins = yaml.files.slice(1).flatMap((base) => {
    const errors = diagnostics.filter(({ level, place }) => level === 'error' && place?.file === base);
    const places = errors.flatMap(({ place }) => place ?? []);
    return places.length === 0 ? [] : [originError(places, yaml, errors[0]?.message ?? '')];
  });
  return [...origins, ...diagnostics];
}

function originError(places: readonly Place[], yaml: YamlFile, message: string): Diagnostic {
  const [first] = places;
  const more = places.length > 1 ? ` (and ${places.length - 1} more)` : '';
  const found = `${first?.file}:${first?.line}:${first?.col}`;
  return wrong('extends-error', yaml, { found, message, more });
}

function wrong(code: Code, yaml: YamlFile, args: Readonly<Record<string, string>>): Diagnostic {
  const path = `/${EXTENDS}`;
  return { ...explain(code, args), level: 'error', place: yaml.place(path), path };
}

interface BadRef {
  readonly code: Code;
  readonly args: Readonly<Record<string, string>>;
}

function refOf(value: Json, from: FileRef): FileRef | BadRef {
  const bad = (why: string): BadRef => ({ code: 'bad-extends', args: { why } });
  if (typeof value !== 'string') return bad('it is no text');
  if (value.length > LONGEST) return bad(`it is longer than ${LONGEST} characters`);
  const remote = REMOTE.exec(value)?.groups;
  const path = remote?.['path'] ?? value;
  if (remote === undefined && value.includes('//')) return bad('what stands before `//` is no `owner/name`');
  if (remote === undefined && value.includes('@')) return bad('it names a commit, and no repository');
  const fault = faultOf(path);
  if (fault !== null) return bad(fault);
  if (remote === undefined) return { ...from, path };
  const commit = remote['commit'] ?? '';
  if (!FULL_SHA.test(commit))
    return { code: 'extends-not-pinned', args: { found: commit === '' ? 'no commit' : `\`${commit}\`` } };
  return { repository: remote['repository'] ?? null, commit: commit.toLowerCase(), path };
}

/** Why this is no path from the root of a repository; null when it is one. */
function faultOf(path: string): string | null {
  if (path === '') return 'there is no path';
  if (path.trim() !== path) return 'there is a blank before or after the path';
  // Made when it is needed: categories of Unicode are slow to read.
  if (new RegExp(String.raw`[\\\p{Cc}]`, 'u').test(path))
    return 'a path has `/` between its parts, and no control characters';
  if (path.startsWith('/')) return 'a path begins at the root of the repository, without a `/` before it';
  const parts = path.split('/');
  return parts.some((part) => part === '' || part === '.' || part === '..')
    ? 'a path leads down from the root of the repository, without `.` and `..`'
    : null;
}

/** GitHub does not tell repositories apart by case. */
const sameFile = (one: FileRef, other: FileRef): boolean =>
  one.path === other.path &&
  one.commit === other.commit &&
  one.repository?.toLowerCase() === other.repository?.toLowerCase();

/** `acme/incidents//policy.yml@<commit>`, or the path alone. */
export const refName = ({ repository, commit, path }: FileRef): string =>
  repository === null ? path : `${repository}//${path}@${commit}`;

/** Is it the name of a file of another repository, as `refName` writes it? */
export const isRemoteName = (name: string): boolean => FULL_SHA.test(REMOTE.exec(name)?.groups?.['commit'] ?? '');
