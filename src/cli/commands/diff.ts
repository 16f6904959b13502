import { Command } from 'commander';
import { readInstants } from '#cli/instants.ts';
import { type Io, now, Refusal, refusing } from '#cli/io.ts';
import { readPolicy } from '#cli/policies.ts';
import { POLICY_OPTION, policyNamed } from '#cli/policy-argument.ts';

interface Options {
  readonly policy?: string;
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
    .argument('[after]', 'the policy as it is to be; - reads standard input (default: that of this repository)')
    .option(...POLICY_OPTION)
    .option('--at <instant>', 'who is called in the two weeks from this instant, ISO 8601 (default: now)')
    .option('--json', 'print as JSON')
    .option('--markdown', 'print Markdown, as for a pull request')
    .addHelpText(
      'after',
      '\nExits with 0 when nothing changes in meaning, 1 when something does.\n  git show main:policy.yml | tocsin diff - policy.yml',
    )
    .action(
      refusing(io, async (before: string, argument: string | undefined, options: Options) =>
        diff(io, { before, after: policyNamed(argument, options.policy) }, options),
      ),
    );
}

/** Prints the comparison. */
async function diff(
  io: Io,
  files: { readonly before: string; readonly after: string },
  options: Options,
): Promise<void> {
  const at = readInstants(io, { at: options.at }).at ?? now();
  if (files.before === '-' && files.after === '-')
    throw new Refusal('Only one of the two can be read from standard input.');
  if (files.after === NONE)
    throw new Refusal(
      `"${NONE}" stands for no policy before: tocsin diff ${NONE} ${files.before}. A file of that name is ./${NONE}.`,
    );
  const after = await readPolicy(io, files.after);
  const before = files.before === NONE ? null : await readPolicy(io, files.before);
  const [{ comparePolicies }, { diffJson, printDiff, renderDiff, verdictOf }] = await Promise.all([
    import('#compare/index.ts'),
    import('#report/change/diff.ts'),
  ]);
  const found = comparePolicies(before, after, at);
  const verdict = verdictOf(found);
  if (options.json) io.out(`${JSON.stringify(diffJson(found), null, 2)}\n`);
  else if (options.markdown) io.out(renderDiff(found));
  else io.out(printDiff(found, io));
  io.exit(verdict.same ? 0 : 1);
}
