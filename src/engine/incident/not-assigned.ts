/**
 * Hand-overs to somebody whom GitHub does not assign: they are refused. That is known only to the run that tries it, which records it with
 * its answer, so that every later run judges the command alike. Pure.
 */
import { hasName } from '#domain/names.ts';
import type { Command } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import type { CommandReply } from '#domain/reply.ts';
import { lineIn } from './belief.ts';
import type { CommandContext } from './command-definition.ts';
import type { FoldState, LostRecords } from './fold-state.ts';
import { type AnsweredCommands, isAnsweredIn, type WrittenCommand } from './mark-answered.ts';
import { mayBeAssigned } from './people.ts';

/** What one record says of the commands it answered, and of those whom they named, whom GitHub did not assign. */
type RecordedAnswers = AnsweredCommands & Pick<LedgerRecord, 'notAssigned'>;

/** Comment → what was recorded of its commands, oldest first. */
type AnswersByComment = ReadonlyMap<string, readonly RecordedAnswers[]>;

/** An issue is read once for all of its hand-overs. */
const READ = new WeakMap<
  Issue,
  { readonly policy: Policy; readonly lost: LostRecords; readonly recorded: AnswersByComment }
>();

function recordedIn({ policy, issue, lost }: History): AnswersByComment {
  const known = READ.get(issue);
  if (known?.policy === policy && known.lost === lost) return known.recorded;
  const recorded = new Map<string, RecordedAnswers[]>();
  const runs = issue.timeline
    .flatMap((item) => [lineIn(policy, issue, item)?.record ?? [], lost.get(item)?.record ?? []].flat())
    .flatMap((record): readonly RecordedAnswers[] =>
      record.before === undefined ? [record] : [record.before, record],
    );
  for (const run of runs)
    for (const comment of run.answered) {
      const known = recorded.get(comment);
      if (known === undefined) recorded.set(comment, [run]);
      else known.push(run);
    }
  READ.set(issue, { policy, lost, recorded });
  return recorded;
}

type History = Pick<FoldState, 'policy' | 'issue' | 'lost'>;

/** Is nothing handed over to `to`, whom this command names? What was answered stays as it was answered. */
function isNotAssigned(history: History, command: WrittenCommand, to: string): boolean {
  const record = recordedIn(history)
    .get(command.comment)
    ?.find((one) => isAnsweredIn(one, command));
  if (record !== undefined) return hasName(record.notAssigned?.[command.comment] ?? [], to);
  return !mayBeAssigned(history.issue, to) && !hasName(history.issue.assignees, to);
}

/** Why these roles, or the incident of whoever wrote it where there are none, do not go to `to`; null where they do. */
export function refusedHandover(
  { state, by, ...written }: CommandContext,
  text: string,
  to: string,
  roles: readonly string[],
): CommandReply | null {
  if (!isNotAssigned(state, { ...written, text }, to)) return null;
  return { kind: 'not-assigned', to, by, roles: roles.map((id) => roleAndHolders(state, id)) };
}

/** A role that stays with whoever holds it. */
export const roleAndHolders = (
  { policy, holders }: Pick<FoldState, 'policy' | 'holders'>,
  id: string,
): Extract<CommandReply, { kind: 'not-assigned' }>['roles'][number] => ({
  id,
  name: policy.roles.get(id)?.name ?? id,
  holders: holders.get(id) ?? [],
});

/** Would one of these hand-overs, which nothing has answered so far, be judged otherwise as the issue is now? */
export const isHandedOverOtherwise = ({ policy, lost, commands }: Readonly<FoldState>, issue: Issue): boolean =>
  commands.some((command) => {
    const { answered, asks, verdict } = command;
    if (answered) return false;
    const history = { policy, issue, lost };
    if (verdict.kind === 'not-assigned') return !isNotAssigned(history, command, verdict.to);
    return asks?.kind === 'hand-over' && isNotAssigned(history, command, asks.to);
  });

/** What a run that answers these commands records of whom GitHub did not assign. */
export function notAssignedIn(answered: readonly Command[]): Pick<LedgerRecord, 'notAssigned'> {
  const people = new Map<string, readonly string[]>();
  for (const { comment, verdict } of answered) {
    const before = people.get(comment) ?? [];
    if (verdict.kind !== 'not-assigned' || hasName(before, verdict.to)) continue;
    people.set(comment, [...before, verdict.to]);
  }
  return people.size === 0 ? {} : { notAssigned: Object.fromEntries(people) };
}
