/** A change of a policy for a terminal: the verdict first, then what it rests on. */
import type { LadderDiff, PolicyDiff, RuleDiff, SettingDiff, Side } from '#domain/results/policy-diff.ts';
import {
  alignColumns,
  lineWords,
  type PrintOptions,
  type Style,
  styleOf,
  visible,
  visibleLines,
} from '#report/text/terminal.ts';
import { distinctLadders, movesLevels, otherReportsLine, severityOf, unlikePlain } from './course.ts';
import { peopleRows } from './people.ts';
import { silenceLines } from './silence.ts';
import { describeRest, SPAN_HEAD, spanRows } from './spans.ts';
import { turnsLines } from './take-over.ts';
import { verdictOf } from './verdict.ts';
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

export function printDiff(diff: PolicyDiff, options: PrintOptions): string {
  const style = styleOf(options);
  const { safe, sentence } = verdictOf(diff);
  const verdict = style.bold((safe ? style.green : style.yellow)(style.wrap(visible(sentence))));
  const parts = [
    verdict,
    ...ladders(diff, style),
    ...rules(diff, style),
    ...rosters(diff, style),
    ...settings(diff, style),
  ];
  return `${parts.join('\n\n')}\n`;
}

function ladders(diff: PolicyDiff, style: Style): readonly string[] {
  const { ladders: all } = diff;
  const changed = distinctLadders(all).filter(({ changed: is }) => is);
  const more = [...silenceLines(all, visible), ...otherReportsLine(diff)];
  const people = peopleRows(all, (text) => text).map(({ who, counts, where }) => [
    who,
    counts.map(({ what, before, after }) => `${what} ${before} → ${after}`).join(', '),
    where,
  ]);
  if (changed.length + more.length === 0) return [];
  const rows = unlikePlain(changed, ({ levels }) => levels)
    .filter(movesLevels)
    .flatMap(levelRows);
  const lines = [
    style.bold('If nobody answers'),
    ...(rows.length === 0 ? [] : alignRows(['severity', 'level', 'before', 'after'], rows, style)),
    ...more.map((line) => `  ${style.wrap(line, 2)}`),
    ...(people.length === 0 ? [] : alignRows(['who', 'before → after', 'severity'], people, style)),
  ];
  return [lines.join('\n')];
}

const levelRows = (ladder: LadderDiff): readonly (readonly string[])[] =>
  ladder.levels.map((level) => [severityOf(ladder, (id) => id), level.level, ...timesToLevel(level)]);

function rules(diff: PolicyDiff, style: Style): readonly string[] {
  const items = [...reportedSides(reportedRules(diff))].map(([rule, sides]) => ruleItem(rule, sides, diff, style));
  return [...items, ...otherRules(diff).map((line) => style.dim(visible(line)))];
}

function ruleItem(rule: RuleDiff, sides: readonly Side[], diff: PolicyDiff, style: Style): string {
  const { before, after } = rule.lines;
  const lines = [
    ...(before === null ? [] : [`${lineWords(before, diff.before?.file)} before`]),
    ...(after === null ? [] : [`${lineWords(after, diff.after.file)} after`]),
  ];
  const where = style.dim(lines.join(', '));
  const title = `${style.bold(visible(ruleName(rule)))}: ${style.yellow(visible(newsOf(rule).what))}`;
  return [`${title}  ${where}`.trimEnd(), ...sides.flatMap((side) => sideItem(rule, side, style))].join('\n');
}

function sideItem(rule: RuleDiff, side: Side, style: Style): readonly string[] {
  if (side.kind === 'none') return [];
  if (side.kind === 'unknown') return [`  ${style.wrap(visible(side.why), 2)}`];
  const { witness } = side;
  const untold = withoutTest(rule, witness);
  const facts = witnessLines(witness);
  const says = [
    ...(witness.before === null ? [] : [`before ${witness.before}`]),
    ...(witness.after === null ? [] : [`after ${witness.after}`]),
  ];
  const sentence = `${visible(says.join(', '))}, for ${facts.length === 0 ? 'any incident' : 'an incident with'}`;
  return [
    `  ${style.wrap(sentence, 2)}`,
    ...facts.map((line) => `    ${visible(line)}`),
    ...(witness.case === null ? [] : [style.dim('  as a test:'), visibleLines(witness.case.trimEnd())]),
    ...(untold === null ? [] : [`  ${style.dim(style.wrap(untold, 2))}`]),
  ];
}

function rosters({ rosters: all }: PolicyDiff, style: Style): readonly string[] {
  return [
    ...rosterGroups(all).map((group) => rosterItem(group, style)),
    ...turnsLines(all, visible).map((line) => style.wrap(line)),
  ];
}

function rosterItem({ roster, title: named }: RosterGroup, style: Style): string {
  const title = style.bold(visible(named));
  if (roster.unknown !== null) return `${title}\n  Could not be compared. ${visible(roster.unknown)}`;
  const rest = describeRest(roster);
  return [
    title,
    ...alignRows(SPAN_HEAD, spanRows(roster), style),
    ...(rest === '' ? [] : [`  ${style.wrap(visible(rest), 2)}`]),
  ].join('\n');
}

function settings({ settings: all, before }: PolicyDiff, style: Style): readonly string[] {
  if (all.length === 0 || before === null) return [];
  return [
    [style.bold('Also changed'), ...alignRows(['setting', 'before', 'after'], all.map(settingRow), style)].join('\n'),
  ];
}

const MOST_CHARACTERS = 60;

const settingRow = ({ path, before, after }: SettingDiff): readonly string[] => [path, shorten(before), shorten(after)];

function shorten(text: string | null): string {
  if (text === null) return '–';
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1)}…` : line;
}

function alignRows(head: readonly string[], rows: readonly (readonly string[])[], style: Style): readonly string[] {
  const [titles, ...lines] = alignColumns([head, ...rows.map((row) => row.map(visible))]).map((line) => `  ${line}`);
  return [style.dim(titles ?? ''), ...lines];
}
