/** Files that are no policies, and are often named as one: GitHub's own lie beside it. */
import type { Json } from '#domain/rule.ts';
import { asList, asMap } from './pointer.ts';

/** The keys of which a policy has at least one, whatever is missing in it. */
const OF_POLICIES = ['incident', 'severities', 'roles', 'levels', 'triggers', 'extends'];

/** What the file is, and how it is used, as the sentences of a problem; null where it may be a policy. Pure. */
export function otherFile(file: Json): { readonly kind: string; readonly remedy: string } | null {
  const map = asMap(file);
  if (map === null || OF_POLICIES.some((key) => Object.hasOwn(map, key))) return null;
  if (Object.hasOwn(map, 'jobs'))
    return { kind: 'a workflow of GitHub Actions', remedy: 'Name the policy that it runs.' };
  if (asList(map['body'] ?? null) !== null)
    return { kind: 'an issue form', remedy: 'Name the policy whose `details` it asks for.' };
  if (asList(map['cases'] ?? null) !== null)
    return { kind: 'a file of policy tests', remedy: 'Let its name end with `.test.yml`.' };
  return null;
}
