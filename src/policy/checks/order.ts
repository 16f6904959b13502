import type { PolicyDraft } from '#policy/document.ts';
import { listNames } from '#policy/words.ts';
import { type Problem, problem } from '#policy/problem.ts';

/** Severities that can never be reached, and triggers whose phase makes what they do pointless. Pure. */
export function checkOrder(policy: PolicyDraft): readonly Problem[] {
  const severities = policy.severities ?? [];
  const ids = severities.map((severity, index) => severity?.id ?? String(index + 1));
  const greedy = severities.findIndex(
    (severity, index) => severity !== null && !Object.hasOwn(severity, 'when') && index < severities.length - 1,
  );
  const last = severities.at(-1);
  return [
    ...(greedy >= 0
      ? [
          problem('unreachable-severity', `/severities/${greedy}`, {
            found: ids[greedy] ?? '',
            others: listNames(ids.slice(greedy + 1)),
          }),
        ]
      : []),
    ...(last && Object.hasOwn(last, 'when')
      ? [
          problem(
            'unasked-when',
            `/severities/${severities.length - 1}`,
            { found: ids.at(-1) ?? '' },
            { key: 'when', level: 'warning' },
          ),
        ]
      : []),
    ...(policy.triggers ?? []).flatMap((trigger, index) =>
      trigger?.phase === 'resolved' && trigger.do && Object.hasOwn(trigger.do, 'escalate')
        ? [problem('escalates-after-resolution', `/triggers/${index}/do`, {}, { key: 'escalate' })]
        : [],
    ),
  ];
}
