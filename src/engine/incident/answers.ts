/** Who has answered since their role was called: they wrote, acknowledged, or assigned themselves. Pure. */
import { hasName, sameName } from '#domain/names.ts';
import type { Answer, Command, Incident } from '#domain/incident.ts';
import type { TimelineItem } from '#domain/issue.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { Instant } from '#domain/time.ts';
import { own, type FoldState } from './fold-state.ts';
import { isAnsweredIn } from './mark-answered.ts';
import { isResponder } from './responders.ts';

/** The first of this life to answer has it, unless it is somebody's already: only `/ack` takes an incident from its owner. */
export function acknowledge(state: FoldState, by: string, at: Instant): void {
  if (state.acknowledged !== null) return;
  state.acknowledged = { by, at };
  state.owner ??= by;
  state.worker ??= by;
  answer(state, 'update', by, at);
}

/** Calls from before this may need no further message. */
export function answer(state: FoldState, kind: Answer['kind'], by: string, at: Instant): void {
  const last = state.lastAnswers.find((one) => one.kind === kind && sameName(one.by, by));
  if (last !== undefined && last.at > at) return;
  state.lastAnswers = [...state.lastAnswers.filter((one) => one !== last), { kind, by, at, seen: state.seen }];
}

/** Somebody did something that says they are there: an answer for every role they hold. */
export function countAnswer(state: FoldState, by: string, at: Instant): void {
  if (state.acknowledged !== null && isResponder(state, by)) answer(state, 'word', by, at);
  for (const [role, people] of state.holders) {
    const answers = state.answers.get(role) ?? [];
    if (hasName(people, by) && !hasName(answers, by)) own(state, 'answers').set(role, [...answers, by]);
  }
}

/** A comment that has nothing but commands that were not obeyed says nothing: its author has not answered by it. */
export function saysNothing({ commands, updates }: Incident, item: TimelineItem): boolean {
  if (item.kind !== 'comment' || updates.some(({ comment }) => comment === item.id)) return false;
  const own = commands.filter(({ comment }) => comment === item.id);
  return own.length > 0 && own.every(({ verdict }) => verdict.kind !== 'accepted');
}

/** These roles were called: whoever holds them has not answered yet. */
export function awaitAnswers(state: FoldState, roles: readonly string[]): void {
  for (const role of roles) own(state, 'answers').delete(role);
}

/** A role goes to somebody else, who has not answered yet; the other holders were not called. */
export function awaitAnswerOf(state: FoldState, role: string, to: string): void {
  const others = (state.answers.get(role) ?? []).filter((login) => !sameName(login, to));
  own(state, 'answers').set(role, others);
}

/**
 * The roles that a run called by itself. Those that it leaves with whoever holds them because a person gave them to somebody wait for an answer
 * since that person did: whoever answered before the run has answered.
 */
export function rolesCalledIn({ commands, holders }: FoldState, record: LedgerRecord): readonly string[] {
  const handedOver = new Set(
    commands.flatMap((command) => {
      const { asks, answered } = command;
      return asks?.kind === 'hand-over' && !answered && isAnsweredIn(record, command) ? asks.roles : [];
    }),
  );
  const isLeft = (role: string, people: readonly string[]): boolean => {
    const before = holders.get(role) ?? [];
    return handedOver.has(role) && before.length === people.length && people.every((login) => hasName(before, login));
  };
  return Object.entries(record.called).flatMap(([role, people]) => (isLeft(role, people) ? [] : [role]));
}

/** The comments by which people ask for the help that a run calls, or take a role themselves: to be called by it waits for no answer of theirs. */
export const presentIn = ({ commands }: Pick<Incident, 'commands'>, record: LedgerRecord): readonly Command[] =>
  commands.filter((command) => {
    const { asks, by } = command;
    const isThere = asks?.kind === 'help' || (asks?.kind === 'hand-over' && sameName(asks.to, by));
    return isThere && isAnsweredIn(record, command);
  });

/** Who asks for the help that a run calls, or gives what it calls somebody for: what they say next is no answer to it, unless they took it back. */
export const askersIn = ({ commands, handovers }: Incident, record: LedgerRecord): readonly string[] =>
  commands.flatMap((command) => {
    const { asks, by, comment } = command;
    const isAsking =
      asks?.kind === 'help' ||
      (asks?.kind === 'hand-over' &&
        !sameName(asks.to, by) &&
        (!asks.toAccept || handovers.some((one) => one.comment === comment)));
    return isAsking && isAnsweredIn(record, command) ? [by] : [];
  });
