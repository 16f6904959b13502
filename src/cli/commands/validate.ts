import { Command } from 'commander';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { expand, NO_POLICY, readText, skipForms } from '#cli/files.ts';
import { isPolicyName, isTestName } from '#policy/files.ts';
import type { Io } from '#cli/io.ts';

const DEFAULT = '.github/escalation-policy.yml';

export function validateCommand(io: Io): Command {
  return new Command('validate')
    .description('Check a policy: every problem at once, each with its place and its remedy.')
    .argument('[files...]', `policies, or folders of them (default: ${DEFAULT})`)
    .option('--json', 'print the problems as JSON')
    .action(async (files: readonly string[], { json }: { json?: boolean }) => {
      const { auditLean, validatePolicy } = await import('#policy/load-lazily.ts');
      const now = Math.floor(Date.now() / 1000);
      const sources = new Map<string, string>();
      const unread: string[] = [];
      const checked: { file: string; valid: boolean; diagnostics: readonly Diagnostic[] }[] = [];
      for (const file of skipForms(expand(files.length > 0 ? files : [DEFAULT], isPolicyName), io.err)) {
        const read = readText(file);
        if (read.text === null) {
          unread.push(`${file}: ${read.why}`);
          continue;
        }
        sources.set(file, read.text);
        // `.github/*.yml` names the tests beside a policy too: they are no policy, and have problems of their own.
        if (isTestName(file)) {
          const { readTests } = await import('#cases/index.ts');
          const { ok, diagnostics } = readTests(read.text, file);
          checked.push({ file, valid: ok, diagnostics });
          continue;
        }
        const result = await validatePolicy(read.text, file);
        const audited = result.ok ? await auditLean(result.value, read.text, now) : [];
        checked.push({ file, valid: result.ok, diagnostics: [...result.diagnostics, ...audited] });
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
    });
}
