/**
 * What a change of a policy does, for its reviewers: the comment on the pull request and the job summary. The first line says
 * whether the change can be merged as it is and what it does; everything below is why.
 */
import { firstItems } from '#domain/sentence.ts';
import type { CaseResult } from '#domain/results/case-result.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Replay } from '#domain/results/replay.ts';
import { absence, expectationText } from '#report/expectation.ts';
import { plural } from '#report/text/clock.ts';
import { bullets, code, foldAway, plain, problemItem, prose } from '#report/text/markdown.ts';

/** Everything that is known of one changed policy. Text in it is as written by its authors, and neutralised here. */
export interface PolicyChange {
  readonly file: string;
  /** Where the policy lay before; absent unless it is moved. */
  readonly from?: string;
  /**
   * `new`: there was none before. `gone`: there is none any more. `unreadable`: what was before is no valid policy. `unread`: it is
   * not known what was before.
   */
  readonly kind: 'changed' | 'new' | 'gone' | 'unreadable' | 'unread';
  /** What is wrong with the policy as it would be. With an error among them it is no policy. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is valid but wrong in it. */
  readonly lint: readonly Diagnostic[];
  /** Findings of lint that stood before this change and stand still. Absent = none. */
  readonly oldFindings?: readonly Diagnostic[];
  /** Null where there is no file of tests, or no valid policy to run them on. */
  readonly tests: ChangeTests | null;
  /** There was a file of tests before, and there is none any more. */
  readonly testsGone: boolean;
  /** How many tests fewer there are than before. Absent = none, or not known. */
  readonly testsFewer?: number;
  /** What the change does, by the comparison of both; null where there was nothing to compare. */
  readonly verdict: { readonly safe: boolean; readonly sentence: string } | null;
  /** How many past incidents both policies were played over, and how long that took, once they were read. Absent where none were. */
  readonly replayed?: Pick<Replay, 'incidents' | 'incidentsUnder'> & { readonly seconds: number };
  /** Finished Markdown, the most telling first. What does not fit is left out from the end. */
  readonly sections: readonly ChangeSection[];
}

/** What is known of a policy to which no change is proposed. */
export type PolicyAsIs = Pick<PolicyChange, 'file' | 'diagnostics' | 'lint' | 'tests'>;

interface ChangeTests {
  readonly file: string;
  readonly cases: readonly CaseResult[];
  /** Why none of them could be run; empty when they were. */
  readonly broken: readonly Diagnostic[];
}

export interface ChangeSection {
  readonly title: string;
  readonly lines: readonly string[];
}

const MOST_LISTED = 30;
/** GitHub takes 65,536 characters; the rest is for what every comment has. */
const LONGEST = 60_000;
const LONGEST_LIST = 25_000;

/** How the comment on a pull request about this file begins: it is found again by it. */
export const markerOf = (file: string): string => `<!-- tocsin-check ${file.replaceAll(/[^\w./-]/g, '_')} -->`;

/** The comment, or, with a `longest` of GitHub's 1 MiB, the summary. */
export function renderChange(parts: PolicyChange, longest = LONGEST): string {
  const head = [headlineOf(parts), ...problems(parts), ...failures(parts)];
  const sections: string[] = [];
  const left: string[] = [];
  let length = head.join('\n\n').length;
  for (const { title, lines } of [...parts.sections, ...oldFindings(parts)]) {
    const text = [`### ${title}`, ...lines].join('\n\n');
    length += text.length + 2;
    if (length > longest) left.push(title);
    else sections.push(text);
  }
  const missing = left.length === 0 ? [] : [`Too long to show here: ${left.join(', ')}. The job summary has it.`];
  return `${[...head, ...sections, ...missing, foot(parts)].join('\n\n')}\n`;
}

/** The job summary of a check to which no change is proposed: whether something has to be mended, and what. */
export function renderAsIs(parts: PolicyAsIs): string {
  const { file, tests, diagnostics } = parts;
  const blocker = blockerIn(parts);
  const headline = `**${code(file)} is valid${blocker === null ? '.' : `, but ${blocker}`}**`;
  const foot = `<sub>${code(file)} · ${extentOf(tests, diagnostics)}</sub>`;
  return `${[headline, ...problems(parts), ...failures(parts), foot].join('\n\n')}\n`;
}

/** Whether to merge, and why, in bold; then, on the same line, what the change does. */
export function headlineOf(parts: PolicyChange): string {
  const { verdict, does } = blockerOf(parts) ?? approvalOf(parts);
  return `**${verdict}**${does === '' ? '' : ` ${does}`}`;
}

interface Headline {
  readonly verdict: string;
  /** Empty where there is nothing to say of it. */
  readonly does: string;
}

/** What stands against merging, before anything else is looked at; null where nothing does. */
function blockerOf(parts: PolicyChange): Headline | null {
  const { file, kind, diagnostics } = parts;
  if (kind === 'gone')
    return {
      verdict: `Look before you merge: ${code(file)} is taken away. Nothing escalates any more.`,
      does: '',
    };
  const errors = countOf('error', diagnostics);
  if (errors > 0)
    return {
      verdict: `Do not merge: ${code(file)} is not valid (${plural(errors, 'error')}), and no run would do anything.`,
      does: '',
    };
  const why = blockerIn(parts);
  return why === null ? null : { verdict: `Do not merge yet: ${why}`, does: doesOf(parts) };
}

/** What is wrong with a valid policy, as the end of a sentence; null where nothing is. */
const blockerIn = ({ tests, lint }: Pick<PolicyAsIs, 'tests' | 'lint'>): string | null =>
  blockerInTests(tests) ?? blockerInLint(lint);

function blockerInTests(tests: ChangeTests | null): string | null {
  if (tests === null) return null;
  if (tests.broken.length > 0) return `the tests in ${code(tests.file)} cannot be run.`;
  const failed = tests.cases.filter(({ passed }) => !passed).length;
  if (failed === 0) return null;
  return `${failed} of ${plural(tests.cases.length, 'policy test')} ${failed === 1 ? 'fails' : 'fail'}.`;
}

function blockerInLint(lint: readonly Diagnostic[]): string | null {
  const errors = countOf('error', lint);
  return errors === 0 ? null : `lint has ${plural(errors, 'error')}.`;
}

/** What is said of a change that can be merged: that it is safe, or what a reviewer has to look at. */
function approvalOf(parts: PolicyChange): Headline {
  const { file, kind, verdict } = parts;
  const reasons = reasonsToLook(parts);
  const look = (...more: readonly string[]): string => ['Look before you merge.', ...reasons, ...more].join(' ');
  const does = doesOf(parts);
  if (kind === 'unreadable')
    return { verdict: look('The policy before this change is not valid, so nothing could be compared.'), does: '' };
  if (kind === 'unread')
    return {
      verdict: look('The policy before this change could not be read, so nothing could be compared.'),
      does: '',
    };
  if (kind === 'new')
    return { verdict: `A new policy: from the merge on, incidents are escalated by ${code(file)}.`, does };
  if (verdict === null) return { verdict: look('What this change does could not be worked out.'), does };
  return { verdict: verdict.safe && reasons.length === 0 ? 'Safe to merge.' : look(), does };
}

function reasonsToLook({ diagnostics, lint, testsGone, testsFewer = 0, replayed }: PolicyChange): readonly string[] {
  const warnings = countOf('warning', [...diagnostics, ...lint]);
  return [
    ...(testsGone ? ['The policy’s tests are taken away.'] : []),
    ...(testsFewer > 0 ? [`${plural(testsFewer, 'policy test')} ${testsFewer === 1 ? 'is' : 'are'} taken away.`] : []),
    ...(replayed === undefined ? [] : noIncidents(replayed)),
    ...(warnings > 0 ? [`Lint has ${plural(warnings, 'warning')}.`] : []),
  ];
}

/** Incidents that happened, and would be none. */
function noIncidents({ incidentsUnder: { before, after } }: Pick<Replay, 'incidentsUnder'>): readonly string[] {
  if (after >= before) return [];
  if (before === 1) return ['The one past incident would be none.'];
  return [`${after === 0 ? `All ${before}` : `${before - after} of ${before}`} past incidents would be none.`];
}

/** Where the policy lay before, and what the change does. */
const doesOf = ({ from, verdict }: PolicyChange): string =>
  [
    ...(from === undefined ? [] : [`It lay at ${code(from)}.`]),
    ...(verdict === null ? [] : [prose(verdict.sentence, 1000)]),
  ].join(' ');

const countOf = (level: Diagnostic['level'], diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter((one) => one.level === level).length;

/** What is wrong in the policy and its tests, as a list. */
function problems({ diagnostics, lint, tests }: PolicyAsIs): readonly string[] {
  const found = [...diagnostics, ...lint, ...(tests?.broken ?? [])];
  if (found.length === 0) return [];
  return [bullets(firstThatFit(found, (one) => problemItem(one, 600)))];
}

/** Tests that fail, by what they found. */
function failures({ tests }: Pick<PolicyAsIs, 'tests'>): readonly string[] {
  const failed = (tests?.cases ?? []).filter(({ passed }) => !passed);
  if (failed.length === 0) return [];
  const causes = new Map<string, CaseResult[]>();
  for (const one of failed) causes.set(causeOf(one), [...(causes.get(causeOf(one)) ?? []), one]);
  const lines = firstThatFit([...causes], ([cause, cases]) => {
    const tests = firstItems(
      cases,
      MOST_OF_ONE_CAUSE,
      ({ name, place }) => `${code(`${place.file}:${place.line}`)} ${plain(name, 120)}`,
    );
    return cause === '' ? tests.join('; ') : `${cause}: ${tests.join('; ')}`;
  });
  return ['Tests that fail, by what they found:', bullets(lines)];
}

const MOST_OF_ONE_CAUSE = 5;

/** The first of them, as many as somebody reads and two lists of a comment can hold. */
function firstThatFit<T>(all: readonly T[], render: (one: T) => string): readonly string[] {
  let length = 0;
  const fits = all.slice(0, MOST_LISTED).filter((one) => (length += render(one).length) <= LONGEST_LIST);
  return firstItems(all, fits.length, render);
}

/** The first failure of a test in words; tests that fail alike share a line. */
function causeOf({ failures: [first], absent }: CaseResult): string {
  if (first === undefined) return '';
  const why = absent.length === 0 ? '' : ` (${absence(absent, code)})`;
  return `${code(first.what)} is ${code(expectationText(first.actual))}, expected ${code(expectationText(first.expected))}${why}`;
}

/** Folded: whoever reviews a change is asked about the change. */
function oldFindings({ oldFindings: old = [] }: PolicyChange): readonly ChangeSection[] {
  if (old.length === 0) return [];
  const listed = bullets(firstThatFit(old, (one) => problemItem(one, 600)));
  return [{ title: 'Lint', lines: [foldAway(`${plural(old.length, 'finding')} from before this change`, listed)] }];
}

function foot({ file, tests, diagnostics }: PolicyChange): string {
  return `<sub>${code(file)} · ${extentOf(tests, diagnostics)} · kept up to date with each push</sub>`;
}

/** How many tests there are, and how they went. */
function extentOf(tests: ChangeTests | null, diagnostics: readonly Diagnostic[]): string {
  if (tests === null) return countOf('error', diagnostics) > 0 ? 'its tests were not run' : 'no tests beside it';
  if (tests.broken.length > 0) return 'its tests could not be run';
  return `${tests.cases.filter((one) => one.passed).length} of ${plural(tests.cases.length, 'policy test')} passed`;
}
