/** What lint looks at beside the policy: the workflows of this folder, and, when asked, people on GitHub. */
import type { Policy } from '../domain/policy.ts';
import type { KnownPeople, Workflow } from '../lint/index.ts';
import { expand, readText } from './files.ts';

const WORKFLOWS = '.github/workflows';

/** The workflow files of the repository one stands in. */
export function readWorkflows(): readonly Workflow[] {
  return expand([WORKFLOWS], (name) => /\.ya?ml$/.test(name))
    .map(readText)
    .flatMap(({ file, text }) => (text === null ? [] : [{ file, text }]));
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Asks GitHub about everybody the policies name; a sentence when it cannot. Throws `GithubError` when GitHub refuses. */
export async function askPeople(
  sources: readonly { readonly policy: Policy; readonly text: string }[],
  repository: string,
  environment: Environment,
): Promise<KnownPeople | string> {
  const [owner, name, ...more] = repository.split('/');
  if (!owner || !name || more.length > 0) return `"${repository}" is no repository. Write it as owner/name.`;
  const token = environment['GITHUB_TOKEN'] || environment['GH_TOKEN'];
  if (!token) return 'There is no token. Set GITHUB_TOKEN or GH_TOKEN, such as to that of `gh auth token`.';
  const [{ createClient, GithubError, readNamed }, { namedIn }, { parseYaml }] = await Promise.all([
    import('../github/index.ts'),
    import('../lint/index.ts'),
    import('../policy/index.ts'),
  ]);
  const apiUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
  const client = createClient({ token, owner, name, apiUrl, graphqlUrl: `${apiUrl}/graphql`, paced: true });
  const named = sources.flatMap(({ policy, text }) => namedIn(parseYaml(text, policy.file)));
  const names = (teams: boolean): readonly string[] => [
    ...new Set(named.filter(({ isTeam }) => isTeam === teams).map((one) => one.name)),
  ];
  try {
    return { repository, ...(await readNamed(client, names(false), names(true))) };
  } catch (error) {
    if (error instanceof GithubError) return `GitHub was asked about the people of the policy: ${error.message}`;
    throw error;
  }
}
