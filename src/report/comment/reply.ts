/** Answers to commands: why one was refused and who may, or the list of them. */
import { enumerate, enumerateSome, firstItems } from '#domain/sentence.ts';
import { formatDuration } from '#domain/time.ts';
import type { Permission } from '#domain/issue.ts';
import type { CommentMessage, StatusMessage } from '#domain/message.ts';
import type { CommandReply, CommandHelp, Reply } from '#domain/reply.ts';
import { bullets, code, foldAway, inSummary, link, prose, table } from '#report/text/markdown.ts';

type Replies = Pick<CommentMessage, 'replies' | 'unansweredCommands'>;

/** The list of commands is folded below anything else that the comment says, such as the `above`: that is to be read. */
export function replySection(message: Replies, above: readonly string[] = []): readonly string[] {
  const refused = refusals(message);
  const isAlone = above.length + refused.length === 0;
  return [...refused, ...commandList(message).map((list) => (isAlone ? list : foldAway('Commands', list)))];
}

/** The same in the status comment, folded: whoever was answered could read it as it came. */
export function repliesInStatus({ replies = [] }: StatusMessage): string {
  if (replies.length === 0) return '';
  const people = [...new Set(replies.map(({ by }) => by))];
  const names = firstItems(people, MOST_PEOPLE, (login) => inSummary(login, 60)).join(', ');
  const answers = [...refusals({ replies, unansweredCommands: 0 }), ...commandList({ replies })];
  return foldAway(`Answers to commands of ${names}`, answers.join('\n\n'));
}

const MOST_PEOPLE = 5;

function refusals({ replies, unansweredCommands }: Replies): readonly string[] {
  const lines = replies.filter((reply) => reply.verdict.kind !== 'help').map(refusal);
  if (unansweredCommands > 0) {
    const were = unansweredCommands === 1 ? 'command was' : 'commands were';
    lines.push(`… and ${unansweredCommands} more ${were} not carried out.`);
  }
  return lines.length === 0 ? [] : [lines.length === 1 ? lines.join('') : bullets(lines)];
}

function commandList({ replies }: Pick<Replies, 'replies'>): readonly string[] {
  const [list] = replies.flatMap(({ verdict }) => (verdict.kind === 'help' ? [verdict.commands] : []));
  return list === undefined ? [] : [help(list)];
}

function help(commands: readonly CommandHelp[]): string {
  const forTheReporter = commands
    .filter(({ who, restrictedTo }) => who === 'responders-and-reporter' && restrictedTo === undefined)
    .map(({ name }) => `\`/${name}\``);
  const reporters = forTheReporter.length === 0 ? [] : [`The reporter may use ${enumerate(forTheReporter)}.`];
  return [
    'Commands, one to a line, in a comment:',
    table(
      ['Command', 'What it does'],
      commands.map(({ usage, help: meaning }) => [code(usage), meaning]),
    ),
    ['Responders may use them: assignees, role holders, and people with triage permission.', ...reporters].join(' '),
    ...restrictions(commands),
  ].join('\n\n');
}

const nameOf = (command: string): string => code(`/${command.replace(/^\//, '')}`, 120);

function refusal({ by, url, command, verdict, obeyed = [] }: Reply): string {
  const was = obeyed.length === 1 ? 'was' : 'were';
  const rest = obeyed.length === 0 ? '' : ` ${enumerateSome(obeyed, FEW, nameOf)} beside it ${was} carried out.`;
  return `${code(by)}, ${link('your command', url)} ${nameOf(command)} was not carried out: ${refusedBecause(verdict)}${rest}`;
}

const FEW = 3;

/** Why a command was not carried out, as a sentence; empty for one that was. */
export function refusedBecause(verdict: CommandReply): string {
  switch (verdict.kind) {
    case 'help':
      return '';
    case 'not-allowed':
      return verdict.who === 'responders'
        ? 'only responders may use it (assignees, role holders, people with triage permission).'
        : 'only responders and the reporter may use it.';
    case 'not-authorised':
      return `only these may use it: ${enumerate([...verdict.roles.map(roleWithHolders), holdersOf(verdict.permission)])}.`;
    case 'unknown-command':
      return `there is no such command.${nearest(verdict.nearest, '/')} \`/help\` lists them.`;
    case 'bad-argument': {
      const found = verdict.found === '' ? '' : `, not ${code(verdict.found, 120)}`;
      return `it needs ${prose(verdict.expected)}${found}.${nearest(verdict.nearest, '')}`;
    }
    case 'too-long':
      return `at this severity the longest is ${code(formatDuration(verdict.max))}.`;
    case 'not-assigned':
      return `GitHub does not assign ${code(verdict.to)} here: ${staysOf(verdict).join('; ')}.`;
    case 'not-now':
      return `${prose(verdict.reason)}.`.replace(/\.\.$/, '.');
    default:
      return verdict satisfies never;
  }
}

function staysOf({ roles, by }: Extract<CommandReply, { readonly kind: 'not-assigned' }>): readonly string[] {
  if (roles.length === 0) return [`the incident stays with ${code(by)}`];
  return roles.map(({ name, holders }) => {
    const role = prose(name);
    if (holders.length === 0) return `nobody holds ${role}`;
    return `${role} stays with ${holders.map((login) => code(login)).join(', ')}`;
  });
}

function roleWithHolders({ name, holders }: { readonly name: string; readonly holders: readonly string[] }): string {
  return holders.length === 0
    ? `${prose(name)} (nobody now)`
    : `${prose(name)} (${holders.map((login) => code(login)).join(', ')})`;
}

const holdersOf = (permission: Permission): string =>
  permission === 'admin' ? 'admins' : `people with ${permission} permission`;

/** Who may use a command of which the policy says so. */
const restrictions = (commands: readonly CommandHelp[]): readonly string[] =>
  commands.flatMap(({ restrictedTo = [] }) =>
    restrictedTo.map(
      ({ use, roles, permission }) =>
        `${code(use)} is for ${enumerate([...roles.map((role) => prose(role)), holdersOf(permission)])}.`,
    ),
  );

function nearest(name: string | null, prefix: string): string {
  return name === null ? '' : ` Did you mean ${code(`${prefix}${name}`, 120)}?`;
}
