/** What a reader of a change needs first: is it safe, and what does it do. Plain text. */
import { enumerate, enumerateSome } from '#domain/sentence.ts';
import {
  type ChangeVerdict,
  fewerIn,
  losesCover,
  type PolicyDiff,
  type Rename,
  type RosterDiff,
  type RosterSpan,
  type RuleDiff,
  sidesOf,
} from '#domain/results/policy-diff.ts';
import type { Instant } from '#domain/time.ts';
import { clockTime, plural } from '#report/text/clock.ts';
import { bothWays, courses } from './course.ts';
import { floods, laterCalls, messageChanges, rarerCalls, soonerCalls } from './silence.ts';
import { MOST_ASSIGNEES } from '#domain/issue.ts';
import { hasName } from '#domain/names.ts';
import { movesOf } from './moves.ts';
import { takenOver } from './take-over.ts';
import { weightyIn } from './weighty.ts';
import { forWhich, rosterGroups } from './words.ts';

const MOST_REASONS = 3;

export function verdictOf(diff: PolicyDiff): ChangeVerdict {
  if (diff.before === null) return { safe: true, same: false, sentence: introduction(diff) };
  const worse = [
    ...shifts(diff),
    ...renewals(diff),
    ...laterCalls(diff.ladders),
    ...rarerCalls(diff),
    ...gaps(diff),
    ...fewerAtOnce(diff),
    ...leavers(diff),
    ...unsure(diff),
    ...rarerFirings(diff),
    ...messageChanges(diff, 'fewer'),
    ...floods(diff.ladders),
  ];
  const does = [...more(diff), ...soonerCalls(diff.ladders), ...messageChanges(diff, 'more'), ...others(diff)];
  if (worse.length > 0) return { safe: false, same: false, sentence: sentences([...worse, ...does]) };
  const past = diff.past.length === 0 ? '' : ` What differs in ${some(diff.past)} is past.`;
  const all = [...does, ...values(diff)];
  if (all.length > 0) return { safe: true, same: false, sentence: `${HARMLESS} ${sentences(all)}${past}` };
  const wording = diff.settings.map(({ path }) => path);
  if (wording.length === 0) return { safe: true, same: true, sentence: `Nothing changes: ${EQUAL}.${past}` };
  return { safe: true, same: true, sentence: `Only wording changes, in ${some(wording)}: ${EQUAL}.${past}` };
}

const HARMLESS = 'Nothing is decided less severely, later or for fewer incidents.';
const EQUAL = 'every rule is proved equal, and from now on the same people are called at the same times';

function introduction({ after, ladders, rules }: PolicyDiff): string {
  const triggers = rules.filter(({ section }) => section === 'trigger').length;
  return `A new policy, ${after.name}: ${ladders.length === 1 ? '1 severity' : `${ladders.length} severities`}, ${plural(ladders[0]?.levels.length ?? 0, 'level')}, ${plural(triggers, 'trigger')}.`;
}

/** The first few, each a sentence. */
function sentences(reasons: readonly string[]): string {
  // One more takes no more room than to say that there is one.
  const first = reasons.length === MOST_REASONS + 1 ? reasons : reasons.slice(0, MOST_REASONS);
  const lines = first.map((reason) => `${reason}.`);
  const rest = reasons.length - lines.length;
  return rest === 0 ? lines.join(' ') : `${lines.join(' ')} And ${rest} more changes, told below.`;
}

const some = (names: readonly string[]): string => enumerateSome(names, MOST_REASONS, (name) => name);

/** A sentence that names them; none where there are none. */
const naming = (names: readonly string[], say: (names: string) => string): readonly string[] =>
  names.length === 0 ? [] : [say(some(names))];

/** Incidents that become less severe, or of which nobody can tell. */
function shifts(diff: PolicyDiff): readonly string[] {
  return [
    ...naming(movesOf(diff, 'less'), (moves) => `Makes incidents less severe: ${moves}`),
    ...naming(movesOf(diff, 'turned'), (moves) => `Ranks severities in another order, by which ${moves}`),
    ...naming(movesOf(diff, null), (moves) => `Gives incidents a new severity: ${moves}`),
  ];
}

/** What open incidents lose because it has another name. */
const renewals = (diff: PolicyDiff): readonly string[] => [
  ...(isAnotherName(diff) ? [`Calls open incidents anew, because formerly does not name ${diff.before?.name}`] : []),
  ...renamesIn(diff, 'severities')
    .filter(({ is }) => is !== leastSevere(diff))
    .map(
      ({ was, is }) =>
        `${was} is renamed ${is}: open incidents that a command or a trigger made ${was} are so no longer`,
    ),
];

const renamesIn = ({ renames }: PolicyDiff, kind: Rename['section']): readonly Rename[] =>
  renames.filter(({ section }) => section === kind);

/** Where it was chosen, the rules decide again, and give nothing less. */
const leastSevere = ({ ladders }: PolicyDiff): string | undefined =>
  ladders.findLast(({ report, elsewhere }) => report === null && elsewhere?.side !== 'after')?.severity;

/** What no longer happens for some incidents. */
function rarerFirings({ rules }: PolicyDiff): readonly string[] {
  const namesOf = (section: RuleDiff['section'], holds: (change: RuleDiff['change']) => boolean): readonly string[] =>
    rules.filter((rule) => rule.section === section && holds(rule.change)).map(({ name }) => name);
  const isLost = (change: RuleDiff['change']): boolean => change.kind === 'changed' && change.lost.kind === 'witness';
  const lost = namesOf('trigger', isLost);
  return [
    ...(namesOf('incident', isLost).length > 0 ? ['Some issues are no incidents any more'] : []),
    ...naming(
      namesOf('trigger', (change) => change.kind === 'removed' && change.held.kind === 'witness').map(
        (name) => `trigger ${name}`,
      ),
      (names) => `Removes ${names}`,
    ),
    ...naming(
      lost,
      (names) =>
        `For some incidents ${names} no longer ${lost.length === 1 ? 'fires, or fires' : 'fire, or fire'} later`,
    ),
    ...naming(
      namesOf('trigger', (change) => change.kind === 'changed' && change.spends === true),
      (names) => `Uses up ${names} sooner on some acknowledged incidents: a higher level may not be called`,
    ),
  ];
}

/** Where nobody is on call where somebody was, and hours in which the clock no longer runs. */
function gaps({ rosters }: PolicyDiff): readonly string[] {
  return rosters.flatMap(({ kind, name, condition, spans, clocks = [] }): readonly string[] => {
    const [gap, ...others] = joinGaps(spans.filter(losesCover(kind)));
    if (!gap) return [];
    const start = clockTime(gap.start, 0);
    if (kind === 'calendar') return [`Closes ${name} where it was open, first ${start}${slower(clocks)}`];
    const first = others.length === 0 ? '' : 'first ';
    const when = gap.goesOn ? `from ${start} on` : `${first}from ${start} until ${clockTime(gap.end, gap.start)}`;
    return [
      kind === 'role' ? `${name} is nobody ${when}${forWhich(condition)}` : `Nobody is on call in ${name} ${when}`,
    ];
  });
}

interface Gap {
  readonly start: Instant;
  readonly end: Instant;
  readonly goesOn: boolean;
}

/** A gap is one, whoever took turns in it before. */
function joinGaps(spans: readonly RosterSpan[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const { start, end, goesOn = false } of spans) {
    const last = gaps.at(-1);
    if (last?.end === start) gaps[gaps.length - 1] = { start: last.start, end, goesOn };
    else gaps.push({ start, end, goesOn });
  }
  return gaps;
}

const slower = (clocks: readonly string[]): string =>
  clocks.length === 0
    ? ''
    : `: the ${clocks.length === 1 ? 'clock of' : 'clocks of'} ${some(clocks)} ${clocks.length === 1 ? 'runs' : 'run'} slower`;

/** Of a role whose people a schedule names, the schedule says it. */
const fewerAtOnce = ({ rosters }: PolicyDiff): readonly string[] =>
  rosterGroups(rosters).flatMap(({ roster: { kind, name, condition, spans } }) => {
    const span = spans.find(fewerIn);
    if (!span) return [];
    const who = {
      role: `called as ${name}`,
      levels: 'called by all levels together',
      schedule: `on call in ${name}`,
      calendar: '',
    };
    return [`Fewer ${fewerIn(span)} are ${who[kind]} from ${clockTime(span.start, 0)} on${forWhich(condition)}`];
  });

/** Who is on call or called at some time before, and never after; of a role whose people a schedule names, the schedule says it. */
const leavers = ({ rosters }: PolicyDiff): readonly string[] =>
  rosterGroups(rosters).flatMap(({ roster: { kind, name, condition, rest, leaves = rest?.leaves ?? [] } }) =>
    naming(leaves, (people) =>
      kind === 'role'
        ? `No longer named as ${name}: ${people}${forWhich(condition)}`
        : `No longer on call in ${name}: ${people}`,
    ),
  );

/** What is not proved to be harmless. */
function unsure(diff: PolicyDiff): readonly string[] {
  const { rules, rosters } = diff;
  const open = rules.filter(
    (rule) => rule.section !== 'condition' && sidesOf(rule).some(({ kind }) => kind === 'unknown'),
  );
  const people = rosters.filter(({ unknown }) => unknown !== null);
  const names = [
    ...open.map(({ section, name }) => (section === 'incident' ? 'incident.when' : name)),
    ...people.map(({ name }) => name),
  ];
  const look = [...weightyIn(diff), ...rosters.filter(({ decides }) => decides).map(({ name }) => name)];
  return [
    ...naming([...new Set(names)], (all) => `Could not be proved the same or different: ${all}`),
    ...naming(look, (all) => `Look at ${all}: whether that is safe is for people to say`),
  ];
}

function more(diff: PolicyDiff): readonly string[] {
  const fires = diff.rules.flatMap(({ section, name, change }): readonly string[] => {
    if (section !== 'trigger') return [];
    if (change.kind === 'equal' && change.renamedFrom !== null)
      return [`${change.renamedFrom} is renamed ${name}, and may fire once more where it has`];
    if (change.kind === 'added' && change.holds.kind === 'witness') return [`Adds trigger ${name}`];
    return change.kind === 'changed' && change.gained.kind === 'witness' && !change.spends
      ? [`For some incidents ${name} fires where it did not, or sooner`]
      : [];
  });
  const incidents = diff.rules.some(
    ({ section, change }) => section === 'incident' && change.kind === 'changed' && change.gained.kind === 'witness',
  );
  return [
    ...naming(movesOf(diff, 'more'), (moves) => `Makes incidents more severe: ${moves}`),
    ...(incidents ? ['More issues are incidents'] : []),
    ...renamesIn(diff, 'severities')
      .filter(({ is }) => is === leastSevere(diff))
      .map(({ was, is }) => `${was} is renamed ${is}`),
    ...renamesIn(diff, 'roles').map(
      ({ was, is }) => `${was} is renamed ${is}, which nobody holds yet in open incidents`,
    ),
    ...fires,
  ];
}

function others({ rosters, ladders }: PolicyDiff): readonly string[] {
  const lacks = (side: 'before' | 'after') => (one: RosterDiff) =>
    one.unknown === null && one.spans.every((span) => span[side] === null);
  const [added, removed] = [rosters.filter(lacks('before')), rosters.filter(lacks('after'))];
  const namesOf = (of: RosterDiff['kind']): readonly string[] => [
    ...new Set(rosters.flatMap((one) => (one.kind === of && ![...added, ...removed].includes(one) ? [one.name] : []))),
  ];
  const [schedules, roles, calendars] = [namesOf('schedule'), namesOf('role'), namesOf('calendar')];
  const joins = ({ spans, rest, unknown }: RosterDiff): boolean =>
    unknown !== null ||
    (rest?.joins ?? []).length > 0 ||
    spans.some(({ before, after }) => (after ?? []).some((login) => !hasName(before ?? [], login)));
  // Where there are only fewer, another line says so.
  const hasNewcomer = (name: string): boolean => rosters.some((one) => one.name === name && joins(one));
  const silent = courses(ladders, (text) => text);
  const hasOtherPeople = schedules.length + roles.length > 0;
  const taken = takenOver(rosters).map(
    ({ roster: { name }, before, after }) =>
      `${enumerate(after)} ${after.length === 1 ? 'takes' : 'take'} over from ${enumerate(before)} in ${name}`,
  );
  return [
    ...naming(taken, (turns) => `At the merge ${turns}, in the middle of a turn`),
    ...naming(namesWithKind(added), (names) => `Adds ${names}`),
    ...naming(namesWithKind(removed), (names) => `Removes ${names}`),
    ...naming(schedules.filter(hasNewcomer), (names) => `Other people are on call in ${names}`),
    ...naming(schedules.length > 0 ? [] : roles.filter(hasNewcomer), (names) => `Other people are called as ${names}`),
    ...naming(calendars, (names) => `Hours change in ${names}`),
    ...naming(
      [...new Set(rosters.filter(isReordered).map(({ name }) => name))],
      (names) => `Other people of ${names} are assigned: GitHub assigns only the first ${MOST_ASSIGNEES}`,
    ),
    ...naming(hasOtherPeople ? [] : silent, (all) => `An incident that nobody answers takes another course: ${all}`),
  ];
}

/** The same people as before, so that only their order can differ. */
const isReordered = ({ kind, spans }: RosterDiff): boolean =>
  kind === 'role' &&
  spans.some(
    ({ before, after }) => before?.length === after?.length && after?.every((login) => hasName(before ?? [], login)),
  );

/** `schedule primary`. A role that differs for several kinds of incidents is one role. */
const namesWithKind = (rosters: readonly RosterDiff[]): readonly string[] =>
  Array.from(new Set(rosters.map(({ kind, name }) => `${kind} ${name}`)));

const isAnotherName = ({ settings }: PolicyDiff): boolean =>
  settings.some(({ path, matter }) => path === 'name' && matter === 'decides');

/** Settings that differ and that no other line reports; of a severity that is new or gone, the line about its incidents does. */
function values({ settings, ladders, renames }: PolicyDiff): readonly string[] {
  const moved = bothWays(ladders).flatMap(({ severity, elsewhere }) => (elsewhere === null ? [] : [severity]));
  const isOfMoved = (path: string): boolean => moved.some((id) => path.startsWith(`severities.${id}.`));
  const paths = settings
    // Of whom a role calls the rosters tell.
    .filter(({ path, matter }) => matter === 'decides' && !/^name$|^roles\.[^.]+\.who$/.test(path) && !isOfMoved(path))
    .filter(
      ({ path }) =>
        (moved.length === 0 || path !== 'severities') &&
        renames.every(({ section, is }) => path !== `${section}.${is}`),
    )
    .map(({ path }) => path);
  return naming(paths, (all) => `Settings change: ${all}`);
}
