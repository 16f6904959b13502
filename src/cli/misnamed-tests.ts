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
  const seems = (name: string, what: string): string =>
    `there is no such file. ${join(folder, name)} seems to hold ${what}`;
  // Whoever names the tests themselves has them taken for a policy whose tests are wanted.
  const policy = basename(policyOf(file));
  if (names.includes(policy) && holds(policy)) {
    const right = rightNameOf(policy);
    return right === null
      ? seems(policy, 'tests: say in it of which policy, such as with `policy: escalation-policy.yml`.')
      : seems(policy, `the tests: name it ${right}.`);
  }
  const found = names.find((name) => seemsMeantFor(name, basename(file)) && holds(name));
  return found === undefined ? null : seems(found, `the tests: name it ${basename(file)}.`);
}
