import { Command } from 'commander';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Instant } from '#domain/time.ts';
import type { PolicyRead } from '#policy/load-lazily.ts';
import type { ReadPinned } from '#runner/policy-files.ts';
import { isPolicyName, isTestName, namesItsPolicy } from '#policy/files.ts';
import { readPolicyFile, withToken } from '#cli/bases.ts';
import { expand, NO_POLICY, skipForms } from '#cli/files.ts';
import { type Io, now, refusing } from '#cli/io.ts';
import { policyUnder, textsOf } from '#cli/policies.ts';
import { MORE_POLICIES, POLICIES_OPTION, policiesNamed } from '#cli/policy-argument.ts';

export function validateCommand(io: Io): Command {
  return new Command('validate')
    .description('Check a policy: every problem at once, each with its place and its remedy.')
    .argument('[files...]', MORE_POLICIES)
    .option(...POLICIES_OPTION)
    .option('--effective', 'print each valid policy with all that it extends, and where each part comes from')
    .option('--json', 'print the problems as JSON')
    .action(refusing(io, (files: readonly string[], options: Options) => validate(io, files, options)));
}

interface Options {
  readonly policy?: readonly string[];
  readonly effective?: boolean;
  readonly json?: boolean;
}

interface CheckedFile {
  readonly file: string;
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** With `--effective`, of a valid policy. */
  readonly effective?: string;
}

/** Prints the problems. */
async function validate(io: Io, files: readonly string[], { policy, effective, json }: Options): Promise<void> {
  const named = policiesNamed(files, policy);
  const instant = now();
  const sources = new Map<string, string>();
  const unread: string[] = [];
  const checked: CheckedFile[] = [];
  const readPinned = withToken(io);
  for (const file of skipForms(expand(named, isPolicyName), io.err)) {
    const read = await readPolicyFile(file, readPinned);
    if (read.ok) {
      keepTexts(read.value, sources);
      checked.push({ file, ...(await checkRead(read.value, instant, effective ?? false, readPinned, sources)) });
    } else unread.push(read.refusal);
  }
  if (checked.length + unread.length === 0) unread.push(NO_POLICY);
  const valid = checked.every((one) => one.valid);
  const found = checked.flatMap(({ diagnostics }) => diagnostics);
  if (json) io.out(`${JSON.stringify({ valid: valid && unread.length === 0, files: checked, unread }, null, 2)}\n`);
  else {
    // What is printed with --effective is a policy for a file: diagnostics stand elsewhere.
    const say = effective ? io.err : io.out;
    if (found.length > 0) {
      const { printDiagnostics } = await import('#report/diagnostics.ts');
      say(printDiagnostics(found, sources, { color: effective ? io.errColor : io.color }));
    }
    for (const { file, effective: text } of checked.filter((one) => one.valid)) {
      if (text === undefined) say(`${file}: valid\n`);
      else io.out(text);
    }
  }
  for (const problem of unread) io.err(`${problem}\n`);
  io.exit(unread.length > 0 ? 2 : valid ? 0 : 1);
}

/** For what shows lines of them, by file. */
function keepTexts(read: PolicyRead, sources: Map<string, string>): void {
  for (const { file, text } of textsOf(read)) sources.set(file, text);
}

/** `.github/*.yml` names the tests beside a policy too: they are no policy, and have problems of their own. */
async function checkRead(
  read: PolicyRead,
  at: Instant,
  effective: boolean,
  readPinned: ReadPinned,
  sources: Map<string, string>,
): Promise<Omit<CheckedFile, 'file'>> {
  if (isTestName(read.file) || namesItsPolicy(read.text)) return checkTests(read, readPinned, sources);
  const { auditLean, validateRead } = await import('#policy/load-lazily.ts');
  const result = await validateRead(read);
  const advice = result.ok ? await auditLean(result.value, at) : [];
  const checked = { valid: result.ok, diagnostics: [...result.diagnostics, ...advice] };
  if (!effective || !result.ok) return checked;
  const { effectiveText } = await import('#policy/effective.ts');
  return { ...checked, effective: effectiveText(result.value.texts) };
}

/** With the names in them, as far as their policy can be had. Puts the texts of the policy into `sources`. */
async function checkTests(
  { file, text }: PolicyRead,
  readPinned: ReadPinned,
  sources: Map<string, string>,
): Promise<Omit<CheckedFile, 'file'>> {
  const { policyNamedIn, problemsUnder, readTests, underInvalid, withoutPolicy } = await import('#cases/index.ts');
  const { validateRead } = await import('#policy/load-lazily.ts');
  const tests = readTests(text, file);
  const policyFile = policyUnder(file, policyNamedIn(text, file));
  const read = await readPolicyFile(policyFile, readPinned);
  const invalid = (why: readonly Diagnostic[]) => ({ valid: false, diagnostics: [...tests.diagnostics, ...why] });
  if (!read.ok) return invalid(withoutPolicy(text, file, policyFile, `cannot be read: ${read.why}`));
  keepTexts(read.value, sources);
  const policy = await validateRead(read.value);
  if (policy.ok) {
    const diagnostics = problemsUnder(policy.value, tests, { text, file });
    return { valid: diagnostics.length === 0, diagnostics };
  }
  // What it extends could not be had, and nobody knows whether it is valid: it says of itself what is missing.
  const errors = policy.diagnostics.filter(({ level }) => level === 'error');
  return invalid(errors.every(({ code }) => UNREAD.has(code)) ? errors : underInvalid(text, file, policyFile));
}

/** A base that could not be had, and where the policy names the base that names it. */
const UNREAD: ReadonlySet<string> = new Set(['extends-unread', 'extends-error']);
