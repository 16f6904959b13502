/** What people's commands are answered with: a reaction, one short reply, or a call to whoever takes over. Pure. */
import type { Decision } from '../domain/decision.ts';
import type { Command } from '../domain/incident.ts';
import type { Call, CommentMessage, Reply } from '../domain/message.ts';
import { roleRef } from './call.ts';
import type { Subject } from './facts.ts';
import { includesName, mayBeAssigned } from './people.ts';

/** A run answers no more than this at once; the rest is answered by the next. */
const MOST_REPLIES = 20;

/** Commands that were refused or that ask for help, and that nobody has answered yet. */
export function repliesOf({ incident }: Subject): readonly Reply[] {
  const open = incident.commands.flatMap(({ comment, url, by, name, argument, verdict, answered }): readonly Reply[] =>
    answered || verdict.kind === 'accepted'
      ? []
      : [{ to: comment, url, by, command: `/${name} ${argument}`.trim(), answer: verdict }],
  );
  return open.slice(0, MOST_REPLIES);
}

/** One reaction for each comment with commands: obeyed, or something in it was refused. */
export function reactionsOf({ incident, issue }: Subject): Decision['reactions'] {
  const wanted = new Map<string, '+1' | 'confused'>();
  for (const { comment, verdict } of incident.commands) {
    const refused = verdict.kind !== 'accepted' && verdict.kind !== 'help';
    wanted.set(comment, refused || wanted.get(comment) === 'confused' ? 'confused' : '+1');
  }
  const already = new Map(
    issue.timeline.flatMap((item) => (item.kind === 'comment' ? [[item.id, item.reactions] as const] : [])),
  );
  return [...wanted]
    .filter(([id, reaction]) => !already.get(id)?.includes(reaction))
    .map(([comment, reaction]) => ({ comment, with: reaction }));
}

/** `/role` and `/handoff` that have not been announced yet: whoever takes over is assigned and told. */
export function handedOver(subject: Subject): {
  readonly calls: readonly Call[];
  readonly handovers: CommentMessage['handovers'];
  readonly answered: readonly string[];
} {
  const open = subject.incident.commands.filter(({ asks, answered }) => asks === 'hand-over' && !answered);
  const calls = new Map<string, Call>();
  for (const command of open) {
    for (const call of takeOver(subject, command)) calls.set(call.role.id, call);
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

function takeOver(subject: Subject, command: Command): readonly Call[] {
  const { incident, issue, policy } = subject;
  const login = newHolder(command);
  const roles = [...policy.roles.values()].filter(
    ({ id }) => command.gave.includes(id) && includesName(incident.holders.get(id) ?? [], login),
  );
  const reachable = mayBeAssigned(issue, login);
  return roles.map((role) => ({
    role: roleRef(role),
    level: null,
    people: reachable ? [login] : [],
    unreachable: reachable ? [] : [login],
    otherwise: false,
  }));
}
