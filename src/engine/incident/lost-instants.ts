/** When the runs were of whose comments nothing is left as they posted it: what other comments tell of them. Pure. */
import type { Issue } from '#domain/issue.ts';
import type { LedgerRecord, QuietRecord } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { lineIn } from './belief.ts';

/**
 * Clock readings of runs whose comments are not there any more, oldest first, as far as a later comment or the status comment has them: GitHub
 * tells when a comment or a label was there, which is seconds later, and what the status comment knows of messages goes by the reading.
 */
export function instantsOfLost(policy: Policy, issue: Issue): readonly Instant[] {
  const lines = issue.timeline.flatMap((item) => lineIn(policy, issue, item) ?? []);
  const statuses = lines.flatMap(({ status }) => status ?? []);
  const last = statuses.flatMap((status) => status.last ?? []);
  const records = [...lines.map(({ record }) => record), ...last];
  const known = [
    ...records.flatMap(calledAndFired),
    ...statuses.flatMap(({ deliveries = [] }) =>
      deliveries.flatMap(({ cause, nth }) => (cause === 'call' || cause === 'level' ? [nth] : [])),
    ),
  ];
  const others = new Set([...records.map(({ at }) => at), ...statuses.flatMap(({ quiet }) => withoutComment(quiet))]);
  return [...new Set(known)].filter((at) => !others.has(at)).toSorted((a, b) => a - b);
}

const calledAndFired = ({ before }: LedgerRecord): readonly Instant[] =>
  before === undefined ? [] : [before.calledAt, ...Object.values(before.fired).map(({ at }) => at)];

/** Runs that edited the status comment alone. */
const withoutComment = (quiet: QuietRecord | null): readonly Instant[] =>
  quiet === null ? [] : [quiet, ...Object.values(quiet.fired), ...(quiet.earlier ?? [])].map(({ at }) => at);
