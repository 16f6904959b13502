/** What the verdict says of an incident that nobody answers: who is called later, sooner, more or less often. Plain text. */
import { enumerateSome } from '#domain/sentence.ts';
import type { LadderDiff, LevelDiff, PolicyDiff } from '#domain/results/policy-diff.ts';
import {
  bothWays,
  courseLines,
  cutLines,
  distinctLadders,
  elsewhereLines,
  lookedAt,
  severityOf,
  unlikePlain,
} from './course.ts';
import { peopleChanges, peopleLines } from './people.ts';
import { timesToLevel } from './words.ts';

const MOST_NAMES = 3;

const asIs = (text: string): string => text;

const some = (names: readonly string[]): string => enumerateSome(names, MOST_NAMES, asIs);

export function laterCalls(ladders: readonly LadderDiff[]): readonly string[] {
  const moved = unlikePlain(distinctLadders(ladders), ({ levels }) => levels)
    .filter(({ after }) => after !== null)
    .flatMap(levelsOf);
  const never = moved.filter(({ before, after }) => before !== null && after === null);
  const late = moved.filter(({ before, after }) => before !== null && after !== null && after > before);
  return [
    ...(late.length === 0 ? [] : [`Calls people later: ${some(late.map(timesOf))}`]),
    ...bySpan(never).map(([length, levels]) => `No longer calls people within ${length}: ${levels}`),
  ];
}

export function soonerCalls(ladders: readonly LadderDiff[]): readonly string[] {
  const moved = unlikePlain(distinctLadders(ladders), ({ levels }) => levels)
    .filter(({ before }) => before !== null)
    .flatMap(levelsOf);
  const fresh = moved.filter(({ before, after }) => before === null && after !== null);
  const early = moved.filter(({ before, after }) => before !== null && after !== null && after < before);
  return [
    ...(early.length === 0 ? [] : [`Calls people sooner: ${some(early.map(timesOf))}`]),
    ...bySpan(fresh).map(([length, levels]) => `Calls people it did not within ${length}: ${levels}`),
  ];
}

/** Who is called, or sent messages, less often, each once; where other people are on call, that says it. */
export function rarerCalls({ ladders, rosters }: PolicyDiff): readonly string[] {
  const people = rosters.length > 0 ? [] : peopleChanges(ladders, asIs).filter(({ fewer }) => fewer);
  return whenNobodyAnswers(people);
}

/** Who is sent more messages, of those who get no fewer calls or messages otherwise. */
export function moreMessages({ ladders, rosters }: PolicyDiff): readonly string[] {
  const all = rosters.length > 0 ? [] : peopleChanges(ladders, asIs);
  return whenNobodyAnswers(all.filter(({ fewer, messages }) => messages && !fewer));
}

/** Who is called, or sent messages, more often where something comes due too often for all to be compared; and how much is not. */
export function floods(ladders: readonly LadderDiff[]): readonly string[] {
  const own = bothWays(distinctLadders(ladders)).filter(({ within }) => within !== null);
  return own.length === 0
    ? []
    : [
        ...whenNobodyAnswers(peopleChanges(own, asIs).filter(({ fewer }) => !fewer)),
        `Only the first ${some(own.map((one) => `${lookedAt(one)} of ${severityOf(one, asIs)}`))} could be compared: something comes due too often`,
      ];
}

const whenNobodyAnswers = (people: ReturnType<typeof peopleChanges>): readonly string[] =>
  people.length === 0 ? [] : [`When nobody answers, ${some(people.map(({ who, words }) => `${who} ${words}`))}`];

type LevelReach = LevelDiff & Pick<LadderDiff, 'severity' | 'within'>;

const levelsOf = (ladder: LadderDiff): readonly LevelReach[] =>
  ladder.levels.map((level) => ({ ...level, severity: severityOf(ladder, asIs), within: ladder.within }));

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
  ...peopleLines(ladders, name),
  ...cutLines(ladders, name),
];
