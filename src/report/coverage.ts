/** Coverage of a policy's tests and its mutants, for a terminal: what nothing was seen of, and the cases to paste. Pure. */
import type { AtomCoverage, Coverage, Mutations, Share, Sight } from '#domain/results/coverage.ts';
import type { Place } from '#domain/diagnostic.ts';
import { describeFacts, describeRule } from '#logic/index.ts';
import { plural } from './text/clock.ts';
import { type Style, visible, visibleLines } from './text/terminal.ts';

/** What the tests do not show of one atom; empty when everything was seen of it that an incident can show. */
export function gapsOf({ decided, boundary }: AtomCoverage): readonly string[] {
  const isMissing = ({ kind }: Sight): boolean => kind === 'missing';
  const labels: readonly (readonly [Sight, string])[] = [
    [decided.whenTrue, 'never decides while it holds'],
    [decided.whenFalse, 'never decides while it does not hold'],
    ...(boundary === null
      ? []
      : ([
          [boundary.holding, 'not seen at the first value at which it holds'],
          [boundary.failing, 'not seen at the last value at which it does not hold'],
        ] as const)),
  ];
  const isNever = isMissing(decided.whenTrue) || isMissing(decided.whenFalse);
  return labels.filter(([sight], index) => isMissing(sight) && !(isNever && index > 1)).map(([, text]) => text);
}

/** `18 of 20 conditions, 7 of 8 boundaries, 3 of 4 ways to send`. */
export function sharesOf({ atoms, boundaries, ways }: Coverage): string {
  const of = ({ covered, total }: Share, one: string, many: string): readonly string[] =>
    total === 0 ? [] : [`${covered} of ${total} ${total === 1 ? one : many}`];
  const waysShare = { covered: ways.filter(({ by }) => by !== null).length, total: ways.length };
  return [
    ...of(atoms, 'condition', 'conditions'),
    ...of(boundaries, 'boundary', 'boundaries'),
    ...of(waysShare, 'way to send', 'ways to send'),
  ].join(', ');
}

export function printCoverage(coverage: Coverage, style: Style): string {
  const gaps = coverage.rules.flatMap(({ name, atoms }) =>
    atoms.flatMap((atom) =>
      gapsOf(atom).map(
        (gap) => `  ${labels(atom.place)}  ${visible(name)}: ${style.bold(visible(describeRule(atom.rule)))} ${gap}`,
      ),
    ),
  );
  const never = coverage.rules.flatMap(({ name, atoms }) =>
    atoms
      .filter(({ decided }) => [decided.whenTrue, decided.whenFalse].some(({ kind }) => kind === 'impossible'))
      .map((atom) => `  ${labels(atom.place)}  ${visible(name)}: ${visible(describeRule(atom.rule))}`),
  );
  const lines = [
    `${style.bold('Coverage')}  ${sharesOf(coverage)}`,
    ...gaps,
    ...coverage.ways
      .filter(({ by }) => by === null)
      .map(({ place, name }) => `  ${labels(place)}  ${style.bold(visible(name))} is used by no message`),
    ...(never.length > 0 ? ['No incident lets these decide both ways:', ...never] : []),
  ];
  return `${[...lines, ...unmadeLines(coverage)].join('\n')}\n${casesToPaste(coverage)}`;
}

function unmadeLines({ unmade }: Coverage): readonly string[] {
  if (unmade.length === 0) return [];
  const lines = unmade.map(({ place, facts }) => {
    const it = facts === null ? 'what it takes is not known' : describeFacts(facts).join(', ');
    return `  ${labels(place)}  ${visible(it)}`;
  });
  return ['No case was found that shows these; it takes:', ...lines];
}

function casesToPaste({ missing }: Coverage): string {
  if (missing.length === 0) return '';
  const cases = missing.map(({ yaml }) => visibleLines(yaml)).join('\n');
  return `\nTo see them, paste these under \`cases:\`. They expect what the policy does now: check that you want it.\n\n${cases}`;
}

export function printMutations({ tried, equivalent, survivors }: Mutations, style: Style): string {
  const same = equivalent > 0 ? ` (${equivalent} proved to mean the same)` : '';
  if (survivors.length === 0)
    return `${style.bold('Mutants')}  each of ${plural(tried, 'small change')} of the policy fails a test${same}\n`;
  return [
    `${style.bold('Mutants')}  ${survivors.length} of ${plural(tried, 'small change')} of the policy fail no test${same}:`,
    ...survivors.map(
      ({ part, place, was, became }) =>
        `  ${labels(place)}  ${visible(part)}: ${style.red(visible(was))} → ${style.green(visible(became))}`,
    ),
    '',
  ].join('\n');
}

const labels = ({ file, line, col }: Place): string => `${visible(file)}:${line}:${col}`;
