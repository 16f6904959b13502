/** A past incident as it stood at an instant, with what the engine had done and recorded by then. Pure. */
import type { Comment, Issue, SubIssue, TimelineItem } from '#domain/issue.ts';
import type { QuietRecord, StatusRecord } from '#domain/ledger.ts';
import { parseLedger, withLedger } from '#domain/ledger-line.ts';
import type { Instant } from '#domain/time.ts';
import { applyItem, openedAs } from './story.ts';

/**
 * The issue as a run at `at` found it: with everything that people had done by then (included), and what the engine had before
 * (excluded), so that it tells why that run did what it did. The body and comments that were edited are as they were read:
 * GitHub tells no more. `at` is not before the issue was opened.
 */
export function issueAsOf(issue: Issue, at: Instant): Issue {
  const timeline = issue.timeline.filter((item) => (item.by?.kind === 'engine' ? item.at < at : item.at <= at));
  const ids = new Set(timeline.flatMap((item) => (item.kind === 'comment' ? [item.id] : [])));
  const stood = timeline.map((item) => recordedBy(item, at, ids)).reduce(applyItem, openedAs(issue));
  const title = timeline.findLast((item) => item.kind === 'renamed')?.title ?? issue.title;
  const { subIssues } = issue;
  return { ...stood, title, ...(subIssues ? { subIssues: subIssues.map((review) => openAt(review, at)) } : {}) };
}

const openAt = (review: SubIssue, at: Instant): SubIssue =>
  review.closedAt !== null && review.closedAt > at ? { ...review, closedAt: null } : review;

/** The status comment is edited by later runs: what they recorded in it is taken out again. */
function recordedBy(item: TimelineItem, at: Instant, ids: ReadonlySet<string>): TimelineItem {
  if (item.kind !== 'comment' || item.by?.kind !== 'engine') return item;
  const line = parseLedger(item.body);
  if (line.kind !== 'record' || line.status === null) return item;
  const { quiet, last, review, deliveries, ...rest } = line.status;
  const status: StatusRecord = {
    ...rest,
    ...(last === undefined || last.at >= at ? {} : { last }),
    ...(deliveries === undefined ? {} : { deliveries: deliveries.filter(({ first }) => first < at) }),
    quiet: quiet && quietBefore(quiet, at),
    review: review !== null && (review.id === '' || ids.has(review.id)) ? review : null,
  };
  return { ...item, body: withLedger('', { record: line.record, status }) } satisfies TimelineItem & Comment;
}

/** Null when nothing had been recorded so far. */
function quietBefore(quiet: QuietRecord, at: Instant): QuietRecord | null {
  if (quiet.at < at) return quiet;
  const fired = Object.entries(quiet.fired).filter(([, firing]) => firing.at < at);
  const severities = [...(quiet.earlier ?? []), quiet].filter(({ since }) => since < at);
  const { severity, since } = severities.pop() ?? quiet;
  const last = [...fired.map(([, firing]) => firing), ...severities].toSorted((a, b) => a.at - b.at).at(-1);
  if (last === undefined) return null;
  const earlier = severities.map((one) => ({ at: one.at, severity: one.severity, since: one.since, seen: one.seen }));
  return { ...quiet, at: last.at, seen: last.seen, severity, since, fired: Object.fromEntries(fired), earlier };
}
