import { appendFileSync, rmSync, statSync } from 'node:fs';
import { Command } from 'commander';
import type { Instant } from '#domain/time.ts';
import type { PastPage, Repository, RepositoryOptions } from '#github/index.ts';
import { type RepositoryKnowledge, knowledge, type Knowledge, learn, writeLine } from '#history/index.ts';
import { plural } from '#report/text/clock.ts';
import { visible } from '#report/text/terminal.ts';
import { connect, engineFor, requireRepositories } from '#cli/connect.ts';
import { isFileError, whyUnread, whyUnwritten } from '#cli/files.ts';
import { resumeHistory } from '#cli/history-file.ts';
import { readInstants } from '#cli/instants.ts';
import { type Io, Refusal, refusalIn, refusing } from '#cli/io.ts';
import { readPoliciesFor, readPolicies } from '#cli/policies.ts';
import { POLICIES_OPTION, policiesHere, withoutPolicies } from '#cli/policy-argument.ts';
import { progressBar } from '#cli/progress.ts';

interface Options {
  readonly repo: readonly string[];
  readonly policy?: readonly string[];
  readonly since?: string;
  readonly resume?: string;
  readonly engine?: string;
}

export function historyCommand(io: Io): Command {
  return new Command('history')
    .description('Read all incidents of a repository, open and closed, with their whole timelines.')
    .requiredOption('--repo <owner/name...>', 'the repository, or several')
    .argument(
      '[policies...]',
      'the policy, whose labels make an issue an incident (default: the one here, else of the repository)',
    )
    .option(...POLICIES_OPTION)
    .option('--resume <file>', 'write into this file, and read only what it lacks')
    .option('--since <instant>', 'only what was changed since, ISO 8601, in a new file')
    .option('--engine <login>', 'who runs the policy (default: the token’s own bot, else github-actions[bot])')
    .option('--json', 'the same: this prints lines of JSON in any case')
    .addHelpText(
      'after',
      `
Prints one incident a line, for report, replay and plan:
  tocsin history --repo o/r > history.ndjson
  tocsin history --repo o/r --resume history.ndjson

Reads only. The token is that of GITHUB_TOKEN or GH_TOKEN.`,
    )
    .action(refusing(io, (files: readonly string[], options: Options) => history(io, files, options)));
}

/** Where lines go, and what is there already. */
interface Target {
  readonly known: Knowledge;
  readonly write: (text: string) => void;
  /** Called when nothing more is written. */
  readonly finish: () => void;
}

/** Writes the lines. Throws a `Refusal` with what could not be read, once the rest is written. */
async function history(io: Io, files: readonly string[], options: Options): Promise<void> {
  const repositories = withoutPolicies('--repo', options.repo);
  requireRepositories(...repositories.values);
  const { since } = readInstants(io, { since: options.since });
  const named = policiesHere([...files, ...repositories.policies], options.policy);
  const here = named === null ? null : await readPolicies(io, named);
  const target = await openTarget(io, options.resume);
  const { repositoryNeeds } = await import('#engine/escalation/needs.ts');
  const engine = engineFor(options.engine);
  const refusals: string[] = [];
  let read = 0;
  for (const repository of new Set(repositories.values)) {
    const policies = here ?? (await readPoliciesFor(io, null, repository).catch(refusalIn));
    if (policies instanceof Refusal) {
      refusals.push(policies.message);
      continue;
    }
    const needs = { ...repositoryNeeds(policies), managedLabels: [], engineFor: engine };
    const one = await readOne(io, repository, needs, since, target);
    read += one.read;
    if (one.problems.length > 0) refusals.push(visibleAll(one.problems));
  }
  target.finish();
  if (refusals.length > 0) throw new Refusal((read === 0 ? refusals : [...refusals, RESUME]).join('\n'));
}

async function openTarget(io: Io, file: string | undefined): Promise<Target> {
  const known = knowledge();
  if (file === undefined) return { known, write: io.out, finish: () => undefined };
  const write = (text: string): void => appendFileSync(file, text);
  try {
    const before = statSync(file, { throwIfNoEntry: false });
    if (before?.isFile() === false) throw new Refusal(`${file}: it is no regular file, so nothing is resumed.`);
    if (before === undefined) {
      // Whether it can be written shows before anything is read.
      write('');
      return { known, write, finish: () => removeEmpty(file) };
    }
    for await (const one of resumeHistory(file, write)) {
      if ('bad' in one)
        throw new Refusal(`${file}:${one.line}: ${visible(one.bad)} Nothing was read. Mend or leave out that line.`);
      learn(known, one.read);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${file}: ${whyUnread(error)}`);
  }
  return { known, write, finish: () => undefined };
}

/** A file that was begun and got nothing. */
function removeEmpty(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.size === 0) rmSync(file);
}

const RESUME =
  'Every incident that was read is complete. Run it again with --resume <file> to read only what is missing.';

/** Reads one repository page by page, and writes each page when it is whole: how many incidents, and what could not be read. */
async function readOne(
  io: Io,
  repository: string,
  needs: RepositoryOptions,
  since: Instant | null,
  { known, write }: Target,
): Promise<{ readonly read: number; readonly problems: readonly string[] }> {
  const client = await connect(io, repository).catch(refusalIn);
  if (client instanceof Refusal) return { read: 0, problems: [client.message] };
  const { GithubError, openRepository } = await import('#github/index.ts');
  const has = known.get(repository.toLowerCase()) ?? null;
  const bar = await progressBar(repository);
  const problems: string[] = [];
  const count = { read: 0, seen: 0 };
  try {
    for await (const page of pagesOf(openRepository(client, needs), has, since)) {
      problems.push(...page.unread.map(({ message }) => `${repository}: ${message}`));
      write(page.incidents.map((one) => lineOf(one, page.at, problems.length === 0)).join(''));
      count.read += page.incidents.length;
      count.seen += page.seen;
      bar.to(count.seen, page.total);
    }
  } catch (error) {
    if (isFileError(error)) problems.push(`${repository}: its history could not be kept: ${whyUnwritten(error)}.`);
    else if (error instanceof GithubError) problems.push(`${repository}: ${error.message}`);
    else throw error;
  } finally {
    bar.end();
  }
  const skipped = count.seen - count.read - problems.length;
  io.err(
    `${repository}: ${count.read} read${has !== null && skipped > 0 ? `, ${skipped} known already` : ''}, ${plural(client.requests(), 'request')}.\n`,
  );
  return { read: count.read, problems };
}

/**
 * Without `updated` an incident is read again by the next reading: after one that was not read, as nothing proves that all before
 * is there, and when it changed in the very second of its reading, as it may have changed once more.
 */
function lineOf({ issue, updatedAt }: PastPage['incidents'][number], at: Instant, gapless: boolean): string {
  return `${writeLine({ at, updated: gapless && updatedAt < at - 1 ? updatedAt : null, issue })}\n`;
}

/** Goes on where the file ends, whatever `--since` says: nobody would ever see a gap in it. */
function pagesOf(
  repository: Repository,
  has: RepositoryKnowledge | null,
  since: Instant | null,
): AsyncGenerator<PastPage> {
  return repository.readPast({
    since: has?.mark ?? since,
    has: (id, updatedAt) => has?.updated.get(id) === updatedAt,
  });
}

const MOST = 20;

function visibleAll(problems: readonly string[]): string {
  const lines = problems.slice(0, MOST).map(visible);
  return (problems.length > MOST ? [...lines, `… and ${problems.length - MOST} more.`] : lines).join('\n');
}
