/**
 * The status comment: the incident at a glance, edited in place. An edit notifies nobody and is read at any later time, so
 * nobody is mentioned in it and every time is absolute. What is not needed at a glance is folded.
 */
import { closedAs } from '#domain/issue.ts';
import { capitalise, enumerateSome, firstItems } from '#domain/sentence.ts';
import { type Holder, type StatusMessage, workerOf } from '#domain/message.ts';
import type { Parts } from '#domain/template.ts';
import { DAY, type Instant } from '#domain/time.ts';
import { atTime, clockTime, inTurn, isSameDay, span } from '#report/text/clock.ts';
import { code, foldAway, inSummary, link, plain, prose, table } from '#report/text/markdown.ts';
import { renderDeliveries } from './deliveries.ts';
import { logSection } from './log.ts';
import { NOBODY } from './mentions.ts';
import { policyName } from './provenance.ts';
import { severityReason } from './severity-reason.ts';
import { repliesInStatus } from './reply.ts';
import { stopsStatus } from './stops.ts';
import { shippedTemplates, type Templates } from './templates.ts';
import { markedSeverity, nextCallOf, pauseText, sayNext, quote } from './wording.ts';

const MOST_PEOPLE = 5;
const MOST_ROLES = 20;
const MOST_MISSING = 10;

/** Markdown of the status comment, without the ledger's hidden line. */
export function renderStatus(message: StatusMessage, templates: Templates = shippedTemplates): string {
  const parts = statusParts(message);
  const own = templates.own({ id: 'status', message, people: NOBODY, mentions: [], parts: () => parts });
  return own ?? shippedStatus(message, parts);
}

function shippedStatus(message: StatusMessage, parts: Parts<'status'>): string {
  const line = (name: string, text: string): string => (text === '' ? '' : `**${name}:** ${text}`);
  const glance = [
    `### ${[markedSeverity(message.severity), parts.state, parts.overdue].filter((part) => part !== '').join(' · ')}`,
    line('Now', parts.now),
    line('Paused', parts.paused),
    line('Handed over', parts.handovers),
    line('Missing from the report', parts.missing),
    line('Review', parts.review),
    line('Messages', parts.messages),
    line('Next', parts.next),
    parts.unwatched,
    line('Do', parts.do),
  ];
  return [glance.filter((part) => part !== '').join('\n'), ...folds(parts)].join('\n\n');
}

function statusParts(message: StatusMessage): Parts<'status'> {
  return {
    state: state(message),
    overdue: overdue(message),
    now: now(message),
    paused: message.snoozed === null ? '' : pauseText(message.snoozed, timeIn(message, message.snoozed.until)),
    handovers: handovers(message),
    missing: missing(message),
    review: review(message),
    messages: renderDeliveries(message, dayOf(message)),
    next: capitalise(sayNext(message, dayOf(message))),
    unwatched: unwatchedLine(message),
    do: stopsStatus(message),
    ...foldedParts(message),
    ...(message.lost && { ...LOST[message.lost], overdue: '', paused: '', do: '' }),
  };
}

/** Nothing that it announced comes, and no command does anything. */
const LOST: Readonly<Record<NonNullable<StatusMessage['lost']>, Pick<Parts<'status'>, 'state' | 'next'>>> = {
  'no-incident': {
    state: `no incident by ${code('incident.when')}`,
    next: `By this policy nobody is called unless ${code('incident.when')} holds again.`,
  },
  'another-policy': {
    state: 'another policy has it',
    next: 'By this policy nobody is called while another one has it.',
  },
};

type FoldedParts = Pick<Parts<'status'>, 'people' | 'timeline' | 'answers' | 'origin'>;

function foldedParts(message: StatusMessage): FoldedParts {
  return {
    people: holders(message),
    timeline: logSection(message),
    answers: repliesInStatus(message),
    origin: `${severityReason(message)} · kept up to date, while calls come as new comments · policy ${policyName(message.policy, message.issue)}`,
  };
}

const folds = ({ people, timeline, answers, origin }: FoldedParts): readonly string[] =>
  [people, timeline, answers, `<sub>${origin}</sub>`].filter((part) => part !== '');

/** What the first comment has as well: who is in it, what was done, and the small print. It answers commands for all to see. */
export const foldedStatus = (message: StatusMessage): readonly string[] =>
  folds({ ...foldedParts(message), answers: '' });

/** What comes next then waits for somebody's comment, or for GitHub's schedule. */
const unwatchedLine = (message: StatusMessage): string =>
  message.unwatchedAfter === undefined ? '' : `**Nobody keeps time after ${timeIn(message, message.unwatchedAfter)}.**`;

/** Who has it, or what became of it. */
function state(message: StatusMessage): string {
  const { status, dismissal, snoozed } = message;
  const who = workerOf(message);
  const work = who === null ? 'nobody has it now' : `being worked on by ${NOBODY.name(who)}`;
  if (snoozed !== null) return `paused until ${timeIn(message, snoozed.until)}`;
  switch (status) {
    case 'open':
      return 'nobody has acknowledged it';
    case 'acknowledged':
      return who === null ? `acknowledged, but ${work}` : work;
    case 'mitigated':
      return `impact over, ${work}`;
    case 'resolved':
      return 'resolved';
    case 'reviewed':
      return dismissal === null ? 'over' : `over, ${closedAs(dismissal.reason)}`;
    default:
      return status satisfies never;
  }
}

function overdue(message: StatusMessage): string {
  const { overdue: late, updateDue, status } = message;
  if (!late || updateDue === null || status === 'open') return '';
  return `update overdue since ${timeIn(message, updateDue)}`;
}

/** What was said and done last. */
function now(message: StatusMessage): string {
  const { status, acknowledged, mitigatedAt, resolvedAt, resolvedBy = null, dismissal } = message;
  const time = inTurn(dayOf(message));
  const parts = [
    status === 'open' ? openLine(message, time) : '',
    acknowledged && (status === 'acknowledged' || status === 'mitigated')
      ? `acknowledged ${moment(message, acknowledged.at, time, acknowledged.by === workerOf(message) ? null : acknowledged.by)}`
      : '',
    mitigatedAt === null ? '' : `mitigated ${moment(message, mitigatedAt, time)}`,
    resolvedAt === null ? '' : `resolved ${moment(message, resolvedAt, time, resolvedBy)}`,
    dismissal === null ? '' : `closed ${moment(message, dismissal.at, time, dismissal.by)}`,
  ].filter((part) => part !== '');
  const first = parts.length === 0 ? '' : `${parts.join(', ')}. `;
  return `${first}${lastUpdate(message, time)}`.trimEnd();
}

type TimesInTurn = ReturnType<typeof inTurn>;

function openLine(message: StatusMessage, time: TimesInTurn): string {
  const { declaredAt, reopenedAt, acknowledgeBy, isAcknowledgementOverdue } = message;
  const start = `${reopenedAt === null ? 'declared' : 'reopened'} ${time(reopenedAt ?? declaredAt, atTime)}`;
  if (acknowledgeBy === null) return start;
  return `${start}, ${isAcknowledgementOverdue ? 'acknowledgement overdue since' : 'to be acknowledged by'} ${time(acknowledgeBy)}`;
}

function lastUpdate(message: StatusMessage, time: TimesInTurn): string {
  const { lastUpdate: last, updateDue, overdue: late, status } = message;
  const isAwaited = status === 'acknowledged' || status === 'mitigated';
  const update = last === null ? (isAwaited ? 'No update yet.' : '') : updateIn(message, last, time);
  const due =
    updateDue === null || late || update === ''
      ? ''
      : ` The ${last === null ? 'first' : 'next'} is due by ${time(updateDue)}.`;
  return `${update}${due}`;
}

type LastUpdate = NonNullable<StatusMessage['lastUpdate']>;

function updateIn(message: StatusMessage, { at, by, words, wordsOf }: LastUpdate, time: TimesInTurn): string {
  const moments = [{ at, by }, ...(wordsOf ? [wordsOf] : [])].map(
    (one) => `${time(one.at, atTime)}${one.by === workerOf(message) ? '' : ` by ${NOBODY.name(one.by)}`}`,
  );
  return `Last update ${moments.join(', in words ')}${words === '' ? '.' : `: ${quote(plain(words, 160))}`}`;
}

/** The review that is an issue of its own; when it is due no longer matters once it is done. */
function review(message: StatusMessage): string {
  const { reviewIssue, status } = message;
  if (reviewIssue === null) return '';
  const due = reviewIssue.due === null || status === 'reviewed' ? '' : `, due by ${timeIn(message, reviewIssue.due)}`;
  return `${link(`#${reviewIssue.number}`, reviewIssue.url)}${due}`;
}

/** Folded; its title names everybody, whoever has it first, and says who did not answer. */
function holders(message: StatusMessage): string {
  if (message.holders.length === 0) return '';
  const rows = message.holders
    .slice(0, MOST_ROLES)
    .map((holder) => [who(holder, message), plain(holder.role.name, 80), prose(holder.role.does, 200)]);
  const { owner, earlierTakers = [] } = message;
  const worker = message.status === 'open' ? null : workerOf(message);
  const leading = [worker, owner].filter((login) => login !== null);
  const called = message.holders.flatMap(({ people }) => people);
  const all = [...new Set([...leading, ...earlierTakers, ...called, ...message.silent])];
  const isAwaited = (login: string): boolean => message.status === 'open' || message.awaited?.includes(login) === true;
  const silence = (login: string): string => (isAwaited(login) ? 'no answer yet' : 'did not answer');
  const names = firstItems(all, 2 * MOST_PEOPLE, (login) => {
    // A reopening leaves the owner, who has not acknowledged it anew.
    const notes = login === worker ? ['took it'] : login === owner ? ['owner'] : [];
    if (login !== worker && message.silent.includes(login)) notes.push(silence(login));
    return `${inSummary(login, 60)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
  });
  const title = names.length === 0 ? 'Who is in it: nobody' : `Who is in it: ${names.join(', ')}`;
  return foldAway(title, table(['Who', 'Role', 'What the role does'], rows));
}

function who({ people: holders, onCall }: Holder, message: StatusMessage): string {
  const names = (logins: readonly string[]): string => enumerateSome(logins, MOST_PEOPLE, NOBODY.name);
  const people = holders.length === 0 ? 'nobody' : names(holders);
  return onCall === null ? people : `${people} (on call ${atTime(onCall.at, dayOf(message))}: ${names(onCall.people)})`;
}

function handovers(message: StatusMessage): string {
  if (message.handovers.length === 0) return '';
  const time = inTurn(dayOf(message));
  const lines = firstItems(message.handovers, MOST_PEOPLE, ({ by, to, at }) => {
    return `to ${NOBODY.name(to)} by ${NOBODY.name(by)} ${time(at, atTime)}, not yet accepted with ${code('/ack')}`;
  });
  return lines.join('; ');
}

function missing(message: StatusMessage): string {
  if (message.missing.length === 0) return '';
  const headings = firstItems(message.missing, MOST_MISSING, (heading) => plain(heading, 200));
  return headings.join(' · ');
}

/** `at 14:35 UTC by `dan`, 15 minutes in`. */
function moment({ declaredAt }: StatusMessage, at: Instant, time: TimesInTurn, by: string | null = null): string {
  const passed = at - declaredAt;
  const name = by === null ? '' : ` by ${NOBODY.name(by)}`;
  return `${time(at, atTime)}${name}${passed < 60 ? '' : `, ${span(passed)} in`}`;
}

/** An instant as the status says it. */
const timeIn = (message: StatusMessage, at: Instant): string => clockTime(at, dayOf(message));

/**
 * It is read on any day: lines begin without a date only where all that it tells first are of the day of the declaration. What is over is
 * read for days, until the review is done.
 */
function dayOf(message: StatusMessage): Instant {
  const { acknowledged, mitigatedAt, lastUpdate, updateDue, snoozed, next, declaredAt, reopenedAt } = message;
  if (message.resolvedAt !== null || message.dismissal !== null) return declaredAt - DAY;
  const past = [reopenedAt, acknowledged?.at, mitigatedAt, lastUpdate?.at, lastUpdate?.wordsOf?.at];
  const all = [...past, updateDue, snoozed?.until, next?.at, nextCallOf(next)?.at];
  return all.every((at) => at == null || isSameDay(at, declaredAt)) ? declaredAt : declaredAt - DAY;
}
