/** What a repository has already of what `tocsin init` writes. */
import { FORMS } from '#policy/files.ts';
import { sameName } from '#domain/names.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicyFile } from '#cli/bases.ts';
import { readText } from '#cli/files.ts';
import { readOwn, readPolicyPaths } from '#cli/lint-surroundings.ts';
import type { ReadPinned } from '#runner/policy-files.ts';
import { labelsOfForm, type ReadForm, readForm } from './form.ts';

interface Present {
  /** Paths of the policies, from the root. */
  readonly policies: readonly string[];
  /** What they are called. */
  readonly names: readonly string[];
  /** The labels by which issues are incidents of one of them. */
  readonly labels: readonly string[];
  /** Forms with which incidents might be reported, and no policy's yet. */
  readonly forms: readonly (ReadForm & { readonly path: string })[];
}

export async function present(root: string, readPinned: ReadPinned): Promise<Present> {
  const policies = readPolicyPaths(root);
  const { names, labels } = await readOwn(root, readPinned);
  const forms = formsIn(root)
    .flatMap((path) => {
      const form = readForm(textOf(root, path), path);
      return form === null ? [] : [{ ...form, path }];
    })
    .filter(({ path, label }) => /incident|outage|security|sev/i.test(`${path} ${label ?? ''}`))
    .filter(({ label }) => !labels.some((one) => sameName(one, label ?? '')));
  return { policies, names, labels, forms };
}

export const textOf = (root: string, path: string): string => {
  const read = readText(join(root, path));
  return read.ok ? read.value : '';
};

/** File names, without their ends, that a form for this label cannot have: those of forms for other labels, and of the chooser. */
export const takenForms = (root: string, label: string): readonly string[] => [
  'config',
  ...formsIn(root)
    .filter((path) => !setsLabel(root, path, label))
    .map((path) => path.replace(/^.*\/|\.ya?ml$/g, '')),
];

/** Is there a form whose issues have this label? */
export const hasForm = (root: string, label: string): boolean =>
  formsIn(root).some((path) => setsLabel(root, path, label));

function formsIn(root: string): readonly string[] {
  try {
    const names = readdirSync(join(root, FORMS)).toSorted();
    return names.filter((name) => /(?<!^config)\.ya?ml$/.test(name)).map((name) => `${FORMS}/${name}`);
  } catch {
    return [];
  }
}

const setsLabel = (root: string, path: string, label: string): boolean =>
  labelsOfForm(textOf(root, path), path).some((one) => sameName(one, label));

/** What the workflows of policies have to know of them. */
export interface Needs {
  /** Variables with their secrets. */
  readonly variables: readonly string[];
  /** A drill may find something; also where one of them cannot be read. */
  readonly haveChannels: boolean;
}

export async function readNeeds(root: string, policies: readonly string[], readPinned: ReadPinned): Promise<Needs> {
  const [{ validateRead }, { secretVariables }] = await Promise.all([
    import('#policy/load-lazily.ts'),
    import('#policy/index.ts'),
  ]);
  const all = await Promise.all(
    policies.map(async (path) => {
      const read = await readPolicyFile(join(root, path), readPinned);
      return read.ok ? await validateRead(read.value) : read;
    }),
  );
  const named = all.flatMap((policy) => (policy.ok ? secretVariables(policy.value) : []));
  return {
    variables: [...new Set(named.map(({ name }) => name))],
    haveChannels: all.some((policy) => !policy.ok || policy.value.channels.size > 0),
  };
}
