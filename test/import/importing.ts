/** What several tests of imports share: a small export, what is written from it, and who is on call by that. */
import { readTests, runCase } from '#cases/index.ts';
import type { Json } from '#domain/rule.ts';
import { parseInstant } from '#domain/time.ts';
import { importPolicies, type ImportResult } from '#import/index.ts';
import { loadPolicy } from '#policy/index.ts';

/** Everybody of these exports has their id as login. */
export const PEOPLE = ['ann', 'bob', 'cid', 'dan', 'eve'];
const USERS = `user,login\n${PEOPLE.map((id) => `${id},${id}\n`).join('')}`;

interface Attempt {
  readonly now?: string;
  readonly map?: string | null;
}

export function attempt(
  system: string,
  files: Readonly<Record<string, Json>>,
  { now = '2026-11-29T12:00:00Z', map = USERS }: Attempt = {},
): ReturnType<typeof importPolicies> {
  return importPolicies({
    system,
    files: Object.entries(files).map(([file, value]) => ({ file, value })),
    map: map === null ? null : { file: 'users.csv', text: map },
    path: 'policy.yml',
    schemas: 'https://schemas.example',
    now: parseInstant(now) ?? 0,
  });
}

export function importedFrom(system: string, files: Readonly<Record<string, Json>>, options?: Attempt): ImportResult {
  const result = attempt(system, files, options);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

/** What of the export is not imported. */
export const lossesOf = ({ notes }: ImportResult): readonly string[] =>
  notes.filter(({ grade }) => grade === 'not').map(({ what }) => what);

/** The names of the tests beside the first policy that fail. */
export function failing({ files: [policyFile, testFile] }: ImportResult): readonly string[] {
  const policy = loadPolicy(policyFile?.text ?? '', 'policy.yml');
  const tests = readTests(testFile?.text ?? '', 'policy.test.yml');
  if (!policy.ok || !tests.ok) throw new Error(JSON.stringify([policy, tests]));
  return tests.value.cases.filter((one) => !runCase(policy.value, one).passed).map(({ name }) => name);
}

/** Who is on call by all schedules of the first policy, in the order of their names. */
export function onCallTogether({ files: [policyFile] }: ImportResult, at: string): readonly string[] {
  const policy = loadPolicy(policyFile?.text ?? '', 'policy.yml');
  if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
  const all = [...policy.value.schedules.values()].flatMap((schedule) => schedule.onCall(parseInstant(at) ?? 0));
  return all.toSorted();
}

/** Who is on call by the only schedule of the first policy. */
export function onCall(imported: ImportResult, at: string): readonly string[] {
  const text = imported.files[0]?.text ?? '';
  if (text.match(/^ {4}layers:/gm)?.length !== 1) throw new Error(`There are several schedules:\n${text}`);
  return onCallTogether(imported, at);
}
