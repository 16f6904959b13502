/** What somebody types at the sandbox, one line at a time. Pure. */
import type { CloseReason } from '#domain/issue.ts';
import type { Seconds } from '#domain/time.ts';
import { Refusal } from '#cli/io.ts';
import { LONGEST_WAIT, readSpan } from '#cli/spans.ts';

export type Line =
  | { readonly kind: 'wait'; readonly for: Seconds }
  | { readonly kind: 'run' | 'show' | 'help' | 'quit' | 'nothing' }
  | { readonly kind: 'take'; readonly issue: number }
  | { readonly kind: 'open'; readonly title: string }
  | { readonly kind: 'comment'; readonly by: string; readonly body: string }
  | { readonly kind: 'label' | 'unlabel' | 'assign' | 'unassign'; readonly by: string; readonly value: string }
  | { readonly kind: 'close'; readonly by: string; readonly reason: CloseReason }
  | { readonly kind: 'reopen'; readonly by: string };

export const HELP = `+30m                    let time pass, the Action running on the way
run                     run the Action now
alice: /ack on it       somebody comments on the current issue
alice label sev1        also: unlabel, assign, unassign
alice close completed   also: not-planned, duplicate; alice reopen
open The API is slow    somebody reports another incident
#2                      make another issue the current one
show                    the thread of the current issue
quit
`;

const WORDS = ['run', 'show', 'help', 'quit'] as const;
const REASONS = ['completed', 'not-planned', 'duplicate'] as const;

/** Throws a `Refusal` of what is not understood. */
export function readLine(text: string): Line {
  const line = text.trim();
  if (line === '' || line.startsWith('//')) return { kind: 'nothing' };
  const word = WORDS.find((one) => one === line);
  if (word !== undefined) return { kind: word };
  if (line.startsWith('+'))
    return { kind: 'wait', for: readSpan(line.slice(1).trim(), { example: '+5m, +1h30m or +2d', most: LONGEST_WAIT }) };
  const issue = /^#(\d+)$/.exec(line)?.[1];
  if (issue !== undefined) return { kind: 'take', issue: Number(issue) };
  const title = /^open\s+(\S.*)$/.exec(line)?.[1];
  if (title !== undefined) return { kind: 'open', title };
  const [, by = '', body = ''] = /^([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
  // Commands stand on lines of their own, which one types as `\n`.
  if (by !== '') return { kind: 'comment', by, body: body.replaceAll(String.raw`\n`, '\n') };
  return readAct(line);
}

function readAct(line: string): Line {
  const [, by = '', act = '', value = ''] = /^([\w-]+)\s+([a-z]+)(?:\s+(\S.*))?$/.exec(line) ?? [];
  switch (act) {
    case 'label':
    case 'unlabel':
    case 'assign':
    case 'unassign':
      if (value === '') throw new Refusal(`What does ${by} ${act}?`);
      return { kind: act, by, value };
    case 'close': {
      const reason = REASONS.find((one) => one === (value || 'completed'));
      if (reason === undefined) throw new Refusal(`Close as ${REASONS.join(', ')}.`);
      return { kind: 'close', by, reason };
    }
    case 'reopen':
      return { kind: 'reopen', by };
    default:
      throw new Refusal(`"${line}" is not understood. Write help for what is.`);
  }
}
