import { Command } from 'commander';
import type { Policy } from '#domain/policy.ts';
import { parseInstant } from '#domain/time.ts';
import { readText } from '#cli/files.ts';
import type { Io } from '#cli/io.ts';

interface Options {
  readonly at?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** In place of the policy before, when there was none. */
const NONE = 'none';

export function diffCommand(io: Io): Command {
  return new Command('diff')
    .description('Compare two policies by meaning: what they decide, whom they call, and when.')
    .argument('<before>', `the policy as it was; - reads standard input, "${NONE}" is no policy at all`)
    .argument('<after>', 'the policy as it is to be; - reads standard input')
    .option('--at <instant>', 'who is called in the two weeks from this instant, ISO 8601 (default: now)')
    .option('--json', 'print as JSON')
    .option('--markdown', 'print Markdown, as for a pull request')
    .addHelpText(
      'after',
      '\nExits with 0 when nothing changes in meaning, 1 when something does.\n  git show main:policy.yml | tocsin diff - policy.yml',
    )
    .action(async (before: string, after: string, options: Options) => {
      const refused = await diff(io, { before, after }, options);
      if (refused === null) return;
      io.err(`${refused}\n`);
      io.exit(2);
    });
}

/** Prints the comparison; what stood in its way otherwise. */
async function diff(
  io: Io,
  files: { readonly before: string; readonly after: string },
  options: Options,
): Promise<string | null> {
  const at = options.at === undefined ? Math.floor(Date.now() / 1000) : parseInstant(options.at);
  if (at === null) return `"${options.at}" is no instant. Write it as 2026-11-23T10:00:00Z.`;
  if (files.before === '-' && files.after === '-') return 'Only one of the two can be read from standard input.';
  if (files.after === NONE)
    return `"${NONE}" stands for no policy before: tocsin diff ${NONE} ${files.before}. A file of that name is ./${NONE}.`;
  const after = await load(io, files.after);
  if (typeof after === 'string') return after;
  const before = files.before === NONE ? null : await load(io, files.before);
  if (typeof before === 'string') return before;
  const [{ comparePolicies }, { diffJson, printDiff, renderDiff, verdictOf }] = await Promise.all([
    import('#compare/index.ts'),
    import('#report/change/diff.ts'),
  ]);
  const found = comparePolicies(before, after, at);
  const verdict = verdictOf(found);
  if (options.json) io.out(`${JSON.stringify(diffJson(found), null, 2)}\n`);
  else if (options.markdown) io.out(renderDiff(found));
  else io.out(printDiff(found, { color: io.color }));
  io.exit(verdict.same ? 0 : 1);
  return null;
}

/** The policy of a file; what is wrong with it otherwise. */
async function load(io: Io, file: string): Promise<Policy | string> {
  const { text, ...rest } = readText(file);
  if (text === null) return `${file}: ${'why' in rest ? rest.why : 'unread'}`;
  const [{ loadPolicy }, { printDiagnostics }] = await Promise.all([
    import('#policy/index.ts'),
    import('#report/diagnostics.ts'),
  ]);
  const policy = loadPolicy(text, file);
  return policy.ok
    ? policy.value
    : printDiagnostics(policy.diagnostics, new Map([[file, text]]), { color: io.errColor });
}
