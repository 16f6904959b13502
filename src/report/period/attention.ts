/** What needs somebody to act, first of all. Pure. */
import type { IncidentSummary } from '#domain/results/incident-summary.ts';
import type { Statistics } from '#domain/results/statistics.ts';
import { plural } from '#report/text/clock.ts';
import {
  issueCell,
  name,
  names,
  own,
  type Section,
  section,
  severityCell,
  spanCell,
  type Table,
  tableOf,
  foreign,
  whenCell,
} from './cell.ts';

const MOST = 50;
const MOST_LATE = 10;

/** The headline, then a part for each kind of thing; those of which there is none are left out. */
export function attentionSections(statistics: Statistics): readonly Section[] {
  const parts = partsOf(statistics).filter(({ table }) => table.rows.length > 0);
  if (parts.length === 0)
    return [
      section(
        'Nothing needs you',
        own(
          'No review and no action item is overdue, everything was acknowledged, nothing is open, and no call came late.',
        ),
        { tone: 'fine' },
      ),
    ];
  const counts = parts.map(({ count }) => count).join(' · ');
  return [
    section('Needs you', own(`${counts}.`), { tone: 'urgent' }),
    ...parts.map(({ title, text, table }) => section(title, own(text), { level: 3, tone: 'urgent', table })),
  ];
}

interface Part {
  readonly title: string;
  /** For the headline. */
  readonly count: string;
  readonly text: string;
  readonly table: Table;
}

function partsOf(statistics: Statistics): readonly Part[] {
  const { attention } = statistics;
  const { overdueReviews, neverAcknowledged, unresolved } = attention;
  return [
    {
      title: 'Overdue reviews',
      count: plural(overdueReviews.length, 'overdue review'),
      text: 'The post-incident review is written, or `/reviewed` says that it is done.',
      table: tableOf(['Incident', 'Severity', 'Due (UTC)', 'Overdue by'], overdueReviews, MOST, ({ summary, due }) => [
        issueCell(summary.issue, statistics),
        severityCell(summary),
        whenCell(due),
        spanCell(summary.at - due),
      ]),
    },
    ...actionItems(statistics),
    {
      title: 'Never acknowledged',
      count: `${neverAcknowledged.length} never acknowledged`,
      text: 'They have no time to acknowledge, so they are in no median below.',
      table: tableOf(['Incident', 'Severity', 'Declared (UTC)', 'Now'], neverAcknowledged, MOST, (summary) => [
        issueCell(summary.issue, statistics),
        severityCell(summary),
        whenCell(summary.declaredAt),
        own(outcomeWord(summary)),
      ]),
    },
    {
      title: 'Not resolved',
      count: `${unresolved.length} not resolved`,
      text: 'They have no time to resolve, so they are in no median below.',
      table: tableOf(['Incident', 'Severity', 'Declared (UTC)', 'Open for', 'Now'], unresolved, MOST, (summary) => [
        issueCell(summary.issue, statistics),
        severityCell(summary),
        whenCell(summary.declaredAt),
        spanCell(summary.at - summary.declaredAt),
        own(summary.outcome === 'abandoned' ? 'abandoned: older than the policy’s `max-age`' : summary.status),
      ]),
    },
    lateCalls(statistics),
  ];
}

function actionItems(statistics: Statistics): readonly Part[] {
  const { overdueActions, undatedActions } = statistics.attention;
  return [
    {
      title: 'Overdue action items',
      count: plural(overdueActions.length, 'overdue action item'),
      text: 'Tick the box in the review when it is done, or give it another day, such as `2026-12-01`.',
      table: tableOf(['What', 'Owner', 'Day has passed by', 'Incident'], overdueActions, MOST, (item) => [
        foreign(item.text),
        item.owner === null ? own('nobody') : name(item.owner),
        spanCell(item.summary.at - item.dueBy),
        issueCell(item.summary.issue, statistics),
      ]),
    },
    {
      title: 'Action items without a date',
      count: plural(undatedActions.length, 'undated action item'),
      text: 'Nobody is reminded of them. Write the day behind each as `2026-12-01`: no other way of writing it is read.',
      table: tableOf(['What', 'Owner', 'Incident'], undatedActions, MOST, (item) => [
        foreign(item.text),
        item.owner === null ? own('nobody') : name(item.owner),
        issueCell(item.summary.issue, statistics),
      ]),
    },
  ];
}

function lateCalls(statistics: Statistics): Part {
  const { calls } = statistics;
  return {
    title: 'Late calls',
    count: plural(calls.late, 'late call'),
    text: 'Somebody was called a minute or more after it was due: what runs Tocsin came late.',
    table: tableOf(['Incident', 'Late by', 'Due (UTC)', 'Level', 'Called'], calls.latest, MOST_LATE, (call) => [
      issueCell(call.issue, statistics),
      spanCell(call.late),
      whenCell(call.due),
      own(String(call.level)),
      names(call.people),
    ]),
  };
}

const outcomeWord = ({ outcome, status }: IncidentSummary): string => (outcome === 'open' ? status : outcome);
