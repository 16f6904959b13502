/** The labels that policies need to have in a repository. Pure. */
import { hasName } from '#domain/names.ts';
import type { Policy } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';
import { MISSING_LABEL } from '#domain/unread.ts';
import type { ManagedLabel } from '#github/index.ts';

/** From the most severe on; further ones as the last. */
const SEVERITY_COLORS = ['b60205', 'd93f0b', 'fbca04', 'c5def5'] as const;
const LEVEL_COLOR = '5319e7';
const OTHER_COLOR = 'ededed';
/** GitHub takes no more. */
const MOST_DESCRIPTION = 100;

/** Every label that a policy may set, and how it is created where it is missing. The first policy that names a label wins. */
export function managedLabelsOf(policies: readonly Policy[]): readonly ManagedLabel[] {
  const labels = new Map<string, ManagedLabel>();
  const add = (name: string | null, color: string, description: string): void => {
    if (name === null || labels.has(name.toLowerCase())) return;
    labels.set(name.toLowerCase(), { name, color, description: description.slice(0, MOST_DESCRIPTION) });
  };
  for (const policy of policies) {
    for (const { label, name, rank } of policy.severities) {
      add(label, SEVERITY_COLORS[Math.min(rank, SEVERITY_COLORS.length) - 1] ?? OTHER_COLOR, `Severity: ${name}`);
    }
    for (const { label, name, number } of policy.levels)
      add(label, LEVEL_COLOR, `Escalated to level ${number}: ${name}`);
    for (const trigger of policy.triggers) {
      for (const label of trigger.do.label) add(label, OTHER_COLOR, trigger.reason);
    }
    add(policy.review?.label ?? null, OTHER_COLOR, 'Post-incident review');
  }
  return [...labels.values()];
}

/** Policies that see no incident, as the repository has none of their labels: silence would look like peace. */
export const blindPolicies = (policies: readonly Policy[], missing: readonly string[]): readonly Policy[] =>
  policies.filter(({ incident: { labels } }) => labels.every((label) => hasName(missing, label)));

export const blindProblem = ({ name, incident: { labels } }: Policy): Problem => ({
  code: MISSING_LABEL,
  message: `The repository has ${labels.length === 1 ? 'no label' : 'none of the labels'} ${labels.map((label) => `"${label}"`).join(', ')}, so the policy ${name} sees no incident at all.`,
  remedy:
    'Create the label, or name in `incident.label` the one it has. Issues that were incidents have lost it: give it to them again.',
});
