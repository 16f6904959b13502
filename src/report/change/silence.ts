/** What the verdict says of an incident that nobody answers: who is called later, sooner, more or less often. Plain text. */
import { nameKey } from '#domain/names.ts';
import type { Ladder } from '#domain/results/ladder.ts';
import { enumerateSome } from '#domain/sentence.ts';
import type { Seconds } from '#domain/time.ts';
import type { LadderDiff, LevelDiff, PolicyDiff } from '#domain/results/policy-diff.ts';
import {
  bothWays,
  courseLines,
  cutLines,
  distinctLadders,
  elsewhereLines,
  lookedAt,
  movesLevels,
  severityOf,
  teamLines,
  unlikePlain,
} from './course.ts';
import { callPhrases, isFewer, messagePhrases, peopleChanges } from './people.ts';
import { ordinal } from '#report/text/clock.ts';
import { timesToLevel } from './words.ts';

const MOST_NAMES = 3;

const asIs = (text: string): string => text;

const some = (names: readonly string[]): string => enumerateSome(names, MOST_NAMES, asIs);

export function laterCalls(ladders: readonly LadderDiff[]): readonly string[] {
  const moved = reachesIn(
    ladders.filter(({ after }) => after !== null),
    laterOf,
  );
  const never = moved.filter(({ before, after }) => before !== null && after === null);
  const late = moved.filter(({ before, after }) => before !== null && after !== null && after > before);
  return [
    ...(late.length === 0 ? [] : [`Calls people later: ${some(late.map(timesOf))}`]),
    ...bySpan(never).map(([length, levels]) => `No longer calls people within ${length}: ${levels}`),
  ];
}

export function soonerCalls(ladders: readonly LadderDiff[]): readonly string[] {
  const moved = reachesIn(
    ladders.filter(({ before }) => before !== null),
    reachesOf,
  );
  const fresh = moved.filter(({ before, after }) => before === null && after !== null);
  const early = moved.filter(({ before, after }) => before !== null && after !== null && after < before);
  return [
    ...(early.length === 0 ? [] : [`Calls people sooner: ${some(early.map(timesOf))}`]),
    ...bySpan(fresh).map(([length, levels]) => `Calls people it did not within ${length}: ${levels}`),
  ];
}

/** Who is called less often; where other people are on call, that says it. */
export function rarerCalls({ ladders, rosters }: PolicyDiff): readonly string[] {
  return rosters.length > 0 ? [] : whenNobodyAnswers(callPhrases(peopleChanges(ladders).filter(isFewer), asIs));
}

/** Who is sent fewer messages, or more, of those who are called as often as before. */
export function messageChanges({ ladders, rosters }: PolicyDiff, which: 'fewer' | 'more'): readonly string[] {
  const all = rosters.length > 0 ? [] : peopleChanges(ladders);
  return whenNobodyAnswers(messagePhrases(all, which, asIs));
}

/** Who is called, or sent messages, more often where something comes due too often for all to be compared; and how much is not. */
export function floods(ladders: readonly LadderDiff[]): readonly string[] {
  const own = bothWays(distinctLadders(ladders)).filter(({ within }) => within !== null);
  const people = peopleChanges(own);
  return own.length === 0
    ? []
    : [
        ...whenNobodyAnswers([
          ...callPhrases(
            people.filter((one) => !isFewer(one)),
            asIs,
          ),
          ...messagePhrases(people, 'more', asIs),
        ]),
        `Only the first ${some(own.map((one) => `${lookedAt(one)} of ${severityOf(one, asIs)}`))} could be compared: something comes due too often`,
      ];
}

const whenNobodyAnswers = (phrases: readonly string[]): readonly string[] =>
  phrases.length === 0 ? [] : [`When nobody answers, ${some(phrases)}`];

type LevelReach = LevelDiff & Pick<LadderDiff, 'severity' | 'within'>;

const reachesIn = (
  ladders: readonly LadderDiff[],
  of: (ladder: LadderDiff) => readonly LevelDiff[],
): readonly LevelReach[] =>
  unlikePlain(distinctLadders(ladders), of).flatMap((ladder) =>
    of(ladder).map((one) => ({ ...one, severity: severityOf(ladder, asIs), within: ladder.within })),
  );

/** When each level is called; where none of them moves, when one more person is, as a level may call who was called before it. */
const reachesOf = (ladder: LadderDiff): readonly LevelDiff[] =>
  movesLevels(ladder) ? ladder.levels : peopleReached(ladder);

/** As well who is called later although a level is sooner; not where a level says the same. */
function laterOf(ladder: LadderDiff): readonly LevelDiff[] {
  const reaches = reachesOf(ladder);
  const isRepeated = (one: LevelDiff): boolean =>
    reaches.some(({ before, after }) => before === one.before && after === one.after);
  return [...reaches, ...peopleReached(ladder).filter((one) => isLater(one) && !isRepeated(one))];
}

const isLater = ({ before, after }: LevelDiff): boolean => before !== null && (after === null || after > before);

const FIRST_FEW = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Of the people called one after another the first who is called later, or no more, and the first who is sooner, by their number. */
function peopleReached(ladder: LadderDiff): readonly LevelDiff[] {
  if (!ladder.changed || ladder.before === null || ladder.after === null) return [];
  const [old, now] = [timesOfPeople(ladder.before, ladder), timesOfPeople(ladder.after, ladder)];
  const all = Array.from(
    { length: Math.max(old.length, now.length) },
    (_, index): LevelDiff => ({
      level: `a ${FIRST_FEW[index] ?? ordinal(index + 1)} person`,
      before: old[index] ?? null,
      after: now[index] ?? null,
    }),
  );
  const late = all.find(isLater);
  const early = all.find(({ before, after }) => after !== null && (before === null || after < before));
  return [late, early].filter((one) => one !== undefined);
}

/** When each person is called for the first time, in order. */
function timesOfPeople({ rungs }: Ladder, { within }: LadderDiff): readonly Seconds[] {
  const times = new Map<string, Seconds>();
  for (const { sinceDeclared, calls } of rungs)
    if (within === null || sinceDeclared <= within.seconds)
      for (const login of calls.flatMap(({ people }) => people).map(nameKey))
        if (!times.has(login)) times.set(login, sinceDeclared);
  return [...times.values()];
}

function timesOf({ severity, level, ...times }: LevelReach): string {
  const [was, is] = timesToLevel(times);
  return `${severity} reaches ${level} at ${is} instead of ${was}`;
}

/** Levels of severities, by how long these were looked at. */
function bySpan(levels: readonly LevelReach[]): readonly (readonly [length: string, levels: string])[] {
  const lengths = [...new Set(levels.map(lookedAt))];
  return lengths.map((length) => {
    const own = levels.filter((level) => lookedAt(level) === length);
    return [length, some(own.map(({ severity, level }) => `${level} for ${severity}`))];
  });
}

/** What changes while nobody answers, besides the times at which levels are called: a line for each. */
export const silenceLines = (ladders: readonly LadderDiff[], name: (text: string) => string): readonly string[] => [
  ...elsewhereLines(ladders, name),
  ...courseLines(ladders, name),
  ...cutLines(ladders, name),
  ...teamLines(ladders, name),
];
