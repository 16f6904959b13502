/** What there is to say of a policy's text, as `tocsin validate` and `tocsin lint` say it. */
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Ladder } from '#domain/results/ladder.ts';
import type { Policy } from '#domain/policy.ts';
import { DAY, type Instant, type Seconds } from '#domain/time.ts';
import { silentLadder } from '#engine/index.ts';
import { auditLean, validatePolicy } from '#policy/load-lazily.ts';
import { drawOnCall } from '#report/oncall-svg.ts';
import type { PolicyChange } from './change.ts';

const FILE = 'policy.yml';

export interface ReadPolicy {
  /** Null for a text with an error in it. */
  readonly policy: Policy | null;
  readonly diagnostics: readonly Diagnostic[];
}

export async function readPolicy(text: string): Promise<ReadPolicy> {
  const read = await validatePolicy(text, FILE);
  return { policy: read.ok ? read.value : null, diagnostics: read.diagnostics };
}

/** What is valid but wrong; takes longer than reading, and is loaded after what the page shows first. */
export async function adviceOn(policy: Policy, at: Instant): Promise<readonly Diagnostic[]> {
  const { lintPolicy } = await import('#lint/index.ts');
  return [...(await auditLean(policy, at)), ...lintPolicy(policy, at)];
}

const TWO_WEEKS: Seconds = 14 * DAY;
/** For each severity what happens to an incident that nobody answers. */
export const laddersOf = (policy: Policy, at: Instant): readonly Ladder[] =>
  policy.severities.map((severity) => silentLadder(policy, severity, at));

/** The weeks of everybody on call as a picture; null for a policy without schedules. */
export const onCallWeeks = ({ schedules }: Policy, at: Instant): string | null =>
  schedules.size === 0 ? null : drawOnCall([...schedules.values()], at, at + TWO_WEEKS);

export async function changeBetween(before: Policy, after: Policy, at: Instant): Promise<PolicyChange> {
  const { compareAt } = await import('./change.ts');
  return compareAt(at, before, after);
}
