/** Where the files of a run are read from: the workspace as far as it is to be trusted, else a commit on GitHub. */
import type { Environment } from '#domain/environment.ts';
import type { Client } from '#github/index.ts';
import { MOST_BYTES, readEachOnce } from '#runner/policy-files.ts';
import { type Event, isOfChange, onDefaultBranch } from './event.ts';
import type { PolicySource } from './policies.ts';

export type FilesAt = (commit: string | null) => Omit<PolicySource, 'workspace'>;

/** The files of a commit, from GitHub. */
export const filesOf = (connect: () => Promise<Client>): FilesAt => {
  const github = () => Promise.all([connect(), import('#github/index.ts')]);
  const fetchPinned = readEachOnce(async ({ repository, path, commit }) => {
    const [client, { readPolicy }] = await github();
    return readPolicy(client, path, commit, MOST_BYTES, repository);
  });
  return (commit) => ({
    commit,
    async fetch(path, most) {
      const [client, { readPolicy }] = await github();
      return readPolicy(client, path, commit, most);
    },
    fetchPinned,
    async list(folder) {
      const [client, { readFolder }] = await github();
      return readFolder(client, folder, commit);
    },
  });
};

const workspaceOf = (environment: Environment): string => environment['GITHUB_WORKSPACE'] || process.cwd();

/** The policy is taken from the default branch alone. */
export function trustedSource(event: Event, environment: Environment, filesAt: FilesAt): PolicySource {
  const trusted = onDefaultBranch(event);
  const commit = trusted ? event.sha : null;
  return { workspace: trusted ? workspaceOf(environment) : null, ...filesAt(commit) };
}

/** What a refused run looks at besides: nothing of a fork, which would choose a file for the token to read. */
export function refusedSource(event: Event, environment: Environment, filesAt: FilesAt): PolicySource | null {
  if (!isOfChange(event)) return trustedSource(event, environment, filesAt);
  return event.proposal?.fork === false ? checkedSource(event, environment, filesAt) : null;
}

/** A check looks at what the event is about. `pull_request_target` has the base checked out, so the change is read from GitHub. */
export function checkedSource(event: Event, environment: Environment, filesAt: FilesAt): PolicySource {
  if (event.name === 'pull_request_target' && event.proposal !== null) {
    const { head } = event.proposal;
    return { workspace: null, ...filesAt(head) };
  }
  return { workspace: workspaceOf(environment), ...filesAt(event.sha) };
}
