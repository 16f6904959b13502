/** Files of policy tests under a name by which nobody looks for them: `escalation-policy-test.yml`, `.tests.yml`, `.spec.yml`. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { policyOf } from '#policy/files.ts';
import { readText } from './files.ts';

/** What a name that is meant as that of tests begins with: the name of their policy, without its suffix. */
const MEANT = /^(.+?)[-._ ](?:tests?|specs?|cases)\.ya?ml$/i;
/** What no policy has. */
const CASES = /^cases:/m;

const stemOf = (name: string): string | undefined => MEANT.exec(name)?.[1]?.toLowerCase();

/** Why a test file is not there, where the tests lie beside it under another name; null where they do not. */
export function misnamedTests(file: string): string | null {
  const folder = dirname(file);
  if (existsSync(file) || !existsSync(folder)) return null;
  const names = readdirSync(folder);
  // Whoever names the tests themselves has them taken for a policy whose tests are wanted.
  const policy = basename(policyOf(file));
  const stem = names.includes(policy) ? stemOf(policy) : undefined;
  const found =
    stem === undefined
      ? names.find((name) => stemOf(name) === stemOf(basename(file)) && holdsTests(folder, name))
      : policy;
  if (found === undefined || !holdsTests(folder, found)) return null;
  const right = stem === undefined ? basename(file) : found.replace(MEANT, '$1.test.yml');
  return `there is no such file. ${join(folder, found)} seems to hold the tests: name it ${right}.`;
}

function holdsTests(folder: string, name: string): boolean {
  const text = readText(join(folder, name));
  return text.ok && CASES.test(text.value);
}
