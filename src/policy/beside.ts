/** What the policies of one run know of each other. Pure. */
import type { Policy } from '#domain/policy.ts';

/** The policy with the labels of those beside it: an incident that came from one of them leaves its labels behind. */
export function beside(policy: Policy, all: readonly Policy[]): Policy {
  if (all.length < 2) return policy;
  const taken = new Set([...ownLabels(policy), ...all.flatMap(({ incident }) => incident.labels)].map(lower));
  const others = all.filter(({ name }) => name !== policy.name).flatMap(visibleLabels);
  const labelsOfOthers = [...new Map(others.map((label) => [lower(label), label])).values()];
  return { ...policy, labelsOfOthers: labelsOfOthers.filter((label) => !taken.has(lower(label))) };
}

const lower = (label: string): string => label.toLowerCase();

/** The labels by which a policy shows severities and levels. */
const visibleLabels = ({ severities, levels }: Policy): readonly string[] =>
  [...severities, ...levels].flatMap(({ label }) => label ?? []);

/** Those, and whatever its triggers set or take off. */
const ownLabels = (policy: Policy): readonly string[] => [
  ...visibleLabels(policy),
  ...policy.triggers.flatMap((trigger) => [...trigger.do.label, ...trigger.do.unlabel]),
];
