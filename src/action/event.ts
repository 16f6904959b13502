/** What started this run, and what it is therefore for. Pure. */
import type { Environment } from '#domain/environment.ts';
import type { Inputs } from './inputs.ts';

/** The parts of the runner's environment and the event's payload that are looked at. */
export interface Event {
  readonly name: string;
  /** Number of the issue the event is about. */
  readonly issue: number | null;
  /** The label that the event put on the issue or took off it. */
  readonly label: string | null;
  /** Node id of the comment that the event has just brought. */
  readonly comment: string | null;
  /** True for a dispatch that wants a watcher. */
  readonly isWatch: boolean;
  readonly sha: string | null;
  readonly ref: string;
  readonly defaultBranch: string | null;
  /** The change that the event proposes, when its payload tells what it would be merged into. */
  readonly proposal: Proposal | null;
}

/** A pull request, or several that a merge queue takes together. */
export interface Proposal {
  /** The number of the pull request; null for a merge queue, which has no thread to comment in. */
  readonly number: number | null;
  /** Commit that the change is made to. */
  readonly base: string;
  readonly head: string;
  /** From another repository: then the job's token only reads. */
  readonly fork: boolean;
}

interface Payload {
  readonly pull_request?: {
    readonly number?: unknown;
    readonly base?: { readonly sha?: unknown; readonly repo?: { readonly full_name?: unknown } | null };
    readonly head?: { readonly sha?: unknown; readonly repo?: { readonly full_name?: unknown } | null };
  };
  readonly merge_group?: { readonly base_sha?: unknown; readonly head_sha?: unknown } | null;
  readonly issue?: { readonly number?: unknown };
  readonly comment?: { readonly node_id?: unknown } | null;
  readonly action?: unknown;
  readonly label?: { readonly name?: unknown } | null;
  readonly repository?: { readonly default_branch?: unknown };
  readonly inputs?: { readonly watch?: unknown } | null;
}

export function readEvent(environment: Environment, payload: unknown): Event {
  const {
    issue,
    comment,
    action,
    label,
    repository,
    inputs,
    pull_request: pull,
    merge_group: group,
  } = (typeof payload === 'object' && payload !== null ? payload : {}) as Payload;
  const name = environment['GITHUB_EVENT_NAME'] ?? '';
  return {
    name,
    isWatch: name === 'workflow_dispatch' && String(inputs?.watch) === 'true',
    issue: numberIn(issue?.number),
    label: textIn(label?.name),
    comment: action === 'created' ? textIn(comment?.node_id) : null,
    sha: environment['GITHUB_SHA'] || null,
    ref: environment['GITHUB_REF'] ?? '',
    defaultBranch: textIn(repository?.default_branch),
    proposal: readPullRequest(pull) ?? readMergeGroup(group),
  };
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberIn = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null);

function readPullRequest(pull: Payload['pull_request']): Proposal | null {
  const { number, base, head } = pull ?? {};
  const [of, from, to] = [numberIn(number), textIn(base?.sha), textIn(head?.sha)];
  if (of === null || from === null || to === null) return null;
  // A fork that was deleted has no repository any more.
  return { number: of, base: from, head: to, fork: base?.repo?.full_name !== head?.repo?.full_name };
}

/** Somebody who may write put it into the queue. */
function readMergeGroup(group: Payload['merge_group']): Proposal | null {
  const [base, head] = [textIn(group?.base_sha), textIn(group?.head_sha)];
  return base === null || head === null ? null : { number: null, base, head, fork: false };
}

export type Job =
  | { readonly kind: 'sweep' }
  /** This issue alone. */
  | { readonly kind: 'issue'; readonly number: number }
  /** This issue first, which may be a pull request's, then all incidents. */
  | { readonly kind: 'event'; readonly number: number; readonly label: string | null; readonly comment: string | null }
  | { readonly kind: 'watch' }
  /** `testsAsIs`: no change is proposed, so that the policies are tested as they are. */
  | { readonly kind: 'check'; readonly testsAsIs: boolean }
  | { readonly kind: 'report' }
  /** `confirms`: no messages, only what people commented on those of earlier drills. */
  | { readonly kind: 'drill'; readonly confirms: boolean; readonly comment: string | null }
  | { readonly kind: 'impossible'; readonly why: string };

const EVENTS_OF_CHANGES = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'merge_group',
];

/** Is it about a change that is proposed? */
export const isOfChange = ({ name }: Pick<Event, 'name'>): boolean => EVENTS_OF_CHANGES.includes(name);

export function jobOf({ mode, issueNumber, watchFor, dryRun }: Inputs, event: Event): Job {
  if (mode === 'watch' && dryRun)
    return { kind: 'impossible', why: '`dry-run` is for a single run, and the mode is `watch`: use `sweep`.' };
  if (mode === 'sweep' || mode === 'watch' || mode === 'report') return { kind: mode };
  if (mode === 'check') return { kind: 'check', testsAsIs: !isOfChange(event) };
  if (mode === 'drill') {
    const confirms = event.name === 'issue_comment';
    return { kind: 'drill', confirms, comment: event.comment };
  }
  if (mode === 'issue') {
    const number = issueNumber ?? event.issue;
    if (number !== null) return { kind: 'issue', number };
    return { kind: 'impossible', why: '`mode: issue` needs `issue-number`, as this event is about no issue.' };
  }
  if (isOfChange(event)) return { kind: 'check', testsAsIs: false };
  if (event.isWatch && watchFor > 0 && !dryRun) return { kind: 'watch' };
  if (event.name !== 'issues' && event.name !== 'issue_comment') return { kind: 'sweep' };
  const { issue, label, comment } = event;
  return issue === null ? { kind: 'sweep' } : { kind: 'event', number: issue, label, comment };
}

/** Events that GitHub only ever delivers for the default branch. */
const DEFAULT_BRANCH_EVENTS = ['issues', 'issue_comment', 'schedule', 'repository_dispatch'];

/**
 * True when the checked-out files and `GITHUB_SHA` are the default branch's. The policy is taken from nowhere else, so that
 * nobody escalates by a policy that was not reviewed.
 */
export function onDefaultBranch({ name, ref, defaultBranch }: Event): boolean {
  if (DEFAULT_BRANCH_EVENTS.includes(name)) return true;
  if (isOfChange({ name })) return false;
  return defaultBranch === null || ref === '' || ref === `refs/heads/${defaultBranch}`;
}
