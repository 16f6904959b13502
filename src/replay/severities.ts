/** When two policies saw different severities. Pure. */
import type { ReplayChange } from '#domain/results/replay.ts';
import type { Instant } from '#domain/time.ts';
import type { Course } from './course.ts';
import type { SeverityRef } from '#domain/refs.ts';

type Steps = Course['severities'];
type SeverityChange = Extract<ReplayChange, { readonly kind: 'severity' }>;

/** The spans over which the severities differ, by id; spans of the same two severities that touch are one. */
export function severityChanges(before: Steps, after: Steps): readonly SeverityChange[] {
  const turns = [...new Set([...before, ...after].map(({ at }) => at))].toSorted((a, b) => a - b);
  const changes: SeverityChange[] = [];
  for (const [index, when] of turns.entries()) {
    const severity = { before: at(before, when), after: at(after, when) };
    if (severity.before?.id === severity.after?.id) continue;
    const until = turns[index + 1] ?? null;
    const last = changes.at(-1);
    const goesOn =
      last?.until === when &&
      last.severity.before?.id === severity.before?.id &&
      last.severity.after?.id === severity.after?.id;
    if (last && goesOn) changes[changes.length - 1] = { ...last, until };
    else changes.push({ when, kind: 'severity', until, severity });
  }
  return changes;
}

const at = (steps: Steps, when: Instant): SeverityRef | null =>
  steps.findLast((step) => step.at <= when)?.severity ?? null;
