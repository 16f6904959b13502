/** Comments hold digests over canonical JSON: what is printed in order without sorting is the same text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import { canonicalStatus, type StatusContent } from '#engine/messages/status-digest.ts';
import { advanceHistory, type FoldedIssue, foldHistory } from '#engine/incident/fold.ts';
import { runFolded } from '#engine/simulation/run-once.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns();

function sortKeys(message: StatusContent & { issue?: unknown; policy?: unknown; record?: unknown }): string {
  const { issue: _issue, policy: _policy, record: _record, log, severity, holders, replies, ...content } = message;
  return canonicalJson({
    ...content,
    holders: holders.map(({ onCall, ...holder }) => ({ ...holder, onCall: onCall && { people: onCall.people } })),
    severity: [severity.id, severity.declaredBy, severity.since],
    ...(replies && { replies: replies.map(({ command, to }) => ({ command, to })) }),
    log: log.map(({ at }) => at),
  });
}

it('in every world', { timeout: 300_000 + RUNS * 200 }, () => {
  let count = 0;
  fc.assert(
    fc.property(policies, bodies, stories, (policy, body, story) => {
      let folded: FoldedIssue = foldHistory(policy, newIncident(body));
      for (const event of [null, ...story]) {
        if (event) folded = advanceHistory(folded, happens(folded.issue, event));
        const run = runFolded(folded, START + (event?.after ?? 0), 'people');
        folded = run.folded;
        const message = run.decision.statusComment?.message;
        if (!message) continue;
        count += 1;
        expect(canonicalStatus(message)).toBe(sortKeys(message));
      }
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
  expect(count).toBeGreaterThan(RUNS / 3);
});

it('with everything that a message may have', () => {
  const role = { id: 'lead', name: 'Lead', does: 'Decides.' };
  const level = { number: 2, name: 'Leads', of: 3 };
  const rank = { id: 'high', name: 'High', rank: 1 };
  const call = { at: 5, escalatesTo: level, calls: [{ role, people: ['bob'] }] };
  const message: StatusContent = {
    kind: 'status',
    status: 'acknowledged',
    declaredAt: 1,
    reopenedAt: 2,
    acknowledged: { by: 'alice', at: 3 },
    lastUpdate: { by: 'alice', at: 4, words: 'Better “now”.', wordsOf: { by: 'bob', at: 3 } },
    reporter: 'zoe',
    headline: [
      { name: 'users', type: 'number', value: 5000 },
      { name: 'services', type: 'list', value: ['a', 'b'] },
    ],
    acknowledgeBy: 5,
    abandonedAt: 10,
    help: 'asks',
    owner: 'alice',
    severity: { ...rank, declaredBy: 'zoe', since: 1, because: null, line: null },
    severities: [{ severity: rank, from: 1, to: null }],
    level: { ...level, since: 1 },
    snoozed: { until: 9, by: 'alice', why: 'Wait.' },
    mitigatedAt: 6,
    resolvedAt: 7,
    dismissal: { at: 8, by: 'alice', reason: 'duplicate' },
    holders: [{ role, people: ['bob'], onCall: { people: ['carol'], at: 8 } }],
    silent: ['bob'],
    awaited: ['bob'],
    earlierTakers: ['carol'],
    handovers: [{ by: 'alice', to: 'bob', at: 8 }],
    missing: ['Impact'],
    updateDue: 10,
    overdue: true,
    next: { ...call, trigger: 'old', reason: 'It lasts.', reach: [{ to: null, by: ['room'] }], call },
    needsReview: true,
    reviewIssue: { number: 4, url: 'https://github.example/4', due: null },
    deliveries: [{ channel: 'room', title: 'Room', to: null, at: 1, state: 'sent', code: null, tries: 1 }],
    beyondReach: 3,
    withoutWay: ['carol'],
    replies: [
      {
        to: 'c',
        url: 'https://github.example/c',
        by: 'eve',
        command: '/ack',
        verdict: { kind: 'not-now', reason: '' },
      },
    ],
    handoverEnds: [
      { at: 4, from: 'alice', to: 'dan' },
      { at: 5, from: 'alice', to: 'bob', isTakenBack: true },
    ],
    messagesLostBefore: 4,
    lives: [
      {
        at: 1,
        by: 'zoe',
        acknowledged: null,
        mitigatedAt: null,
        resolvedAt: null,
        dismissal: { at: 2, by: 'bob', reason: 'not-planned' },
      },
      { at: 2, by: null, acknowledged: { by: 'alice', at: 3 }, mitigatedAt: 6, resolvedAt: 7 },
    ],
    unwatchedAfter: 5,
    log: [{ at: 1, fired: [], level: 1, severity: 'high', since: 1, called: {} }],
  };
  expect(canonicalStatus(message)).toBe(sortKeys(message));
});
