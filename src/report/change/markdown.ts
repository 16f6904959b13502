/** A change of a policy as Markdown for a pull request. Everything in it is by the change's author, so nothing of it is live. */
import type { Ladder } from '#domain/results/ladder.ts';
import type { LadderDiff, PolicyDiff, RuleDiff, SettingDiff, Side } from '#domain/results/policy-diff.ts';
import { drawLadders } from '#report/ladder.ts';
import { plural } from '#report/text/clock.ts';
import { bullets, code, fence, foldAway, plain, prose, table } from '#report/text/markdown.ts';
import { escapeMarkup } from '#domain/neutralise.ts';
import type { ChangeSection } from './comment.ts';
import { distinctLadders, movesLevels, otherReportsLine, severityOf, unlikePlain } from './course.ts';
import { peopleRows, type PersonRow } from './people.ts';
import { silenceLines } from './silence.ts';
import { describeRest, spanRows } from './spans.ts';
import { turnsLines } from './take-over.ts';
import {
  newsOf,
  type RosterGroup,
  rosterGroups,
  ruleName,
  otherRules,
  reportedSides,
  reportedRules,
  timesToLevel,
  witnessLines,
  withoutTest,
} from './words.ts';
import { verdictOf } from './verdict.ts';

const MOST_RULES = 20;
const MOST_ROWS = 10;
const MOST_SETTINGS = 40;
const MOST_CHARTS = 4;

/**
 * What matters first: ladders, rules, people on call, settings; without those that have nothing to tell. The verdict is not among
 * them: `verdictOf` has it.
 */
export function diffSections(diff: PolicyDiff): readonly ChangeSection[] {
  return [
    { title: 'If nobody answers', lines: ladders(diff) },
    { title: 'Rules', lines: rules(diff) },
    {
      title: 'Who is called',
      lines: [...rosterGroups(diff.rosters).map(rosterItem), ...turnsLines(diff.rosters, code)],
    },
    { title: 'Also changed', lines: settings(diff) },
  ].filter(({ lines }) => lines.length > 0);
}

/** The verdict and all sections, as one text. */
export function renderDiff(diff: PolicyDiff): string {
  const sections = diffSections(diff).flatMap(({ title, lines }) => [`### ${title}`, ...lines]);
  return `${joinParts([`**${prose(verdictOf(diff).sentence, 1000)}**`, ...sections])}\n`;
}

function ladders(diff: PolicyDiff): readonly string[] {
  const { ladders: all } = diff;
  const changed = distinctLadders(all).filter((ladder) => ladder.changed);
  const rows = unlikePlain(changed, ({ levels }) => levels)
    .filter(movesLevels)
    .flatMap(levelRows);
  const times = rows.length === 0 ? [] : [table(['Severity', 'Level', 'Called after'], rows)];
  // What stands in a summary is HTML, not Markdown: an id has nothing in it that either would obey, a name may.
  const charts = changed
    .slice(0, MOST_CHARTS)
    .map((ladder) => foldAway(`${chartName(ladder)} as a chart`, fence('mermaid', drawChange(ladder))));
  const lines = [...silenceLines(all, code), ...otherReportsLine(diff)];
  const people = peopleRows(all, code).map(personRow);
  return [
    ...times,
    ...(lines.length === 0 ? [] : [bullets(lines)]),
    ...(people.length === 0 ? [] : [table(['Who', 'Before → after', 'Severity'], people)]),
    ...charts,
    ...rest(changed.length, MOST_CHARTS),
  ];
}

const personRow = ({ who, counts, where }: PersonRow): readonly string[] => [
  who,
  counts.map(({ what, before, after }) => `${what}: ${before} → **${after}**`).join('<br>'),
  where,
];

const chartName = (ladder: LadderDiff): string =>
  ladder.report === null ? escapeMarkup(ladder.severity) : severityOf(ladder, (word) => escapeMarkup(word));

function levelRows(ladder: LadderDiff): readonly (readonly string[])[] {
  return ladder.levels.map((level) => {
    const [was, is] = timesToLevel(level);
    return [severityOf(ladder, code), plain(level.level, 60), was === is ? is : `${was} → **${is}**`];
  });
}

function rules(diff: PolicyDiff): readonly string[] {
  const changed = reportedRules(diff);
  const items = [...reportedSides(changed)].slice(0, MOST_RULES).map(([rule, sides]) => ruleItem(rule, sides));
  return [...items, ...rest(changed.length, MOST_RULES), ...otherRules(diff).map((line) => plain(line, 2000))];
}

const ruleItem = (rule: RuleDiff, sides: readonly Side[]): string =>
  joinParts([
    `${code(ruleName(rule))}: **${plain(newsOf(rule).what)}**${sides.length < newsOf(rule).sides.length ? ', the same incident' : ''}`,
    ...sides.flatMap((side) => sideItem(rule, side)),
  ]);

function sideItem(rule: RuleDiff, side: Side): readonly string[] {
  if (side.kind === 'none') return [];
  if (side.kind === 'unknown') return [plain(side.why)];
  const { witness } = side;
  const says = [witness.before, witness.after].flatMap((outcome, index) =>
    outcome === null ? [] : [`${index === 0 ? 'before' : 'after'} ${code(outcome)}`],
  );
  const facts = witnessLines(witness).map((line) => code(line));
  const untold = withoutTest(rule, witness);
  const incident = `${facts.length === 0 ? 'Any incident' : `An incident with ${facts.join(', ')}`}: ${says.join(', ')}.`;
  if (witness.case === null) return untold === null ? [incident] : [`${incident} ${untold}`];
  return [incident, foldAway('as a test', fence('yaml', witness.case))];
}

function rosterItem({ roster, title: named }: RosterGroup): string {
  const title = `**${plain(named)}**`;
  if (roster.unknown !== null) return joinParts([title, `Could not be compared. ${plain(roster.unknown)}`]);
  const rows = spanRows(roster).map(([from, to, length, was, is]) =>
    [`${from} to ${to}, ${length}`, was, is].map((cell) => plain(cell)),
  );
  const spans = table(['When', 'Before', 'After'], rows.slice(0, 200));
  const listing = rows.length > MOST_ROWS ? foldAway(plural(rows.length, 'span'), spans) : spans;
  const rest = describeRest(roster);
  return joinParts([title, listing, ...(rest === '' ? [] : [plain(rest)])]);
}

function settings({ settings: all, before }: PolicyDiff): readonly string[] {
  if (all.length === 0 || before === null) return [];
  const changes = bullets(all.slice(0, MOST_SETTINGS).map(settingLine));
  const section = all.length > MOST_ROWS ? foldAway(plural(all.length, 'setting'), changes) : changes;
  return [section, ...rest(all.length, MOST_SETTINGS)];
}

/** A line, not a row: a path has no room in a column of a phone. */
function settingLine({ path, before, after }: SettingDiff): string {
  const name = code(path);
  if (before === null) return `${name}: new, ${after === null ? 'empty' : code(after)}`;
  return after === null ? `${name}: gone, it was ${code(before)}` : `${name}: ${code(before)} → ${code(after)}`;
}

const joinParts = (parts: readonly string[]): string => parts.join('\n\n');

const rest = (count: number, most: number): readonly string[] => (count > most ? [`… and ${count - most} more.`] : []);

/** The silent ladders before and after, side by side; only what there is where the severity is new or gone. */
function drawChange({ before, after }: LadderDiff): string {
  const ladders = [withTitle(before, 'before'), withTitle(after, 'after')];
  return drawLadders(ladders.filter((ladder) => ladder !== null));
}

function withTitle(ladder: Ladder | null, when: 'before' | 'after'): Ladder | null {
  if (ladder === null) return null;
  const { severity } = ladder;
  return { ...ladder, severity: { ...severity, name: `${when === 'before' ? 'Before' : 'After'}: ${severity.name}` } };
}
