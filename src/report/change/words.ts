/** How each kind of rule and change is named: plain text, the same for a terminal and for Markdown. */
import {
  type LevelDiff,
  type PolicyDiff,
  type RosterDiff,
  type RuleDiff,
  type Side,
  SOME_INCIDENTS,
  type Witness,
} from '#domain/results/policy-diff.ts';
import { formatDuration, type Seconds } from '#domain/time.ts';
import { describeFacts } from '#logic/index.ts';
import { plural, toTheMinute } from '#report/text/clock.ts';

export function ruleName({ section, name }: RuleDiff): string {
  return section === 'incident' ? 'incident.when' : `${section} ${name}`;
}

/** What became of a rule, in a word or two, and the incidents or doubts that show it. */
export interface RuleNews {
  readonly what: string;
  readonly sides: readonly Side[];
}

export function newsOf({ change, section }: RuleDiff): RuleNews {
  switch (change.kind) {
    case 'equal':
      return { what: change.renamedFrom === null ? 'equal' : `renamed from ${change.renamedFrom}, equal`, sides: [] };
    case 'added':
      return { what: change.holds.kind === 'none' ? 'new, and never holds' : 'new', sides: [change.holds] };
    case 'removed':
      return { what: change.held.kind === 'none' ? 'removed, and never held' : 'removed', sides: [change.held] };
    case 'changed': {
      const [more = '', less = ''] =
        section === 'trigger'
          ? ['fires earlier, or anew', 'fires later, or no more']
          : ['takes more incidents', 'takes fewer incidents'];
      const kinds = [...heading(more, change.gained), ...heading(less, change.lost)];
      return { what: kinds.join(', '), sides: [change.gained, change.lost] };
    }
    default:
      return change satisfies never;
  }
}

const heading = (word: string, side: Side): readonly string[] =>
  side.kind === 'none' ? [] : [side.kind === 'unknown' ? `${word}: not proved` : word];

/** When a level is called before and after: to the minute, unless what differs would read the same. */
export function timesToLevel({ before, after }: Pick<LevelDiff, 'before' | 'after'>): readonly [string, string] {
  const [was, is] = [timeToLevel(before, toTheMinute), timeToLevel(after, toTheMinute)];
  return was !== is || before === after
    ? [was, is]
    : [timeToLevel(before, formatDuration), timeToLevel(after, formatDuration)];
}

const timeToLevel = (after: Seconds | null, print: (seconds: Seconds) => string): string =>
  after === null ? 'not called' : print(after);

export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

function rosterTitle({ kind, name, condition, timezone }: RosterDiff): string {
  return `${kind === 'levels' ? '' : `${kind} `}${name}${forWhich(condition)} (${timezone})`;
}

/** `, when severity.id is sev2`; nothing for all incidents. */
export const forWhich = (condition: string | null): string =>
  condition === null ? '' : condition === SOME_INCIDENTS ? `, for ${condition}` : `, when ${condition}`;

/** What a witness says, each fact once; where the two policies see it otherwise, both. */
export function witnessLines({ facts }: Witness): readonly string[] {
  const [before, after] = [describeFacts(facts.before ?? {}), describeFacts(facts.after ?? {})];
  if (facts.before === null || facts.after === null) return [...before, ...after];
  const both = after.filter((line) => before.includes(line));
  return [
    ...both,
    ...before.filter((line) => !both.includes(line)).map((line) => `before: ${line}`),
    ...after.filter((line) => !both.includes(line)).map((line) => `after: ${line}`),
  ];
}

/** What is told where an incident is shown that no test is; a condition alone decides nothing that a test could expect. */
export const withoutTest = ({ section }: RuleDiff, witness: Witness): string | null =>
  witness.case === null && section !== 'condition' ? 'No test of it: no story was found that shows it.' : null;

/** A roster, and the roles that differ in the same way because the roster names their holders. */
export interface RosterGroup {
  readonly roster: RosterDiff;
  readonly title: string;
}

export function rosterGroups(rosters: readonly RosterDiff[]): readonly RosterGroup[] {
  const schedules = rosters.filter(({ kind }) => kind === 'schedule');
  const spans = (roster: RosterDiff): string => JSON.stringify(roster.spans);
  const follows = (role: RosterDiff): RosterDiff | undefined =>
    role.kind === 'role' && role.condition === null && role.unknown === null
      ? schedules.find((schedule) => spans(schedule) === spans(role))
      : undefined;
  return rosters
    .filter((roster) => follows(roster) === undefined)
    .map((roster) => {
      const roles = rosters.filter((role) => follows(role) === roster).map(({ name }) => name);
      return {
        roster,
        title: roles.length === 0 ? rosterTitle(roster) : `${rosterTitle(roster)}, and so role ${roles.join(', ')}`,
      };
    });
}

/** Rules worth reporting: not equal ones, and not each rule of a policy that is new as a whole. */
export function reportedRules({ rules, before }: PolicyDiff): readonly RuleDiff[] {
  return rules.filter(({ change }) =>
    change.kind === 'equal'
      ? change.renamedFrom !== null
      : before !== null || change.kind !== 'added' || change.holds.kind !== 'witness',
  );
}

/** How many rules are equal, and which of them the change touches; which are new where there was no policy. */
export function otherRules({ rules, before }: PolicyDiff): readonly string[] {
  if (before === null) return [`New: ${rules.map(ruleName).join(', ')}.`];
  const equal = rules.filter(({ change }) => change.kind === 'equal');
  if (equal.length === 0) return [];
  // By its own text, or that of a condition, a promise or a severity before it.
  const touched = equal.filter(({ change }) => change.kind === 'equal' && change.by === 'proof').map(ruleName);
  const which = touched.length === 0 ? '' : `; the change touches, and leaves as they were: ${touched.join(', ')}`;
  return [`${plural(equal.length, 'rule')} proved equal${which}.`];
}

/** Each witness once: what one severity loses, another gains. */
export function reportedSides(rules: readonly RuleDiff[]): ReadonlyMap<RuleDiff, readonly Side[]> {
  const seen = new Set<string>();
  return new Map(
    rules.map((rule) => {
      const sides = newsOf(rule).sides.filter((side) => {
        if (rule.section !== 'severity' || side.kind !== 'witness') return true;
        const key = `${side.witness.before} ${side.witness.after}`;
        return !seen.has(key) && seen.add(key);
      });
      return [rule, sides];
    }),
  );
}
