/** Files of policy tests under a name by which nobody looks for them: `escalation-policy-test.yml`, `.tests.yml`, `.spec.yml`. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { SimilarTests } from '#cases/index.ts';
import { holdsTests, policyOf, rightNameOf, seemsMeantFor, testsOf } from '#policy/files.ts';
import { readText } from './files.ts';
import { policyUnder } from './policies.ts';

/** The file of a policy's tests: that under the name that is looked for, unless tests lie beside the policy that name it. */
export async function testsBeside(policy: string): Promise<string> {
  const file = testsOf(policy);
  return existsSync(file) ? file : ((await similarTo(file)).own?.file ?? file);
}

/** Why a test file is not there, where the tests lie beside it under another name; null where they do not. */
export async function misnamedTests(file: string): Promise<string | null> {
  const folder = dirname(file);
  if (existsSync(file) || !existsSync(folder)) return null;
  const names = readdirSync(folder);
  const seems = (path: string, what: string): string => `there is no such file. ${path} seems to hold ${what}`;
  // Whoever names the tests themselves has them taken for a policy whose tests are wanted.
  const policy = policyOf(file);
  const text = readText(policy);
  if (text.ok && holdsTests(text.value)) {
    const right = rightNameOf(basename(policy), names);
    return right === null
      ? seems(policy, 'tests: say in it of which policy, such as with `policy: escalation-policy.yml`.')
      : seems(policy, `the tests: name it ${right}.`);
  }
  const { stray } = await similarTo(file);
  return stray === null ? null : seems(stray.file, `the tests: name it ${basename(file)}.`);
}

async function similarTo(file: string): Promise<SimilarTests> {
  const { similarTests } = await import('#cases/index.ts');
  const folder = dirname(file);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names
    .filter((name) => seemsMeantFor(name, basename(file)))
    .flatMap((name) => {
      const text = readText(join(folder, name));
      return text.ok ? [{ file: join(folder, name), text: text.value }] : [];
    });
  return similarTests(files, (named, one) => resolve(policyUnder(one, named)) === resolve(policyOf(file)));
}
