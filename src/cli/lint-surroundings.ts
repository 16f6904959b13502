/** What lint looks at beside the policy: the workflows of this folder, and, when asked, people on GitHub. */
import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import type { TextFile } from '#domain/diagnostic.ts';
import type { Client } from '#github/index.ts';
import type { AssignablePeople, Surroundings } from '#lint/index.ts';
import { connect, requireRepositories } from './connect.ts';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { DEFAULT_POLICY, FORMS, isPolicyName } from '#policy/files.ts';
import { parsePolicy } from '#policy/index.ts';
import { isRemoteName } from '#policy/load-lazily.ts';
import { asList, asMap } from '#policy/pointer.ts';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { ReadPinned } from '#runner/policy-files.ts';
import { readPolicyFile } from './bases.ts';
import { expand, readText } from './files.ts';
import { type Io, Refusal } from './io.ts';
import { textsOf } from './policies.ts';
import { repositoryRoot } from './repository.ts';

const WORKFLOWS = '.github/workflows';

/** The workflow files of the repository one stands in. */
export function readWorkflows(): readonly TextFile[] {
  return expand([join(repositoryRoot(), WORKFLOWS)], (name) => /\.ya?ml$/.test(name))
    .map((file) => ({ file, read: readText(file) }))
    .flatMap(({ file, read }) => (read.ok ? [{ file, text: read.value }] : []));
}

/**
 * The path from the root of the repository one stands in, however the file of a policy is named; null for one that lies elsewhere. A link
 * to a file has a path of its own.
 */
export function pathInRepository(file: string): string | null {
  if (isRemoteName(file)) return null;
  const path = join(relative(realpathSync(repositoryRoot()), realpathSync(dirname(file))), basename(file));
  return path.split(sep)[0] === '..' ? null : path.split(sep).join('/');
}

/** The issue forms of the repository one stands in; `config.yml` is none. */
export function readForms(): readonly TextFile[] {
  const folder = join(repositoryRoot(), FORMS);
  if (!existsSync(folder)) return [];
  return expand([folder], (name) => /\.ya?ml$/.test(name) && !name.startsWith('config.'))
    .map((file) => ({ file, read: readText(file) }))
    .flatMap(({ file, read }) => (read.ok ? [{ file, text: read.value }] : []));
}

/** A policy that lies where GitHub looks for forms is what they are for; an example elsewhere has forms of its own. */
export const liesWithForms = (policy: string): boolean =>
  !relative(join(repositoryRoot(), '.github'), policy).startsWith('..');

/** Paths of the policies of a repository, from its root, the one that lies there by default first. */
export function readPolicyPaths(root: string): readonly string[] {
  const folder = join(root, '.github');
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.startsWith('escalation-policy') && isPolicyName(name))
    .map((name) => `.github/${name}`)
    .toSorted((a, b) => Number(b === DEFAULT_POLICY) - Number(a === DEFAULT_POLICY) || a.localeCompare(b, 'en'));
}

/** What the policies of a repository are called, and the labels by which an issue is an incident of one of them. */
export async function readOwn(
  root: string,
  readPinned: ReadPinned,
): Promise<{ readonly names: readonly string[]; readonly labels: readonly string[] }> {
  const paths = readPolicyPaths(root);
  const reads = await Promise.all(paths.map((path) => readPolicyFile(join(root, path), readPinned)));
  const policies = reads.map((read) => {
    const yaml = read.ok ? parsePolicy(textsOf(read.value)) : null;
    return asMap(yaml?.value ?? yaml?.part);
  });
  const labels = policies.map((policy) => asMap(policy?.['incident'])?.['label']);
  return {
    names: policies.map((policy) => policy?.['name']).filter((one) => typeof one === 'string'),
    labels: labels
      .flatMap((label): readonly (Json | undefined)[] => asList(label) ?? [label])
      .filter((one) => typeof one === 'string'),
  };
}

type GithubSurroundings = Pick<Surroundings, 'people' | 'drills'>;

/** Asks GitHub about everybody the policies name, and about drills of policies with channels; throws a `Refusal` when it cannot. */
export async function askGithub(
  io: Pick<Io, 'err'>,
  policies: readonly Policy[],
  repository: string,
): Promise<GithubSurroundings> {
  requireRepositories(repository);
  const client = await connect(io, repository);
  const { GithubError } = await import('#github/index.ts');
  try {
    const people = await askPeople(client, policies);
    const hasChannels = policies.some(({ channels }) => channels.size > 0);
    return {
      people: { repository, ...people },
      drills: hasChannels ? await (await import('#runner/drill-issue.ts')).knownDrills(client) : null,
    };
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    throw new Refusal(`GitHub did not say who the people of the policy are: ${error.message}`);
  }
}

async function askPeople(client: Client, policies: readonly Policy[]): Promise<Omit<AssignablePeople, 'repository'>> {
  const [{ readAssignability }, { namedIn }, { parsePolicy }] = await Promise.all([
    import('#github/index.ts'),
    import('#lint/index.ts'),
    import('#policy/index.ts'),
  ]);
  const named = policies.flatMap(({ texts }) => namedIn(parsePolicy(texts)));
  const names = (teams: boolean): readonly string[] => [
    ...new Set(named.filter(({ isTeam }) => isTeam === teams).map((one) => one.name)),
  ];
  const known = await readAssignability(client, names(false), names(true));
  // Of whom nothing is known nothing is found either, and that would be no answer.
  if (known.refusal !== null) throw known.refusal;
  return known;
}

/** The policy with its contacts, where the variable that holds them is set here; says what is wrong with them. */
export async function withOwnContacts({ err }: Pick<Io, 'err'>, policy: Policy): Promise<Policy> {
  const text = process.env[policy.contacts.variable ?? ''];
  if (policy.contacts.variable === null || text === undefined || text === '') return policy;
  const { withContacts } = await import('#policy/secret-contacts.ts');
  const { policy: known, problems } = withContacts(policy, text);
  for (const { message } of problems) err(`${message}\n`);
  return known;
}
