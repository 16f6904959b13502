/**
 * What a change of a policy does, for whoever reviews it: the comment on the pull request and the job summary. The first line says
 * whether the change can be merged as it is and what it does; everything below is why.
 */
import type { CaseResult } from '../../domain/case-result.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { plural } from '../clock.ts';
import { bullets, capped, code, plain, prose } from '../markdown.ts';

/** Everything that is known of one changed policy. Text in it is as written by its authors, and neutralised here. */
export interface ChangeParts {
  readonly file: string;
  /** `new`: there was none before. `gone`: there is none any more. `unreadable`: what was before is no valid policy. */
  readonly kind: 'changed' | 'new' | 'gone' | 'unreadable';
  /** Of the policy as it would be: validation and lint. */
  readonly diagnostics: readonly Diagnostic[];
  /** Null where there is no file of tests, or no valid policy to run them on. */
  readonly tests: { readonly file: string; readonly cases: readonly CaseResult[]; readonly broken: number } | null;
  /** There was a file of tests before, and there is none any more. */
  readonly testsGone: boolean;
  /** What the change does, by the comparison of both; null where there was nothing to compare. */
  readonly verdict: { readonly safe: boolean; readonly sentence: string } | null;
  /** Finished Markdown, the most telling first. What does not fit is left out from the end. */
  readonly sections: readonly ChangeSection[];
}

export interface ChangeSection {
  readonly title: string;
  readonly lines: readonly string[];
}

const MOST_LISTED = 30;
/** GitHub takes 65,536 characters; the rest is for what every comment has. */
const LONGEST = 60_000;

/** How the comment on a pull request about this file begins: it is found again by it. */
export const markerOf = (file: string): string => `<!-- tocsin-check ${file.replaceAll(/[^\w./-]/g, '_')} -->`;

/** The comment, or, with a `longest` of GitHub's 1 MiB, the summary. */
export function renderChange(parts: ChangeParts, longest = LONGEST): string {
  const head = [headlineOf(parts), ...problems(parts.diagnostics), ...failures(parts)];
  const sections: string[] = [];
  const left: string[] = [];
  let length = head.join('\n\n').length;
  for (const { title, lines } of parts.sections) {
    const text = [`### ${title}`, ...lines].join('\n\n');
    length += text.length + 2;
    if (length > longest) left.push(title);
    else sections.push(text);
  }
  const missing = left.length === 0 ? [] : [`Too long to show here: ${left.join(', ')}. The job summary has it.`];
  return `${[...head, ...sections, ...missing, foot(parts)].join('\n\n')}\n`;
}

/** Whether to merge, and why, in bold; then, on the same line, what the change does. */
export function headlineOf(parts: ChangeParts): string {
  const { does, ...said } = sayOf(parts);
  return `**${said.verdict}**${does === '' ? '' : ` ${does}`}`;
}

function sayOf(parts: ChangeParts): { readonly verdict: string; readonly does: string } {
  const { file, kind, diagnostics, tests, testsGone, verdict } = parts;
  const count = (level: Diagnostic['level']): number => diagnostics.filter((one) => one.level === level).length;
  const failed = tests?.cases.filter(({ passed }) => !passed).length ?? 0;
  const does = verdict === null ? '' : prose(verdict.sentence, 600);
  const say = (text: string, what = does) => ({ verdict: text, does: what });
  if (kind === 'gone')
    return say(`Look before you merge: ${code(file)} is taken away. Nothing escalates any more.`, '');
  if (count('error') > 0)
    return say(
      `Do not merge: ${code(file)} is not valid (${plural(count('error'), 'error')}), and no run would do anything.`,
      '',
    );
  if (tests !== null && tests.broken > 0)
    return say(`Do not merge yet: the tests in ${code(tests.file)} cannot be run.`);
  if (failed > 0)
    return say(
      `Do not merge yet: ${failed} of ${plural(tests?.cases.length ?? 0, 'policy test')} ${failed === 1 ? 'fails' : 'fail'}.`,
    );
  const reasons = [
    ...(testsGone ? ['The policy’s tests are taken away.'] : []),
    ...(count('warning') > 0 ? [`Lint has ${plural(count('warning'), 'warning')}.`] : []),
  ];
  const look = (...more: readonly string[]): string => ['Look before you merge.', ...reasons, ...more].join(' ');
  if (kind === 'unreadable')
    return say(look('The policy before this change is not valid, so nothing could be compared.'), '');
  if (kind === 'new') return say(`A new policy: from the merge on, incidents are escalated by ${code(file)}.`);
  if (verdict === null) return say(look('What this change does could not be worked out.'));
  return say(verdict.safe && reasons.length === 0 ? 'Safe to merge.' : look());
}

function problems(diagnostics: readonly Diagnostic[]): readonly string[] {
  if (diagnostics.length === 0) return [];
  const lines = capped(diagnostics, MOST_LISTED, ({ level, code: id, message, help, place }) => {
    const where = place === null ? '' : `${code(`${place.file}:${place.line}:${place.col}`)} `;
    return `${where}**${level}** ${code(id, 60)}: ${prose(message, 600)}${help === null ? '' : ` ${prose(help, 600)}`}`;
  });
  return [bullets(lines)];
}

function failures({ tests }: ChangeParts): readonly string[] {
  const failed = (tests?.cases ?? []).filter(({ passed }) => !passed);
  if (failed.length === 0) return [];
  const lines = capped(failed, MOST_LISTED, ({ name, place, failures: all }) => {
    const [first] = all;
    const what =
      first === undefined
        ? ''
        : `: ${code(first.what)} is ${code(JSON.stringify(first.actual))}, expected ${code(JSON.stringify(first.expected))}`;
    return `${code(`${place.file}:${place.line}`)} ${plain(name, 120)}${what}`;
  });
  return ['Tests that fail:', bullets(lines)];
}

function foot({ file, tests, diagnostics }: ChangeParts): string {
  const passed = tests?.cases.filter((one) => one.passed).length ?? 0;
  const without = diagnostics.some(({ level }) => level === 'error') ? 'its tests were not run' : 'no tests beside it';
  const told = tests === null ? without : `${passed} of ${plural(tests.cases.length, 'policy test')} passed`;
  return `<sub>${code(file)} · ${told} · kept up to date with each push</sub>`;
}
