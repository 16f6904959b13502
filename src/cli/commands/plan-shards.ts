import { Command } from 'commander';
import { connect, repositoryProblem } from '#cli/connect.ts';
import { readText } from '#cli/files.ts';
import { type Io, type Refusable, refusing } from '#cli/io.ts';
import { dealOut } from '#cli/shards.ts';

/** GitHub starts no more jobs of one matrix. */
const MOST_SHARDS = 256;

interface Options {
  readonly org?: string;
  readonly file?: string;
  readonly shards: string;
}

export function planShardsCommand(io: Io): Command {
  return new Command('plan-shards')
    .description('Deal repositories out to the jobs of a matrix, each to exactly one, always the same.')
    .argument('[repositories...]', 'as owner/name')
    .option('--org <login>', 'all repositories of this owner that can have incidents, by GITHUB_TOKEN or GH_TOKEN')
    .option('--file <file>', 'a list of repositories, one a line')
    .option('--shards <number>', `how many jobs, at most ${MOST_SHARDS}`, '20')
    .option('--json', 'the same: this prints JSON in any case')
    .addHelpText('after', '\nPrints {"include":[{"shard":1,"repositories":["o/a"]}]}, for `strategy.matrix`.')
    .action(refusing(io, (repositories: readonly string[], options: Options) => answer(io, repositories, options)));
}

/** Prints the matrix; what stood in its way otherwise. */
async function answer(io: Io, repositories: readonly string[], options: Options): Promise<string | null> {
  const shards = Number(options.shards);
  if (!Number.isInteger(shards) || shards < 1 || shards > MOST_SHARDS)
    return `--shards is "${options.shards}", and has to be a whole number from 1 to ${MOST_SHARDS}.`;
  const listed = readList(options.file);
  if (!listed.ok) return listed.refusal;
  const bad = repositoryProblem([...repositories, ...listed.value]);
  if (bad !== null) return bad;
  const owned = await readOwner(io, options.org);
  if (!owned.ok) return owned.refusal;
  const all = [...repositories, ...listed.value, ...owned.value];
  if (all.length === 0)
    return options.org === undefined
      ? 'Say which repositories: as arguments, with --file, or with --org.'
      : `${options.org} has no repository that can have incidents.`;
  io.out(`${JSON.stringify({ include: dealOut(all, shards) })}\n`);
  return null;
}

/** One a line; blank lines and those that begin with # are let be. */
function readList(file: string | undefined): Refusable<readonly string[]> {
  if (file === undefined) return { ok: true, value: [] };
  const read = readText(file);
  if (!read.ok) return read;
  const lines = read.value.split(/\r?\n/).map((line) => line.trim());
  return { ok: true, value: lines.filter((line) => line !== '' && !line.startsWith('#')) };
}

async function readOwner(io: Io, login: string | undefined): Promise<Refusable<readonly string[]>> {
  if (login === undefined) return { ok: true, value: [] };
  const client = await connect(io, `${login}/`);
  if (!client.ok) return client;
  const { GithubError, listRepositories } = await import('#github/index.ts');
  try {
    const all = await listRepositories(client.value, login);
    const live = all.filter(({ idle }) => idle === null);
    const left = all.length - live.length;
    if (left > 0)
      io.err(`${left} of ${all.length} repositories are left out: archived, disabled, or without issues.\n`);
    return { ok: true, value: live.map(({ repository }) => repository) };
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    return { ok: false, refusal: error.message };
  }
}
