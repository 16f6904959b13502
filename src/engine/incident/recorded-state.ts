/**
 * All that the engine's comments have recorded. Each comment repeats the records before it, so that nothing is lost when somebody edits
 * or deletes one. Pure.
 */
import { hasName } from '#domain/names.ts';
import type { Command, Incident } from '#domain/incident.ts';
import type { ChosenSeverity, LedgerRecord, RecordedState } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { notAssignedIn } from './not-assigned.ts';
import { isPossibleLogin } from './possible.ts';
import { type FoldState, own } from './fold-state.ts';
import { answeredIn, markAnswered } from './mark-answered.ts';
import { choose, isMoreSevere, rankOf } from './severities.ts';

/** More commands than that are not repeated: of those that called nobody, the oldest are left out first. */
export const MOST_ANSWERED = 200;

/** What is recorded of an incident; null while nothing is. */
export function recordedStateOf(policy: Policy, incident: Incident): RecordedState | null {
  const last = incident.announced.at(-1);
  if (incident.recordComments === 0 || last === undefined) return null;
  const mostSevere = policy.severities.find(({ id }) => incident.announced.some(({ severity }) => severity === id));
  const answered = answeredCommands(incident);
  const answers = [...incident.answers].filter(([, people]) => people.length > 0);
  return {
    comments: incident.recordComments,
    episode: incident.episode,
    level: incident.level,
    levelSince: incident.levelSince,
    calledAt: incident.calledAt,
    escalations: incident.escalations,
    fired: Object.fromEntries(incident.fired),
    severity: last.severity,
    since: last.since,
    mostSevere: mostSevere?.id ?? (incident.announced[0] ?? last).severity,
    raised: incident.raised,
    holders: Object.fromEntries([...incident.holders].map(([role, people]) => [role, people.filter(isPossibleLogin)])),
    ...(answers.length > 0 && { answers: Object.fromEntries(answers) }),
    ...triedIn(incident),
    ...answeredIn(answered),
    ...notAssignedIn(answered),
  };
}

/** Where they all hold the role, nothing more is to be known. */
function triedIn({ tried, holders }: Incident): Pick<RecordedState, 'tried'> {
  const others = [...tried].filter(([role, people]) =>
    people.some((login) => isPossibleLogin(login) && !hasName(holders.get(role) ?? [], login)),
  );
  return others.length === 0
    ? {}
    : { tried: Object.fromEntries(others.map(([role, people]) => [role, people.filter(isPossibleLogin)])) };
}

/** These were called for a role, or could not be. */
export function noteTried(state: FoldState, people: LedgerRecord['called']): void {
  for (const [role, logins] of Object.entries(people)) {
    const known = state.tried.get(role) ?? [];
    const others = logins.filter((login) => !hasName(known, login));
    if (others.length > 0) own(state, 'tried').set(role, [...known, ...others]);
  }
}

/** A reaction on a comment tells by itself that it was answered; words tell it only here. */
function answeredCommands({ commands }: Incident): readonly Command[] {
  const answered = commands.filter((command) => command.answered);
  const inWords = answered.filter(({ verdict, asks }) => verdict.kind !== 'accepted' || asks !== null);
  const comments = new Set(inWords.map(({ comment }) => comment));
  const repeated = answered.filter(({ comment }) => comments.has(comment));
  if (repeated.length <= MOST_ANSWERED) return repeated;
  // Strangers may write as many as they like, all of them refused.
  return [...repeated.filter(({ asks }) => asks === null), ...repeated.filter(({ asks }) => asks !== null)].slice(
    -MOST_ANSWERED,
  );
}

/** Goes on from what the run at `at` knew of the comments before its own, some of which are not there as they were posted. */
export function restore(state: FoldState, before: RecordedState, at: Instant): void {
  state.recordComments = before.comments;
  for (const severity of [before.mostSevere, before.severity]) {
    if (state.announced.at(-1)?.severity !== severity)
      own(state, 'announced').push({ at: before.since, severity, since: before.since });
  }
  restoreChoice(state, before, at);
  if (before.raised !== null && isMoreSevere(state, before.raised, state.raised)) state.raised = before.raised;
  for (const [role, people] of Object.entries(before.holders)) own(state, 'holders').set(role, people);
  markAnswered(state, before);
  // A life that began since knows nothing of the one before.
  if (state.lifeStart > at) return;
  noteTried(state, before.tried ?? {});
  state.answers = new Map();
  for (const [role, people] of Object.entries(before.answers ?? {})) own(state, 'answers').set(role, people);
  state.episode = before.episode;
  state.fired = new Map();
  for (const [trigger, fired] of Object.entries(before.fired)) own(state, 'fired').set(trigger, fired);
  state.level = before.level;
  state.levelSince = before.levelSince;
  state.calledAt = before.calledAt;
  state.escalations = before.escalations;
}

/** A severity that a person chose and that was in force stays so: they had chosen it over what was announced by then. */
function restoreChoice(state: FoldState, before: RecordedState, at: Instant): void {
  const { choices, policy } = state;
  const index = choices.findLastIndex((choice) => choice.at <= at);
  const choice = choices[index];
  const rank = rankOf(policy, before.mostSevere);
  if (rank === null || choice?.severity !== before.severity) return;
  own(state, 'choices')[index] = { ...choice, announcedRank: Math.min(rank, choice.announcedRank ?? rank) };
}

/** A severity that a person chose by a label which is not in the history any more, as somebody renamed or deleted it for all issues. */
export function restoreChosen(state: FoldState, { severity, by, at }: ChosenSeverity): void {
  if (state.choices.some((one) => one.at === at && one.severity === severity)) return;
  choose(state, severity, by, at);
  state.choices = state.choices.toSorted((a, b) => a.at - b.at);
}
