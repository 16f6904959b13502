import type { Result } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { loadParsed } from './load.ts';
import { shapeProblems } from './shape.ts';
import type { Timetables } from './untimed.ts';
import type { YamlFile } from './yaml.ts';

/** A policy with another document, whose schedules and calendars are those of `policy`: they are not built again. Pure. */
export function loadVariant(policy: Policy, yaml: YamlFile, document: Json): Result<Policy> {
  const { schedules, calendars } = policy;
  const buildTimetables = (): Timetables => ({ schedules, calendars, problems: [] });
  return loadParsed({ ...yaml, value: document }, policy.file, { shapeProblems, buildTimetables });
}
