import { auditPolicy } from '#policy/index.ts';
import type { Finding, Target } from './rule.ts';

const audits = new WeakMap<Target, ReturnType<typeof auditPolicy>>();

/** What the audit of schedules says under one code. It is done once for all the rules that ask. */
export function audited(target: Target, code: string): readonly Finding[] {
  const all = audits.get(target) ?? auditPolicy(target.policy, target.text, target.now);
  audits.set(target, all);
  return all
    .filter((one) => one.code === code)
    .map(({ path, message, help, place }) => ({ path, message, help: help ?? '', ...(place ? { place } : {}) }));
}
