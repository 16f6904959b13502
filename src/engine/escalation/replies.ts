/** What people's commands are answered with: a reaction, one short reply, or a call to whoever takes over. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { Command } from '#domain/incident.ts';
import type { Answer, Call, CommentMessage, Reply } from '#domain/message.ts';
import { roleRef } from './roster.ts';
import type { IncidentContext } from '#engine/facts/facts.ts';
import { includesName, mayBeAssigned, same, uniqueLogins } from '#engine/incident/people.ts';

/** A run answers no more than this at once; the rest is answered by the next. */
const MOST_REPLIES = 20;

/** Everything a run answers people's commands with. */
export interface Responses {
  readonly replies: readonly Reply[];
  readonly handedOver: HandedOver;
  readonly rejected: RejectedHandovers;
}

/** What a run answers people's commands with, worked out once. */
export function responsesTo(context: IncidentContext): Responses {
  const rejected = rejectedHandovers(context);
  return { rejected, replies: repliesOf(context, rejected), handedOver: handedOver(context, rejected) };
}

/** Commands that were refused, or that GitHub did not let be carried out, or that ask for help, not answered yet. */
function repliesOf(context: IncidentContext, rejected: RejectedHandovers): readonly Reply[] {
  const open = context.incident.commands.flatMap((command): readonly Reply[] =>
    command.answered || command.verdict.kind === 'accepted' ? [] : [replyTo(command, command.verdict)],
  );
  const drops = dropsOf(context, rejected);
  return [...drops, ...open.slice(0, Math.max(0, MOST_REPLIES - drops.length))];
}

const replyTo = ({ comment, url, by, name, argument }: Command, answer: Answer): Reply => ({
  to: comment,
  url,
  by,
  command: `/${name} ${argument}`.trim(),
  answer,
});

/** One reaction for each comment with commands: obeyed, or something in it was refused. */
export function reactionsOf(context: IncidentContext, { commands: drops }: RejectedHandovers): Decision['reactions'] {
  const { incident, issue } = context;
  const wanted = new Map<string, '+1' | 'confused'>();
  for (const command of incident.commands) {
    const { comment, verdict } = command;
    const dropped = command.dropped || drops.includes(command);
    const refused = dropped || (verdict.kind !== 'accepted' && verdict.kind !== 'help');
    wanted.set(comment, refused || wanted.get(comment) === 'confused' ? 'confused' : '+1');
  }
  const already = new Map(
    issue.timeline.flatMap((item) => (item.kind === 'comment' ? [[item.id, item.reactions] as const] : [])),
  );
  return [...wanted]
    .filter(([id, reaction]) => !already.get(id)?.includes(reaction))
    .map(([comment, reaction]) => ({ comment, with: reaction }));
}

/** `/role` and `/handoff` that have not been announced yet. */
const openHandovers = ({ incident }: IncidentContext): readonly Command[] =>
  incident.ended ? [] : incident.commands.filter(({ asks, answered }) => asks === 'hand-over' && !answered);

/** Roles that go to somebody else: whoever takes over is assigned and told. */
export interface HandedOver {
  readonly calls: readonly Call[];
  readonly handovers: CommentMessage['handovers'];
  /** The comments that asked for it. */
  readonly answered: readonly string[];
}

function handedOver(context: IncidentContext, { holders }: RejectedHandovers): HandedOver {
  const open = openHandovers(context);
  const calls = new Map<string, Call>();
  for (const command of open) {
    for (const call of takeOver(context, command, holders)) calls.set(call.role.id, call);
  }
  return {
    calls: [...calls.values()],
    handovers: open
      .filter(({ name }) => name === 'handoff')
      .map((command) => ({ by: command.by, to: newHolder(command) }))
      .filter(({ to }) => [...calls.values()].some(({ people }) => includesName(people, to))),
    answered: open.map(({ comment }) => comment),
  };
}

const newHolder = (command: Command): string => (command.argument.split(' ').at(-1) ?? '').replace(/^@/, '');

function takeOver(context: IncidentContext, command: Command, holders: Holders): readonly Call[] {
  const login = newHolder(command);
  if (!isReachable(context, login)) return [];
  return [...context.policy.roles.values()]
    .filter(({ id }) => command.gave.has(id) && includesName(holders.get(id) ?? [], login))
    .map((role) => ({ role: roleRef(role), level: null, people: [login], unreachable: [], otherwise: false }));
}

const isReachable = ({ issue }: IncidentContext, login: string): boolean =>
  mayBeAssigned(issue, login) || includesName(issue.assignees, login);

type Holders = ReadonlyMap<string, readonly string[]>;

/**
 * Hand-overs to somebody whom GitHub does not assign: the roles stay with whoever held them. That somebody is not assigned is
 * known only in the run that tries it, so the fold, which has to come to the same in every run, passes the roles on; this run
 * takes them back, and records that it did.
 */
export interface RejectedHandovers {
  readonly commands: readonly Command[];
  /** Who holds what once these are taken back. */
  readonly holders: Holders;
}

function rejectedHandovers(context: IncidentContext): RejectedHandovers {
  const holders = new Map(context.incident.holders);
  const dropped: Command[] = [];
  for (const command of openHandovers(context).toReversed()) {
    const login = newHolder(command);
    if (isReachable(context, login)) continue;
    const has = (role: string): boolean => includesName(holders.get(role) ?? [], login);
    const back = [...command.gave].filter(([role, before]) => has(role) && !includesName(before, login));
    if (back.length > 0) dropped.unshift(command);
    for (const [role, before] of back) {
      const others = (holders.get(role) ?? []).filter((holder) => !same(holder, login));
      holders.set(role, uniqueLogins([...before, ...others]));
    }
  }
  return { commands: dropped, holders };
}

function dropsOf(context: IncidentContext, { commands, holders }: RejectedHandovers): readonly Reply[] {
  return commands.map((command) => {
    const stays = [...command.gave.keys()].map((id) => {
      const name = context.policy.roles.get(id)?.name ?? id;
      const people = holders.get(id) ?? [];
      return people.length === 0
        ? `nobody holds ${name}`
        : `${name} stays with ${people.map((login) => `\`${login}\``).join(', ')}`;
    });
    const reason = `GitHub does not assign \`${newHolder(command)}\` here: ${stays.join('; ')}`;
    return replyTo(command, { kind: 'not-now', reason });
  });
}
