/** The GraphQL documents that read, and nothing else. Every connection names how much it takes, as GitHub demands. */

/** Incidents a page; with whole connections a page costs 3 points of GitHub's 1,000 an hour. */
const PAGE = 50;
/** Timeline items a page: GitHub's most. */
export const HISTORY = 100;
/** Timeline items a page where GitHub did not answer with more. */
export const SHORT_HISTORY = 20;
/** Sub-issues of one issue: GitHub lets it have no more. */
const SUB_ISSUES = 100;

const ITEM_TYPES = [
  'ISSUE_COMMENT',
  'LABELED_EVENT',
  'UNLABELED_EVENT',
  'ASSIGNED_EVENT',
  'UNASSIGNED_EVENT',
  'CLOSED_EVENT',
  'REOPENED_EVENT',
  'RENAMED_TITLE_EVENT',
  'COMMENT_DELETED_EVENT',
  'TRANSFERRED_EVENT',
  'LOCKED_EVENT',
  'UNLOCKED_EVENT',
].join(', ');

export const COMMENT = `
fragment Who on Actor { __typename login }
fragment Said on IssueComment {
  id url body createdAt createdViaEmail viewerDidAuthor lastEditedAt isMinimized
  author { ...Who } editor { ...Who } reactionGroups { content viewerHasReacted }
}`;

const HISTORY_FRAGMENTS = `
fragment Assigned on Assignee {
  __typename ... on User { login } ... on Bot { login } ... on Mannequin { login } ... on Organization { login }
}
fragment History on IssueTimelineItemsConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes {
    __typename
    ... on IssueComment { ...Said }
    ... on LabeledEvent { createdAt actor { ...Who } label { name } }
    ... on UnlabeledEvent { createdAt actor { ...Who } label { name } }
    ... on AssignedEvent { createdAt actor { ...Who } assignee { ...Assigned } }
    ... on UnassignedEvent { createdAt actor { ...Who } assignee { ...Assigned } }
    ... on ClosedEvent { createdAt actor { ...Who } stateReason }
    ... on ReopenedEvent { createdAt actor { ...Who } }
    ... on RenamedTitleEvent { createdAt actor { ...Who } currentTitle }
    ... on TransferredEvent { createdAt actor { ...Who } }
    ... on LockedEvent { createdAt actor { ...Who } lockReason }
    ... on UnlockedEvent { createdAt actor { ...Who } }
    ... on CommentDeletedEvent { createdAt actor { ...Who } deletedCommentAuthor { ...Who } }
  }
}${COMMENT}`;

const timeline = (last: number, before: string): string =>
  `timelineItems(last: ${last}, itemTypes: [${ITEM_TYPES}]${before}) { ...History }`;

/** A sub-issue, which may be a post-incident review. Its own sub-issues are read by another request, where it has open ones. */
export const SUB_ISSUE = `
fragment Sub on Issue {
  id number url body closedAt viewerDidAuthor author { __typename login } subIssuesSummary { total completed }
}`;

/** Older GitHub Enterprise Servers do not know issue types, or sub-issues: then the document leaves the field out. */
const issueFragment = ({ types, reviews, history = HISTORY }: Omit<Shape, 'labels'>): string => `
fragment Whole on Issue {
  __typename id number url title body createdAt updatedAt lastEditedAt state stateReason closedAt
  locked activeLockReason editor { ...Who } author { ...Who } ${types ? 'issueType { name }' : ''}
  labels(first: 100) { pageInfo { hasNextPage } nodes { id name } }
  assignees(first: 10) { nodes { login } }
  ${reviews ? `subIssues(first: ${SUB_ISSUES}) { nodes { ...Sub } }` : ''}
  ${timeline(history, '')}
}${HISTORY_FRAGMENTS}${reviews ? SUB_ISSUE : ''}`;

/** The ids of labels that may have to be added, each by its exact name (`labels(query:)` is fuzzy): `label0`, `label1`, … */
const labelFields = (count: number): string =>
  indicesOf(count)
    .map((index) => `label${index}: label(name: $label${index}) { id name }`)
    .join('\n    ');
const labelVariables = (count: number): string =>
  indicesOf(count)
    .map((index) => `, $label${index}: String!`)
    .join('');
const indicesOf = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** The variables that go with a document that asks for these labels. */
export const labelValues = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name, index) => [`label${index}`, name]));

export interface Shape {
  /** How many labels the document requests by name. */
  readonly labels: number;
  readonly types: boolean;
  /** True: the document requests the issue's review, a sub-issue, and what creating one needs. */
  readonly reviews?: boolean;
  /** How many of the latest entries of each history; by default as many as GitHub gives. */
  readonly history?: number;
}

/** The fields that identify an issue, for issues of which an answer does not have all. */
const LISTED = 'id number updatedAt';

/**
 * One page of open incidents and one of closed ones, last touched first. Either can be left out when it has no further page.
 * `filterBy: { since }` would need to know GitHub's time before its answer.
 */
export const sweepDocument = (shape: Shape): string => `${sweep('Sweep', '...Whole', shape)}${issueFragment(shape)}`;

/** The pages of a sweep with nothing but the ids and numbers of the issues. */
export const sweepListDocument = (shape: Shape): string => sweep('SweepList', LISTED, shape);

const sweep = (operation: string, fields: string, { labels, reviews }: Shape): string => `
query ${operation}(
  $owner: String!, $name: String!, $incident: [String!]!,
  $open: Boolean!, $openAfter: String, $closed: Boolean!, $closedAfter: String${labelVariables(labels)}
) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    hasIssuesEnabled ${reviews ? 'id' : ''} ${labelFields(labels)}
    open: issues(
      first: ${PAGE}, after: $openAfter, labels: $incident, states: [OPEN], orderBy: { field: CREATED_AT, direction: ASC }
    ) @include(if: $open) { pageInfo { hasNextPage endCursor } nodes { ${fields} } }
    closed: issues(
      first: ${PAGE}, after: $closedAfter, labels: $incident, states: [CLOSED],
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) @include(if: $closed) { pageInfo { hasNextPage endCursor } nodes { ${fields} } }
  }
}`;

/** One page of all incidents, those longest unchanged first: an issue that changes meanwhile comes again at the end. */
export const pastDocument = (shape: Shape): string => `${past('Past', '...Whole', shape)}${issueFragment(shape)}`;

export const pastListDocument = (shape: Shape): string => past('PastList', LISTED, shape);

const past = (operation: string, fields: string, { labels }: Shape): string => `
query ${operation}(
  $owner: String!, $name: String!, $incident: [String!]!,
  $after: String, $filter: IssueFilters${labelVariables(labels)}
) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    hasIssuesEnabled ${labelFields(labels)}
    past: issues(
      first: ${PAGE}, after: $after, labels: $incident, filterBy: $filter, states: [OPEN, CLOSED],
      orderBy: { field: UPDATED_AT, direction: ASC }
    ) { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } }
  }
}`;

/** One page of what an organisation or a person owns. */
export const OWNER_DOCUMENT = `
query Owner($login: String!, $after: String) {
  repositoryOwner(login: $login) {
    repositories(first: 100, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { nameWithOwner isArchived isDisabled hasIssuesEnabled }
    }
  }
}`;

/** One issue by its number, which may turn out to be a pull request's, and how many open incidents there are. */
export const issueDocument = ({ labels, ...shape }: Shape): string => `
query Issue($owner: String!, $name: String!, $number: Int!, $incident: [String!]!${labelVariables(labels)}) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    hasIssuesEnabled url ${shape.reviews ? 'id' : ''} ${labelFields(labels)}
    incidents: issues(first: 1, labels: $incident, states: [OPEN]) { totalCount }
    issueOrPullRequest(number: $number) {
      __typename
      ... on Issue { ...Whole }
      ... on PullRequest { id number url title createdAt author { ...Who } }
    }
  }
}${issueFragment(shape)}`;

/** Issues by their node ids, and the node ids of people who may have to be assigned: `user0` … with `$login0` … */
export const issuesDocument = ({ labels, users = 0, ...shape }: Shape & { readonly users?: number }): string => `
query Issues($owner: String!, $name: String!, $ids: [ID!]!${labelVariables(labels)}${userVariables(users)}) {
  viewer { login }
  repository(owner: $owner, name: $name) { hasIssuesEnabled id ${labelFields(labels)} }
  issues: nodes(ids: $ids) { ... on Issue { ...Whole } }
  ${userFields(users)}
}${issueFragment(shape)}`;

/** Further, older pages of several histories at once: `issue0` … with `$id0`, `$before0` … */
export const historyDocument = (count: number, last = HISTORY): string => {
  const indices = indicesOf(count);
  const variables = indices.map((index) => `$id${index}: ID!, $before${index}: String!`).join(', ');
  const fields = indices.map(
    (index) =>
      `issue${index}: node(id: $id${index}) { ... on Issue { ${timeline(last, `, before: $before${index}`)} } }`,
  );
  return `query History(${variables}) {\n  ${fields.join('\n  ')}\n}${HISTORY_FRAGMENTS}`;
};

export const LABEL_DOCUMENT = `
query Label($owner: String!, $name: String!, $label: String!) {
  repository(owner: $owner, name: $name) { label(name: $label) { id name } }
}`;

const userVariables = (count: number): string =>
  indicesOf(count)
    .map((index) => `, $login${index}: String!`)
    .join('');
const userFields = (count: number): string =>
  indicesOf(count)
    .map((index) => `user${index}: user(login: $login${index}) { id }`)
    .join('\n  ');

/** The variables that go with a document that requests these people. */
export const userValues = (logins: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(logins.map((login, index) => [`login${index}`, login]));

/** The node ids of people: `user0` … with `$login0` … */
export const usersDocument = (count: number): string =>
  `query Users(${userVariables(count).slice(2)}) {\n  ${userFields(count)}\n}`;

/** The sub-issues of several reviews at once: `review0` … with `$id0` … */
export const actionsDocument = (count: number): string => {
  const indices = indicesOf(count);
  const fields = indices.map(
    (index) => `review${index}: node(id: $id${index}) {
    ... on Issue { subIssues(first: ${SUB_ISSUES}) { nodes { title state assignees(first: 1) { nodes { login } } } } }
  }`,
  );
  return `query Actions(${indices.map((index) => `$id${index}: ID!`).join(', ')}) {\n  ${fields.join('\n  ')}\n}`;
};
