/** The post-incident review: what the history tells, then the questions that only people can answer. Blame-free. */
import type { OpenReviewEffect } from '../domain/effect.ts';
import type { CommentMessage } from '../domain/message.ts';
import type { ReviewDocument, ReviewEntry } from '../domain/review.ts';
import type { Instant } from '../domain/time.ts';
import { clockTime, plural, span } from './clock.ts';
import { capped, code, enumerate, link, plain, prose } from './markdown.ts';

/** Nothing for a comment that prepares no review. */
export function reviewSection({ review, reviewIssue, declaredAt }: CommentMessage): readonly string[] {
  if (reviewIssue !== null)
    return [
      '## Post-incident review',
      `Its draft is ${link(`#${reviewIssue.number}`, reviewIssue.url)}: please add there what only people can know, and close it, or reply \`/reviewed\` here, when it is done.${dueBy(reviewIssue.due, declaredAt)}`,
    ];
  if (review === null) return [];
  return [
    '## Post-incident review',
    `This draft is yours: edit this comment, add what only people can know, and reply \`/reviewed\` when it is done.${dueBy(review.due, review.declaredAt)} ${BLAMELESS}`,
    ...documentOf(review),
  ];
}

const BLAMELESS = 'It is about what happened and what to change, not about who is to blame.';

const dueBy = (due: Instant | null, declaredAt: Instant): string =>
  due === null ? '' : ` It is due by ${clockTime(due, declaredAt)}.`;

/** GitHub takes 256. */
const LONGEST_TITLE = 200;

/** Title and text of the review as an issue of its own. */
export function renderReviewIssue({ incident, review }: OpenReviewEffect): { title: string; body: string } {
  const about = link(`#${incident.number} ${plain(incident.title, 120)}`, incident.url);
  return {
    title: `Post-incident review of #${incident.number}: ${incident.title}`
      .replaceAll(/\s+/g, ' ')
      .slice(0, LONGEST_TITLE),
    body: [
      `This is the draft of the review of ${about}. It is yours: edit it, add what only people can know, and close this issue when it is done, or reply \`/reviewed\` on the incident.${dueBy(review.due, review.declaredAt)} ${BLAMELESS}`,
      ...documentOf(review),
      'An action item may be a sub-issue of this one as well: its assignee owns it, and a date in its title, such as `2026-12-01`, is when it is due.',
    ].join('\n\n'),
  };
}

/** What the history tells, and the questions. */
function documentOf(review: ReviewDocument): readonly string[] {
  return [numbers(review), ...escalations(review), '### What happened', [...timeline(review)].join('\n'), QUESTIONS];
}

function numbers(review: ReviewDocument): string {
  const { cadence } = review;
  const rows = [
    ['Time to acknowledge', review.toAcknowledge === null ? 'never acknowledged' : span(review.toAcknowledge)],
    [
      'Time to mitigate',
      review.toMitigate === null ? 'not recorded (`/mitigated` records it)' : span(review.toMitigate),
    ],
    ['Time to resolve', span(review.toResolve)],
    [
      'Time in each severity',
      review.severities.map(({ severity, spent }) => `${prose(severity.name)}: ${span(spent)}`).join(', ') ||
        'not recorded',
    ],
    ['Updates', `${plural(cadence.updates, 'update')}; longest silence ${span(cadence.longestSilence)}`],
    ...(cadence.kept === null
      ? []
      : [['Cadence', `kept in ${cadence.kept.kept} of ${plural(cadence.kept.of, 'interval')}`]]),
    ['Was everybody told in time?', inTime(review)],
  ];
  return ['| Measure | Value |', '| :--- | :--- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join(
    '\n',
  );
}

/** A minute is what a run itself takes: less is not late. */
const LATE = 60;

function inTime({ escalations: all }: ReviewDocument): string {
  const late = all.filter((one) => one.late >= LATE);
  if (all.length === 0) return 'nobody had to be called';
  if (late.length === 0) return `yes: ${plural(all.length, 'call')}, none late`;
  return `no: ${late.length} of ${plural(all.length, 'call')} came late, the worst by ${span(Math.max(...late.map((one) => one.late)))}`;
}

const MOST = 40;

function escalations({ escalations: all, declaredAt }: ReviewDocument): readonly string[] {
  if (all.length === 0) return [];
  const rows = all.slice(0, MOST).map(({ at, late, level, triggers, called }) => {
    const people = [...new Set(Object.values(called).flat())].map((login) => code(login));
    const why = triggers.length === 0 ? 'declared' : triggers.map((trigger) => code(trigger)).join(', ');
    const due = late < LATE ? 'on time' : `due ${clockTime(at - late, declaredAt)}, ${span(late)} late`;
    return `| ${clockTime(at, declaredAt)} | ${level} | ${enumerate(people) || 'nobody could be called'} | ${why} | ${due} |`;
  });
  return [
    '### Who was called',
    ['| When | Level | Who | Why | In time? |', '| :--- | :--- | :--- | :--- | :--- |', ...rows].join('\n'),
  ];
}

function timeline({ timeline: entries, declaredAt }: ReviewDocument): readonly string[] {
  return capped(entries, 100, (entry) => {
    const text = `- ${clockTime(entry.at, declaredAt)}: ${who(entry)}${what(entry)}`;
    return entry.url === null ? `${text}.` : `${text} ([comment](${entry.url})).`;
  });
}

/** The role somebody held, rather than only a name. */
function who({ by, role }: ReviewEntry): string {
  if (by === null) return '';
  return role === null ? `${code(by)} ` : `${prose(role.name)} (${code(by)}) `;
}

function what({ what: told, by }: ReviewEntry): string {
  switch (told.kind) {
    case 'declared':
      return by === null ? 'declared' : 'declared it';
    case 'reopened':
      return 'reopened';
    case 'acknowledged':
      return 'acknowledged it';
    case 'mitigated':
      return 'mitigated';
    case 'resolved':
      return 'resolved';
    case 'update':
      return `wrote: “${plain(told.text, 200)}”`;
    case 'severity':
      return `declared the severity ${prose(told.severity.name)}`;
    case 'assigned':
      return `assigned ${code(told.login)}`;
    case 'unassigned':
      return `unassigned ${code(told.login)}`;
    case 'called':
      return `level ${told.level}: ${enumerate(told.people.map((login) => code(login)))} called`;
    default:
      return told satisfies never;
  }
}

const QUESTIONS = [
  '### For people to answer',
  '**What went well?**',
  '**What did not go well?**',
  '**Where did we get lucky?**',
  '**What contributed to it?**',
  '### Action items',
  'One to a line, with an owner and a date, as `- [ ] what to do @owner 2026-12-01`. Open ones past their date are followed up until they are ticked.',
].join('\n\n');
