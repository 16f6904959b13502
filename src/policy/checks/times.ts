import { parseDuration, parseInstant } from '#domain/time.ts';
import type { PolicyDraft } from '#policy/document.ts';
import { type Problem, problem } from '#policy/problem.ts';

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Durations that are no time at all, and dates the calendar does not have. Pure. */
export function checkTimes(policy: PolicyDraft): readonly Problem[] {
  const durations: readonly (readonly [string, string | null | undefined])[] = [
    ['/incident/max-age', policy.incident?.['max-age']],
    ...(policy.severities ?? []).flatMap((severity, index) =>
      (['acknowledge-within', 'update-every', 'max-snooze'] as const).map(
        (key) => [`/severities/${index}/${key}`, textOf(severity?.[key])] as const,
      ),
    ),
    ['/review/due', policy.review?.due],
    ['/limits/messages-per-person', policy.limits?.['messages-per-person']?.split(' in ')[1]],
  ];
  const zeros = durations.flatMap(([path, text]) =>
    typeof text === 'string' && parseDuration(text) === 0 ? [problem('zero-duration', path, { found: text })] : [],
  );
  const from = policy['effective-from'];
  if (typeof from !== 'string' || parseInstant(from) !== null) return zeros;
  return [
    ...zeros,
    problem('bad-time', '/effective-from', {
      found: from,
      expected: 'instant',
      example: '`2026-11-22` or `2026-11-22T09:00Z`',
    }),
  ];
}
