import type { Issue, Person } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { personDid } from './issue-model.ts';

/** What an issue on the model starts with. */
export interface Opening {
  readonly at: Instant;
  readonly author: string;
  readonly title: string;
  readonly body: string;
  readonly type: string | null;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** By lower-case login. */
  readonly people: { readonly [login: string]: Person };
}

/** An issue on the model, just opened, labelled and assigned by its author. Pure. */
export function openIssue({ at, author, title, body, type, labels, assignees, people }: Opening): Issue {
  const blank: Issue = {
    id: 'I_1',
    number: 1,
    repository: 'example/repository',
    url: 'https://github.com/example/repository/issues/1',
    title,
    body,
    author: { login: author, kind: author.endsWith('[bot]') ? 'bot' : 'person' },
    createdAt: at,
    type,
    state: 'open',
    isPullRequest: false,
    labels: [],
    assignees: [],
    timeline: [],
    subIssues: [],
    people,
    teams: {},
  };
  const labelled = personDid(blank, author, { kind: 'label', labels }, at);
  return personDid(labelled, author, { kind: 'assign', logins: assignees }, at);
}
