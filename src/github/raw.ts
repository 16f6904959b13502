/** The parts of GitHub's answers that are mapped, as the documents ask for them. Null: deleted, or hidden from the token. */

export interface RawActor {
  readonly __typename: string;
  readonly login: string;
}

export interface RawComment {
  readonly id: string;
  readonly url: string;
  readonly body: string | null;
  readonly createdAt: string;
  readonly createdViaEmail: boolean;
  readonly viewerDidAuthor: boolean;
  readonly lastEditedAt: string | null;
  readonly isMinimized: boolean;
  readonly author: RawActor | null;
  readonly editor: RawActor | null;
  readonly reactionGroups: readonly { readonly content: string; readonly viewerHasReacted: boolean }[] | null;
}

interface RawEvent {
  readonly createdAt: string;
  readonly actor: RawActor | null;
}

export type RawItem =
  | ({ readonly __typename: 'IssueComment' } & RawComment)
  | ({
      readonly __typename: 'LabeledEvent' | 'UnlabeledEvent';
      readonly label: { readonly name: string } | null;
    } & RawEvent)
  | ({ readonly __typename: 'AssignedEvent' | 'UnassignedEvent'; readonly assignee: RawActor | null } & RawEvent)
  | ({ readonly __typename: 'ClosedEvent'; readonly stateReason: string | null } & RawEvent)
  | ({ readonly __typename: 'ReopenedEvent' | 'TransferredEvent' | 'UnlockedEvent' } & RawEvent)
  | ({ readonly __typename: 'LockedEvent'; readonly lockReason: string | null } & RawEvent)
  | ({ readonly __typename: 'RenamedTitleEvent'; readonly currentTitle: string } & RawEvent)
  | ({ readonly __typename: 'CommentDeletedEvent'; readonly deletedCommentAuthor: RawActor | null } & RawEvent);

export interface RawHistory {
  readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
  readonly nodes: readonly (RawItem | null)[] | null;
}

export interface RawIssue {
  readonly __typename: 'Issue';
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly lastEditedAt: string | null;
  readonly state: string;
  readonly stateReason: string | null;
  readonly closedAt: string | null;
  readonly locked: boolean;
  readonly activeLockReason: string | null;
  readonly editor: RawActor | null;
  readonly author: RawActor | null;
  readonly issueType?: { readonly name: string } | null;
  readonly labels: {
    readonly pageInfo: { readonly hasNextPage: boolean };
    readonly nodes: readonly ({ readonly id: string; readonly name: string } | null)[] | null;
  } | null;
  readonly assignees: { readonly nodes: readonly ({ readonly login: string } | null)[] | null };
  readonly timelineItems: RawHistory;
  readonly subIssues?: { readonly nodes: readonly (RawSubIssue | null)[] | null } | null;
}

export interface RawSubIssue {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly body: string;
  readonly closedAt: string | null;
  readonly viewerDidAuthor: boolean;
  readonly author: RawActor | null;
  readonly subIssuesSummary: { readonly total: number; readonly completed: number };
}

export interface RawPullRequest {
  readonly __typename: 'PullRequest';
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly createdAt: string;
  readonly author: RawActor | null;
}
