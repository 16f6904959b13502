/** Names of files: of policies, of the tests beside them, and of issue forms and parts to extend, which are neither. Pure. */

/**
 * The repository on GitHub that the Action is published from, not known yet. `test/repo/place.test.ts` lists every file that names it,
 * and nothing is released from elsewhere.
 */
export const REPOSITORY = 'OWNER/REPO';

/** Where a page of `docs/` is read, by its path there: of the pages, the package has only those of lint rules. */
export const pageAt = (path: string): string => `https://github.com/${REPOSITORY}/blob/v1/docs/${path}`;

/** Where a policy lies unless an input or an argument says otherwise. */
export const DEFAULT_POLICY = '.github/escalation-policy.yml';

/** Where GitHub looks for issue forms. */
export const FORMS = '.github/ISSUE_TEMPLATE';

const YAML = /\.ya?ml$/;
const FORM = /\.form\.ya?ml$/;
const BASE = /\.base\.ya?ml$/;
const TESTS = /\.test\.ya?ml$/;

/** Policies among the files of a folder: every YAML file but the tests, the issue forms, and parts for policies to extend. */
export const isPolicyName = (name: string): boolean =>
  YAML.test(name) && ![TESTS, FORM, BASE].some((other) => other.test(name));
export const isFormName = (name: string): boolean => FORM.test(name);
export const isTestName = (name: string): boolean => TESTS.test(name);

/** `.yml` or `.yaml`, as the file has it; `.yml` where it has neither. */
export const suffixOf = (file: string): string => YAML.exec(file)?.[0] ?? '.yml';

/** The tests beside a policy: `escalation-policy.test.yml` of `escalation-policy.yml`. */
export const testsOf = (policy: string): string => policy.replace(YAML, (suffix) => `.test${suffix}`);
/** The policy a test file is named after. */
export const policyOf = (tests: string): string => tests.replace(TESTS, (suffix) => suffix.slice('.test'.length));

/** What a name that is meant as that of tests begins with, such as `escalation-policy-test.yml`: the name of their policy, without its suffix. */
const MEANT = /^(.+?)[-._ ](?:tests?|specs?|cases)\.ya?ml$/i;

const stemOf = (name: string): string | undefined => MEANT.exec(name)?.[1]?.toLowerCase();

/** Does a file of this name seem meant to be, or to lie beside, these tests? Names without their folders. */
export const seemsMeantFor = (name: string, tests: string): boolean =>
  stemOf(name) !== undefined && stemOf(name) === stemOf(tests);
/** The name by which tests are found that lie under a similar one among `names`; null where it is not meant as one. */
export function rightNameOf(name: string, names: readonly string[]): string | null {
  const stem = stemOf(name);
  if (stem === undefined) return null;
  const policy = names.find((one) => isPolicyName(one) && one.replace(YAML, '').toLowerCase() === stem);
  return policy === undefined ? name.replace(MEANT, (_, own) => `${own}.test${suffixOf(name)}`) : testsOf(policy);
}
/** Policy tests have what no policy has. */
export const holdsTests = (text: string): boolean => /^cases:/m.test(text);
/** Tests that say of which policy they are run under any name. */
export const namesItsPolicy = (text: string): boolean => holdsTests(text) && /^policy:[^#\n]*\.ya?ml\b/m.test(text);
