/** Answers to commands: why one was refused and who may, or the list of them. */
import { formatDuration } from '#domain/time.ts';
import type { Answer, Reply } from '#domain/message.ts';
import { bullets, capped, code, link, prose, table } from '#report/text/markdown.ts';

/** As many as the engine answers at once. */
const MOST = 20;

/** The commands, what each does, in the order in which one needs them. */
export const COMMANDS: readonly (readonly [string, string])[] = [
  ['/ack', 'I take this incident. Stops the calls.'],
  [
    '/update <text>',
    'Posts an update. Any comment of a responder with text counts as well. Without text: the last known facts, for readers.',
  ],
  ['/next <duration>', 'Promises the next update, such as `/next 2h`.'],
  ['/escalate <why>', 'Calls the next level for help.'],
  ['/severity <id> <why>', 'Sets the severity.'],
  ['/role <role> @login', 'Gives a role to somebody.'],
  ['/handoff @login', 'Passes your roles on.'],
  ['/snooze <duration> <why>', 'Pauses calls and reminders. `/unsnooze` ends the pause.'],
  ['/mitigated', 'The impact is over, the cause is not yet fixed.'],
  ['/resolved', 'The incident is over. Closes the issue.'],
  ['/reviewed', 'The review is done. Ends all reminders.'],
];

export function replySection(replies: readonly Reply[]): readonly string[] {
  const refused = replies.filter((reply) => reply.answer.kind !== 'help');
  const lines = capped(refused, MOST, refusal);
  const answers = lines.length === 0 ? [] : [lines.length === 1 ? lines.join('') : bullets(lines)];
  return replies.some((reply) => reply.answer.kind === 'help') ? [...answers, help()] : answers;
}

function help(): string {
  const rows = COMMANDS.map(([command, meaning]) => [code(command), meaning]);
  return [
    'Commands, one to a line, in a comment:',
    table(['Command', 'What it does'], rows),
    'Responders may use them: assignees, role holders, and people with triage permission. The reporter may use `/update` and `/escalate`.',
  ].join('\n\n');
}

function refusal(reply: Reply): string {
  const command = code(`/${reply.command.replace(/^\//, '')}`, 120);
  return `${code(reply.by)}, ${link('your command', reply.url)} ${command} was not carried out: ${why(reply.answer)}`;
}

function why(answer: Answer): string {
  switch (answer.kind) {
    case 'help':
      return '';
    case 'not-allowed':
      return answer.who === 'responders'
        ? 'only responders may use it (assignees, role holders, people with triage permission).'
        : 'only responders and the reporter may use it.';
    case 'unknown-command':
      return `there is no such command.${nearest(answer.nearest, '/')} \`/help\` lists them.`;
    case 'bad-argument': {
      const found = answer.found === '' ? '' : `, not ${code(answer.found, 120)}`;
      return `it needs ${prose(answer.expected)}${found}.${nearest(answer.nearest, '')}`;
    }
    case 'too-long':
      return `at this severity the longest is ${code(formatDuration(answer.max))}.`;
    case 'not-now':
      return `${prose(answer.reason)}.`.replace(/\.\.$/, '.');
    default:
      return answer satisfies never;
  }
}

function nearest(name: string | null, prefix: string): string {
  return name === null ? '' : ` Did you mean ${code(`${prefix}${name}`, 120)}?`;
}
