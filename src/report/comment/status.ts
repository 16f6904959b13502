/**
 * The status comment: the incident at a glance, edited in place. An edit notifies nobody and is read at any later time, so
 * nobody is mentioned in it and every time is absolute.
 */
import type { Holder, StatusMessage } from '#domain/message.ts';
import type { Instant } from '#domain/time.ts';
import { clockTime, span } from '#report/text/clock.ts';
import { logSection } from './log.ts';
import { capitalise, capped, code, enumerate, link, plain, prose, table } from '#report/text/markdown.ts';
import { NOBODY } from './mentions.ts';
import { policyName } from './provenance.ts';
import { nextStep, severityName, statusWord } from './wording.ts';

const MOST_PEOPLE = 5;
const MOST_ROLES = 20;
const MOST_MISSING = 10;
const MOST_SPELLS = 6;

/** Markdown of the status comment, without the ledger's hidden line. `alsoStops`: what else ends what it says beside the status. */
export function renderStatus(message: StatusMessage, alsoStops = ''): string {
  return [
    ...owner(message),
    glance(message),
    ...holders(message),
    ...handovers(message),
    ...missing(message),
    `**To make it stop:** ${howToStop(message)}${alsoStops}`,
    ...logSection(message),
    `<sub>This comment is kept up to date; calls and reminders come as new comments. Policy: ${policyName(message.policy, message.issue)}</sub>`,
  ].join('\n\n');
}

function owner(message: StatusMessage): readonly string[] {
  return message.owner === null ? [] : [`**Owner:** ${NOBODY.name(message.owner)}`];
}

function glance(message: StatusMessage): string {
  const { severity, level } = message;
  const chosen = severity.declaredBy === null ? 'assessed by the policy' : `set by ${NOBODY.name(severity.declaredBy)}`;
  const rows: readonly (readonly [string, string])[] = [
    ['Severity', `${severityName(severity)}, ${chosen}${since(message, severity.since)}`],
    ...severities(message),
    ['Level', `${level.number} of ${level.of}, ${plain(level.name, 80)}${since(message, level.since)}`],
    ['Declared', declared(message)],
    ['Last update', lastUpdate(message)],
    ...review(message),
    ['Next', capitalise(nextStep(message, (at) => clockTime(at, message.declaredAt)))],
  ];
  return table(['Status', statusLine(message)], rows);
}

/** Only when there was more than one. */
function severities(message: StatusMessage): readonly (readonly [string, string])[] {
  const all = message.severities;
  if (all.length < 2) return [];
  const spells = all.slice(-MOST_SPELLS).map(({ severity, from, to }) => {
    const start = clockTime(from, message.declaredAt);
    const name = plain(severity.name, 80);
    return to === null ? `${name} since ${start}` : `${name} for ${span(to - from)} from ${start}`;
  });
  const before = all.length > MOST_SPELLS ? [`${all.length - MOST_SPELLS} before these`] : [];
  return [['Severity so far', [...before, ...spells].join(', then ')]];
}

/** The review that is an issue of its own; when it is due no longer matters once it is done. */
function review({ reviewIssue, status, declaredAt }: StatusMessage): readonly (readonly [string, string])[] {
  if (reviewIssue === null) return [];
  const due =
    reviewIssue.due === null || status === 'reviewed' ? '' : `, due by ${clockTime(reviewIssue.due, declaredAt)}`;
  return [['Review', `${link(`#${reviewIssue.number}`, reviewIssue.url)}${due}`]];
}

/** What the incident is now, since when, and who said so. */
function statusLine(message: StatusMessage): string {
  const { status, acknowledged, mitigatedAt, resolvedAt, snoozed } = message;
  const word = statusWord(status);
  const sentences = {
    open: '',
    acknowledged: acknowledged ? ` at ${moment(message, acknowledged.at, acknowledged.by)}` : '',
    mitigated: mitigatedAt === null ? '' : ` at ${moment(message, mitigatedAt)}`,
    resolved: resolvedAt === null ? '' : ` at ${moment(message, resolvedAt)}`,
    reviewed:
      resolvedAt === null
        ? ', closed as not planned or as a duplicate'
        : `, resolved at ${moment(message, resolvedAt)}`,
  }[status];
  const until = snoozed ? clockTime(snoozed.until, message.declaredAt) : '';
  const why = snoozed && snoozed.why !== '' ? `: “${plain(snoozed.why, 200)}”` : '';
  const pause = snoozed ? `. Paused until ${until} by ${NOBODY.name(snoozed.by)}${why}` : '';
  return `${word}${sentences}${pause}`;
}

function lastUpdate(message: StatusMessage): string {
  const due = message.updateDue;
  const promise = due === null ? '' : `; the next is due by ${clockTime(due, message.declaredAt)}`;
  if (message.lastUpdate === null) return `None yet${promise}`;
  const { at, by } = message.lastUpdate;
  return `${moment(message, at, by)}${promise}`;
}

function holders(message: StatusMessage): readonly string[] {
  if (message.holders.length === 0) return [];
  const rows = message.holders
    .slice(0, MOST_ROLES)
    .map((holder) => [who(holder), plain(holder.role.name, 80), prose(holder.role.does, 200)]);
  return [table(['Who', 'Role', 'What the role does'], rows)];
}

function who(holder: Holder): string {
  const names = (logins: readonly string[]): string => enumerate(capped(logins, MOST_PEOPLE, NOBODY.name));
  const now = holder.people.length === 0 ? 'nobody' : names(holder.people);
  if (holder.onCallNow === null) return now;
  return `${now} (on call now: ${holder.onCallNow.length === 0 ? 'nobody' : names(holder.onCallNow)})`;
}

function handovers(message: StatusMessage): readonly string[] {
  if (message.handovers.length === 0) return [];
  const lines = capped(message.handovers, MOST_PEOPLE, ({ by, to, at }) => {
    const when = clockTime(at, message.declaredAt);
    return `handed to ${NOBODY.name(to)} by ${NOBODY.name(by)} at ${when}, not yet accepted`;
  });
  return [`**Handed over:** ${lines.join('; ')}.`];
}

function missing(message: StatusMessage): readonly string[] {
  if (message.missing.length === 0) return [];
  const headings = capped(message.missing, MOST_MISSING, (heading) => plain(heading, 200));
  return [`**Missing from the report:** ${headings.join(' · ')}`];
}

function howToStop(message: StatusMessage): string {
  switch (message.status) {
    case 'open': {
      const within = message.acknowledgeWithin;
      const promise = within === null ? '' : ` (due within ${span(within)})`;
      return `reply ${code('/ack')}${promise}. To pause it, ${code('/snooze 30m <why>')}. If this is no incident, close the issue as not planned.`;
    }
    case 'acknowledged':
    case 'mitigated':
      return `keep the updates coming, or promise the next one with ${code('/next 2h')}. For help, ${code('/escalate')}. When it is over, ${code('/resolved')}.`;
    case 'resolved':
      return `${reviewEnds(message)}. If it is not over, reopen the issue.`;
    case 'reviewed':
      return 'it has stopped. Reopening the issue starts it anew.';
    default:
      return message.status satisfies never;
  }
}

function reviewEnds({ reviewIssue, needsReview, next }: StatusMessage): string {
  const reviewed = code('/reviewed');
  if (reviewIssue !== null)
    return `when the review is done, close ${link(`#${reviewIssue.number}`, reviewIssue.url)} or reply ${reviewed} here`;
  if (needsReview) return `reply ${reviewed} when the review is done`;
  return next === null ? 'it has stopped' : `reply ${reviewed}`;
}

const since = (message: StatusMessage, at: Instant): string =>
  at <= message.declaredAt ? '' : `, since ${clockTime(at, message.declaredAt)}`;

/** `14:35 UTC by `dan`, 15 minutes after the declaration`. */
function moment(message: StatusMessage, at: Instant, by: string | null = null): string {
  const passed = at - message.declaredAt;
  const who = by === null ? '' : ` by ${NOBODY.name(by)}`;
  return `${clockTime(at, message.declaredAt)}${who}${passed < 60 ? '' : `, ${span(passed)} after the declaration`}`;
}

/** The one time that always has its date: the others are on that day unless they say otherwise. */
function declared({ declaredAt: at, reopenedAt }: StatusMessage): string {
  const [day, time] = [new Date(at * 1000).toISOString().slice(0, 10), clockTime(at, at)];
  return `${day}, ${time}${reopenedAt === null ? '' : `; reopened at ${clockTime(reopenedAt, at)}`}`;
}
