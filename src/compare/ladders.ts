/** What happens to an incident that nobody answers, before and after, for each severity. Pure. */
import type { Issue } from '#domain/issue.ts';
import type { Ladder, Rung } from '#domain/results/ladder.ts';
import type { LadderDiff, LevelDiff, MessageDiff, Move, PersonDiff, PolicyDiff } from '#domain/results/policy-diff.ts';
import { type Policy, type Severity, severityById } from '#domain/policy.ts';
import { hasName, nameKey } from '#domain/names.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { BLANK, MOST_STEPS, type Report, reportsThatDecide, silentLadder, typicalStart } from '#engine/index.ts';

/** What the ladders of two policies are compared by. */
interface ComparedPolicies {
  readonly before: Policy | null;
  readonly after: Policy;
  /** Nothing that a ladder depends on differs, so that those before need not be climbed. */
  readonly alike: boolean;
  /** Triggers that are the same under a new name, old name → new. */
  readonly renames: ReadonlyMap<string, string>;
  readonly moves: readonly Move[];
  /** Their members, as far as they are known. */
  readonly teams: Issue['teams'];
}

export function diffLadders(
  compared: ComparedPolicies,
  from: Instant,
): Pick<PolicyDiff, 'ladders' | 'hasOtherReports'> {
  const { before, after, alike } = compared;
  const ids = new Set([...after.severities, ...(before?.severities ?? [])].map(({ id }) => id));
  const plain = [...ids].map((id) => diffLadder(compared, id, startOf(compared, id, from), null));
  const others = alike ? [] : plain.map((one) => otherReports(compared, one, startOf(compared, one.severity, from)));
  return {
    ladders: [...plain, ...others.flatMap(({ ladders }) => ladders)],
    hasOtherReports: others.some(({ isWhole }) => !isWhole),
  };
}

/** The ladders of further reports of a severity that both policies have, as far as they differ and say something new. */
function otherReports(
  compared: ComparedPolicies,
  plain: LadderDiff,
  start: Instant,
): { readonly ladders: readonly LadderDiff[]; readonly isWhole: boolean } {
  const severities = [compared.before, compared.after].flatMap((policy) => {
    const severity = policy && severityById(policy, plain.severity);
    return policy && severity ? [{ policy, severity }] : [];
  });
  if (severities.length < 2) return { ladders: [], isWhole: true };
  const { reports, isWhole } = reportsThatDecide(severities, start, BLANK);
  const seen = new Set([newsOf(plain)]);
  const ladders: LadderDiff[] = [];
  let steps = 0;
  for (const report of reports.slice(1)) {
    if (steps > MOST_STEPS) return { ladders, isWhole: false };
    const ladder = diffLadder(compared, plain.severity, start, report);
    steps += (ladder.before?.rungs.length ?? 0) + (ladder.after?.rungs.length ?? 0);
    const isNews = ladder.changed || (ladder.within !== null && plain.within === null);
    if (!isNews || seen.has(newsOf(ladder))) continue;
    seen.add(newsOf(ladder));
    ladders.push(ladder);
  }
  return { ladders, isWhole };
}

/** The words for a ladder that differs: the first runs that do are named only where nothing else shows it. */
function newsOf({ changed, levels, people, messages, within, first }: LadderDiff): string {
  const differs = people.length + messages.length > 0 || levels.some(({ before, after }) => before !== after);
  return JSON.stringify([changed, levels, people, messages, within, differs ? null : first]);
}

/** Both policies are evaluated at the same instant. */
function startOf({ before, after }: ComparedPolicies, id: string, from: Instant): Instant {
  const policy = before === null || severityById(after, id) !== null ? after : before;
  const severity = severityById(policy, id);
  return severity === null ? from : typicalStart(policy, severity, from);
}

function diffLadder(compared: ComparedPolicies, id: string, start: Instant, report: Report | null): LadderDiff {
  const { before, after, alike, renames, teams } = compared;
  const elsewhere = elsewhereOf(compared, id);
  const { was, is } = comparedSeverities(compared, id, elsewhere?.severities ?? []);
  const options = report === null ? { teams } : { report, teams };
  const now = is && silentLadder(after, is, start, options);
  const old = alike ? now : before && was && silentLadder(before, was, start, options);
  const cut = firstCut([old, now]);
  const rungs = { before: rungsUpTo(old, cut), after: rungsUpTo(now, cut) };
  const first = firstDifference(rungs, { triggers: renames, severity: [was?.id, is?.id] });
  return {
    severity: id,
    name: (severityById(after, id) ?? was)?.name ?? id,
    report,
    before: old,
    after: now,
    elsewhere,
    levels: pairLevels(before, after).map(
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
}

/** Where its incidents have one of several severities in the other policy, the worse case: the most severe before, the least severe after. */
const comparedSeverities = (
  { before, after }: ComparedPolicies,
  id: string,
  others: readonly string[],
): { readonly was: Severity | null; readonly is: Severity | null } => ({
  was: before && (severityById(before, id) ?? severityById(before, others[0])),
  is: severityById(after, id) ?? severityById(after, others.at(-1)),
});

/** Null where both policies have the severity. */
function elsewhereOf({ before, after, moves }: ComparedPolicies, id: string): LadderDiff['elsewhere'] {
  if (before === null) return null;
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
    rungs.filter(({ mentions }) => hasName(mentions, person)).length;
  const people = new Map([...before, ...after].flatMap(({ mentions }) => mentions.map((one) => [nameKey(one), one])));
  return [...people.values()]
    .map((person) => ({ person, before: count(before, person), after: count(after, person) }))
    .filter((one) => one.before !== one.after);
}

/** Whoever is sent another number of messages by a channel. */
function messagesOf({ before, after }: Rungs): readonly MessageDiff[] {
  const diffs = new Map<string, { -readonly [Key in keyof MessageDiff]: MessageDiff[Key] }>();
  for (const [side, rungs] of [['before', before] as const, ['after', after] as const])
    for (const { channel, to } of rungs.flatMap(({ messages }) => messages)) {
      const name = JSON.stringify([channel, to === null ? null : nameKey(to)]);
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

/** What people notice of a run. Where a trigger stands in its file is nothing of it, nor in which order people are named. */
function noticeable({ sinceDeclared, fired, level, engages, severity, calls, mentions, messages }: Rung): string {
  const called = calls.map(({ role, people }) => [role, people.toSorted()]);
  return JSON.stringify([
    sinceDeclared,
    fired.map(({ trigger }) => trigger),
    level.name,
    engages,
    severity.id,
    nameKey(JSON.stringify([called, mentions.toSorted(), messages])),
  ]);
}
