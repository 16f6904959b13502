/** Coverage of a policy's tests in the comment on a pull request. Pure. */
import { firstItems } from '#domain/sentence.ts';
import type { Place } from '#domain/diagnostic.ts';
import type { Coverage } from '#domain/results/coverage.ts';
import { describeRule } from '#logic/index.ts';
import { gapsOf, sharesOf } from '#report/coverage.ts';
import { bullets, code, fence, foldAway } from '#report/text/markdown.ts';

const MOST_GAPS = 30;
const MOST_CASES = 10;

/** Finished Markdown, a paragraph an element: what is covered, and folded away one line for each gap, then cases to paste. */
export function coverageLines(coverage: Coverage): readonly string[] {
  const gaps = coverage.rules.flatMap(({ name, atoms }) =>
    atoms.flatMap((atom) => gapsOf(atom).map((gap) => ({ name, atom, gap }))),
  );
  const summary = `The tests show ${sharesOf(coverage)} at work.`;
  const at = ({ file, line, col }: Place): string => code(`${file}:${line}:${col}`);
  const all = [
    ...gaps.map(
      ({ name, atom: { place, rule }, gap }) => `${at(place)} ${code(name)}: ${code(describeRule(rule))} ${gap}`,
    ),
    ...coverage.ways
      .filter(({ by }) => by === null)
      .map(({ place, name }) => `${at(place)} ${code(name)} is used by no message`),
  ];
  if (all.length === 0) return [summary];
  const lines = firstItems(all, MOST_GAPS, (line) => line);
  return [summary, foldAway('What they do not show', bullets(lines)), ...casesToPaste(coverage)];
}

function casesToPaste({ missing }: Coverage): readonly string[] {
  if (missing.length === 0) return [];
  const text = missing
    .slice(0, MOST_CASES)
    .map(({ yaml }) => yaml)
    .join('\n');
  const warning = 'They expect what the policy does now: check that you want it.';
  return [foldAway('Cases to paste into the tests', `${warning}\n\n${fence('yaml', text)}`)];
}
