/**
 * Hand-overs to somebody whom GitHub does not assign: they are refused. That is known only to the run that tries it, which records it with
 * its answer, so that every later run judges the command alike. Pure.
 */
import { hasName } from '#domain/names.ts';
import type { Command } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import type { Answer } from '#domain/reply.ts';
import { lineIn } from './belief.ts';
import type { FoldState, LostRecords } from './fold-state.ts';
import { readUpTo } from './mark-answered.ts';
import { mayBeAssigned } from './people.ts';

/**
 * Comment → of those whom its commands named, whom GitHub did not assign, as it was recorded first. Only what was answered as it reads now
 * is in it.
 */
type RecordedRefusals = ReadonlyMap<string, readonly string[]>;

/** An issue is read once for all of its hand-overs. */
const READ = new WeakMap<
  Issue,
  { readonly policy: Policy; readonly lost: LostRecords; readonly recorded: RecordedRefusals }
>();

function recordedIn({ policy, issue, lost }: History): RecordedRefusals {
  const known = READ.get(issue);
  if (known?.policy === policy && known.lost === lost) return known.recorded;
  const recorded = new Map<string, readonly string[]>();
  const edits = editsOf(issue);
  const add = ({ answered, notAssigned }: Pick<LedgerRecord, 'answered' | 'notAssigned'>, at: Instant): void => {
    for (const id of answered)
      if (!recorded.has(id) && (edits.get(id) ?? at) <= at) recorded.set(id, notAssigned?.[id] ?? []);
  };
  for (const item of issue.timeline) {
    for (const record of [lineIn(policy, issue, item)?.record, lost.get(item)?.record]) {
      if (record?.before !== undefined) add(record.before, readUpTo(record, item.at));
      if (record !== undefined) add(record, readUpTo(record, item.at));
    }
  }
  READ.set(issue, { policy, lost, recorded });
  return recorded;
}

/** Comment of somebody's → when it was last edited. */
const editsOf = ({ timeline }: Issue): ReadonlyMap<string, Instant> =>
  new Map(
    timeline.flatMap((item) =>
      item.kind === 'comment' && item.by?.kind === 'person' && item.editedAt !== null
        ? [[item.id, item.editedAt] as const]
        : [],
    ),
  );

type History = Pick<FoldState, 'policy' | 'issue' | 'lost'>;

/** Is nothing handed over to `to`, whom this comment names? What was answered stays as it was answered. */
function isNotAssigned(history: History, comment: string, to: string): boolean {
  const recorded = recordedIn(history).get(comment);
  if (recorded !== undefined) return hasName(recorded, to);
  return !mayBeAssigned(history.issue, to) && !hasName(history.issue.assignees, to);
}

/** Why these roles, or the incident of whoever wrote it where there are none, do not go to `to`; null where they do. */
export function refusedHandOver(
  state: FoldState,
  { comment, by, to, roles }: { comment: string; by: string; to: string; roles: readonly string[] },
): Answer | null {
  if (!isNotAssigned(state, comment, to)) return null;
  return { kind: 'not-assigned', to, by, roles: roles.map((id) => roleAndHolders(state, id)) };
}

/** A role that stays with whoever holds it. */
export const roleAndHolders = (
  { policy, holders }: Pick<FoldState, 'policy' | 'holders'>,
  id: string,
): Extract<Answer, { kind: 'not-assigned' }>['roles'][number] => ({
  id,
  name: policy.roles.get(id)?.name ?? id,
  holders: holders.get(id) ?? [],
});

/** Would one of these hand-overs, which nothing has answered so far, be judged otherwise as the issue is now? */
export const isHandedOverOtherwise = ({ policy, lost, commands }: Readonly<FoldState>, issue: Issue): boolean =>
  commands.some(({ answered, asks, comment, verdict }) => {
    if (answered) return false;
    const history = { policy, issue, lost };
    if (verdict.kind === 'not-assigned') return !isNotAssigned(history, comment, verdict.to);
    return asks?.kind === 'hand-over' && isNotAssigned(history, comment, asks.to);
  });

/** What a run that answers these comments records of whom GitHub did not assign. */
export function notAssignedIn(
  commands: readonly Command[],
  answered: readonly string[],
): Pick<LedgerRecord, 'notAssigned'> {
  const people = new Map<string, readonly string[]>();
  for (const { comment, verdict } of commands) {
    const before = people.get(comment) ?? [];
    if (verdict.kind !== 'not-assigned' || !answered.includes(comment) || hasName(before, verdict.to)) continue;
    people.set(comment, [...before, verdict.to]);
  }
  return people.size === 0 ? {} : { notAssigned: Object.fromEntries(people) };
}
