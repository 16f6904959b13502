import { Command } from 'commander';
import { connect, requireRepositories } from '#cli/connect.ts';
import { readText } from '#cli/files.ts';
import { type Io, orRefuse, Refusal, refusing } from '#cli/io.ts';
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
    .action(refusing(io, (repositories: readonly string[], options: Options) => planShards(io, repositories, options)));
}

/** Prints the matrix. */
async function planShards(io: Io, repositories: readonly string[], options: Options): Promise<void> {
  const shards = Number(options.shards);
  if (!Number.isInteger(shards) || shards < 1 || shards > MOST_SHARDS)
    throw new Refusal(`--shards is "${options.shards}", and has to be a whole number from 1 to ${MOST_SHARDS}.`);
  const listed = [...repositories, ...(options.file === undefined ? [] : readList(options.file))];
  requireRepositories(...listed);
  const all = [...listed, ...(options.org === undefined ? [] : await readOwner(io, options.org))];
  if (all.length === 0)
    throw new Refusal(
      options.org === undefined
        ? 'Say which repositories: as arguments, with --file, or with --org.'
        : `${options.org} has no repository that can have incidents.`,
    );
  io.out(`${JSON.stringify({ include: dealOut(all, shards) })}\n`);
}

/** One a line; blank lines and those that begin with # are let be. */
function readList(file: string): readonly string[] {
  const lines = orRefuse(readText(file))
    .split(/\r?\n/)
    .map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

async function readOwner(io: Io, login: string): Promise<readonly string[]> {
  const client = await connect(io, `${login}/`);
  const { GithubError, listRepositories } = await import('#github/index.ts');
  try {
    const all = await listRepositories(client, login);
    const live = all.filter(({ idle }) => idle === null);
    const left = all.length - live.length;
    if (left > 0)
      io.err(`${left} of ${all.length} repositories are left out: archived, disabled, or without issues.\n`);
    return live.map(({ repository }) => repository);
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    throw new Refusal(error.message);
  }
}
