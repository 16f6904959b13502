/** Who was to be called and could not be, and who was called and could not be assigned. */
import { enumerateSome, firstItems } from '#domain/sentence.ts';
import type { Call, CommentMessage, UnreachedPerson } from '#domain/message.ts';
import { isTeam } from '#domain/names.ts';
import { inTurn } from '#report/text/clock.ts';
import { plain } from '#report/text/markdown.ts';
import { messagesTo } from './deliveries.ts';
import { NOBODY } from './mentions.ts';

const MOST = 10;

export const notReached = (message: CommentMessage): readonly string[] => [
  ...fallThroughs(message),
  ...inVain(message),
  ...overflow(message),
];

/** Levels and roles that yielded nobody, and people GitHub would not assign. */
function fallThroughs(message: CommentMessage): readonly string[] {
  const levels = message.engaged.filter((engaged) => !engaged.isReached);
  const calls = message.calls.filter(({ unassignable }) => unassignable.length > 0);
  const all = [
    ...firstItems(
      levels,
      MOST,
      ({ level }) => `Level ${level.number}, ${plain(level.name, 80)}: nobody could be called.`,
    ),
    ...firstItems(calls, MOST, fallThrough),
    ...firstItems(
      message.calls.flatMap((call) => noChannel(message, call)),
      MOST,
      (line) => line,
    ),
  ];
  return all.length === 0 ? [] : [`**Not reached:** ${all.join(' ')}`];
}

function fallThrough(call: Call): string {
  const names = (logins: readonly string[]): string => enumerateSome(logins, MOST, NOBODY.name);
  const teams = call.unassignable.filter(isTeam);
  const people = call.unassignable.filter((login) => !isTeam(login));
  const reasons = [
    ...(people.length === 0
      ? []
      : [
          `${names(people)} cannot be assigned in this repository, and ${people.length === 1 ? 'was' : 'were'} not called`,
        ]),
    ...(teams.length === 0
      ? []
      : [
          `GitHub does not tell who is in ${names(teams)}, so nobody of ${teams.length === 1 ? 'it' : 'them'} was called`,
        ]),
  ];
  return `${plain(call.role.name, 80)}: ${reasons.join('; ')}.`;
}

function noChannel({ declaredAt }: CommentMessage, { role, unreached = [] }: Call): readonly string[] {
  const people = unreached.filter(({ mayBeReached }) => !mayBeReached);
  if (people.length === 0) return [];
  const who = enumerateSome(people, MOST, ({ login }) => NOBODY.name(login));
  const tried = people.filter(({ messages }) => messages.length > 0);
  const why = tried.length === 0 ? '.' : ` (${messagesOf(tried, declaredAt)}).`;
  return [`${plain(role.name, 80)}: no message reached ${who}${why}`];
}

/** Whom an earlier message may have reached was called all the same; what became of the last is why others stand in. */
function inVain({ calls, declaredAt }: CommentMessage): readonly string[] {
  const all = calls.flatMap(({ unreached = [] }) => unreached.filter(({ mayBeReached }) => mayBeReached));
  // Somebody may hold several roles.
  const people = [...new Map(all.map((one) => [one.login, one])).values()];
  return people.length === 0 ? [] : [`**Messages so far:** ${messagesOf(people, declaredAt)}.`];
}

function messagesOf(people: readonly UnreachedPerson[], declaredAt: number): string {
  const time = inTurn(declaredAt);
  return firstItems(people, MOST, ({ login, messages }) => messagesTo(login, messages, time)).join(' · ');
}

/** Whoever is called is called, assigned or not: this says why they do not find the issue among theirs. */
function overflow({ overflow: beyond }: CommentMessage): readonly string[] {
  if (beyond === null) return [];
  const { people, limit } = beyond;
  const who = enumerateSome(people, MOST, NOBODY.name);
  const most = limit === 1 ? 'only one person in this repository' : `at most ${limit}`;
  return [`${who} ${people.length === 1 ? 'is' : 'are'} called but not assigned: GitHub assigns ${most}.`];
}
