import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import type { Replay } from '#domain/results/replay.ts';
import { collect } from '#cli/detail-option.ts';
import { type Io, Refusal, refusing, together } from '#cli/io.ts';
import { readPolicy } from '#cli/policies.ts';
import { policiesNamed } from '#cli/policy-argument.ts';
import { progressBar } from '#cli/progress.ts';
import { firstOf, takeLatest } from '#cli/latest-readings.ts';
import type { Place } from '#runner/replay/places.ts';
import type { PolicyPair } from '#runner/replay/work.ts';

interface Options {
  readonly policy?: string;
  readonly history: readonly string[];
  readonly threads?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

export function replayCommand(io: Io): Command {
  return new Command('replay')
    .description('Tell which past incidents would have gone differently under a changed policy.')
    .argument('[before]', 'the policy as it is; alone: tell what it would have done')
    .argument('[after]', 'the policy as it would be')
    .option('--policy <file>', 'the policy alone, or the one as it would be')
    .requiredOption(
      '--history <file>',
      'past incidents, as `tocsin history` writes them; may be given more than once',
      collect,
    )
    .option('--json', 'print as JSON, by schemas/replay.v1.schema.json')
    .option('--markdown', 'print as Markdown, as on a pull request')
    .option('--threads <number>', 'how many threads to use (default: what pays on this machine)')
    .addHelpText(
      'after',
      `
What people did stays as it happened; what the engine did is played anew.
Exits 0 when nothing would have changed, 1 when something would, 2 when it
cannot run or a line could not be read.`,
    )
    .action(
      refusing(io, async (before: string | undefined, after: string | undefined, options: Options) => {
        const named = policiesNamed([before ?? [], after ?? []].flat(), [options.policy ?? []].flat());
        await replay(io, named, options);
      }),
    );
}

/** Prints the replay, and what was left out of it. */
async function replay(io: Io, names: readonly string[], options: Options): Promise<void> {
  const threads = options.threads === undefined ? null : Number(options.threads);
  if (threads !== null && !(Number.isInteger(threads) && threads > 0 && threads <= 256))
    throw new Refusal(`--threads is a whole number from 1 to 256, found "${options.threads ?? ''}".`);
  if (names.length > 2) throw new Refusal('Name two policies at most: as it is, and as it would be.');
  const [first, second] = await together(names.map((name) => readPolicy(io, name)));
  if (first === undefined) throw new Refusal('Name a policy.');
  const files = [...new Set(options.history)];
  const { values: places, bad } = await takeLatest(files, (_, place) => place);
  // Nothing of it is known then: not even that there were no incidents.
  if (places.length === 0 && bad.length > 0)
    throw new Refusal(unreadable(bad, 'No line could be read, so nothing was replayed'));
  const sides: PolicyPair = { before: second ? first : null, after: second ?? first };
  const result = await play(sides, files, places, threads);
  if (options.json) {
    const { replayJson } = await import('#report/change/replay-json.ts');
    io.out(`${JSON.stringify(replayJson(result, bad.length), null, 2)}\n`);
  } else {
    const { printReplay, renderReplay } = await import('#report/change/replay.ts');
    io.out(options.markdown ? `${renderReplay(result).join('\n\n')}\n` : printReplay(result, io));
  }
  if (result.before !== null && result.changed.length > 0) io.exit(1);
  if (bad.length === 0) return;
  io.err(`${unreadable(bad, 'Lines left out of the replay')}\n`);
  io.exit(2);
}

async function play(
  policies: PolicyPair,
  files: readonly string[],
  places: readonly Place[],
  wanted: number | null,
): Promise<Replay> {
  const { replayAll, threadsFor } = await import('#runner/replay/pool.ts');
  const threads = wanted ?? threadsFor(places.length, availableParallelism());
  const bar = await progressBar('Replaying');
  try {
    return await replayAll(policies, places, { threads, files, onDone: (count) => bar.to(count, places.length) });
  } finally {
    bar.end();
  }
}

const unreadable = (bad: readonly string[], what: string): string =>
  [...firstOf(bad), `${what}: ${bad.length}. Mend them, or write the history anew.`].join('\n');
