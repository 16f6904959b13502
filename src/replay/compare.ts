/** Two courses of one incident → what is different. Pure. */
import type { ChangedIncident, Noise, ReplayChange, Sides } from '#domain/results/replay.ts';
import type { Instant } from '#domain/time.ts';
import type { Course } from './course.ts';
import { differences, marksOf } from './marks.ts';
import { severityChanges } from './severities.ts';
import type { IssueRef } from '#domain/refs.ts';

/** Null when nothing is different. `alone`: there is no policy before, and what `after` does is all there is to tell. */
export function changesOf(issue: IssueRef, sides: Sides<Course | null>, alone: boolean): ChangedIncident | null {
  const cutAt = earliest([sides.before?.cutAt, sides.after?.cutAt]);
  const until = cutAt ?? Number.POSITIVE_INFINITY;
  const before = clip(sides.before, until);
  const after = clip(sides.after, until);
  const declaredAt = earliest([before?.declaredAt, after?.declaredAt]);
  if (declaredAt === null) return null;
  const is = { before: before !== null, after: after !== null };
  const changes: readonly ReplayChange[] = [
    ...(alone || is.before === is.after ? [] : [{ when: declaredAt, kind: 'incident' as const, is }]),
    ...severityChanges(before?.severities ?? [], after?.severities ?? []),
    ...withoutExplained(differences(marksOf(before), marksOf(after))),
  ].toSorted((a, b) => a.when - b.when || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  if (changes.length === 0) return null;
  return {
    issue,
    declaredAt,
    changes,
    calls: { before: before?.calls ?? [], after: after?.calls ?? [] },
    noise: { before: noiseOf(before), after: noiseOf(after) },
    cutAt,
  };
}

/** What matters most first, of what comes at the same instant. */
const ORDER: readonly ReplayChange['kind'][] = [
  'incident',
  'severity',
  'level',
  'call',
  'message',
  'firing',
  'mention',
  'label',
  'comment',
];

export function noiseOf(course: Course | null): Noise {
  const comments = course?.comments ?? [];
  return {
    comments: comments.length,
    mentions: comments.reduce((sum, { mentions }) => sum + mentions.length, 0),
    messages: course?.messages.length ?? 0,
  };
}

/** A course that was cut says nothing of what came later: then neither does the other. */
export function clip(course: Course | null, until: Instant): Course | null {
  if (course === null || course.declaredAt > until) return null;
  if (until === Number.POSITIVE_INFINITY) return course;
  const upTo = <T extends { readonly at: Instant }>(all: readonly T[]): readonly T[] =>
    all.filter(({ at }) => at <= until);
  return {
    ...course,
    severities: upTo(course.severities),
    levels: upTo(course.levels),
    firings: upTo(course.firings),
    labels: upTo(course.labels),
    calls: upTo(course.calls),
    comments: upTo(course.comments),
    messages: upTo(course.messages),
  };
}

/** A comment that only one side posts, or at another time, is reported only where no other change covers it. */
function withoutExplained(changes: readonly ReplayChange[]): readonly ReplayChange[] {
  const paired = new Set(
    changes.flatMap((change) =>
      change.kind !== 'comment' && 'at' in change ? [`b${change.at.before}`, `a${change.at.after}`] : [],
    ),
  );
  return changes.filter(
    (change) =>
      change.kind !== 'comment' ||
      (change.at.before !== null && !paired.has(`b${change.at.before}`)) ||
      (change.at.after !== null && !paired.has(`a${change.at.after}`)),
  );
}

const earliest = (instants: readonly (Instant | null | undefined)[]): Instant | null =>
  instants.reduce<Instant | null>((least, at) => (at == null ? least : Math.min(least ?? at, at)), null);
