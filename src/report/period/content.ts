/** A report over a span of time, as sections: what needs somebody first, then what happened. Pure. */
import { enumerateSome } from '#domain/sentence.ts';
import type { Statistics } from '#domain/results/statistics.ts';
import { formatInstant } from '#domain/time.ts';
import { plural } from '#report/text/clock.ts';
import { WHY_LEFT_OUT } from '#report/text/left-alone.ts';
import { attentionSections } from './attention.ts';
import { type Cell, issueCell, join, name, own, type Section, foreign, when } from './cell.ts';
import { emptinessOf } from './emptiness.ts';
import { measureSections } from './measures.ts';

export interface Content {
  readonly title: string;
  /** What the report is about, and from when to when. */
  readonly subtitle: Cell;
  readonly sections: readonly Section[];
  /** What was left out, and by which policies this was counted. */
  readonly foot: readonly Cell[];
}

const MOST_REPOSITORIES = 5;
const MEASURES =
  'p90 is the nearest rank: the least time that nine in ten did not exceed, always one that occurred. The median of an even number is the mean of the middle two. Incidents count in the time in which they were declared, calls in that in which they were made; what is open or overdue is listed however old it is.';

export function contentOf(statistics: Statistics): Content {
  const { from, to, at, repositories, policies } = statistics;
  const where = enumerateSome(repositories, MOST_REPOSITORIES, (repository) => repository);
  return {
    title: 'Incident report',
    subtitle: join(
      ...(repositories.length > 0 ? [foreign(where), own(', ')] : []),
      own(`${day(from)} to ${day(to)}${at === null ? '' : `, as of ${when(at)}`} (UTC)`),
    ),
    sections: sectionsOf(statistics),
    foot: [
      ...leftOut(statistics),
      ...(emptinessOf(statistics) === null ? [own(MEASURES)] : []),
      join(
        own('Policy '),
        ...policies.flatMap(({ name: policy, digest }, index) => [
          own(index === 0 ? '' : ', '),
          name(`${policy}@${digest}`),
        ]),
      ),
    ],
  };
}

/** Nothing can be said of what nobody has read, not even that nothing is overdue. */
function sectionsOf(statistics: Statistics): readonly Section[] {
  const emptiness = emptinessOf(statistics);
  if (emptiness === null) return [...attentionSections(statistics), ...measureSections(statistics)];
  return statistics.at === null ? [emptiness] : [...attentionSections(statistics), emptiness];
}

/** A date alone where it is midnight. */
function day(at: number): string {
  const text = formatInstant(at);
  return text.endsWith('T00:00:00Z') ? text.slice(0, 10) : when(at);
}

function leftOut(statistics: Statistics): readonly Cell[] {
  const { leftOut: all } = statistics;
  if (all.length === 0) return [];
  return Object.entries(WHY_LEFT_OUT).flatMap(([why, words]) => {
    const issues = all.filter((one) => one.why === why);
    const [first] = issues;
    if (first === undefined) return [];
    if (issues.length === 1) return [join(own('Left out: '), issueCell(first.issue, statistics), own(` ${words}.`))];
    return [own(`Left out: ${plural(issues.length, 'issue')}, each of which ${words}.`)];
  });
}
