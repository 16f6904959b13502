/** Small mistakes that could be in a policy: one value of its document changed at a time. Pure. */
import {
  entryOf,
  isResult,
  type Json,
  type JsonMap,
  NO_ENTRY,
  operandPath,
  ORDER_OPERATORS,
  type Path,
} from '#domain/rule.ts';
import { formatDuration, parseDuration } from '#domain/time.ts';
import { describeRule } from '#logic/index.ts';
import { toPointer } from '#policy/index.ts';
import { flow } from '#cases/print-case.ts';

export interface Edit {
  readonly path: Path;
  /** Undefined takes it out. */
  readonly value: Json | undefined;
  /** What stands there and what would, short enough for one line. */
  readonly was: string;
  readonly became: string;
}

/** Turned around, and off by the boundary. */
const TURNED: Readonly<Record<string, readonly string[]>> = {
  '>=': ['>', '<'],
  '>': ['>=', '<='],
  '<=': ['<', '>'],
  '<': ['<=', '>='],
  '==': ['!='],
  '!=': ['=='],
  and: ['or'],
  or: ['and'],
  some: ['none', 'all'],
  none: ['some'],
  all: ['some', 'none'],
};

const swap = (path: Path, was: Json, value: Json, tell: (json: Json) => string = describeRule): Edit => ({
  path,
  value,
  was: tell(was),
  became: tell(value),
});

/** Edits of the rule at `path`: operators turned, thresholds nudged, negations and members of lists dropped. */
export function editsOfRule(rule: Json, path: Path): readonly Edit[] {
  const entry = entryOf(rule);
  if (entry === null) return [];
  const { operator, operands } = entry;
  const at = (index: number): Path => operandPath(entry, path, index);
  const turned = operands.length < 2 ? [] : (TURNED[operator] ?? []);
  return [
    ...turned.map((other) => swap(path, rule, { [other]: operands })),
    ...(operator === '!' ? [swap(path, rule, operands[0] ?? null)] : []),
    ...(ORDER_OPERATORS.has(operator)
      ? operands.flatMap((operand, index) => editsOfThreshold(operand, at(index)))
      : []),
    ...(operator === 'in' ? operands.flatMap((operand, index) => editsOfList(operand, at(index))) : []),
    ...operands.flatMap((operand, index) => editsOfRule(operand, at(index))),
  ];
}

/** Edits of each duration that a rule which gives minutes may give. */
export function editsOfMinutes(rule: Json, path: Path): readonly Edit[] {
  const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
  if (operator !== 'if') return editsOfThreshold(rule, path);
  return operands.flatMap((one, index) =>
    isResult(index, operands.length) ? editsOfMinutes(one, [...path, 'if', index]) : [],
  );
}

function editsOfThreshold(side: Json, path: Path): readonly Edit[] {
  if (typeof side === 'number') return [side - 1, side + 1].map((value) => swap(path, side, value));
  const text = typeof side === 'object' && side !== null && 'duration' in side ? side.duration : null;
  const [duration = null] = [text].flat();
  return typeof duration === 'string' ? nudgedDuration(duration, path, (value) => ({ duration: value })) : [];
}

/** A duration, one second to each side. */
export function nudgedDuration(
  text: string,
  path: Path,
  as: (duration: string) => Json = (duration) => duration,
): readonly Edit[] {
  const seconds = parseDuration(text);
  if (seconds === null || seconds === 0) return [];
  return [seconds - 1, seconds + 1]
    .filter((value) => value > 0)
    .map((value) => ({ path, value: as(formatDuration(value)), was: text, became: formatDuration(value) }));
}

/** A list as written, each member left out once. */
function editsOfList(list: Json, path: Path): readonly Edit[] {
  if (!Array.isArray(list) || list.length < 2) return [];
  return list.map((_, index) => swap(path, list, list.toSpliced(index, 1)));
}

/** A list of names without its first; a single name is what no policy can do without. */
export function withoutFirst(list: Json | undefined, path: Path): readonly Edit[] {
  if (!Array.isArray(list) || list.length < 2) return [];
  return [swap(path, list, list.slice(1), names)];
}

/** Names as they are written: one, or a list of them. */
export const names = (list: Json): string => (typeof list === 'object' ? flow(list) : String(list));

/** A copy of the document with one edit made. */
export function applyEdit(document: Json, { path, value }: Pick<Edit, 'path' | 'value'>): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  if (Array.isArray(document)) {
    const items = document as readonly Json[];
    const index = Number(key);
    if (rest.length === 0 && value === undefined) return items.toSpliced(index, 1);
    return items.with(index, applyEdit(items[index] ?? null, { path: rest, value }));
  }
  const map = { ...(document as JsonMap) };
  if (rest.length === 0 && value === undefined) delete map[key];
  else map[key] = applyEdit(map[key] ?? null, { path: rest, value });
  return map;
}

export const pointerOf = ({ path }: Edit): string => toPointer(path);
