import type { Result } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import { type LoadOptions, loadParsed } from './load.ts';
import { shapeProblems } from './shape.ts';
import { buildTimetables } from './timetables.ts';
import { parseYaml } from './yaml.ts';

/** Reads a policy from its text, as `loadParsed` does. Pure, never throws. */
export function loadPolicy(text: string, file: string, options: LoadOptions = {}): Result<Policy> {
  return loadParsed(parseYaml(text, file), file, { shapeProblems, buildTimetables }, options);
}
