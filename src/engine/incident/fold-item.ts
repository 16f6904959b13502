/** One entry of an issue's history, folded into the state: what people did, and what the engine did and recorded. Pure. */
import { hasName, nameKey, sameName } from '#domain/names.ts';
import type { TimelineItem } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { acknowledge, countAnswer } from './answers.ts';
import { beliefOf } from './belief.ts';
import { judgeComment, refuseAfterwards } from './judge-comment.ts';
import { choose } from './severities.ts';
import { isSeen } from './status-comment.ts';
import { mayAtLeast } from './people.ts';
import { foldOthersRecord, recordByOther } from './other-account.ts';
import { forgetHolder } from './role-changes.ts';
import { dropPending, foldRecord, onlyReminds } from './apply-record.ts';
import { type FoldState, type LostRecord, own } from './fold-state.ts';
import { isLive, startLife } from './lives.ts';
import { isReporter, isResponder } from './responders.ts';

type Deletion = Extract<TimelineItem, { readonly kind: 'comment-deleted' | 'words-deleted' }>;
type OthersItem = Exclude<TimelineItem, Deletion>;

export const isIncidentLabel = (policy: Policy, label: string): boolean => hasName(policy.incident.labels, label);

/** Folds in the next entry of the history: `state` is changed, and belongs to the caller. */
export function foldItem(state: FoldState, item: TimelineItem): void {
  if (mayMakeDue(state, item)) state.lastEdit = Math.max(state.lastEdit, item.at);
  if (item.by?.kind === 'engine') foldEngineItem(state, item);
  else if (item.kind !== 'comment-deleted' && item.kind !== 'words-deleted') foldOthersItem(state, item);
  const loss = state.lost.get(item);
  if (loss !== undefined) foldLost(state, loss, item);
}

/** Does it change what was there before, whoever did it? What is due since may not have been so until then. */
const mayMakeDue = (state: FoldState, item: TimelineItem): boolean =>
  item.kind === 'renamed' ||
  item.kind === 'edited' ||
  (item.kind === 'words-deleted' && isResponder(state, item.login));

/** A record whose comment somebody edited or deleted counts as if the comment still stood. */
function foldLost(state: FoldState, { record, isKnown }: LostRecord, item: TimelineItem): void {
  dropPending(state, () => true);
  const url = item.kind === 'comment' ? item.url : state.issue.url;
  foldRecord(state, record, item.at, { id: '', body: '', minimised: true });
  state.hasLost = true;
  if (!isKnown) own(state, 'foreignLines').push({ url, why: 'lost' });
}

function foldOthersItem(state: FoldState, item: OthersItem): void {
  if (isSeen(item)) state.seen += 1;
  const person = item.by?.kind === 'person' ? item.by.login : null;
  const isNew = item.kind === 'comment' ? foldOthersComment(state, item, person) : foldOthersEvent(state, item, person);
  if (!isNew) return;
  state.lastEvent = item.at;
  state.lastEventSeen = state.seen;
  if (person !== null && isLive(state)) state.activityAt = Math.max(state.lifeStart, item.at);
}

type CommentItem = Extract<OthersItem, { readonly kind: 'comment' }>;

/**
 * True where it is something new. What a passer-by writes, or a reporter into the report, is not: it makes no trigger fire again, and is no
 * activity.
 */
function foldOthersComment(state: FoldState, item: CommentItem, person: string | null): boolean {
  const record = recordByOther(state, item);
  if (record !== null) foldOthersRecord(state, record, item);
  if (record !== null || person === null) return false;
  const responds = isResponder(state, person);
  if (isLive(state)) {
    const isObeyed = judgeComment(state, item, person);
    // An edit wrote what is obeyed, or what an earlier run obeyed is not there any more.
    if (item.editedAt !== null && (isObeyed || item.reactions.includes('+1')))
      state.lastEdit = Math.max(state.lastEdit, item.editedAt);
    return isObeyed || responds;
  }
  if (state.dismissedAt !== null && state.incidentLabels.size > 0) refuseAfterwards(state, item, person);
  return responds;
}

/** True where it is something new, as for a comment: GitHub lets people write titles and reports who may do nothing else in the repository. */
function foldOthersEvent(state: FoldState, item: Exclude<OthersItem, CommentItem>, person: string | null): boolean {
  switch (item.kind) {
    case 'labeled':
      foldLabeled(state, item.label, item);
      return true;
    case 'unlabeled':
      own(state, 'incidentLabels').delete(nameKey(item.label));
      return true;
    case 'assigned':
      foldAssigned(state, item.login, item.at, person);
      return true;
    case 'unassigned':
      foldUnassigned(state, item.login);
      return true;
    case 'closed':
      foldClosed(state, item.reason, item.at);
      return true;
    case 'reopened':
      foldReopened(state, item);
      return true;
    case 'renamed':
    case 'edited':
      return person !== null && isResponder(state, person);
    default:
      return item satisfies never;
  }
}

type Event = Pick<TimelineItem, 'at' | 'by'>;

function foldLabeled(state: FoldState, label: string, { at, by }: Event): void {
  const person = by?.kind === 'person' ? by.login : null;
  if (isIncidentLabel(state.policy, label)) {
    if (state.incidentLabels.size === 0) startLife(state, at, by?.login ?? null);
    own(state, 'incidentLabels').add(nameKey(label));
    if (person !== null && mayAtLeast(state.issue, person, 'triage')) state.isTrusted = true;
  }
  const severity = state.policy.severities.find((one) => sameName(one.label, label));
  if (severity && person !== null) choose(state, severity.id, person, at);
}

function foldAssigned(state: FoldState, login: string, at: number, person: string | null): void {
  const known = state.assignees.has(nameKey(login));
  const opening = at === state.issue.createdAt && person !== null && isReporter(state, person);
  if (person !== null && isLive(state) && !opening) {
    if (!known && state.wasEverAssigned) state.reassignments += 1;
    if (sameName(person, login)) countAnswer(state, person, at);
    const counts = state.policy.incident.acknowledge.how.includes('assign');
    if (counts && sameName(person, login) && isResponder(state, person)) acknowledge(state, person, at);
  }
  own(state, 'assignees').set(nameKey(login), login);
  state.wasEverAssigned = true;
}

function foldUnassigned(state: FoldState, login: string): void {
  own(state, 'assignees').delete(nameKey(login));
  forgetHolder(state, login);
}

function foldClosed(state: FoldState, reason: 'completed' | 'not-planned' | 'duplicate', at: number): void {
  state.closed = reason === 'completed' ? 'completed' : 'dismissed';
  if (!isLive(state)) return;
  if (reason === 'completed') state.resolvedAt ??= at;
  else state.dismissedAt = at;
}

function foldReopened(state: FoldState, { at, by }: Event): void {
  state.closed = null;
  if (state.declaredAt !== null && state.incidentLabels.size > 0) startLife(state, at, by?.login ?? null);
}

function foldEngineItem(state: FoldState, item: TimelineItem): void {
  switch (item.kind) {
    case 'labeled':
    case 'unlabeled':
      if (isIncidentLabel(state.policy, item.label)) {
        if (item.kind === 'unlabeled') own(state, 'incidentLabels').delete(nameKey(item.label));
        else foldLabeled(state, item.label, item);
      }
      pend(state, item.kind, item.label);
      break;
    case 'assigned':
      own(state, 'assignees').set(nameKey(item.login), item.login);
      state.wasEverAssigned = true;
      pend(state, 'assigned', item.login);
      break;
    case 'unassigned':
      foldUnassigned(state, item.login);
      pend(state, 'unassigned', item.login);
      break;
    case 'closed':
      foldClosed(state, item.reason, item.at);
      break;
    case 'reopened':
      foldReopened(state, item);
      break;
    case 'comment':
      foldOwnComment(state, item);
      break;
    default:
      break;
  }
}

function foldOwnComment(state: FoldState, item: Extract<TimelineItem, { readonly kind: 'comment' }>): void {
  const line = beliefOf(state.policy, state.issue, item);
  if (item.editedByOther) {
    // People are meant to edit the review. Of the hidden line no more is believed than what kind of comment it was.
    const isStatus = line.kind === 'record' && line.status !== null && !line.record.review;
    if (isStatus && !item.minimised) own(state, 'staleStatus').push(item.id);
    return;
  }
  if (line.kind === 'unknown') state.hasUnknownVersion = true;
  if (line.kind === 'foreign') {
    const { kind: _kind, ...why } = line;
    own(state, 'foreignLines').push({ url: item.url, ...why });
  }
  if (line.kind !== 'record') return;
  const { record } = line;
  state.foreignLines = [];
  dropPending(state, () => true);
  foldRecord(state, record, item.at, item);
  if (item.id === state.statusComment?.id || item.minimised) return;
  if (onlyReminds(record)) own(state, 'reminders').push({ id: item.id, triggers: Object.keys(record.fired) });
  if (Object.keys(record.called).length > 0) own(state, 'calls').push({ id: item.id, record });
}

function pend(state: FoldState, kind: FoldState['pending'][number]['kind'], what: string): void {
  state.labelAndAssignCount += 1;
  own(state, 'pending').push({ kind, what, ordinal: state.labelAndAssignCount });
}
