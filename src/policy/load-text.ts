import type { Result } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { buildWays } from './channels.ts';
import { type LoadOptions, loadParsed } from './load.ts';
import { parsePolicy } from './merge.ts';
import { shapeProblems } from './shape.ts';
import { buildTimetables } from './timetables.ts';
import type { Timetables } from './untimed.ts';
import type { YamlFile } from './yaml.ts';

/** Reads a policy from its text, as `loadParsed` does. Pure, never throws. */
export function loadPolicy(text: string, file: string, options: LoadOptions = {}): Result<Policy> {
  const { commit, bases = [], missing } = options;
  const texts = [{ file, text }, ...bases];
  return loadParsed(parsePolicy(texts, missing), texts, { shapeProblems, buildTimetables, buildWays }, commit);
}

/** A policy with another document, whose schedules and calendars are those of `policy`: they are not built again. Pure. */
export function loadVariant(policy: Policy, yaml: YamlFile, document: Json): Result<Policy> {
  const { schedules, calendars } = policy;
  const asBuilt = (): Timetables => ({ schedules, calendars, problems: [] });
  return loadParsed({ ...yaml, value: document }, policy.texts, { shapeProblems, buildTimetables: asBuilt, buildWays });
}
