import { Command } from 'commander';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Instant } from '#domain/time.ts';
import { isPolicyName, isTestName } from '#policy/files.ts';
import { expand, NO_POLICY, readText, skipForms } from '#cli/files.ts';
import { type Io, now, refusing } from '#cli/io.ts';
import { MORE_POLICIES, POLICIES_OPTION, policiesNamed } from '#cli/policy-argument.ts';

export function validateCommand(io: Io): Command {
  return new Command('validate')
    .description('Check a policy: every problem at once, each with its place and its remedy.')
    .argument('[files...]', MORE_POLICIES)
    .option(...POLICIES_OPTION)
    .option('--json', 'print the problems as JSON')
    .action(refusing(io, (files: readonly string[], options: Options) => validate(io, files, options)));
}

interface Options {
  readonly policy?: readonly string[];
  readonly json?: boolean;
}

interface CheckedFile {
  readonly file: string;
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints the problems; what stood in its way otherwise. */
async function validate(io: Io, files: readonly string[], { policy, json }: Options): Promise<string | null> {
  const named = policiesNamed(files, policy);
  if (!named.ok) return named.refusal;
  const instant = now();
  const sources = new Map<string, string>();
  const unread: string[] = [];
  const checked: CheckedFile[] = [];
  for (const file of skipForms(expand(named.value, isPolicyName), io.err)) {
    const read = readText(file);
    if (read.ok) {
      sources.set(file, read.value);
      checked.push({ file, ...(await checkText(file, read.value, instant)) });
    } else unread.push(read.refusal);
  }
  if (checked.length + unread.length === 0) unread.push(NO_POLICY);
  const valid = checked.every((one) => one.valid);
  const found = checked.flatMap(({ diagnostics }) => diagnostics);
  if (json) io.out(`${JSON.stringify({ valid: valid && unread.length === 0, files: checked, unread }, null, 2)}\n`);
  else if (found.length > 0) {
    const { printDiagnostics } = await import('#report/diagnostics.ts');
    io.out(printDiagnostics(found, sources, { color: io.color }));
  }
  for (const problem of unread) io.err(`${problem}\n`);
  if (!json) for (const { file } of checked.filter((one) => one.valid)) io.out(`${file}: valid\n`);
  io.exit(unread.length > 0 ? 2 : valid ? 0 : 1);
  return null;
}

/** `.github/*.yml` names the tests beside a policy too: they are no policy, and have problems of their own. */
async function checkText(file: string, text: string, at: Instant): Promise<Omit<CheckedFile, 'file'>> {
  if (isTestName(file)) {
    const { readTests } = await import('#cases/index.ts');
    const { ok, diagnostics } = readTests(text, file);
    return { valid: ok, diagnostics };
  }
  const { auditLean, validatePolicy } = await import('#policy/load-lazily.ts');
  const result = await validatePolicy(text, file);
  const advice = result.ok ? await auditLean(result.value, text, at) : [];
  return { valid: result.ok, diagnostics: [...result.diagnostics, ...advice] };
}
