/** The part of a comment that calls people: what they must do, what is broken, why they are called and as what. */
import { capitalise, enumerate, enumerateSome, firstItems } from '#domain/sentence.ts';
import { type Call, type CommentMessage, workerOf } from '#domain/message.ts';
import { sameName } from '#domain/names.ts';
import type { Parts } from '#domain/template.ts';
import { atTime, clockTime, ordinal, plural, span, within } from '#report/text/clock.ts';
import { bullets, code, link, plain, prose } from '#report/text/markdown.ts';
import { NOBODY, type People } from './mentions.ts';
import { notReached } from './not-reached.ts';
import { stopsIncident } from './stops.ts';
import type { Templates } from './templates.ts';
import {
  situationOf,
  LATE,
  markedSeverity,
  nextCallOf,
  nextCallTo,
  othersBeside,
  pauseText,
  quote,
  rolesInWords,
  sayNext,
  severityName,
} from './wording.ts';

const FEW = 3;
const MOST = 10;
const MOST_PEOPLE = 30;

/** Paragraphs; none when nobody is called. */
export function callSection(message: CommentMessage, people: People, templates: Templates): readonly string[] {
  if (message.calls.length === 0 && !message.isNobodyLeft) return [];
  const mentions = mentionsIn(message);
  if (isSameCallAgain(message)) {
    const own = templates.own({ id: 'call-again', message, people, mentions, parts: () => againParts(message) });
    return [own ?? callAgain(message, mentions, people)];
  }
  const own = templates.own({ id: 'call', message, people, mentions, parts: () => callParts(message, NOBODY) });
  return own === null ? shippedCall(message, mentions, people) : [own];
}

/** Whom a call addresses. */
const mentionsIn = ({ calls }: CommentMessage): readonly string[] => [
  ...new Set(calls.flatMap(({ people }) => people)),
];

function shippedCall(message: CommentMessage, mentions: readonly string[], people: People): readonly string[] {
  const named = mentions.length <= FEW ? enumerate(mentions.map(people.name)) : `${mentions.length} people`;
  const { request, otherwise, broken: what, why, roles, notes, stops } = callParts(message, people);
  const whom = mentions.length === 0 ? request : `${named}: ${request}`;
  const isSentence = !roles.includes('\n') && !roles.startsWith('- ');
  return [
    `${`**${markedSeverity(message.severity)} · ${whom}** ${otherwise}`.trimEnd()}\n> ${what}`,
    ...(isSentence ? [`${why} ${roles}`.trim()] : [why, roles]),
    notes,
    stops,
  ].filter((part) => part !== '');
}

/** What a call says, whoever says it. */
function callParts(message: CommentMessage, people: People): Parts<'call'> {
  const reached = message.calls.filter((call) => call.people.length > 0);
  const all = new Set(reached.flatMap((call) => call.people));
  const [only] = reached;
  return {
    request: reached.length === 0 ? nobody(message) : request(message, all.size > 1),
    otherwise: otherwise(message),
    broken: situationOf(message),
    why: whatHappened(message),
    roles:
      only && reached.length === 1 && all.size <= FEW
        ? `You are called as ${introduce(message, only)}`
        : bullets(reached.map((call) => `${namesOf(call, people)} as ${introduce(message, call)}`)),
    notes: [...handovers(message), ...pauseNote(message), ...late(message), ...notReached(message)].join('\n\n'),
    stops: stopsIncident(message),
  };
}

/** Said in one line: who is called reads the first call above it. */
export const isSameCallAgain = ({ callAgain, status, helpRequests, roseFrom }: CommentMessage): boolean =>
  callAgain !== null && status === 'open' && helpRequests.length === 0 && roseFrom === null;

function callAgain(message: CommentMessage, mentions: readonly string[], people: People): string {
  const { nth, request, silence, otherwise: then, delay } = againParts(message);
  const names = enumerateSome(mentions, MOST_PEOPLE, people.name);
  return `**${markedSeverity(message.severity)} · ${names}, ${nth} call: ${request}.** ${silence}; ${then}. ${delay}`.trimEnd();
}

function againParts(message: CommentMessage): Parts<'call-again'> {
  const { callAgain: again, at } = message;
  const call = nextCallOf(message.next);
  const inAnyCase = call?.inAnyCase ? ', in any case' : '';
  const then =
    call?.escalatesTo == null
      ? sayNext(message, at).replace(/\.$/, '')
      : call.escalatesTo.number === message.level.number
        ? `again ${atTime(call.at, at)}${inAnyCase}`
        : `${nextCallTo(mentionsIn(message), message, call)} ${atTime(call.at, at)}${inAnyCase}`;
  return {
    nth: ordinal(again?.nth ?? 2),
    request: `reply ${code('/ack')}`,
    silence: again === null || at - again.since < 60 ? 'No answer yet' : `${span(at - again.since)} without an answer`,
    otherwise: then,
    delay: late(message).join(' '),
  };
}

/** What else happens, and when: as long as nobody answers, or in any case. */
function otherwise(message: CommentMessage): string {
  const { next, at, status } = message;
  if (next === null) return status === 'open' ? 'Nobody else is called by itself.' : '';
  const call = nextCallOf(next);
  if (call?.escalatesTo == null) return '';
  const when = call.at - at < LATE ? 'next' : `${atTime(call.at, at, (time) => `**${time}**`)}, ${within(call.at, at)}`;
  const then = `${nextCallTo(mentionsIn(message), message, call)} ${when}`;
  return call.inAnyCase ? `${capitalise(then)}, in any case.` : `Else ${then}.`;
}

/** Somebody has the incident, or nobody: only then may it be anybody's. */
function nobody(message: CommentMessage): string {
  const isBefore = message.calls.some(({ unreached = [] }) => unreached.some(({ mayBeReached }) => mayBeReached));
  const none = isBefore ? 'nobody else could be called' : 'nobody could be called';
  if (message.status === 'open') return `${none}. If you can help, reply ${code('/ack')} to take this.`;
  const roles = enumerateSome([...new Set(message.calls.map(({ role }) => role.name))], MOST, (name) =>
    plain(name, 80),
  );
  return `${none}${roles === '' ? '' : ` as ${roles}`}. Give it to somebody with ${code('/role <role> @login')}, or reply here if you can help.`;
}

/** What the people called are asked to do now. */
function request(message: CommentMessage, several: boolean): string {
  if (message.status === 'open')
    return several ? 'the first to reply `/ack` takes this.' : 'reply `/ack` to take this.';
  if (message.status === 'resolved' || message.status === 'reviewed') return 'please follow up.';
  if (message.calls.every((call) => call.level === null)) {
    if (mentionsIn(message).every((login) => isToAccept(message, login)))
      return 'reply `/ack` or comment to take over.';
    if (message.fired.length > 0) return 'this incident is assigned to you, reply here when you are on it.';
    const isTaken = message.handovers.length > 0 && message.handovers.every(({ by, to }) => sameName(by, to));
    const what = message.calls.length > 1 ? 'these roles' : 'this role';
    return isTaken ? `you have ${what} now.` : `please take ${what}, and reply here.`;
  }
  if (isCallForHelp(message)) return 'your help is needed, reply here when you are on it.';
  const by = takenAtOnceBy(message);
  if (by === null) return 'you have taken this, reply here with how it stands.';
  return isCalledAlone(message, by)
    ? 'you have taken this, reply here with what you find.'
    : `${code(by)} has taken this, reply here if you can help.`;
}

/** Somebody was faster than the first run, and nobody asked for help. */
const takenAtOnceBy = ({ acknowledged, calledBefore, fired, helpRequests }: CommentMessage): string | null =>
  calledBefore === null && fired.length + helpRequests.length === 0 ? (acknowledged?.by ?? null) : null;

/** Others than whoever is at work are called beside them. */
function isCallForHelp(message: CommentMessage): boolean {
  const { status, calls, helpRequests } = message;
  if (status !== 'acknowledged' && status !== 'mitigated') return false;
  if (calls.every(({ level }) => level === null) || takenAtOnceBy(message) !== null) return false;
  const worker = workerOf(message);
  return worker === null || helpRequests.length > 0 || !isCalledAlone(message, worker);
}

/** Whoever is called for help reads whom they help, unless that is who asks for it. */
function company(message: CommentMessage): string {
  const worker = workerOf(message);
  const isInCall = [...message.helpRequests.map(({ by }) => by), ...mentionsIn(message)].some((login) =>
    sameName(login, worker),
  );
  return worker === null || isInCall || !isCallForHelp(message)
    ? ''
    : `${code(worker)} ${isUpdateLate(message) ? 'has it' : 'is working on it'}.`;
}

/** Nobody knows then whether they are. */
const isUpdateLate = ({ updateDue, at }: CommentMessage): boolean => updateDue !== null && updateDue.at <= at;

const isToAccept = ({ handovers }: CommentMessage, login: string): boolean =>
  handovers.some(({ to, toAccept }) => toAccept && sameName(to, login));

const isCalledAlone = ({ calls }: CommentMessage, login: string): boolean =>
  calls.every(({ people }) => people.every((one) => sameName(one, login)));

function namesOf(call: Call, people: People): string {
  return enumerateSome(call.people, MOST_PEOPLE, people.name);
}

/** A holder who passes roles on is free of them only once somebody has accepted. */
function handovers(message: CommentMessage): readonly string[] {
  const others = message.handovers.filter(({ by, to }) => !sameName(by, to));
  if (others.length === 0) return [];
  const isAwaited = others.some(({ toAccept }) => toAccept);
  const lines = firstItems(others, MOST, ({ by, to, toAccept, roles }) =>
    toAccept
      ? `${code(by)} hands over to ${code(to)}, whose ${code('/ack')} or comment accepts.`
      : `${code(by)} gives ${rolesInWords(roles)} to ${code(to)}.`,
  );
  return [`${lines.join(' ')}${isAwaited ? ' Until then the status above says that nobody has accepted yet.' : ''}`];
}

/** `Owns the response.` goes on a sentence as `owns the response.`; a name, such as `GitHub`, stays as it is. */
function lowerFirst(does: string): string {
  return does.replace(/^[A-Z](?=[a-z]+s\b)/, (letter) => letter.toLowerCase());
}

/** `**Incident commander**: owns the response.` */
function introduce({ calls, engaged }: CommentMessage, call: Call): string {
  const levels = new Set(calls.map(({ level }) => level));
  const level = engaged.find((one) => one.level.number === call.level)?.level;
  const place =
    levels.size < 2 || call.level === null ? '' : ` (level ${call.level}${level ? `, ${plain(level.name, 80)}` : ''})`;
  const does = call.role.does.trim() === '' ? '.' : `: ${prose(lowerFirst(call.role.does))}`;
  return `**${plain(call.role.name, 80)}**${place}${does}${standIn(call)}`;
}

function standIn({ isStandIn, unreached = [] }: Call): string {
  if (!isStandIn) return '';
  if (!unreached.some(({ mayBeReached }) => mayBeReached)) return ' You stand in: nobody named first could be reached.';
  const names = enumerateSome(unreached, FEW, ({ login }) => NOBODY.name(login));
  return ` You stand in for ${names}, whom the last message may not have reached.`;
}

function pauseNote({ snoozed, at }: CommentMessage): readonly string[] {
  return snoozed === undefined ? [] : [`**Paused** ${pauseText(snoozed, clockTime(snoozed.until, at))}`];
}

function late({ callsLate, at }: CommentMessage): readonly string[] {
  return callsLate < LATE ? [] : [`This call comes ${span(callsLate)} late: it was due ${atTime(at - callsLate, at)}.`];
}

/** The reasons of what calls, and who was called before. */
function whatHappened(message: CommentMessage): string {
  const { roseFrom } = message;
  const others = [
    ...message.reminders.filter(({ mentions }) => mentions.length > 0).map(({ trigger }) => trigger),
    ...(message.ask?.because ?? []),
  ];
  const fired = message.fired.filter(({ trigger }) => !others.includes(trigger));
  const reasons = fired.slice(0, MOST).map(({ reason }) => prose(reason));
  const requests = message.helpRequests.slice(0, FEW).map((request) => {
    const why = request.why.trim() === '' ? '.' : `: ${quote(plain(request.why, 300))}`;
    return `${code(request.by)} ${link('asked for help', request.url)}${why}`;
  });
  const more = fired.length > MOST ? `And ${plural(fired.length - MOST, 'more rule')}.` : '';
  const rose = roseFrom === null ? '' : `It was ${severityName(roseFrom)} before.`;
  return [...new Set(reasons), more, ...requests, earlierCall(message), company(message), rose]
    .filter((part) => part !== '')
    .join(' ');
}

/** To whoever was called before and is called now, it says `You`. */
function earlierCall(message: CommentMessage): string {
  const { calledBefore, status, at } = message;
  if (status !== 'open' || calledBefore === null) return '';
  const others = othersBeside(mentionsIn(message), calledBefore.people);
  const names = (others ?? calledBefore.people).map(NOBODY.name);
  const all = others === null ? names : ['You', ...names];
  const verb = all.length === 1 && others === null ? 'was' : 'were';
  return `${enumerateSome(all, FEW, (name) => name)} ${verb} called ${atTime(calledBefore.at, at)}.`;
}
