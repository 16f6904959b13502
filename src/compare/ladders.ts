/** What happens to an incident that nobody answers, before and after, for each severity. Pure. */
import type { Ladder, Rung } from '#domain/results/ladder.ts';
import type { LadderDiff, LevelDiff, MessageDiff, Move, PersonDiff } from '#domain/results/policy-diff.ts';
import { type Policy, severityById } from '#domain/policy.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { silentLadder, typicalStart } from '#engine/index.ts';

interface Changes {
  /** Triggers that are the same under a new name, old name → new. */
  readonly triggers: ReadonlyMap<string, string>;
  readonly moves: readonly Move[];
}

/** `alike`: nothing that a ladder depends on differs, so that those before need not be climbed. */
export function diffLadders(
  [before, after]: readonly [before: Policy | null, after: Policy],
  from: Instant,
  alike: boolean,
  { triggers, moves }: Changes,
): readonly LadderDiff[] {
  const levels = pairLevels(before, after);
  const ids = new Set([...after.severities, ...(before?.severities ?? [])].map(({ id }) => id));
  return [...ids].map((id): LadderDiff => {
    const pair = { before: before && severityById(before, id), after: severityById(after, id) };
    const elsewhere = before === null ? null : elsewhereOf(id, [before, after], moves);
    // Of several the worse case: the most severe before, the least severe after.
    const [was, is] = [
      pair.before ?? (before && severityById(before, elsewhere?.severities[0])),
      pair.after ?? severityById(after, elsewhere?.severities.at(-1)),
    ];
    /** Both policies are asked about the same instant. */
    const start = pair.after
      ? typicalStart(after, pair.after, from)
      : before && pair.before
        ? typicalStart(before, pair.before, from)
        : from;
    const now = is && silentLadder(after, is, start);
    const old = alike ? now : before && was && silentLadder(before, was, start);
    const cut = firstCut([old, now]);
    const rungs = { before: rungsUpTo(old, cut), after: rungsUpTo(now, cut) };
    const first = firstDifference(rungs, { triggers, severity: [was?.id, is?.id] });
    return {
      severity: id,
      name: (pair.after ?? pair.before)?.name ?? id,
      before: old,
      after: now,
      elsewhere,
      levels: levels.map(
        (level): LevelDiff => ({
          level: level.name,
          before: firstCall(rungs.before, level.was),
          after: firstCall(rungs.after, level.is),
        }),
      ),
      people: peopleOf(rungs),
      messages: messagesOf(rungs),
      changed: first !== null || (old === null) !== (now === null),
      first,
      within: alike || cut === null ? null : { seconds: cut.at - start, every: cut.every },
    };
  });
}

/** Null where both policies have the severity. */
function elsewhereOf(
  id: string,
  [before, after]: readonly [Policy, Policy],
  moves: readonly Move[],
): LadderDiff['elsewhere'] {
  if (severityById(after, id) === null) {
    const found = new Set(moves.filter(({ was }) => was === id).map(({ is }) => is));
    return { side: 'after', severities: idsOf(after).filter((one) => found.has(one)) };
  }
  if (severityById(before, id) !== null) return null;
  const found = new Set(moves.filter(({ is }) => is === id).map(({ was }) => was));
  return { side: 'before', severities: idsOf(before).filter((one) => found.has(one)) };
}

const idsOf = ({ severities }: Policy): readonly string[] => severities.map(({ id }) => id);

interface LevelPair {
  readonly name: string;
  /** Its number before and after. */
  readonly was: number | null;
  readonly is: number | null;
}

/** The levels after, in order, then those that are no more. One that calls the same roles under a new name is the same. */
function pairLevels(before: Policy | null, after: Policy): readonly LevelPair[] {
  const old = before?.levels ?? [];
  const gone = old.filter(({ name }) => !after.levels.some((level) => level.name === name));
  const partners = new Map(
    after.levels.map((level) => {
      const same = old.find(({ name }) => name === level.name);
      return [level, same ?? gone.find(({ roles }) => roles.join() === level.roles.join())] as const;
    }),
  );
  const paired = new Set(partners.values());
  return [
    ...after.levels.map((level) => ({ name: level.name, was: partners.get(level)?.number ?? null, is: level.number })),
    ...gone.filter((level) => !paired.has(level)).map(({ name, number }) => ({ name, was: number, is: null })),
  ];
}

interface Rungs {
  readonly before: readonly Rung[];
  readonly after: readonly Rung[];
}

/** Where the first of them ends that something comes due in too often; null where both are whole. */
function firstCut(ladders: readonly (Ladder | null)[]): TooOften | null {
  const cuts = ladders.flatMap((ladder): readonly TooOften[] =>
    ladder?.cut == null || ladder.cut.every === null ? [] : [{ at: ladder.cut.at, every: ladder.cut.every }],
  );
  return cuts.toSorted((a, b) => a.at - b.at)[0] ?? null;
}

interface TooOften {
  readonly at: Instant;
  readonly every: Seconds;
}

/** A ladder that was cut says nothing of what came later: then neither does the other. */
const rungsUpTo = (ladder: Ladder | null, cut: TooOften | null): readonly Rung[] =>
  ladder?.rungs.filter(({ at }) => cut === null || at <= cut.at) ?? [];

/** Who is called or reminded another number of times. */
function peopleOf({ before, after }: Rungs): readonly PersonDiff[] {
  const count = (rungs: readonly Rung[], person: string): number =>
    rungs.filter(({ mentions }) => mentions.includes(person)).length;
  const people = new Set([...before, ...after].flatMap(({ mentions }) => mentions));
  return [...people]
    .map((person) => ({ person, before: count(before, person), after: count(after, person) }))
    .filter((one) => one.before !== one.after);
}

/** Whoever is sent another number of messages by a channel. */
function messagesOf({ before, after }: Rungs): readonly MessageDiff[] {
  const diffs = new Map<string, { -readonly [Key in keyof MessageDiff]: MessageDiff[Key] }>();
  for (const [side, rungs] of [['before', before] as const, ['after', after] as const])
    for (const { channel, to } of rungs.flatMap(({ messages }) => messages)) {
      const name = JSON.stringify([channel, to]);
      const diff = diffs.get(name) ?? { channel, to, before: 0, after: 0 };
      diff[side] += 1;
      diffs.set(name, diff);
    }
  return [...diffs.values()].filter((one) => one.before !== one.after);
}

/** Engaging a level calls those below it that were left out, too. */
function firstCall(rungs: readonly Rung[], number: number | null): Seconds | null {
  if (number === null) return null;
  return rungs.find((rung) => rung.level.number >= number)?.sinceDeclared ?? null;
}

interface Renames {
  readonly triggers: ReadonlyMap<string, string>;
  /** The severities whose ladders are compared. */
  readonly severity: readonly [before: string | undefined, after: string | undefined];
}

function firstDifference({ before, after }: Rungs, { triggers, severity: [was, is] }: Renames): LadderDiff['first'] {
  const withNewNames = (rung: Rung): Rung => ({
    ...rung,
    fired: rung.fired.map((firing) => ({ ...firing, trigger: triggers.get(firing.trigger) ?? firing.trigger })),
    severity: rung.severity.id === was ? { ...rung.severity, id: is ?? was } : rung.severity,
  });
  const [then, now] = [before.map((rung) => noticeable(withNewNames(rung))), after.map(noticeable)];
  const index = Array.from({ length: Math.max(then.length, now.length) }, (_, at) => at).find(
    (at) => then[at] !== now[at],
  );
  return index === undefined ? null : { before: before[index] ?? null, after: after[index] ?? null };
}

/** What people notice of a run. Where a trigger stands in its file is nothing of it. */
const noticeable = ({ sinceDeclared, fired, level, engages, severity, calls, mentions, messages }: Rung): string =>
  JSON.stringify([
    sinceDeclared,
    fired.map(({ trigger }) => trigger),
    level.name,
    engages,
    severity.id,
    calls,
    mentions,
    messages,
  ]);
