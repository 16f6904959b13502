/** What lint looks at beside the policy: the workflows of this folder, and, when asked, people on GitHub. */
import type { Policy } from '#domain/policy.ts';
import type { KnownPeople, Workflow } from '#lint/index.ts';
import { connect, misnamed } from './connect.ts';
import { join } from 'node:path';
import { expand, readText } from './files.ts';
import { repositoryRoot } from './repository.ts';

const WORKFLOWS = '.github/workflows';

/** The workflow files of the repository one stands in. */
export function readWorkflows(): readonly Workflow[] {
  return expand([join(repositoryRoot(), WORKFLOWS)], (name) => /\.ya?ml$/.test(name))
    .map((file) => ({ file, read: readText(file) }))
    .flatMap(({ file, read }) => (read.ok ? [{ file, text: read.value }] : []));
}

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
