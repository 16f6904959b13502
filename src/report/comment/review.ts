/** The post-incident review: what the history tells, then the questions that only people can answer. Blame-free. */
import { enumerate, enumerateSome, firstItems } from '#domain/sentence.ts';
import { reachedSection } from './reached.ts';
import type { OpenReviewEffect } from '#domain/effect.ts';
import type { CommentMessage } from '#domain/message.ts';
import type { ReviewDocument, ReviewEntry } from '#domain/review.ts';
import type { Instant } from '#domain/time.ts';
import type { Parts } from '#domain/template.ts';
import { clockTime, plural, span, timeInUtc } from '#report/text/clock.ts';
import { code, link, plain, prose, table } from '#report/text/markdown.ts';
import { NOBODY, type People } from './mentions.ts';
import type { Templates } from './templates.ts';
import { LATE } from './wording.ts';

/** Nothing for a comment that prepares no review. */
export function reviewSection(message: CommentMessage, people: People, templates: Templates): readonly string[] {
  const { review, reviewIssue, declaredAt } = message;
  if (reviewIssue !== null)
    return [
      '## Post-incident review',
      `Its draft is ${link(`#${reviewIssue.number}`, reviewIssue.url)}: please add there what only people can know, and close it, or reply \`/reviewed\` here, when it is done.${dueBy(reviewIssue.due, declaredAt)}`,
    ];
  if (review === null) return [];
  const introduction = `This draft is yours: edit this comment, add what only people can know, and reply \`/reviewed\` when it is done.${dueBy(review.due, review.declaredAt)} ${BLAMELESS}`;
  const parts = partsOf(review, introduction);
  const own = templates.own({ id: 'review', message, people, mentions: [], parts: () => parts });
  return own === null ? ['## Post-incident review', ...shippedParts(parts)] : [own];
}

const BLAMELESS = 'It is about what happened and what to change, not about who is to blame.';

const dueBy = (due: Instant | null, declaredAt: Instant): string =>
  due === null ? '' : ` It is due by ${clockTime(due, declaredAt)}.`;

/** GitHub takes 256. */
const LONGEST_TITLE = 200;

/** Title and text of the review as an issue of its own. */
export function renderReviewIssue(
  { incident, review }: OpenReviewEffect,
  templates: Templates,
): { title: string; body: string } {
  const about = link(`#${incident.number} ${plain(incident.title, 120)}`, incident.url);
  const introduction = `This is the draft of the review of ${about}. It is yours: edit it, add what only people can know, and close this issue when it is done, or reply \`/reviewed\` on the incident.${dueBy(review.due, review.declaredAt)} ${BLAMELESS}`;
  const parts = partsOf(review, introduction);
  const message = { kind: 'issue', issue: incident } as const;
  const own = templates.own({ id: 'review', message, people: NOBODY, mentions: [], parts: () => parts });
  return {
    title: `Post-incident review of #${incident.number}: ${incident.title}`
      .replaceAll(/\s+/g, ' ')
      .slice(0, LONGEST_TITLE),
    body: [
      own ?? shippedParts(parts).join('\n\n'),
      'An action item may be a sub-issue of this one as well: its assignee owns it, and a date in its title, such as `2026-12-01`, is when it is due.',
    ].join('\n\n'),
  };
}

/** What the history tells, and the questions. */
function partsOf(review: ReviewDocument, introduction: string): Parts<'review'> {
  return {
    introduction,
    numbers: numbers(review),
    path: path(review).join('\n\n'),
    reached: reachedSection(review).join('\n\n'),
    happened: `### What happened\n\n${timeline(review).join('\n')}`,
    questions: QUESTIONS,
  };
}

const shippedParts = (parts: Parts<'review'>): readonly string[] =>
  [parts.introduction, parts.numbers, parts.path, parts.reached, parts.happened, parts.questions].filter(
    (part) => part !== '',
  );

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
    ...(cadence.promises === null
      ? []
      : [['Cadence', `kept in ${cadence.promises.inTime} of ${plural(cadence.promises.of, 'interval')}`]]),
    ['Was the path followed?', followUp(review)],
    ['Did all calls come in time?', inTime(review)],
  ];
  return table(['Measure', 'Value'], rows);
}

function inTime({ escalations: all }: ReviewDocument): string {
  const late = all.filter((one) => one.late >= LATE);
  if (all.length === 0) return 'nobody had to be called';
  if (late.length === 0) return `yes: ${plural(all.length, 'call')}, none late`;
  return `no: ${late.length} of ${plural(all.length, 'call')} came late, the worst by ${span(Math.max(...late.map((one) => one.late)))}`;
}

const MOST = 40;

function followUp({ path: levels }: ReviewDocument): string {
  const reached = levels.flatMap(({ level, reached: how }) => (how === null ? [] : [{ ...how, number: level.number }]));
  const skipped = reached.filter((one) => one.skipped).map(({ number }) => String(number));
  const empty = reached
    .filter((one) => !one.skipped)
    .flatMap(({ roles }) => roles.filter(({ people }) => people.length === 0).map(({ role }) => prose(role.name)));
  if (reached.length === 0) return 'nobody had to be called';
  const gaps = [
    ...(skipped.length === 0 ? [] : [`nobody could be reached at level ${enumerate(skipped)}`]),
    ...(empty.length === 0 ? [] : [`nobody could be reached as ${enumerateSome(empty, 5, (name) => name)}`]),
  ];
  const called = `${reached.length} of ${plural(levels.length, 'level')} called`;
  return gaps.length === 0 ? `yes: ${called}` : `not in full: ${called}; ${gaps.join('; ')}`;
}

/** For each level, how it was first called. Later calls of it are among what happened. */
function path({ path: levels, declaredAt }: ReviewDocument): readonly string[] {
  if (levels.length === 0) return [];
  const rows = levels.slice(0, MOST).map(({ level, reached }, index) => {
    const name = `${level.number}, ${plain(level.name, 80)}`;
    if (reached === null) return [name, 'not called', '–'];
    const next = levels[index + 1];
    const nobody = next ? `nobody, so level ${next.level.number} at once` : 'nobody, and no level is left';
    const people = reached.roles.flatMap((role) => role.people);
    const answer = people.length === 0 ? nobody : answerOf(reached, people, declaredAt);
    return [name, callTime(reached, declaredAt), [answer, ...unassignableNotes(reached)].join('; ')];
  });
  return ['### The path, times in UTC', table(['Level', 'Due, and called', 'Who, and who answered'], rows)];
}

type ReachedLevel = NonNullable<ReviewDocument['path'][number]['reached']>;

/** One time where the call came when it was due: a phone has no room for two columns of times. */
function callTime(reached: ReachedLevel, declaredAt: Instant): string {
  const at = when(reached, declaredAt);
  if (reached.late < LATE) return at;
  return `due ${timeInUtc(reached.at - reached.late, declaredAt)}, called ${at}, ${span(reached.late)} late`;
}

/** Who could not be reached, and as what. */
const unassignableNotes = ({ roles }: ReachedLevel): readonly string[] =>
  roles.flatMap(({ role, people, unassignable }) =>
    unassignable.length > 0
      ? [`not reached: ${names(unassignable)} as ${prose(role.name)}`]
      : people.length === 0
        ? [`nobody is ${prose(role.name)}`]
        : [],
  );

/** Who was called, and the first thing that somebody of them did after that. */
function answerOf({ answer }: ReachedLevel, people: readonly string[], declaredAt: Instant): string {
  if (answer === null) return people.length === 1 ? `${names(people)}, no answer` : `${names(people)}; nobody answered`;
  const who = people.length === 1 ? '' : `${names(people)}; `;
  return `${who}${code(answer.by)} answered ${when(answer, declaredAt)}`;
}

const names = (people: readonly string[]): string => enumerateSome(people, 10, (login) => code(login));

const when = ({ at, url }: { readonly at: Instant; readonly url: string | null }, declaredAt: Instant): string =>
  url === null ? timeInUtc(at, declaredAt) : link(timeInUtc(at, declaredAt), url);

/** A line for each comment, however much it did. */
function timeline(review: ReviewDocument): readonly string[] {
  const lines = linesOf(review.timeline);
  return firstItems(lines, 100, (entries) => {
    const [first] = entries;
    if (first === undefined) return '';
    const did = enumerate(entries.map((entry) => what(entry, review)));
    const text = `- ${clockTime(first.at, review.declaredAt)}: ${who(first)}${did}`;
    return first.url === null ? `${text}.` : `${text} (${link('comment', first.url)}).`;
  });
}

/** What one comment of one person did stands together. */
function linesOf(entries: readonly ReviewEntry[]): readonly (readonly ReviewEntry[])[] {
  const lines: ReviewEntry[][] = [];
  for (const entry of entries) {
    const before = lines.at(-1)?.[0];
    const isSame = before !== undefined && entry.url !== null && before.url === entry.url && before.by === entry.by;
    if (isSame) lines.at(-1)?.push(entry);
    else lines.push([entry]);
  }
  return lines;
}

/** The role somebody held, rather than only a name. */
function who({ by, role }: ReviewEntry): string {
  if (by === null) return '';
  return role === null ? `${code(by)} ` : `${prose(role.name)} (${code(by)}) `;
}

function what({ what: event, by, at }: ReviewEntry, { escalations }: ReviewDocument): string {
  switch (event.kind) {
    case 'declared':
      return by === null ? 'declared' : 'declared it';
    case 'reopened':
      return by === null ? 'reopened' : 'reopened it';
    case 'acknowledged':
      return 'acknowledged it';
    case 'mitigated':
      return by === null ? 'mitigated' : 'mitigated it';
    case 'resolved':
      return by === null ? 'resolved' : 'resolved it';
    case 'update':
      return `wrote: “${plain(event.text, 200)}”`;
    case 'severity':
      return `declared the severity ${prose(event.severity.name)}`;
    case 'assigned':
      return `assigned ${code(event.login)}`;
    case 'unassigned':
      return `unassigned ${code(event.login)}`;
    case 'passed': {
      const roles = enumerateSome(event.roles, 5, ({ name }) => prose(name));
      return `gave ${roles === '' ? 'the incident' : roles} to ${code(event.to)}`;
    }
    case 'accepted':
      return `accepted what ${code(event.from)} handed over`;
    case 'rose':
      return `the severity rose to ${prose(event.severity.name)}`;
    case 'reminded':
      return `${enumerate(event.triggers.map((trigger) => code(trigger)))} fired`;
    case 'called':
      return `level ${event.level}: ${names(event.people)} called${why(escalations.find((one) => one.at === at))}`;
    default:
      return event satisfies never;
  }
}

/** Which rules called, and how late. */
function why(call: ReviewDocument['escalations'][number] | undefined): string {
  if (call === undefined || call.triggers.length === 0) return '';
  const late = call.late < LATE ? '' : `, ${span(call.late)} late`;
  return ` because of ${enumerate(call.triggers.map((trigger) => code(trigger)))}${late}`;
}

const QUESTIONS = [
  '### For people to answer',
  '- What went well?\n- What did not go well?\n- Where did we get lucky?\n- What contributed to it?',
  '### Action items',
  'One to a line, with an owner and a date, as `- [ ] what to do @owner 2026-12-01`. Open ones past their date are followed up until they are ticked.',
].join('\n\n');
