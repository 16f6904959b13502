/** Files that are no policies, and are often named as one: GitHub's own lie beside it. */
import type { Json } from '#domain/rule.ts';
import { suffixOf } from './files.ts';
import { asList, asMap } from './pointer.ts';

/** The keys of which a policy has at least one, whatever is missing in it. */
const OF_POLICIES = ['incident', 'severities', 'roles', 'levels', 'triggers', 'extends'];

interface OtherFile {
  /** Does the value of this key say so? */
  readonly key: string;
  readonly holds: (value: Json) => boolean;
  /** What it is, and what to do about it. */
  readonly kind: string;
  readonly remedy: string;
}

const isMap = (value: Json): boolean => asMap(value) !== null;
const isList = (value: Json): boolean => asList(value) !== null;

const OTHERS: readonly OtherFile[] = [
  { key: 'jobs', holds: isMap, kind: 'a workflow of GitHub Actions', remedy: 'Name the policy that it runs.' },
  { key: 'body', holds: isList, kind: 'an issue form', remedy: 'Name the policy whose `details` it asks for.' },
  { key: 'cases', holds: isList, kind: 'a file of policy tests', remedy: 'Let its name end with `.test{suffix}`.' },
];

/** What a file of this name is instead of a policy; null where it may be one. Pure. */
export function otherFile(content: Json, file: string): Pick<OtherFile, 'kind' | 'remedy'> | null {
  const map = asMap(content);
  if (map === null || OF_POLICIES.some((key) => Object.hasOwn(map, key))) return null;
  const other = OTHERS.find(({ key, holds }) => Object.hasOwn(map, key) && holds(map[key] ?? null));
  return other === undefined ? null : { ...other, remedy: other.remedy.replace('{suffix}', suffixOf(file)) };
}
