/** Things that happen at instants, by what they are: which happen under one policy only, or at another time. Pure. */
import type { InstantSides, ReplayChange } from '#domain/results/replay.ts';
import type { Instant } from '#domain/time.ts';
import type { Course } from './course.ts';

type TimedChange = Extract<ReplayChange, { readonly at: InstantSides }>;
/** What it is, without when. */
type What = TimedChange extends infer Change
  ? Change extends TimedChange
    ? Omit<Change, 'at' | 'when'>
    : never
  : never;

interface Mark {
  /** The same for the same thing under both policies. */
  readonly key: string;
  readonly what: What;
  readonly at: Instant;
}

export function marksOf(course: Course | null): readonly Mark[] {
  if (course === null) return [];
  const called = new Set(
    course.calls.flatMap(({ at, people }) => people.map((login) => `${at} ${login.toLowerCase()}`)),
  );
  return [
    ...course.levels.map(({ at, level: { number, name } }) =>
      mark(`level ${number}`, { kind: 'level', level: { number, name } }, at),
    ),
    ...course.calls.flatMap(({ at, people }) =>
      people.map((login) => mark(`call ${login.toLowerCase()}`, { kind: 'call', login }, at)),
    ),
    ...course.messages.map(({ at, channel, to }) =>
      mark(`message ${channel} ${to?.toLowerCase() ?? ''}`, { kind: 'message', channel, to }, at),
    ),
    ...course.firings.map(({ at, trigger }) => mark(`firing ${trigger}`, { kind: 'firing', trigger }, at)),
    ...course.labels.map(({ at, label, set }) =>
      mark(`label ${String(set)} ${label.toLowerCase()}`, { kind: 'label', label, set }, at),
    ),
    ...course.comments.flatMap(({ at, mentions }) =>
      mentions
        .filter((login) => !called.has(`${at} ${login.toLowerCase()}`))
        .map((login) => mark(`mention ${login.toLowerCase()}`, { kind: 'mention', login }, at)),
    ),
    ...course.comments.map(({ at }) => mark('comment', { kind: 'comment' }, at)),
  ];
}

const mark = (key: string, what: What, at: Instant): Mark => ({ key, what, at });

/**
 * What happens at the same instant under both is no difference. Between two such instants the first is paired with the first, and so on:
 * what comes at 15 and 25 minutes, and then at 25 alone, comes no later.
 */
export function differences(before: readonly Mark[], after: readonly Mark[]): readonly ReplayChange[] {
  const [old, fresh] = [byKey(before), byKey(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key) ?? [], fresh.get(key) ?? []];
    const [onlyOld, onlyFresh] = [minus(a, b), minus(b, a)];
    const shared = minus(a, onlyOld).map(({ at }) => at);
    const [oldParts, freshParts] = [between(onlyOld, shared), between(onlyFresh, shared)];
    return shared.concat(Number.POSITIVE_INFINITY).flatMap((_, part) => pairs(oldParts[part], freshParts[part]));
  });
}

const pairs = (a: readonly Mark[] = [], b: readonly Mark[] = []): readonly ReplayChange[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, index) => change(a[index], b[index])).flat();

/** The marks before the first of these instants, before the second, and so on; last those after all of them. In the order of time. */
function between(marks: readonly Mark[], instants: readonly Instant[]): readonly (readonly Mark[])[] {
  const parts: Mark[][] = instants.concat(Number.POSITIVE_INFINITY).map(() => []);
  let part = 0;
  for (const one of marks) {
    while (one.at >= (instants[part] ?? Number.POSITIVE_INFINITY)) part += 1;
    parts[part]?.push(one);
  }
  return parts;
}

function change(before: Mark | undefined, after: Mark | undefined): readonly ReplayChange[] {
  const what = after?.what ?? before?.what;
  if (what === undefined) return [];
  const at = { before: before?.at ?? null, after: after?.at ?? null };
  const when = Math.min(at.before ?? Number.POSITIVE_INFINITY, at.after ?? Number.POSITIVE_INFINITY);
  return [{ when, at, ...what }];
}

function byKey(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const found = new Map<string, Mark[]>();
  for (const one of marks) {
    const same = found.get(one.key);
    if (same) same.push(one);
    else found.set(one.key, [one]);
  }
  return found;
}

/** Those that do not come at the same instant among the others too; in the order of time. */
function minus(these: readonly Mark[], those: readonly Mark[]): readonly Mark[] {
  const left = new Map<Instant, number>();
  for (const { at } of those) left.set(at, (left.get(at) ?? 0) + 1);
  return these.filter(({ at }) => {
    const count = left.get(at) ?? 0;
    if (count > 0) left.set(at, count - 1);
    return count === 0;
  });
}
