import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import { parseYaml } from './yaml.ts';

/** What is wrong with a policy called as one before it: the ledger, the plan and the report tell policies apart by their names. */
export function namesake(policy: Policy, text: string, before: readonly Policy[]): Diagnostic | null {
  const other = before.find(({ name }) => name === policy.name);
  if (other === undefined) return null;
  return {
    code: 'duplicate-policy-name',
    level: 'error',
    message: `"${policy.name}" is the name of the policy in ${other.file} too, and policies of one run are told apart by their names.`,
    help: 'Give this one a name of its own.',
    place: parseYaml(text, policy.file).place('/name'),
    path: '/name',
  };
}
