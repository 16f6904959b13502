/** Files of policy tests under a name by which nobody looks for them: `escalation-policy-test.yml`, `.tests.yml`, `.spec.yml`. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { holdsTests, isPolicyName, policyOf, rightNameOf, seemsMeantFor } from '#policy/files.ts';
import { readText } from './files.ts';

/** What tests name their policy with, however they are called themselves. */
const POLICY = /^policy:[ \t]*[^\s#]/m;

/** Does a file that is named, and has the name of a policy, hold tests that say of which policy they are? */
export function namesItsPolicy(file: string): boolean {
  const text = isPolicyName(file) ? readText(file) : null;
  return text?.ok === true && holdsTests(text.value) && POLICY.test(text.value);
}

/** Why a test file is not there, where the tests lie beside it under another name; null where they do not. */
export function misnamedTests(file: string): string | null {
  const folder = dirname(file);
  if (existsSync(file) || !existsSync(folder)) return null;
  const names = readdirSync(folder);
  const holds = (name: string): boolean => {
    const text = readText(join(folder, name));
    return text.ok && holdsTests(text.value);
  };
  // Whoever names the tests themselves has them taken for a policy whose tests are wanted.
  const policy = basename(policyOf(file));
  const own = names.includes(policy) ? rightNameOf(policy) : null;
  const found =
    own === null
      ? names.find((name) => seemsMeantFor(name, basename(file)) && holds(name))
      : holds(policy)
        ? policy
        : null;
  if (found === undefined && names.includes(policy) && holds(policy))
    return `there is no such file. ${join(folder, policy)} seems to hold tests: say in it of which policy, such as with \`policy: escalation-policy.yml\`.`;
  if (found == null) return null;
  return `there is no such file. ${join(folder, found)} seems to hold the tests: name it ${own ?? basename(file)}.`;
}
