/** The numbers of a fact that comparisons can tell apart: each threshold, and values beside it. Pure. */
import { stepsIn } from '#domain/facts.ts';
import type { Json } from '#domain/rule.ts';

/**
 * Each threshold, and between two of them as many values as there are facts compared with each other, so that each of them can
 * have its own; fewer only where there are no more, as of minutes, which are whole seconds. Zero is a threshold: a number counts
 * as false there. Those that an incident could have come first, and so does a witness have them where it can.
 */
export function numbersOf(path: string, constants: readonly Json[], together: readonly string[]): readonly number[] {
  const steps = stepsIn(path);
  const others = new Set(together.map(stepsIn));
  // Facts that are cut otherwise stand between each other's values too: the coarsest are laid out first, with one value to spare.
  const coarser = [1, 60].filter((one) => others.has(one) && (steps === null || one < steps));
  const between = together.length + (others.size > 1 ? 1 : 0);
  const all = [...coarser, steps].reduce<readonly number[]>(
    (points, one) => (one === null ? anyBeside(points, between) : [...points, ...stepsBeside(points, between, one)]),
    thresholdsOf(constants),
  );
  const own = steps === null ? all : all.filter((one) => Number.isInteger(nearestWhole(one * steps)));
  return likelyFirst(steps === null ? own : own.map((one) => nearestWhole(one * steps) / steps));
}

function thresholdsOf(constants: readonly Json[]): readonly number[] {
  // The key of a table is a number as it is written.
  const isNumber = (one: Json): boolean => typeof one === 'number' || (one !== null && String(Number(one)) === one);
  return [0, ...constants.filter(isNumber).map(Number)];
}

const ascending = (points: readonly number[]): readonly number[] => [...new Set(points)].sort((a, b) => a - b);

/** Beside each of these points so many numbers of any kind: whole ones where there is room for them. */
function anyBeside(points: readonly number[], count: number): readonly number[] {
  const at = ascending(points);
  const [first = 0] = at;
  const below = oneTo(count).map((times) => first - times);
  return [
    ...below,
    ...at.flatMap((one, index) => {
      const step = ((at[index + 1] ?? one + count + 1) - one) / (count + 1);
      const values = oneTo(count).map((times) => one + step * times);
      return [one, ...(step >= 1 ? values.map(Math.floor) : values)];
    }),
  ];
}

/** Beside each of these points so many numbers of whole steps, all where there are no more; whole numbers where there is room. */
function stepsBeside(points: readonly number[], count: number, steps: number): readonly number[] {
  const at = ascending(points.map((one) => nearestWhole(one * steps)));
  const [first = 0] = at;
  const below = oneTo(count).map((times) => Math.ceil(first) - times);
  const beside = at.flatMap((one, index) => {
    const next = at[index + 1] ?? one + (count + 1) * steps;
    const step = (next - one) / (count + 1);
    const values = oneTo(count).map((times) => one + step * times);
    if (step >= steps) return values.map((value) => Math.floor(value / steps) * steps);
    if (step >= 1) return values.map(Math.floor);
    return oneTo(Math.ceil(next) - 1 - Math.floor(one)).map((times) => Math.floor(one) + times);
  });
  return [...below, ...at.filter(Number.isInteger), ...beside].map((value) => value / steps);
}

const oneTo = (count: number): readonly number[] => Array.from({ length: Math.max(0, count) }, (_, index) => index + 1);

/** Minutes that are whole seconds are seldom exact as they are written. */
const NEAR = 1e-6;

const nearestWhole = (value: number): number =>
  Math.abs(value - Math.round(value)) < NEAR ? Math.round(value) : value;

/** Each once, otherwise in their order. */
const likelyFirst = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].toSorted((a, b) => unlikeliness(a) - unlikeliness(b));

const unlikeliness = (value: number): number => (value < 0 ? 2 : Number.isInteger(value) ? 0 : 1);
