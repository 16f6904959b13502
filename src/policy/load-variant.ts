import type { Result } from '../domain/diagnostic.ts';
import type { Policy } from '../domain/policy.ts';
import type { Json } from '../domain/rule.ts';
import { loadParsed } from './load.ts';
import type { YamlFile } from './yaml.ts';

/** A policy with another document, whose schedules and calendars are those of `policy`: they are not built again. Pure. */
export function loadVariant(policy: Policy, yaml: YamlFile, document: Json): Result<Policy> {
  const { schedules, calendars } = policy;
  return loadParsed({ ...yaml, value: document }, policy.file, () => ({ schedules, calendars, problems: [] }));
}
