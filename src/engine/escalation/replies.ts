/** What people's commands are answered with: a reaction, one short reply, or a call to whoever takes over. Pure. */
import { hasName, nameKey, sameName } from '#domain/names.ts';
import { enumerate, groupBy } from '#domain/sentence.ts';
import type { Decision } from '#domain/decision.ts';
import type { Command, HandoverAsk, Incident } from '#domain/incident.ts';
import type { Reaction } from '#domain/issue.ts';
import type { Call, CommentMessage } from '#domain/message.ts';
import { type CommandReply, countRefused, type Reply } from '#domain/reply.ts';
import { OWNER_ROLE, type Trigger } from '#domain/policy.ts';
import type { LevelRef } from '#domain/refs.ts';
import { roleRef } from './roster.ts';
import { HELP_IS_OVER } from '#engine/incident/command-definition.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { helpLeft, openHelp } from '#engine/facts/open-help.ts';
import { isAnsweredIn } from '#engine/incident/mark-answered.ts';
import { uniqueLogins } from '#engine/incident/people.ts';
import { roleAndHolders } from '#engine/incident/not-assigned.ts';

/** As many commands are marked as answered by one run; the next run answers what is left. */
const MOST_ANSWERED = 200;

/** As many get a reply of their own in one comment; the rest is counted in it. */
const MOST_REPLIES = 10;

/** Everything a run answers people's commands with. */
export interface Responses {
  readonly replies: readonly Reply[];
  readonly handedOver: HandedOver;
}

/**
 * What a run in which `fires` fire answers people's commands with, worked out once. `nobodyElseUpTo`: the last level, where up to it nobody is
 * left to call but whoever asks for help. `calls`: whom the run calls by itself.
 */
export function responsesTo(
  context: IncidentContext,
  fires: readonly Trigger[],
  nobodyElseUpTo: LevelRef | null,
  calls: readonly Call[],
): Responses {
  const { incident } = context;
  if (incident.commands.length === 0) return { replies: [], handedOver: NOT_HANDED_OVER };
  const help = unanswerableHelp(context, fires, nobodyElseUpTo);
  const holders = new Map([...incident.holders, ...calls.map(({ role, people }) => [role.id, people] as const)]);
  const after = { ...context, incident: { ...incident, holders } };
  const open = openHandovers(incident).map((one) => ({ ...one, calls: takeOver(after, one) }));
  const overtaken = open
    .filter(({ calls }) => calls.length === 0)
    .map(({ command, ask }) => replyTo(command, { kind: 'not-now', reason: whereNow(after, ask) }));
  const unanswered = incident.commands.filter(({ answered }) => !answered);
  const replies = withObeyed([...help, ...overtaken, ...repliesOf(after, unanswered)], incident.commands);
  return { replies, handedOver: handedOverBy(open.filter(({ calls }) => calls.length > 0)) };
}

/** What the first comment answered as it was posted: once it is edited, it is the status comment. They go once it is over. */
export function firstReplies(context: IncidentContext): readonly Reply[] {
  const { commands, endedAt, resolvedAt, statusComment } = context.incident;
  if (commands.length === 0 || statusComment === null || endedAt !== null || resolvedAt !== null) return [];
  const answered = commands.filter((command) => isAnsweredIn(statusComment.record, command));
  return withObeyed(repliesInComment(repliesOf(context, answered)).replies, commands);
}

/** Of these commands, those that were refused, or that ask for a list: who called for help in vain first, who may not use them last. */
function repliesOf(context: IncidentContext, commands: readonly Command[]): readonly Reply[] {
  const turns = commands.toSorted((a, b) => turnOf(a) - turnOf(b));
  const open = turns.flatMap((command): readonly Reply[] =>
    needsNoReply(command) || command.verdict.kind === 'accepted' || isOfNobodyKnown(context, command)
      ? []
      : [replyTo(command, asOfNow(context, command.verdict))],
  );
  return open.slice(0, MOST_ANSWERED);
}

/** Of more than are answered in words, whoever reads most of it is hurt least. */
const turnOf = ({ name, verdict }: Command): number =>
  verdict.kind === 'not-allowed' ? 2 : name === 'escalate' ? 0 : 1;

/** Of a flood the first, and the list of commands once; the rest is counted. */
export function repliesInComment(replies: readonly Reply[]): Pick<CommentMessage, 'replies' | 'unansweredCommands'> {
  const refusals = replies.filter(({ verdict }) => verdict.kind !== 'help');
  const lists = replies.filter(({ verdict }) => verdict.kind === 'help').slice(0, 1);
  return {
    replies: [...refusals.slice(0, MOST_REPLIES), ...lists],
    unansweredCommands: countRefused(refusals.slice(MOST_REPLIES)),
  };
}

/** Nobody is refused about whom GitHub was not asked yet: a later run asks. Whoever was tried as an assignee is no such stranger. */
function isOfNobodyKnown({ issue }: IncidentContext, command: Command): boolean {
  const { permission, assignable } = issue.people[nameKey(command.by)] ?? {};
  return isRefused(command) && permission === null && assignable === null;
}

/** Whoever held a role may have been unassigned since. */
const asOfNow = ({ policy, incident: { holders } }: IncidentContext, verdict: CommandReply): CommandReply =>
  verdict.kind === 'not-assigned'
    ? { ...verdict, roles: verdict.roles.map(({ id }) => roleAndHolders({ policy, holders }, id)) }
    : verdict;

/** With what was carried out of the same comment: one word on a refusal leaves people in doubt about the rest. */
function withObeyed(replies: readonly Reply[], commands: readonly Command[]): readonly Reply[] {
  const accepted = commands.filter(({ verdict }) => verdict.kind === 'accepted');
  return replies.map((reply): Reply => {
    const isRefused = (text: string): boolean => replies.some(({ to, command }) => to === reply.to && command === text);
    const obeyed = accepted
      .filter(({ comment, text }) => comment === reply.to && !isRefused(text))
      .map(({ text }) => text);
    return obeyed.length === 0 ? reply : { ...reply, obeyed };
  });
}

/** Was it carried out before it was refused? What calls for help was answered in words then: `/escalate` is never met with silence. */
const needsNoReply = ({ wasObeyed, name }: Command): boolean => wasObeyed && name !== 'escalate';

/** Why nobody is called for it, where no trigger calls for help any more. */
const NOBODY_MORE = 'this policy calls nobody more for it; write to people yourself';

/** Calls for help that nobody is called for: no trigger answers them in this episode any more, or there is nobody else to call. */
function unanswerableHelp(
  context: IncidentContext,
  fires: readonly Trigger[],
  nobodyElseUpTo: LevelRef | null,
): readonly Reply[] {
  const { incident } = context;
  const reason = incident.helpRequests.length === 0 ? null : whyNobody(context, fires, nobodyElseUpTo);
  return reason === null ? [] : openHelp(incident).map((command) => replyTo(command, { kind: 'not-now', reason }));
}

/** Null where somebody is called, now or later. */
function whyNobody(
  context: IncidentContext,
  fires: readonly Trigger[],
  nobodyElseUpTo: LevelRef | null,
): string | null {
  // It was resolved before anybody could be called.
  if (context.incident.resolvedAt !== null) return HELP_IS_OVER;
  if (nobodyElseUpTo !== null) return nobodyElse(nobodyElseUpTo);
  return helpLeft(context, fires).length === 0 ? NOBODY_MORE : null;
}

const nobodyElse = ({ name }: LevelRef): string =>
  `nobody but you is left to call, up to the last level, ${name}; write to people yourself`;

const replyTo = ({ comment, url, by, text }: Command, verdict: CommandReply): Reply => ({
  to: comment,
  url,
  by,
  command: text,
  verdict,
});

/** Was all of it done that it asks for, but to answer it? */
export const isCarriedOut = ({ verdict, asks }: Command): boolean => verdict.kind === 'accepted' && asks === null;

/** A reaction for each comment with commands that lacks it: obeyed, or something in it was refused. */
export function reactionsOf(context: IncidentContext, { replies }: Responses): Decision['reactions'] {
  const { incident, issue } = context;
  if (incident.commands.length === 0) return [];
  const open = incident.commands.filter((command) => !isOfNobodyKnown(context, command));
  const byComment = groupBy(open, ({ comment }) => comment);
  const present = new Map<string, readonly Reaction[]>();
  for (const item of issue.timeline) {
    // Most of a long history comes after the commands.
    if (present.size === byComment.size) break;
    if (item.kind === 'comment' && byComment.has(item.id)) present.set(item.id, item.reactions);
  }
  const refused = new Set(replies.flatMap(({ to, verdict }) => (verdict.kind === 'help' ? [] : [to])));
  return [...byComment].flatMap(([comment, commands]) => {
    const reaction = missingReaction(commands, refused.has(comment), present.get(comment) ?? []);
    return reaction === null ? [] : [{ comment, with: reaction }];
  });
}

/** `isRefusedNow`: this run refuses one of the commands in words. `present`: how the engine has reacted to their comment so far. */
function missingReaction(
  commands: readonly Command[],
  isRefusedNow: boolean,
  present: readonly Reaction[],
): '+1' | 'confused' | null {
  const wasRefused = present.includes('confused');
  const isObeyedNow = !isRefusedNow && commands.some((command) => isCarriedOut(command) && !command.answered);
  // A comment that was refused before, and into which an edit wrote what is carried out, has both.
  if (wasRefused && isObeyedNow && !present.includes('+1')) return '+1';
  const wanted = isRefusedNow || commands.some(isRefused) ? 'confused' : '+1';
  // That nobody was called for it is known to the run that answered it alone.
  const calledNobody = wasRefused && commands.some(({ asks, answered }) => asks !== null && answered);
  return present.includes(wanted) || calledNobody ? null : wanted;
}

const isRefused = ({ verdict, wasObeyed }: Command): boolean =>
  verdict.kind !== 'accepted' && verdict.kind !== 'help' && !wasObeyed;

/** `/role` and `/handoff` that have not been announced yet. */
export function openHandovers({ commands, endedAt }: Incident): readonly OpenHandover[] {
  if (endedAt !== null) return [];
  return commands.flatMap((command) =>
    command.asks?.kind === 'hand-over' && !command.answered ? [{ command, ask: command.asks }] : [],
  );
}

interface OpenHandover {
  readonly command: Command;
  readonly ask: HandoverAsk;
}

/** Roles that go to somebody else: the new holder is assigned and mentioned. */
interface HandedOver {
  readonly calls: readonly Call[];
  readonly handovers: CommentMessage['handovers'];
  /** The commands that asked for it. */
  readonly answered: readonly Command[];
}

const NOT_HANDED_OVER: HandedOver = { calls: [], handovers: [], answered: [] };

type AnnouncedHandover = OpenHandover & { readonly calls: readonly Call[] };

function handedOverBy(open: readonly AnnouncedHandover[]): HandedOver {
  const calls = new Map<string, Call>();
  for (const call of open.flatMap((one) => one.calls)) {
    // Of one role, two of its people may have handed their part over.
    const people = uniqueLogins([...(calls.get(call.role.id)?.people ?? []), ...call.people]);
    calls.set(call.role.id, { ...call, people });
  }
  return {
    calls: [...calls.values()],
    handovers: handoversIn(open),
    answered: open.map(({ command }) => command),
  };
}

/** Each of those who pass something on, and each of those to whom they do, once. */
function handoversIn(open: readonly AnnouncedHandover[]): HandedOver['handovers'] {
  const all = new Map<string, HandedOver['handovers'][number]>();
  for (const { command, ask, calls } of open) {
    const { to, toAccept } = ask;
    const key = `${toAccept} ${nameKey(command.by)} ${nameKey(to)}`;
    const { roles } = all.get(key) ?? { roles: [] };
    all.set(key, {
      by: command.by,
      to,
      toAccept,
      roles: [...new Set([...roles, ...calls.map(({ role }) => role.name)])],
    });
  }
  return [...all.values()];
}

/** Nobody where a newer command, a call or somebody else has passed all of it on since. */
function takeOver({ policy, incident }: IncidentContext, { command, ask }: OpenHandover): readonly Call[] {
  const { to, roles, toAccept } = ask;
  const theirs = [...policy.roles.values()]
    .filter(({ id }) => roles.includes(id) && hasName(incident.holders.get(id) ?? [], to))
    .map(roleRef);
  // Their owner handed the incident over, and held no role, or none that is still theirs.
  const owners = toAccept ? [command.by, ...(roles.length === 0 ? [to] : [])] : [];
  if (theirs.length === 0 && owners.some((login) => sameName(login, incident.owner))) theirs.push(OWNER_ROLE);
  return theirs.map((role) => ({ role, level: null, people: [to], unassignable: [], isStandIn: false }));
}

/** Who holds by now what was to be handed over. */
function whereNow({ policy, incident }: IncidentContext, { roles }: HandoverAsk): string {
  const held = roles.map((id) => roleAndHolders({ policy, holders: incident.holders }, id));
  const owned = { name: 'the incident', holders: incident.owner === null ? [] : [incident.owner] };
  const all = (roles.length === 0 ? [owned] : held).map(({ name, holders }) =>
    holders.length === 0
      ? `nobody has ${name}`
      : `${name} is with ${enumerate(holders.map((login) => `\`${login}\``))}`,
  );
  return `${enumerate(all)} by now`;
}
