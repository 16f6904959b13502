/** The store as GraphQL objects: plain values and functions, which graphql-js resolves by their names. */
import type { Entry, Listed, Store, StoredComment, StoredIssue, StoredLabel } from '#sandbox/store.ts';
import { accountOf, numberOf } from '#sandbox/store.ts';
import type { Instant } from '#domain/time.ts';
import { iso } from '#sandbox/clock.ts';
import { shownComments, shownTimeline } from '#sandbox/lag.ts';
import { renderMarkdown } from '#sandbox/markdown.ts';
import { connection, type PageArguments } from './connection.ts';

const REASONS = { completed: 'COMPLETED', 'not-planned': 'NOT_PLANNED', duplicate: 'DUPLICATE' } as const;
export const REACTIONS: Readonly<Record<string, string>> = {
  THUMBS_UP: '+1',
  THUMBS_DOWN: '-1',
  LAUGH: 'laugh',
  HOORAY: 'hooray',
  CONFUSED: 'confused',
  HEART: 'heart',
  ROCKET: 'rocket',
  EYES: 'eyes',
};

const TYPE_NAMES: Readonly<Record<Entry['kind'], string>> = {
  comment: 'IssueComment',
  labeled: 'LabeledEvent',
  unlabeled: 'UnlabeledEvent',
  assigned: 'AssignedEvent',
  unassigned: 'UnassignedEvent',
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
  renamed: 'RenamedTitleEvent',
  transferred: 'TransferredEvent',
};

export function createViews(store: Store, now: () => Instant, base: () => string) {
  /** GraphQL says a bot's login without `[bot]`; somebody deleted is nobody. */
  const actor = (login: string | null): object | null => {
    const account = accountOf(store, login);
    if (!account) return null;
    return {
      __typename: account.kind,
      id: account.id,
      login: account.login.replace(/\[bot\]$/, ''),
      url: `${base()}/${account.login}`,
    };
  };
  const label = ({ id, name, color, description }: StoredLabel): object => ({
    __typename: 'Label',
    id,
    name,
    color,
    description,
  });
  /** Null for one that was deleted. */
  const labelNamed = (name: string): object | null => {
    const known = store.labels.get(name.toLowerCase());
    return known ? label(known) : null;
  };
  const repository = (): object => ({
    __typename: 'Repository',
    id: 'R_1',
    name: store.name,
    nameWithOwner: `${store.owner}/${store.name}`,
    isPrivate: store.isPrivate,
    owner: { __typename: 'Organization', id: 'O_1', login: store.owner },
    label: ({ name }: { name: string }) => labelNamed(name),
    labels: (page: PageArguments) => connection([...store.labels.values()].map(label), page),
    issue: ({ number }: { number: number }) => {
      const found = store.issues.get(number);
      if (!found || found.isPullRequest)
        throw Object.assign(new Error(`Could not resolve to an Issue with the number of ${number}.`), {
          extensions: { type: 'NOT_FOUND' },
        });
      return issue(found);
    },
    issueOrPullRequest: ({ number }: { number: number }) => {
      const found = store.issues.get(number);
      if (!found)
        throw Object.assign(new Error(`Could not resolve to an issue or pull request with the number of ${number}.`), {
          extensions: { type: 'NOT_FOUND' },
        });
      return issue(found);
    },
    pullRequest: ({ number }: { number: number }) => {
      const found = store.issues.get(number);
      if (!found?.isPullRequest)
        throw Object.assign(new Error(`Could not resolve to a PullRequest with the number of ${number}.`), {
          extensions: { type: 'NOT_FOUND' },
        });
      return issue(found);
    },
    issues: (asked: PageArguments & IssuesArguments) => connection(select(store, asked).map(issue), asked),
  });

  const issue = (one: StoredIssue): object => ({
    __typename: one.isPullRequest ? 'PullRequest' : 'Issue',
    id: one.id,
    number: one.number,
    title: one.title,
    body: one.body ?? '',
    bodyHTML: () => renderMarkdown(store, one.body ?? ''),
    url: `${base()}/${store.owner}/${store.name}/issues/${one.number}`,
    author: actor(one.author),
    editor: actor(one.edited?.by ?? null),
    createdAt: iso(one.createdAt),
    updatedAt: iso(one.updatedAt),
    lastEditedAt: one.edited ? iso(one.edited.at) : null,
    closedAt: one.closedAt === null ? null : iso(one.closedAt),
    state: one.state,
    closed: one.state === 'CLOSED',
    stateReason: ({ enableDuplicate }: { enableDuplicate?: boolean }) => stateReason(one, enableDuplicate === true),
    issueType: one.type === null ? null : { __typename: 'IssueType', id: `IT_${one.type}`, name: one.type },
    repository,
    labels: (page: PageArguments) => connection(one.labels.map(labelNamed), page),
    assignees: (page: PageArguments) => connection(one.assignees.map(actor), page),
    viewerDidAuthor: one.author === store.viewer,
    parent: () => {
      const parent = one.parent === null ? undefined : store.issues.get(one.parent);
      return parent ? issue(parent) : null;
    },
    subIssues: (page: PageArguments) => connection(subIssuesOf(store, one).map(issue), page),
    subIssuesSummary: () => {
      const all = subIssuesOf(store, one);
      const completed = all.filter(({ state }) => state === 'CLOSED').length;
      return { total: all.length, completed, percentCompleted: all.length === 0 ? 0 : (100 * completed) / all.length };
    },
    comments: (page: PageArguments) =>
      connection(
        shownComments(store, one, now()).map((entry) => comment(one, entry)),
        page,
      ),
    timelineItems: (page: PageArguments & { itemTypes?: readonly string[] | null }) =>
      connection(
        shownTimeline(store, one, now())
          .filter((entry) => !page.itemTypes || page.itemTypes.includes(screaming(TYPE_NAMES[entry.kind])))
          .map((entry) => item(one, entry)),
        page,
      ),
  });

  const comment = (of: StoredIssue, one: StoredComment): object => ({
    __typename: 'IssueComment',
    id: one.id,
    databaseId: numberOf(one.id),
    url: `${base()}/${store.owner}/${store.name}/issues/${of.number}#issuecomment-${numberOf(one.id)}`,
    body: one.body,
    bodyHTML: () => renderMarkdown(store, one.body),
    author: actor(one.by),
    editor: actor(one.edited?.by ?? null),
    createdAt: iso(one.at),
    updatedAt: iso(one.edited?.at ?? one.at),
    lastEditedAt: one.edited ? iso(one.edited.at) : null,
    viewerDidAuthor: one.by === store.viewer,
    isMinimized: one.minimized !== null,
    minimizedReason: one.minimized?.toLowerCase() ?? null,
    reactionGroups: Object.entries(REACTIONS).map(([content, name]) => ({
      content,
      createdAt: null,
      viewerHasReacted: one.reactions.some((reaction) => reaction.content === name && reaction.by === store.viewer),
    })),
    issue: () => issue(of),
  });

  const item = (of: StoredIssue, entry: Entry): object => {
    if (entry.kind === 'comment') return comment(of, entry);
    const event = {
      __typename: TYPE_NAMES[entry.kind],
      id: entry.id,
      createdAt: iso(entry.at),
      actor: actor(entry.by),
    };
    switch (entry.kind) {
      case 'labeled':
      case 'unlabeled':
        return { ...event, label: labelNamed(entry.label) };
      case 'assigned':
      case 'unassigned':
        return { ...event, assignee: actor(entry.login) };
      case 'closed':
        return {
          ...event,
          stateReason: ({ enableDuplicate }: { enableDuplicate?: boolean }) =>
            hideDuplicate(REASONS[entry.reason], enableDuplicate === true),
        };
      case 'renamed':
        return { ...event, previousTitle: entry.from, currentTitle: entry.to };
      case 'transferred':
        return { ...event, fromRepository: { __typename: 'Repository', nameWithOwner: entry.from } };
      case 'reopened':
        return event;
      default:
        return entry satisfies never;
    }
  };
  const viewer = (): object => {
    const account = accountOf(store, store.viewer);
    return { __typename: account?.kind ?? 'Bot', id: account?.id, login: store.viewer };
  };
  const node = (id: string): object | null => {
    for (const one of store.issues.values()) {
      if (one.id === id) return issue(one);
      const entry = shownTimeline(store, one, now()).find((timelineEntry) => timelineEntry.id === id);
      if (entry) return item(one, entry);
    }
    const known = [...store.labels.values()].find((one) => one.id === id);
    if (known) return label(known);
    throw Object.assign(new Error(`Could not resolve to a node with the global id of '${id}'`), {
      extensions: { type: 'NOT_FOUND' },
    });
  };
  const owner = (login: string): object | null => {
    if (login.toLowerCase() !== store.owner.toLowerCase()) return null;
    const all = [{ name: store.name }, ...store.siblings].map(listed);
    return {
      __typename: 'Organization',
      id: 'O_1',
      login: store.owner,
      repositories: (asked: PageArguments & { orderBy?: { field: string } | null }) => {
        if (asked.orderBy?.field !== 'NAME') throw new Error('sandbox: repositories are listed by NAME alone');
        return connection(
          all.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
          asked,
        );
      },
    };
  };
  const listed = ({ name, isArchived = false, isDisabled = false, hasIssues = true }: Listed) => ({
    __typename: 'Repository',
    name,
    nameWithOwner: `${store.owner}/${name}`,
    isArchived,
    isDisabled,
    hasIssuesEnabled: hasIssues,
  });
  return { repository, owner, issue, comment, viewer, node, actor, label };
}

export type Views = ReturnType<typeof createViews>;

interface IssuesArguments {
  readonly labels?: readonly string[] | null;
  readonly states?: readonly string[] | null;
  readonly filterBy?: { readonly since?: string | null } | null;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

const subIssuesOf = (store: Store, { number }: StoredIssue): readonly StoredIssue[] =>
  [...store.issues.values()].filter(({ parent }) => parent === number);

/** Labels are an OR here, as on GitHub. */
function select(store: Store, { labels, states, filterBy, orderBy }: IssuesArguments): readonly StoredIssue[] {
  // Of what is not asked for, the schema's defaults come along.
  const [unknown] = Object.entries(filterBy ?? {}).find(([name, value]) => name !== 'since' && value) ?? [];
  if (unknown !== undefined) throw new Error(`sandbox: issues(filterBy: { ${unknown} }) is not modelled`);
  const wanted = labels?.map((name) => name.toLowerCase());
  const since = filterBy?.since == null ? null : Date.parse(filterBy.since) / 1000;
  const found = [...store.issues.values()].filter(
    (one) =>
      !one.isPullRequest &&
      (!wanted || one.labels.some((name) => wanted.includes(name.toLowerCase()))) &&
      (!states || states.includes(one.state)) &&
      (since === null || one.updatedAt >= since),
  );
  const key = orderBy?.field === 'UPDATED_AT' ? (one: StoredIssue) => one.updatedAt : (one: StoredIssue) => one.number;
  const sign = orderBy?.direction === 'DESC' ? -1 : 1;
  return found.toSorted((a, b) => sign * (key(a) - key(b)) || a.number - b.number);
}

/** GitHub does not tell of duplicates unless it is asked to. */
const hideDuplicate = (reason: string, enabled: boolean): string =>
  reason === 'DUPLICATE' && !enabled ? 'NOT_PLANNED' : reason;

function stateReason(one: StoredIssue, enabled: boolean): string | null {
  if (one.state === 'CLOSED') return one.reason ? hideDuplicate(REASONS[one.reason], enabled) : null;
  return one.timeline.some(({ kind }) => kind === 'reopened') ? 'REOPENED' : null;
}

const screaming = (name: string): string => name.replaceAll(/(?<!^)([A-Z])/g, '_$1').toUpperCase();
