/** How long things took, and how often. Pure. */
import type { Distribution, Statistics } from '#domain/results/statistics.ts';
import { formatInstant } from '#domain/time.ts';
import { plural } from '#report/text/clock.ts';
import { peopleSections } from './people.ts';
import {
  type Cell,
  countCell,
  issueCell,
  join,
  own,
  type Section,
  section,
  short,
  spanCell,
  tableOf,
  foreign,
} from './cell.ts';

const MOST_WEEKS = 120;

export function measureSections(statistics: Statistics): readonly Section[] {
  return [
    incidentsPerWeek(statistics),
    ...(['acknowledge', 'mitigate', 'resolve'] as const).map((what) => times(statistics, what)),
    cadence(statistics),
    calls(statistics),
    ...peopleSections(statistics),
  ];
}

function incidentsPerWeek({ incidents, severities, weeks }: Statistics): Section {
  const sum = (read: (one: (typeof severities)[number]) => number): number =>
    severities.reduce((total, one) => total + read(one), 0);
  const asides = [
    ...(sum(({ reopened }) => reopened) > 0 ? [`${sum(({ reopened }) => reopened)} of them reopened`] : []),
    ...(sum(({ dismissed }) => dismissed) > 0
      ? [`${sum(({ dismissed }) => dismissed)} closed as not planned or as a duplicate`]
      : []),
  ];
  const text = join(
    own(`${plural(incidents.length, 'incident')}${asides.length > 0 ? ` (${asides.join(', ')})` : ''}: `),
    ...severities.flatMap((one, index) => [
      own(`${index === 0 ? '' : ', '}${one.incidents} `),
      foreign(one.severity.name),
    ]),
    own('. By week, Monday to Sunday in UTC.'),
  );
  return section('Incidents', text, {
    chart: 'incidents',
    table: tableOf(
      ['Week of', ...severities.map(({ severity }) => severity.name), 'All'],
      weeks.slice(-MOST_WEEKS),
      MOST_WEEKS,
      (week) => [
        own(formatInstant(week.start).slice(0, 10)),
        ...week.incidents.map(countCell),
        countCell(week.incidents.reduce((total, one) => total + one, 0)),
      ],
    ),
  });
}

const TIMES = {
  acknowledge: { title: 'Time to acknowledge', missing: 'never acknowledged', none: 'No incident was acknowledged.' },
  mitigate: { title: 'Time to mitigate', missing: null, none: 'Nobody said `/mitigated`.' },
  resolve: { title: 'Time to resolve', missing: 'not resolved', none: 'No incident was resolved.' },
} as const;

function times({ severities }: Statistics, what: keyof typeof TIMES): Section {
  const { title, missing, none } = TIMES[what];
  const left = severities.reduce(
    (total, one) => total + (what === 'acknowledge' ? one.neverAcknowledged : one.unresolved),
    0,
  );
  const apart = missing === null || left === 0 ? '' : ` ${left} more: ${missing}, listed above.`;
  const hint = what === 'mitigate' ? ' Only where somebody said `/mitigated`.' : '';
  if (severities.every((one) => one[what].values.length === 0)) return section(title, own(`${none}${apart}`));
  return section(title, own(`Since the declaration, or the last reopening.${hint}${apart}`), {
    chart: what === 'acknowledge' ? 'acknowledge' : null,
    table: tableOf(['Severity', 'Median', 'p90', 'Max', 'n'], severities, severities.length, (one) => [
      foreign(one.severity.name),
      ...distributionCells(one[what]),
    ]),
  });
}

const distributionCells = ({ median, p90, max, values }: Distribution): readonly Cell[] => [
  spanCell(median),
  spanCell(p90),
  spanCell(max),
  countCell(values.length),
];

/** Rounded down, so that 100 % is all, and 0 % none. */
function percent(part: number, total: number): string {
  const rounded = Math.floor((100 * part) / total);
  return rounded === 0 && part > 0 ? 'less than 1 %' : `${rounded} %`;
}

function cadence(statistics: Statistics): Section {
  const { of, inTime, longestSilence } = statistics.cadence;
  if (of === 0) return section('Updates', own('No update was promised in this time.'));
  const silence =
    longestSilence === null
      ? []
      : [
          own(` The longest silence was ${short(longestSilence.seconds)}, on `),
          issueCell(longestSilence.issue, statistics),
          own('.'),
        ];
  return section(
    'Updates',
    join(own(`${inTime} of ${of} promised updates (${percent(inTime, of)}) came in time.`), ...silence),
  );
}

function calls({ calls: { made, late, lateness } }: Statistics): Section {
  const title = 'Calls and their lateness';
  if (made === 0) return section(title, own('Nobody was called in this time.'));
  const text = own(
    `${plural(made, 'call')}, ${late === 0 ? 'none' : `${late} (${percent(late, made)})`} of them late by a minute or more. A call that several rules ask for at once is one; hand-overs are none.`,
  );
  return section(title, text, {
    table: tableOf(['Lateness', 'Median', 'p90', 'Max', 'n'], latenessRows(lateness), 3, ([what, one]) => [
      own(what),
      ...distributionCells(one),
    ]),
  });
}

/** Where no watcher waited for any call, all of them are of one kind. */
const latenessRows = ({
  all,
  watched,
  unwatched,
}: Statistics['calls']['lateness']): readonly (readonly [string, Distribution])[] => [
  ['all calls', all],
  ...(watched.values.length === 0
    ? []
    : ([
        ['waited for by a watcher', watched],
        ['due while nobody watched', unwatched],
      ] as const)),
];
