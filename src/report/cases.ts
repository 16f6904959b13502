/** Results of policy tests for a terminal: the difference, and the rule that decided. */
import type { LeftAlone } from '#domain/decision.ts';
import type { CaseResult, Failure, Refusal } from '#domain/results/case-result.ts';
import type { Coverage, Mutations } from '#domain/results/coverage.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Json } from '#domain/rule.ts';
import { formatDuration, formatInstant } from '#domain/time.ts';
import { refusedBecause } from './comment/reply.ts';
import { printCoverage, printMutations } from './coverage.ts';
import { printDiagnostics } from './diagnostics.ts';
import { absence, expectationText } from './expectation.ts';
import { type PrintOptions, styleOf, type Style, visible, visibleLines } from './text/terminal.ts';
import { printTrace } from './trace.ts';

/** One test file: its cases' results, or what stood in the way of running them. */
export interface TestFileResult {
  readonly file: string;
  readonly cases: readonly CaseResult[];
  readonly diagnostics: readonly Diagnostic[];
  /** Set when the file could not be read at all. */
  readonly unread: string | null;
  /** For a policy that has no tests: the text of a file to begin with, which passes as it stands. */
  readonly firstTests?: string;
  /** With `--coverage`. */
  readonly coverage?: Coverage;
  /** With `--mutate`, once every test passes. */
  readonly mutations?: Mutations;
}

/** Files one after another, each case of theirs, and in the last line `N passed, N failed`. */
export function printTested(
  tested: readonly TestFileResult[],
  sources: ReadonlyMap<string, string>,
  options: PrintOptions,
): string {
  const style = styleOf(options);
  const files = tested.map(({ file, cases, diagnostics, unread, firstTests, coverage, mutations }) =>
    [
      `${style.bold(visible(file))}\n`,
      unread === null ? '' : `  ${style.red('could not be read')}: ${visible(unread)}\n`,
      firstTests === undefined ? '' : printBeginning(file, firstTests),
      printDiagnostics(diagnostics, sources, options),
      ...cases.map((one) => printCase(one, style)),
      coverage === undefined ? '' : `\n${printCoverage(coverage, style)}`,
      mutations === undefined ? '' : `\n${printMutations(mutations, style)}`,
    ].join(''),
  );
  return `${files.join('\n')}\n${counts(
    tested.flatMap(({ cases }) => cases),
    style,
  )}\n`;
}

/** Not indented, so that it can be pasted as it is. */
const printBeginning = (file: string, text: string): string =>
  `  The policy has no tests yet. Write this into ${visible(file)}, change what it expects to what you want, and\n  let \`tocsin test --coverage\` print the cases that are missing:\n\n${visibleLines(text)}`;

function counts(results: readonly CaseResult[], style: Style): string {
  const failed = results.filter(({ passed }) => !passed).length;
  const text = `${results.length - failed} passed, ${failed} failed`;
  return failed > 0 ? style.red(style.bold(text)) : style.bold(text);
}

function printCase(result: CaseResult, style: Style): string {
  const mark = result.passed ? style.green('✓') : style.red('✗');
  const where = result.passed ? '' : style.dim(`  ${visible(result.place.file)}:${result.place.line}`);
  const failures = printFailures(result, style);
  const absent = result.absent.length === 0 ? '' : `      ${style.bold(absence(result.absent, visible))}\n`;
  const refusals = result.refusals.map((one) => `      ${style.bold(refusal(one))}\n`).join('');
  const alone = result.leftAlone === null ? '' : `      ${style.bold(whyLeftAlone(result.leftAlone))}\n`;
  return `  ${mark} ${visible(result.name)}${where}\n${absent}${alone}${refusals}${failures}`;
}

const refusal = ({ offset, by, command, answer }: Refusal): string =>
  visible(`${command} of ${by} at ${formatDuration(offset)} was not carried out: ${refusedBecause(answer)}`);

const whyLeftAlone = (why: LeftAlone): string =>
  why === 'before-effective-from'
    ? 'the issue was declared before `effective-from` of the policy, and is left alone'
    : why === 'unconfirmed'
      ? 'the issue is an incident only once somebody with triage permission reports or labels it: look at `people:` of this file'
      : 'the issue is no incident of the policy here: look at its labels, and at `incident` of the policy';

/**
 * What the rules of an earlier failure decided, too, follows from it: it has a line, and its rules are not said again. So has whatever else
 * fails of an issue that is left alone.
 */
function printFailures({ failures, leftAlone }: CaseResult, style: Style): string {
  const decided = new Set<string>();
  const lines: string[] = [];
  for (const failure of failures) {
    const names = failure.rules.map(({ name }) => name);
    const isLeftAlone = leftAlone !== null && lines.length > 0;
    const follows = isLeftAlone || (names.length > 0 && names.every((name) => decided.has(name)));
    lines.push(follows ? printConsequence(failure, style) : printFailure(failure, style));
    for (const name of names) decided.add(name);
  }
  return lines.map((line) => `${line}\n`).join('');
}

const printConsequence = ({ what, offset, place, expected, actual }: Failure, style: Style): string =>
  `      ${style.bold(what)} at ${formatDuration(offset)}, line ${place.line}, follows: expected ${style.green(show(expected))}, actual ${style.red(show(actual))}`;

function printFailure(failure: Failure, style: Style): string {
  const at = `at ${formatDuration(failure.offset)} (${formatInstant(failure.at)}), line ${failure.place.line}`;
  return [
    `      ${style.bold(failure.what)} ${at}`,
    `        expected  ${style.green(show(failure.expected))}`,
    `        actual    ${style.red(show(failure.actual))}`,
    ...failure.rules.map((rule) => {
      const place = rule.place === null ? '' : `, ${visible(rule.place.file)}:${rule.place.line}`;
      const trace = rule.trace === null ? '' : `\n${indent(visibleTrace(printTrace(rule.trace)))}`;
      return `        decided by ${visible(rule.name)}${place}${trace}`;
    }),
  ].join('\n');
}

const visibleTrace = (text: string): string => text.split('\n').map(visible).join('\n');
const indent = (text: string): string => text.replaceAll(/^/gm, ' '.repeat(10));

const show = (value: Json): string => visible(expectationText(value));
