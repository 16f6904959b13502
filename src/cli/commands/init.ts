import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '#domain/nearest.ts';
import { DEFAULT_POLICY, testsOf } from '#policy/files.ts';
import { readText, writeText } from '#cli/files.ts';
import { readPeople, seat, seatsOf, STARTERS, type Starter } from '#cli/init/starters.ts';
import { drills, escalation, review } from '#cli/init/workflows.ts';
import { type Io, refusing } from '#cli/io.ts';
import { readyFile, REPOSITORY, schemasAt } from '#cli/package-files.ts';

interface Options {
  readonly policy?: string;
  readonly people?: string;
  readonly dir: string;
  readonly uses: string;
  readonly drills?: boolean;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What `uses:` of a step takes, for an Action that is a repository of its own. */
const ACTION = /^[\w.-]+\/[\w.-]+@[\w./-]+$/;

/** A file for the repository. */
interface Draft {
  readonly path: string;
  readonly text: string;
}

type Fate = 'written' | 'kept' | 'would be written';

export function initCommand(io: Io): Command {
  return new Command('init')
    .description('Write a policy, its tests, the workflows and the issue form into a repository.')
    .option(
      '--policy <name>',
      `to start from: ${STARTERS.map(({ name }) => name).join(', ')} (asked for on a terminal)`,
    )
    .option('--people <logins>', 'who is called, separated by commas, in the order that is asked for')
    .option('--dir <folder>', 'the repository', '.')
    .option('--uses <action>', 'the Action, as the workflows name it', `${REPOSITORY}@v1`)
    .option('--drills', 'write a workflow, too, that tests each month whether messages by channels arrive')
    .option('--force', 'write over files that are there')
    .option('--dry-run', 'say what would be written, write nothing')
    .option('--json', 'print what was written as JSON')
    .action(refusing(io, (options: Options) => init(io, options)));
}

/** Writes the files and says what comes next; what stood in its way otherwise, and then nothing is written. */
async function init(io: Io, options: Options): Promise<string | null> {
  if (!ACTION.test(options.uses))
    return `"${options.uses}" is no Action for a workflow. Write it as owner/repository@version, such as acme/tocsin@v1.`;
  const starter = await chooseStarter(io, options);
  if (typeof starter === 'string') return starter;
  const people = readPeople(starter, await choosePeople(starter, options));
  if (typeof people === 'string') return people;
  const drafts = draft(starter, people, await variablesHere(options), options);
  if (typeof drafts === 'string') return drafts;

  const fates: { readonly path: string; readonly fate: Fate }[] = [];
  for (const { path, text } of drafts) {
    const file = join(options.dir, path);
    const exists = existsSync(file) && options.force !== true;
    const why = exists || options.dryRun ? null : writeText(file, text);
    if (why !== null) return why;
    fates.push({ path: file, fate: exists ? 'kept' : options.dryRun ? 'would be written' : 'written' });
  }
  if (options.json) io.out(`${JSON.stringify({ policy: starter.name, files: fates }, null, 2)}\n`);
  else io.out(summary(fates, starter, people, options));
  io.exit(fates.some(({ fate }) => fate === 'kept') ? 1 : 0);
  return null;
}

/** The variables of the policy that is there already and stays: the workflows pass them. A ready policy names none. */
async function variablesHere({ dir, force }: Options): Promise<readonly string[]> {
  const file = join(dir, DEFAULT_POLICY);
  const read = force !== true && existsSync(file) ? readText(file) : null;
  if (!read?.ok) return [];
  const [{ validatePolicy }, { secretVariables }] = await Promise.all([
    import('#policy/load-lazily.ts'),
    import('#policy/index.ts'),
  ]);
  const loaded = await validatePolicy(read.value, file);
  return loaded.ok ? secretVariables(loaded.value).map(({ name }) => name) : [];
}

function draft(
  starter: Starter,
  people: readonly string[],
  variables: readonly string[],
  { uses, drills: hasDrills }: Options,
): readonly Draft[] | string {
  const policy = readyFile(`${starter.name}.yml`);
  const tests = readyFile(`${starter.name}.test.yml`);
  const form = readyFile(`${starter.name}.form.yml`, 'incident.form.yml');
  if (policy === null || tests === null || form === null)
    return `The ready policy ${starter.name} is missing from the package. Install Tocsin again.`;
  const [home = REPOSITORY] = uses.split('@');
  const published = (text: string): string => text.replace('$schema=../schemas/', () => `$schema=${schemasAt(home)}/`);
  return [
    { path: DEFAULT_POLICY, text: published(seat(policy, starter, people)) },
    { path: testsOf(DEFAULT_POLICY), text: published(seat(tests, starter, people)) },
    { path: '.github/workflows/escalation.yml', text: escalation(uses, starter.label, variables) },
    { path: '.github/workflows/escalation-policy.yml', text: review(uses) },
    ...(hasDrills ? [{ path: '.github/workflows/drills.yml', text: drills(uses, variables) }] : []),
    {
      path: '.github/ISSUE_TEMPLATE/incident.yml',
      text: form,
    },
  ];
}

const onTerminal = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

async function chooseStarter(io: Io, { policy }: Options): Promise<Starter | string> {
  const [first, ...others] = STARTERS;
  if (policy === undefined && !onTerminal()) {
    const rest = others.map(({ name }) => `--policy ${name}`).join(' or ');
    io.err(`There is no terminal to ask on: this starts from ${first.name}, for ${first.for}. Or say ${rest}.\n`);
    return first;
  }
  const list = STARTERS.map(({ name, for: whom }) => `  ${name.padEnd(14)} ${whom}`).join('\n');
  const name = policy ?? (await ask(`Which policy do you start from?\n${list}\n[${first.name}] `));
  if (name === '') return first;
  const names = STARTERS.map((one) => one.name);
  const near = nearest(name, names);
  return (
    STARTERS.find((one) => one.name === name) ??
    `There is no ready policy "${name}". ${near === null ? `There are: ${names.join(', ')}.` : `Did you mean "${near}"?`}`
  );
}

/** Without an answer the example's people stay, to be replaced later. */
async function choosePeople(starter: Starter, { people }: Options): Promise<readonly string[]> {
  const answer =
    people ?? (onTerminal() ? await ask(`Logins, separated by commas (${seatsOf(starter)})\n[later] `) : '');
  const logins = answer.split(',').flatMap((login) => login.trim() || []);
  return logins.length === 0 ? starter.seats.map(({ login }) => login) : logins;
}

const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

function summary(
  fates: readonly { readonly path: string; readonly fate: Fate }[],
  starter: Starter,
  people: readonly string[],
  { dir, uses, drills: hasDrills }: Options,
): string {
  const owners = CODEOWNERS.find((path) => existsSync(join(dir, path))) ?? '.github/CODEOWNERS';
  const example = people.every((login, index) => login === starter.seats[index]?.login);
  const someExist = fates.some(({ fate }) => fate === 'kept');
  const steps = [
    ...(someExist ? ['Look at the files that were kept: they were there before. `--force` writes over them.'] : []),
    ...(example ? ['Replace the example logins in the policy and in its tests by your own.'] : []),
    ...(uses.startsWith('OWNER/') ? [`Replace ${REPOSITORY} by where the Action lives.`] : []),
    'Try it: `tocsin validate`, `tocsin lint`, `tocsin test` and `tocsin simulate` need no arguments here.',
    `Create the label \`${starter.label}\`: a form can only set a label that is there.`,
    `Have somebody outside GitHub miss it when it falls silent: make a check at a heartbeat service that expects a call every hour,
     put its address into the secret TOCSIN_HEARTBEAT (\`gh secret set TOCSIN_HEARTBEAT\`), and add
     \`heartbeat: \${{ secrets.TOCSIN_HEARTBEAT }}\` under \`with:\` in .github/workflows/escalation.yml.`,
    ...(hasDrills
      ? ['Give the workflows the variables that your `channels` and `contacts` name, which `tocsin lint` compares.']
      : []),
    `Let the right people review changes, in ${owners}:\n     /.github/escalation-policy*  @${people.at(-1) ?? ''}`,
  ];
  return [
    ...fates.map(({ path, fate }) => `${fate.padEnd(8)} ${path}`),
    '',
    'Next:',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    '',
  ].join('\n');
}
