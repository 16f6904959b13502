/** What lint looks at beside the policy: the workflows of this folder, and, when asked, people on GitHub. */
import type { Policy } from '#domain/policy.ts';
import type { FormFile, KnownPeople, Workflow } from '#lint/index.ts';
import { connect, misnamed } from './connect.ts';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expand, readText } from './files.ts';
import { repositoryRoot } from './repository.ts';

const WORKFLOWS = '.github/workflows';

/** The workflow files of the repository one stands in. */
export function readWorkflows(): readonly Workflow[] {
  return expand([join(repositoryRoot(), WORKFLOWS)], (name) => /\.ya?ml$/.test(name))
    .map((file) => ({ file, read: readText(file) }))
    .flatMap(({ file, read }) => (read.ok ? [{ file, text: read.value }] : []));
}

const FORMS = '.github/ISSUE_TEMPLATE';

/** The issue forms of the repository one stands in; `config.yml` is none. */
export function readForms(): readonly FormFile[] {
  const folder = join(repositoryRoot(), FORMS);
  if (!existsSync(folder)) return [];
  return expand([folder], (name) => /\.ya?ml$/.test(name) && !name.startsWith('config.'))
    .map((file) => ({ file, read: readText(file) }))
    .flatMap(({ file, read }) => (read.ok ? [{ file, text: read.value }] : []));
}

/** A policy that lies where GitHub looks for forms is what they are for; an example elsewhere has forms of its own. */
export const liesWithForms = (policy: string): boolean =>
  !relative(join(repositoryRoot(), '.github'), policy).startsWith('..');

type Environment = Readonly<Record<string, string | undefined>>;

/** Asks GitHub about everybody the policies name; a sentence when it cannot. Throws `GithubError` when GitHub refuses. */
export async function askPeople(
  sources: readonly { readonly policy: Policy; readonly text: string }[],
  repository: string,
  environment: Environment,
  say: (text: string) => void,
): Promise<KnownPeople | string> {
  const wrong = misnamed([repository]);
  if (wrong !== null) return wrong;
  const connected = await connect(repository, environment, say);
  if (!connected.ok) return connected.refusal;
  const [{ GithubError, readNamed }, { namedIn }, { parseYaml }] = await Promise.all([
    import('#github/index.ts'),
    import('#lint/index.ts'),
    import('#policy/index.ts'),
  ]);
  const named = sources.flatMap(({ policy, text }) => namedIn(parseYaml(text, policy.file)));
  const names = (teams: boolean): readonly string[] => [
    ...new Set(named.filter(({ isTeam }) => isTeam === teams).map((one) => one.name)),
  ];
  try {
    return { repository, ...(await readNamed(connected.value, names(false), names(true))) };
  } catch (error) {
    if (error instanceof GithubError) return `GitHub was asked about the people of the policy: ${error.message}`;
    throw error;
  }
}
