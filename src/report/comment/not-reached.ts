/** Who was to be called and could not be, and who was called and could not be assigned. */
import type { Call, CommentMessage } from '#domain/message.ts';
import { firstItems, enumerateSome, plain } from '#report/text/markdown.ts';
import { NOBODY } from './mentions.ts';

const MOST = 10;

export const notReached = (message: CommentMessage): readonly string[] => [
  ...fallThroughs(message),
  ...overflow(message),
];

/** Levels and roles that yielded nobody, and people GitHub would not assign. */
function fallThroughs(message: CommentMessage): readonly string[] {
  const levels = message.engaged.filter((engaged) => !engaged.reached);
  const calls = message.calls.filter(({ unreachable }) => unreachable.length > 0);
  const unreached = message.calls.filter((call) => (call.unreached ?? []).length > 0);
  const all = [
    ...firstItems(
      levels,
      MOST,
      ({ level }) => `Level ${level.number}, ${plain(level.name, 80)}: nobody could be called.`,
    ),
    ...firstItems(calls, MOST, fallThrough),
    ...firstItems(unreached, MOST, noChannel),
  ];
  return all.length === 0 ? [] : [`**Not reached:** ${all.join(' ')}`];
}

function fallThrough(call: Call): string {
  const name = plain(call.role.name, 80);
  const who = enumerateSome(call.unreachable, MOST, NOBODY.name);
  return `${name}: ${who} could not be assigned in this repository and may not have been reached.`;
}

/** The status comment has each message, and why it failed. */
function noChannel(call: Call): string {
  const who = enumerateSome(call.unreached ?? [], MOST, NOBODY.name);
  return `${plain(call.role.name, 80)}: no message reached ${who}.`;
}

/** Whoever is called is called, assigned or not: this says why they do not find the issue among theirs. */
function overflow({ overflow: beyond }: CommentMessage): readonly string[] {
  if (beyond === null) return [];
  const { people, limit } = beyond;
  const who = enumerateSome(people, MOST, NOBODY.name);
  const most = limit === 1 ? 'only one person in this repository' : `at most ${limit}`;
  return [`${who} ${people.length === 1 ? 'is' : 'are'} called but not assigned: GitHub assigns ${most}.`];
}
