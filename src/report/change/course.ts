/** How the ladders of two policies differ, in words: plain text, the same for a terminal and for Markdown. */
import { isTeam } from '#domain/names.ts';
import { enumerate, groupBy } from '#domain/sentence.ts';
import type { Rung } from '#domain/results/ladder.ts';
import type { LadderDiff, PolicyDiff } from '#domain/results/policy-diff.ts';
import { reportWords } from '#report/ladder.ts';
import { recipients } from '#report/text/sent.ts';
import { toTheMinute } from '#report/text/clock.ts';
import { timesToLevel } from './words.ts';

/** Makes a name harmless where it is shown. */
type Name = (text: string) => string;

/** For how long an incident that nobody answers is looked at. */
export const lookedAt = ({ within }: Pick<LadderDiff, 'within'>): string =>
  within === null ? '14 days' : toTheMinute(within.seconds);

/** Is there a level that is reached at another time, or one more or less? Of a severity that is gone, and nothing in its place, none is. */
export const movesLevels = ({ levels, after }: LadderDiff): boolean =>
  after !== null && levels.some(({ before, after: now }) => before !== now);

/** Each once: a new severity and one that is gone are one line, where each is what the other's incidents have. */
export function distinctLadders(ladders: readonly LadderDiff[]): readonly LadderDiff[] {
  const isPair = (one: LadderDiff, other: LadderDiff): boolean =>
    one.elsewhere?.side === 'before' &&
    other.elsewhere?.side === 'after' &&
    one.before?.severity.id === other.severity &&
    other.after?.severity.id === one.severity;
  return ladders.filter((one) => !ladders.some((other) => isPair(one, other)));
}

/** Without those of reports of which the same is so as of one that says nothing, by what is compared. */
export const unlikePlain = (
  ladders: readonly LadderDiff[],
  of: (ladder: LadderDiff) => unknown,
): readonly LadderDiff[] =>
  ladders.filter(
    (one) =>
      one.report === null ||
      !ladders.some(
        (other) =>
          other.report === null &&
          other.severity === one.severity &&
          JSON.stringify(of(other)) === JSON.stringify(of(one)),
      ),
  );

/** A line where not every report was looked at. */
export const otherReportsLine = ({ hasOtherReports, ladders }: PolicyDiff): readonly string[] =>
  hasOtherReports && ladders.some(({ changed }) => changed)
    ? ['Not every report was compared: others may take another course, too.']
    : [];

/** What can be compared: there is a ladder before and after. */
export const bothWays = (ladders: readonly LadderDiff[]): readonly LadderDiff[] =>
  ladders.filter(({ before, after }) => before !== null && after !== null);

/**
 * `sev2`; where only one policy has it `sev3 (now sev2)` or `sev25 (before sev3)`; `sev2 with service=web` where it is about a report that
 * says so.
 */
export const severityOf = (ladder: LadderDiff, name: Name): string =>
  [severityName(ladder, name), ...reportPhrase(ladder, name)].join(' ');

const reportPhrase = ({ report }: LadderDiff, name: Name): readonly string[] =>
  report === null ? [] : [`with ${enumerate(reportWords(report).map((word) => name(word)))}`];

function severityName({ severity, report, before, after, elsewhere }: LadderDiff, name: Name): string {
  if (report !== null) return name(severity);
  const other = elsewhere?.side === 'before' ? before : after;
  if (elsewhere === null || other === null) return name(severity);
  return `${name(severity)} (${elsewhere.side === 'before' ? 'before' : 'now'} ${name(other.severity.id)})`;
}

/** Several of them, those together whose reports say the same: `sev1 and sev2, also with service=web`. */
export function severitiesOf(ladders: readonly LadderDiff[], name: Name): string {
  const groups = groupBy(ladders, (ladder) => reportPhrase(ladder, name).join(''));
  const severities = [...groups].map(([report, own]) => ({
    report,
    names: enumerate(
      own.map(
        (ladder) => `${severityName(ladder, name)}${ladder.within === null ? '' : ` within ${lookedAt(ladder)}`}`,
      ),
    ),
  }));
  const plain = severities.find(({ report }) => report === '');
  return severities
    .map(({ report, names }) =>
      report === '' ? names : names === plain?.names ? `also ${report}` : `${names} ${report}`,
    )
    .join(', ');
}

/** A line for each severity that only one of the policies has: what its incidents are in the other. */
export const elsewhereLines = (ladders: readonly LadderDiff[], name: Name): readonly string[] =>
  distinctLadders(ladders).flatMap(({ severity, before, after, elsewhere, changed }) => {
    if (elsewhere === null) return [];
    const { side, severities } = elsewhere;
    const head = `${name(severity)} is ${side === 'after' ? 'gone' : 'new'}`;
    const other = side === 'after' ? after : before;
    const were = side === 'after' ? 'become' : 'were';
    if (other === null) return [`${head}: what its incidents ${were} depends on who sets it.`];
    const pair = `${name(before?.severity.id ?? '')} before and ${name(after?.severity.id ?? '')} after`;
    return [
      `${head}: its incidents ${were} ${severities.map((one) => name(one)).join(' or ')}. Compared is one that is ${pair}${changed ? '' : ': nobody is called otherwise'}.`,
    ];
  });

/** What is answered otherwise to silence, although each level is called when it was: a line for the severities in which that is the same. */
export const courseLines = (ladders: readonly LadderDiff[], name: Name): readonly string[] =>
  [...groupBy(otherCourses(ladders), (ladder) => firstDifference(ladder, name))].map(
    ([difference, own]) => `${severitiesOf(own, name)}: each level is called when it was, but ${difference}.`,
  );

/** `sev2 from 4h5m on`, for each of these. */
export const courses = (ladders: readonly LadderDiff[], name: Name): readonly string[] =>
  otherCourses(ladders).map((ladder) => {
    const starts = [ladder.first?.before, ladder.first?.after].flatMap((rung) => rung?.sinceDeclared ?? []);
    return `${severityOf(ladder, name)} from ${toTheMinute(Math.min(...starts))} on`;
  });

const otherCourses = (ladders: readonly LadderDiff[]): readonly LadderDiff[] =>
  unlikePlain(bothWays(distinctLadders(ladders)), ({ first }) => first).filter(
    (ladder) => ladder.first !== null && !movesLevels(ladder),
  );

/** The first thing that happens otherwise, as the end of a sentence. */
function firstDifference(ladder: LadderDiff, name: Name): string {
  const before = stepOf(ladder, 'before');
  const after = stepOf(ladder, 'after');
  const same = before && after ? changeOf(before, after, name) : null;
  if (same !== null) return same;
  if (after && (!before || after.sinceDeclared < before.sinceDeclared))
    return `${happens(after, name)} at ${toTheMinute(after.sinceDeclared)} as well${whyOf(after, name)}`;
  if (!before) return '';
  const at = toTheMinute(before.sinceDeclared);
  return `at ${at} ${happens(before, name, true)}${whyOf(before, name)}`;
}

/** A run that differs. */
interface CourseStep extends Rung {
  /** It has that of the declaration. */
  readonly isFirstSeverity: boolean;
}

/** It only tells that the severity went up. */
const isBareRise = ({ rises, mentions, messages }: CourseStep): boolean =>
  rises && mentions.length + messages.length === 0;

function stepOf({ first, ...ladders }: LadderDiff, side: 'before' | 'after'): CourseStep | null {
  const rung = first?.[side] ?? null;
  if (rung === null) return null;
  return { ...rung, isFirstSeverity: rung.severity.id === ladders.severity };
}

/** Where one stands for the other; null where one of them has nothing in its place. */
function changeOf(before: CourseStep, after: CourseStep, name: Name): string | null {
  const [was, is] = timesToLevel({ before: before.sinceDeclared, after: after.sinceDeclared });
  const [then, now] = [whyOf(before, name), whyOf(after, name)];
  if (before.sinceDeclared === after.sinceDeclared && then === now && whom(before, name) === whom(after, name))
    return `at ${is} ${happens(after, name)} ${asBefore(before, after, name)}${now}`;
  if (before.sinceDeclared === after.sinceDeclared)
    return then === now && ![before, after].some(isBareRise)
      ? `at ${is} ${happens(after, name)} instead of ${whom(before, name)}${now}`
      : `at ${is} ${happens(after, name)}${now}, before ${happens(before, name)}${then}`;
  const isSame = happens(before, name) === happens(after, name) && then === now;
  return isSame ? `${happens(after, name)} at ${is} instead of ${was}${now}` : null;
}

/** The same people are called at the same time: for a level of another name, or with other messages. */
const asBefore = (before: CourseStep, after: CourseStep, name: Name): string =>
  before.level.name === after.level.name
    ? `as before, but messages go to ${enumerate(recipients(after.messages, name)) || 'nobody'}`
    : `for ${name(after.level.name)} instead of ${name(before.level.name)}`;

/** `ivan is called`, `ivan is no longer called`, `messages go to ivan by mail`. */
function happens(rung: CourseStep, name: Name, isOver = false): string {
  const { calls, mentions, messages, severity } = rung;
  const no = isOver ? 'no longer ' : '';
  if (isBareRise(rung)) return `the severity ${no}becomes ${name(severity.id)}`;
  if (mentions.length + messages.length === 0 && isOver) return 'a comment that calls nobody is no longer written';
  if (mentions.length === 0 && messages.length > 0)
    return `${isOver ? 'no more messages go' : 'messages go'} to ${whom(rung, name)}`;
  const verb = calls.length > 0 || mentions.length === 0 ? 'called' : 'mentioned';
  return `${whom(rung, name)} ${mentions.length > 1 ? 'are' : 'is'} ${no}${verb}`;
}

const whom = ({ mentions, messages }: Rung, name: Name): string =>
  enumerate(mentions.length > 0 ? mentions.map((one) => name(one)) : recipients(messages, name)) || 'nobody';

/** The rules that decide it, and what stands then: the severity where it is another than at first. */
const whyOf = ({ fired, severity, level, isFirstSeverity }: CourseStep, name: Name): string =>
  ` (${[...fired.map(({ trigger }) => name(trigger)), ...(isFirstSeverity ? [] : [name(severity.id)]), `level ${level.number}`].join(', ')})`;

/** A line for each team of which nobody knows the members, where calls differ. */
export function teamLines(ladders: readonly LadderDiff[], name: Name): readonly string[] {
  const rungs = ladders
    .filter(({ changed }) => changed)
    .flatMap(({ before, after }) => [...(before?.rungs ?? []), ...(after?.rungs ?? [])]);
  const teams = new Set(rungs.flatMap(({ mentions }) => mentions.filter(isTeam)));
  return [...teams].map((team) => `${name(team)} stands for its members, who are not known here.`);
}

/** A line for each severity of which not all is compared. */
export const cutLines = (ladders: readonly LadderDiff[], name: Name): readonly string[] =>
  distinctLadders(ladders).flatMap((ladder) =>
    ladder.within === null
      ? []
      : [
          `Of ${severityOf(ladder, name)} only the first ${lookedAt(ladder)} are compared: something comes due about every ${toTheMinute(ladder.within.every)}.`,
        ],
  );
