/** The environment variables that a runner sets for a run. */
import { HEAD_SHA, type Store } from '#sandbox/store.ts';
import type { Run } from './run.ts';

/** GitHub's variables for a run, and the token as the input that an action would have it by. The files of a job are the runner's. */
export function environmentOf(
  { owner, name }: Store,
  urls: { readonly url: string; readonly graphqlUrl: string },
  { id, number, workflow, context, token }: Run,
): Readonly<Record<string, string>> {
  const repository = `${owner}/${name}`;
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: context.actor,
    GITHUB_API_URL: urls.url,
    GITHUB_EVENT_NAME: context.event,
    GITHUB_GRAPHQL_URL: urls.graphqlUrl,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(id),
    GITHUB_RUN_NUMBER: String(number),
    GITHUB_SERVER_URL: urls.url,
    GITHUB_SHA: HEAD_SHA,
    GITHUB_WORKFLOW: workflow.name ?? `.github/workflows/${workflow.file}`,
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/${workflow.file}@refs/heads/main`,
    INPUT_TOKEN: token,
  };
}
