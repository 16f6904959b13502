/** What a run writes into the ledger. Pure. */
import { sameName } from '#domain/names.ts';
import type { Issue } from '#domain/issue.ts';
import type { LedgerRecord, QuietRecord, QuietSeverity } from '#domain/ledger.ts';
import type { Instant } from '#domain/time.ts';
import { OWNER } from '#domain/policy.ts';
import { versionOf } from '#domain/refs.ts';
import { MOST_REACHED } from '#engine/delivery/room.ts';
import { CLOCKS_APART, isPossibleLogin } from '#engine/incident/possible.ts';
import { answeredIn, isAnsweredIn } from '#engine/incident/mark-answered.ts';
import { notAssignedIn } from '#engine/incident/not-assigned.ts';
import { MOST_ANSWERED, recordedStateOf } from '#engine/incident/recorded-state.ts';
import { uniqueLogins } from '#engine/incident/people.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { mostSevere } from './actions.ts';
import { peopleToReach } from './people-to-reach.ts';
import type { RunPlan } from './run-plan.ts';
import { isInVain } from './stand-ins.ts';

export function recordOf(run: RunPlan): LedgerRecord {
  const { context, evaluation, fires, recorded, inForce } = run;
  const { incident, issue, policy } = context;
  const before = recordedStateOf(policy, incident);
  // Reports tell whether calls came in time: where the run calls somebody, nothing else counts.
  const late = run.calls.length > 0 ? run.callsLate : run.late;
  const base = (id: string): number => (inForce.rises ? 0 : (incident.fired.get(id)?.n ?? 0));
  return {
    v: 1,
    issue: issue.id,
    policy: versionOf(policy),
    commit: policy.commit,
    at: evaluation.at,
    ...(policy.channels.size === 0 || run.self.run === null ? {} : { run: run.self.run }),
    episode: incident.episode + (inForce.rises ? 1 : 0),
    fired: Object.fromEntries(recorded.map(({ id }) => [id, base(id) + 1])),
    level: run.levels.level,
    severity: inForce.severity.id,
    since: inForce.since,
    ...chosenByLabel(context),
    raised: run.wanted.severity,
    called: calledOf(run),
    ...notAssignedIn(run.answered),
    ...messagesOf(run),
    escalated: run.levels.engaged.length > 0 && fires.some((trigger) => trigger.do.escalate !== null),
    ...answeredIn(run.answered),
    review: run.reviews,
    late,
    ...(isWatched(run, late) ? { watched: true } : {}),
    seen: incident.seen,
    ...lookUps(issue, evaluation.at),
    ...(before === null ? {} : { before }),
  };
}

function chosenByLabel({ incident, issue, policy }: IncidentContext): Pick<LedgerRecord, 'chosen'> {
  const choice = incident.choices.at(-1);
  if (choice === undefined || !isPossibleLogin(choice.by)) return {};
  const { severity, by, at } = choice;
  // A record of what the policy does not have, as it was changed since, would not be believed.
  if (!policy.severities.some(({ id }) => id === severity)) return {};
  const isByLabel = issue.timeline.some(
    (item) => item.kind === 'labeled' && item.at === at && sameName(item.by?.login, by),
  );
  return isByLabel ? { chosen: { severity, by, at } } : {};
}

/** Did the run wait for it? Not for what fell due before it began to watch. */
const isWatched = ({ evaluation, fires, calls, watchedSince }: RunPlan, late: number): boolean =>
  watchedSince !== null && fires.length + calls.length > 0 && evaluation.at - late > watchedSince;

/** More would make the hidden line long; whoever is left out is looked up again. */
const MOST_LOOK_UPS = 40;

/** The latest permissions that were looked up for this issue; in a replay all of them were looked up later, and no run recorded them then. */
export function lookUps({ people }: Issue, at: Instant): Pick<LedgerRecord, 'people'> {
  const entries = Object.entries(people).flatMap(([login, { permission, readAt }]) =>
    permission !== null && readAt !== undefined && readAt <= at + CLOCKS_APART && isPossibleLogin(login)
      ? [[login, { permission, at: readAt }] as const]
      : [],
  );
  if (entries.length === 0) return {};
  const latest = entries.toSorted(([, a], [, b]) => b.at - a.at).slice(0, MOST_LOOK_UPS);
  return { people: Object.fromEntries(latest) };
}

/** Role → everybody who holds it from now on. A hand-over names one person; the others of that role stay. */
function calledOf(run: RunPlan): LedgerRecord['called'] {
  const { responses, context } = run;
  const called: Record<string, readonly string[]> = {};
  for (const call of run.calls) {
    const { role, people } = call;
    // Who owns the incident is known by what people write.
    if (role.id === OWNER || isInVain(call)) continue;
    const holders = responses.handedOver.calls.includes(call)
      ? (context.incident.holders.get(role.id) ?? people)
      : people;
    called[role.id] = holders.filter(isPossibleLogin);
  }
  return called;
}

/** Whom and which places this run's comment is to be followed by messages to. */
function messagesOf(run: RunPlan): Partial<LedgerRecord> {
  const { context, calls, fires, levels } = run;
  const { policy } = context;
  const people = policy.reach.size === 0 ? [] : peopleToReach(run).filter(isPossibleLogin).slice(0, MOST_REACHED);
  const notify = [
    ...levels.engaged.map(
      ({ level }) => [`level ${level.number}`, policy.levels[level.number - 1]?.notify ?? []] as const,
    ),
    ...fires.map((trigger) => [`trigger ${trigger.id}`, trigger.do.notify] as const),
  ].filter(([, channels]) => channels.length > 0);
  return {
    ...(people.length === 0 ? {} : { reach: people }),
    ...(people.length + notify.length > 0 &&
      context.incident.acknowledged === null && { unacknowledged: true as const }),
    ...(policy.channels.size === 0 ? {} : missingOf(calls)),
    ...(notify.length === 0 ? {} : { notify: Object.fromEntries(notify) }),
  };
}

function missingOf(calls: RunPlan['calls']): Pick<LedgerRecord, 'unreached' | 'inPlaceOf'> {
  const unreached = calls.flatMap(({ role, unreached, unassignable }) =>
    unreached === undefined
      ? []
      : [[role.id, possible([...unreached.map(({ login }) => login), ...unassignable])] as const],
  );
  const replaced = calls
    .filter(({ unreached, isStandIn }) => unreached === undefined && isStandIn)
    .map(({ role, unassignable }) => [role.id, possible(unassignable)] as const)
    .filter(([, people]) => people.length > 0);
  return {
    ...(unreached.length === 0 ? {} : { unreached: Object.fromEntries(unreached) }),
    ...(replaced.length === 0 ? {} : { inPlaceOf: Object.fromEntries(replaced) }),
  };
}

const possible = (logins: readonly string[]): readonly string[] => uniqueLogins(logins).filter(isPossibleLogin);

/** What has to be recorded without a comment: firings that say nothing, and a severity that changed without rising. */
export function quietAfter(run: RunPlan, comment: LedgerRecord | null): QuietRecord | null {
  const { context, evaluation, recorded, inForce } = run;
  const { incident } = context;
  if (incident.statusComment === null) return null;
  const before = incident.statusComment.status.quiet;
  // People edit the review, and then its own record is not believed: what it records is recorded here as well.
  if (comment !== null && !(comment.review && recorded.length > 0)) return before;
  const last = incident.announced.at(-1);
  if (recorded.length === 0 && last?.severity === inForce.severity.id) return before;
  const episode = comment?.episode ?? incident.episode;
  const sameEpisode = before?.episode === episode ? before : null;
  const fired = recorded.map(
    ({ id }) => [id, { n: (incident.fired.get(id)?.n ?? 0) + 1, at: evaluation.at, seen: incident.seen }] as const,
  );
  // What calls for help got no comment for, no other record tells.
  const runs = [before, answeredIn(run.answered)];
  const answered = incident.commands.filter((one) => runs.some((other) => other !== null && isAnsweredIn(other, one)));
  const raised = mostSevere(context.policy, [before?.raised ?? null, run.wanted.severity]);
  return {
    at: evaluation.at,
    episode,
    fired: { ...sameEpisode?.fired, ...Object.fromEntries(fired) },
    severity: inForce.severity.id,
    since: inForce.since,
    ...(raised === null ? {} : { raised }),
    ...answeredIn(answered.slice(-MOST_ANSWERED)),
    seen: incident.seen,
    earlier: earlierOf(before, last?.severity ?? null, inForce.severity.id),
  };
}

/** As many falls of severity as anybody follows. */
const MOST_EARLIER = 20;

/** The severity recorded here so far is kept, unless it is the one still in force. */
function earlierOf(before: QuietRecord | null, last: string | null, now: string): readonly QuietSeverity[] {
  if (before === null) return [];
  const earlier = before.earlier ?? [];
  if (before.severity === last && before.severity === now) return earlier;
  const { at, severity, since, seen } = before;
  return [...earlier, { at, severity, since, seen }].slice(-MOST_EARLIER);
}
