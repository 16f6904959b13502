/** What is wrong with a checked policy beside its being valid: what lint finds, and how its tests go. Pure. */
import type { CaseResult } from '#domain/results/case-result.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { PolicyAsIs } from '#report/change/comment.ts';
import { expectationText } from '#report/expectation.ts';

/** Each at its line. */
export const findingsOf = ({ lint, tests }: PolicyAsIs): readonly Diagnostic[] => [
  ...lint,
  ...(tests?.broken ?? []),
  ...(tests?.cases ?? []).flatMap(failedAt),
];

/** A case that fails, at the line whose expectation is not met. */
function failedAt({ name, failures }: CaseResult): readonly Diagnostic[] {
  const [first] = failures;
  if (first === undefined) return [];
  const { what, expected, actual, place } = first;
  const message = `"${name}": ${what} is ${expectationText(actual)}, expected ${expectationText(expected)}.`;
  return [{ code: 'failing-test', level: 'error', message, help: null, place, path: '' }];
}

/** How many tests fail: which ones, their annotations say. */
export function failuresOf({ file, lint, tests }: PolicyAsIs): readonly string[] {
  const wrong = lint.filter(({ level }) => level === 'error').length;
  const failed = (tests?.cases ?? []).filter(({ passed }) => !passed).length;
  return [
    ...(wrong === 0 ? [] : [`Lint has ${wrong === 1 ? '1 error' : `${wrong} errors`} in ${file}.`]),
    ...(tests === null || tests.broken.length === 0 ? [] : [`The tests in ${tests.file} cannot be run.`]),
    ...(failed === 0 ? [] : [`${failed} of ${tests?.cases.length ?? 0} policy tests in ${tests?.file ?? ''} failed.`]),
  ];
}
