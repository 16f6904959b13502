/** The rungs of a ladder, as people read them: what is done again and again is one step. Pure. */
import type { Ladder, Rung } from '#domain/results/ladder.ts';
import { formatDuration, type Seconds } from '#domain/time.ts';

/** A rung, and how often the same follows it before something else happens. */
export interface Step {
  readonly rung: Rung;
  readonly times: number;
  readonly last: Rung;
  /** The shortest and the longest time from one to the next; 0 and 0 of what comes once. */
  readonly gaps: readonly [least: Seconds, most: Seconds];
}

/** Steps that come again in the same order, at the same distances; `times` is 1 where they do not. */
export interface Round {
  readonly steps: readonly Step[];
  readonly times: number;
  /** From the beginning of one to that of the next. */
  readonly every: Seconds;
  /** The last rung of the last time. */
  readonly last: Rung;
}

/** What is done again and again is one step. The first rung is the declaration and stands alone. */
export function stepsOf(rungs: readonly Rung[]): readonly Step[] {
  const steps: Step[] = [];
  for (const rung of rungs) {
    const before = steps.at(-1);
    if (before && before.rung.fired.length > 0 && likeness(before.rung) === likeness(rung))
      steps[steps.length - 1] = withNext(before, rung);
    else steps.push({ rung, times: 1, last: rung, gaps: [0, 0] });
  }
  return steps;
}

function withNext({ rung, times, last, gaps: [least, most] }: Step, next: Rung): Step {
  const gap = next.at - last.at;
  return {
    rung,
    times: times + 1,
    last: next,
    gaps: times === 1 ? [gap, gap] : [Math.min(least, gap), Math.max(most, gap)],
  };
}

const likeness = ({ fired, level, engages, severity, mentions, messages }: Rung): string =>
  JSON.stringify([fired.map(({ trigger }) => trigger), level.number, engages, severity.id, mentions, messages]);

/** Two reminders of 35 and 50 minutes come again in rounds of 16. More steps than these are no round that anybody sees as one. */
const LONGEST_ROUND = 24;
/** Two of a kind are read as they stand. */
const FEWEST = 3;

/** The steps, those that come again in rounds together. Of a ladder that was cut, what only begins another round is left out. */
export function roundsOf({ rungs, cut }: Pick<Ladder, 'rungs' | 'cut'>): readonly Round[] {
  const steps = stepsOf(rungs);
  const rounds: Round[] = [];
  for (let at = 0; at < steps.length; ) {
    const round = longestRound(steps, at);
    rounds.push(round);
    at += round.steps.length * round.times;
    if (cut !== null && round.times > 1 && beginsAnother(steps.slice(at), round.steps)) return rounds;
  }
  return rounds;
}

/** That which covers the most steps from there on; the step alone where none comes often enough. */
function longestRound(steps: readonly Step[], at: number): Round {
  const [step] = steps.slice(at, at + 1);
  if (step === undefined) throw new RangeError('No step is there.');
  let best: Round = { steps: [step], times: 1, every: 0, last: step.last };
  for (let size = 2; size <= LONGEST_ROUND; size += 1) {
    const round = roundOf(steps, at, size);
    if (round !== null && round.times * size > best.times * best.steps.length) best = round;
  }
  return best;
}

function roundOf(steps: readonly Step[], at: number, size: number): Round | null {
  const first = steps.slice(at, at + size);
  const startOf = (time: number): Seconds => steps[at + time * size]?.rung.sinceDeclared ?? 0;
  const every = startOf(1) - startOf(0);
  let times = 1;
  while (
    at + (times + 1) * size <= steps.length &&
    isNear(startOf(times) - startOf(times - 1), every) &&
    first.every((step, index) => isSame(step, steps[at + times * size + index], startOf(times) - startOf(0)))
  )
    times += 1;
  const last = steps[at + times * size - 1]?.last;
  return times < FEWEST || last === undefined ? null : { steps: first, times, every, last };
}

const isSame = (step: Step, other: Step | undefined, later: Seconds): boolean =>
  other !== undefined &&
  step.times === other.times &&
  likeness(step.rung) === likeness(other.rung) &&
  isNear(other.rung.sinceDeclared - step.rung.sinceDeclared, later) &&
  isNear(other.last.sinceDeclared - step.last.sinceDeclared, later);

/** A second more or less is what a run takes. */
const isNear = (one: Seconds, other: Seconds): boolean => Math.abs(one - other) < 60;

const beginsAnother = (rest: readonly Step[], round: readonly Step[]): boolean =>
  rest.length <= round.length &&
  rest.every((step, index) => {
    const like = round[index];
    return like !== undefined && likeness(like.rung) === likeness(step.rung) && step.times <= like.times;
  });

/** How often the same is done, and until when; nothing of what is done once. */
export function repetition({ rung, times, last, gaps: [least, most] }: Step): string {
  if (times === 1) return '';
  const every: Seconds = Math.round((last.at - rung.at) / (times - 1));
  // A night between two of them makes no rhythm that a mean would tell.
  const rhythm =
    most > 2 * least
      ? `${roundToMinutes(least)} to ${roundToMinutes(most)} apart`
      : `about every ${roundToMinutes(every)}`;
  return `${times} times, ${rhythm}, until ${roundToMinutes(last.sinceDeclared)}`;
}

/** Whole minutes: a second more or less is what a run takes. */
export const roundToMinutes = (seconds: Seconds): string =>
  seconds < 60 ? '0m' : formatDuration(Math.round(seconds / 60) * 60);
