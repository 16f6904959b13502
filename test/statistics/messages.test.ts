/** Messages by channels over a span: who was sent how many, and when it was night where they are. */
import { describe, expect, test } from 'vitest';
import type { DeliveryState, MessageOutcome } from '#domain/delivery.ts';
import type { IncidentSummary } from '#domain/results/incident-summary.ts';
import { parseInstant } from '#domain/time.ts';
import { summarizeIncident } from '#engine/index.ts';
import { printReport, renderPage, renderReport, reportOf } from '#report/period/index.ts';
import { statisticsOf } from '#statistics/index.ts';
import { POLICY } from '../support/histories.ts';
import { READINGS, SPAN, statisticsFor } from '../support/weeks.ts';

const at = (text: string): number => parseInstant(text) ?? Number.NaN;
const message = (
  when: string,
  channel: string,
  to: string | null,
  state: DeliveryState = 'sent',
  code: string | null = null,
): MessageOutcome => ({ channel, to, at: at(when), state, code });

const [first, second] = READINGS.map((reading) => summarizeIncident([POLICY], reading.issue, reading.at)).flatMap(
  (summary) => ('why' in summary ? [] : [summary]),
);
function having(summary: IncidentSummary | undefined, messages: readonly MessageOutcome[]): IncidentSummary {
  if (summary === undefined) throw new Error('there is no such incident');
  return { ...summary, messages };
}

const statistics = statisticsOf(
  [POLICY],
  [
    having(first, [
      // 22:00 and 11:00 in New York.
      message('2026-10-28T02:00:00Z', 'phone', 'ann'),
      message('2026-10-28T02:00:00Z', 'mail', 'ann'),
      message('2026-11-11T16:00:00Z', 'phone', 'Ann'),
      message('2026-10-28T02:00:00Z', 'room', null),
      message('2026-10-28T02:01:00Z', 'phone', 'bob', 'failed', '21211'),
      message('2026-10-28T02:02:00Z', 'mail', 'bob', 'dropped'),
      message('2026-10-28T02:03:00Z', 'mail', 'bob', 'not-needed'),
      // Before the span.
      message('2026-10-25T02:00:00Z', 'phone', 'ann'),
    ]),
    // The same run told ann of both incidents in one message, and the room of each.
    having(second, [message('2026-10-28T02:00:00Z', 'phone', 'ann'), message('2026-10-28T02:00:00Z', 'room', null)]),
  ],
  SPAN,
);

describe('messages', () => {
  test('by channel: what arrived or may have, and what failed or may not', () => {
    expect(statistics.messages).toMatchObject({
      sent: 6,
      lost: 2,
      channels: [
        { channel: 'mail', sent: 2, lost: 1 },
        { channel: 'phone', sent: 2, lost: 1 },
        { channel: 'room', sent: 2, lost: 0 },
      ],
    });
  });

  test('by person, at night where they are, and by week', () => {
    expect(statistics.messages.people).toEqual([
      { login: 'ann', zone: 'America/New_York', zoneFrom: 'schedule', day: 1, night: 2, perWeek: [2, 0, 1, 0, 0, 0] },
      { login: 'bob', zone: 'America/New_York', zoneFrom: 'schedule', day: 0, night: 1, perWeek: [1, 0, 0, 0, 0, 0] },
    ]);
  });

  test('have a section of their own in each form of the report, and none where there are none', () => {
    for (const text of [renderReport(statistics), renderPage(statistics), printReport(statistics, { color: false })]) {
      expect(text).toContain('Messages per person');
      expect(text).toContain('2 failed or may never have arrived');
    }
    expect(renderPage(statistics)).toContain('Messages per person: ann 3, 2 at night; bob 1, 1 at night.');
    expect(renderReport(statisticsFor())).not.toContain('Messages');
    expect(reportOf(statistics)).toMatchObject({
      messages: { people: [{ login: 'ann', night: 2 }, { login: 'bob' }] },
    });
  });
});
