import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Argument, Command } from 'commander';
import type { Json } from '#domain/rule.ts';
import { readUtf8, whyUnread, writeNew } from '#cli/files.ts';
import { type Io, now, orRefuse, Refusal, refusing } from '#cli/io.ts';
import { oneOf } from '#cli/no-such.ts';
import { schemasAt } from '#cli/package-files.ts';
import { DEFAULT_POLICY, REPOSITORY } from '#policy/files.ts';
import { repositoryRoot } from '#cli/repository.ts';
import { type ExportFile, importPolicies, SYSTEMS } from '#import/index.ts';

interface Options {
  readonly from: string;
  readonly map?: string;
  readonly policy?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function importCommand(io: Io): Command {
  return new Command('import')
    .description('Write a policy and its tests from the export of another system, and tell what differs.')
    .addArgument(oneOf(new Argument('<system>', 'where the export is from'), Object.keys(SYSTEMS)))
    .argument('[policy]', `where to write the policy (default: ${DEFAULT_POLICY} of this repository)`)
    .requiredOption('--from <folder>', 'the export: JSON files, as the system’s own API gives them')
    .option('--map <file>', 'who is who: lines of `mail address or id,login`; no login is guessed')
    .option('--policy <file>', 'the same as the argument')
    .option('--dry-run', 'tell what would be written, write nothing')
    .option('--force', 'write over files that are there')
    .option('--json', 'print as JSON, by schemas/import.v1.schema.json')
    .addHelpText(
      'after',
      `
Exits with 0 when all that the export says is as it was, and 1 when some of it
is not, or only nearly; what no import reads does not count.`,
    )
    .action(
      refusing(io, (system: string, policy: string | undefined, options: Options) =>
        importFrom(io, system, policy ?? options.policy, options),
      ),
    );
}

/** Writes the files and prints the report; where something stands in its way, nothing is written. */
async function importFrom(io: Io, system: string, named: string | undefined, options: Options): Promise<void> {
  const imported = importPolicies({
    system,
    files: readExport(options.from),
    map: options.map === undefined ? null : readMap(options.map),
    path: named ?? join(repositoryRoot(), DEFAULT_POLICY),
    schemas: schemasAt(REPOSITORY),
    now: now(),
  });
  const { files: drafts, notes, report } = orRefuse(imported);
  await requireValid(drafts);
  if (!options.dryRun) writeNew(drafts, options.force === true);
  const paths = drafts.map(({ path }) => path);
  if (options.json) io.out(`${JSON.stringify({ system, written: options.dryRun ? [] : paths, notes }, null, 2)}\n`);
  else io.out(report);
  io.exit(notes.some(({ grade }) => grade !== 'same') ? 1 : 0);
}

const readMap = (file: string): { readonly file: string; readonly text: string } => ({
  file,
  text: orRefuse(readUtf8(file, ' (a spreadsheet has “CSV UTF-8”)')),
});

/** The JSON files of a folder and those below it. */
function readExport(folder: string): readonly ExportFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && one.name.endsWith('.json'))
      .map((one) => join(one.parentPath, one.name))
      .toSorted();
  } catch (error) {
    throw new Refusal(`${folder}: ${whyUnread(error)}`);
  }
  if (names.length === 0) throw new Refusal(`${folder}: there are no JSON files in it.`);
  return names.map((name) => {
    const text = orRefuse(readUtf8(name));
    try {
      return { file: relative(folder, name), value: JSON.parse(text) as Json };
    } catch (error) {
      throw new Refusal(`${name}: this is no JSON (${(error as Error).message}).`);
    }
  });
}

/** A policy that would not be valid is a defect of the import: nothing of it is written. */
async function requireValid(drafts: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  const [{ validatePolicy }, { isTestName }] = await Promise.all([
    import('#policy/load-lazily.ts'),
    import('#policy/files.ts'),
  ]);
  for (const { path, text } of drafts.filter((one) => !isTestName(one.path))) {
    const result = await validatePolicy(text, relative(dirname(path), path));
    const problems = result.ok ? [] : result.diagnostics.map(({ message }) => message);
    if (problems.length > 0)
      throw new Refusal(`The export makes no valid policy: ${problems.join(' ')} Nothing was written.`);
  }
}
