/** Action items that are sub-issues of a review: a second query, for the reviews that have open ones only. */
import type { Issue, SubIssue } from '#domain/issue.ts';
import type { Client } from './client.ts';
import { actionsDocument } from './documents.ts';
import { GithubError } from './error.ts';
import { ownSubIssues, present, type Reader } from './map.ts';
import type { RawIssue } from './raw.ts';
import { touches } from './partial.ts';

/** With an assignee each, a review's hundred sub-issues are a point. */
const AT_ONCE = 10;

interface RawAction {
  readonly title: string;
  readonly state: string;
  readonly assignees: { readonly nodes: readonly ({ readonly login: string } | null)[] | null };
}
type Answer = Readonly<
  Record<string, { readonly subIssues?: { readonly nodes: readonly (RawAction | null)[] | null } } | null>
>;

/** Open sub-issues by the node id of the review; one that could not be read is not in it. */
export type Actions = ReadonlyMap<string, SubIssue['open']>;

/** The ids of the reviews among an incident's sub-issues that have open sub-issues of their own. */
export const withActions = (raw: RawIssue, reader: Reader): readonly string[] =>
  ownSubIssues(raw, reader).flatMap(({ id, closedAt, subIssuesSummary: { total, completed } }) =>
    closedAt === null && total > completed ? [id] : [],
  );

export async function readActions(client: Client, ids: readonly string[]): Promise<Actions> {
  const read = new Map<string, SubIssue['open']>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    try {
      const variables = Object.fromEntries(some.map((id, index) => [`id${index}`, id]));
      const { data, errors } = await client.query<Answer>(actionsDocument(some.length), variables);
      for (const [index, id] of some.entries()) {
        const nodes = data?.[`review${index}`]?.subIssues?.nodes;
        if (nodes && !touches(errors, [`review${index}`])) read.set(id, present(nodes).filter(isOpen).map(toAction));
      }
    } catch (error) {
      // The reviews of this batch stay unread.
      if (!(error instanceof GithubError)) throw error;
    }
  }
  return read;
}

export function withOpenActions(issue: Issue, actions: Actions): Issue {
  const { subIssues } = issue;
  if (subIssues === undefined) return issue;
  return { ...issue, subIssues: subIssues.map((one) => ({ ...one, open: actions.get(one.id) ?? one.open })) };
}

const isOpen = ({ state }: RawAction): boolean => state === 'OPEN';

const toAction = ({ title, assignees }: RawAction): SubIssue['open'][number] => ({
  title,
  owner: present(assignees.nodes)[0]?.login ?? null,
});
