/** What happens to an incident that nobody answers, before and after, for each severity. Pure. */
import type { Ladder, Rung } from '#domain/results/ladder.ts';
import type { LadderDiff, LevelDiff, MessageDiff, PersonDiff } from '#domain/results/policy-diff.ts';
import { type Policy, severityById } from '#domain/policy.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { silentLadder, typicalStart } from '#engine/index.ts';

/**
 * `alike`: nothing that a ladder depends on differs, so that those before need not be climbed. `renames`: triggers that are the
 * same under a new name, old name → new.
 */
export function diffLadders(
  before: Policy | null,
  after: Policy,
  from: Instant,
  alike: boolean,
  renames: ReadonlyMap<string, string>,
): readonly LadderDiff[] {
  /** Both policies are asked about the same instant. */
  const startOf = (id: string): Instant => {
    const policy = after.severities.some((one) => one.id === id) || before === null ? after : before;
    const severity = severityById(policy, id);
    return severity === null ? from : typicalStart(policy, severity, from);
  };
  const ladder = (policy: Policy | null, id: string): Ladder | null => {
    const severity = policy && severityById(policy, id);
    return policy && severity ? silentLadder(policy, severity, startOf(id)) : null;
  };
  const names = new Map(
    [...after.severities, ...(before?.severities ?? [])].toReversed().map(({ id, name }) => [id, name]),
  );
  const levels = pairLevels(before, after);
  const ids = [...new Set([...after.severities, ...(before?.severities ?? [])].map(({ id }) => id))];
  return ids.map((id): LadderDiff => {
    const now = ladder(after, id);
    const old = alike ? now : ladder(before, id);
    const cut = firstCut([old, now]);
    const rungs = { before: rungsUpTo(old, cut), after: rungsUpTo(now, cut) };
    return {
      severity: id,
      name: names.get(id) ?? id,
      before: old,
      after: now,
      levels: levels.map(
        ({ name, was, is }): LevelDiff => ({
          level: name,
          before: firstCall(rungs.before, was),
          after: firstCall(rungs.after, is),
        }),
      ),
      people: peopleOf(rungs),
      messages: messagesOf(rungs),
      changed:
        JSON.stringify(old && rungs.before.map((rung) => noticeable(rung, renames))) !==
        JSON.stringify(now && rungs.after.map((rung) => noticeable(rung))),
      within: alike || cut === null ? null : { seconds: cut.at - startOf(id), every: cut.every },
    };
  });
}

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

/** What people notice of a run. Where a trigger stands in its file is nothing of it. */
const noticeable = (
  { sinceDeclared, fired, level, engages, severity, calls, mentions, messages }: Rung,
  renames: ReadonlyMap<string, string> = new Map(),
): readonly unknown[] => [
  sinceDeclared,
  fired.map(({ trigger }) => renames.get(trigger) ?? trigger),
  level.name,
  engages,
  severity.id,
  calls,
  mentions,
  messages,
];
