import { Command } from 'commander';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeText } from '#cli/files.ts';
import { withToken } from '#cli/bases.ts';
import { readOwn, readPolicyPaths } from '#cli/lint-surroundings.ts';
import { lacksOf, type Needs } from '#cli/kept-workflow.ts';
import { ownAction } from '#cli/package-files.ts';
import type { Draft, Setup } from '#cli/init/drafts.ts';
import { openTerminal, readYesNo } from '#cli/init/questions.ts';
import { scalar } from '#policy/words.ts';
import type { Flags } from '#cli/init/setup.ts';
import { shiftGroups } from '#cli/init/shifts.ts';
import { groupsOf, STARTERS } from '#cli/init/starters.ts';
import { type Io, Refusal, refusing } from '#cli/io.ts';
import { DEFAULT_POLICY, FORMS, REPOSITORY } from '#policy/files.ts';
import { wrapLines } from '#report/text/terminal.ts';
import { repositoryRoot } from '#cli/repository.ts';

interface InitOptions extends Flags {
  readonly dir?: string;
  readonly workflows?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

type Fate = 'written' | 'updated' | 'unchanged' | 'kept' | 'would be written' | 'would be updated';

interface FileFate {
  readonly path: string;
  readonly fate: Fate;
}

export function initCommand(io: Io): Command {
  return new Command('init')
    .description('Write a policy, its tests, the workflows and the issue form into a repository.')
    .option('--policy <name>', `from: ${STARTERS.map(({ name }) => name).join(', ')}`)
    .option(
      '--people <logins>',
      'who is called, separated by commas; a semicolon ends a group, such as "anna,bert;cleo"',
    )
    .option('--services <names>', 'your services, separated by commas')
    .option('--timezone <zones>', 'of office hours and hand-overs; of each region, separated by commas')
    .option('--keep-time <yes|no>', 'does the workflow keep time (default: yes)')
    .option('--form <file>', 'a form that is there, to write a policy for')
    .option('--name <name>', 'the name of a policy beside another')
    .option('--label <label>', 'what makes an issue an incident of it')
    .option('--uses <action>', 'the Action (default: this release)')
    .option('--dir <folder>', 'the repository (default: this one)')
    .option('--drills', 'a workflow that tests channels each month, too')
    .option('--workflows', 'alone or with --drills: for policies that are there')
    .option('--dry-run', 'say what would be written, write nothing')
    .option('--json', 'print what was written as JSON')
    .action(refusing(io, (options: InitOptions) => init(io, options)));
}

/** Options beside which `--drills` adds to the policies that are there, and makes none. */
const BESIDE_DRILLS: ReadonlySet<string> = new Set(['drills', 'uses', 'dir', 'dryRun', 'json']);
/** Options beside `--workflows`, which makes no policy either. */
const BESIDE_WORKFLOWS: ReadonlySet<string> = new Set([...BESIDE_DRILLS, 'workflows', 'keepTime']);

/** Writes the files and says what comes next; where something stands in its way, nothing is written. */
async function init(io: Io, options: InitOptions): Promise<void> {
  const [{ setupFrom }, { draft, requireValid }] = await Promise.all([
    import('#cli/init/setup.ts'),
    import('#cli/init/drafts.ts'),
  ]);
  const root = options.dir ?? repositoryRoot();
  const policies = readPolicyPaths(root);
  if (options.drills === true && policies.length > 0 && Object.keys(options).every((key) => BESIDE_DRILLS.has(key)))
    return addDrills(io, options, root, policies);
  if (options.workflows === true) return addWorkflows(io, options, root, policies);
  const terminal = await openTerminal();
  const setup = await setupFrom(root, options, terminal.ask, io.err).finally(() => terminal.end());
  const { starter } = setup;
  const drafts = draft(setup);
  if (drafts === null)
    throw new Refusal(`The ready policy ${starter.name} is missing from the package. Install Tocsin again.`);
  await requireValid(drafts, setup.policy);
  const written = writeAll(root, drafts, options);
  report(io, options, starter.name, written, stepsAfter(written, setup, drafts[0]?.text ?? ''));
}

const NO_DRILLS =
  'No workflow of drills was written: no policy has `channels`, so a drill would find nothing. Once they are there, `tocsin init --drills` writes it, and lets the workflows pass their variables.';

/** Writes the workflow of drills for the policies that are there, and passes their variables to the one that escalates. */
async function addDrills(io: Io, options: InitOptions, root: string, policies: readonly string[]): Promise<void> {
  const [{ drillsDraft, escalationWith }, { readNeeds }, { readUses }] = await Promise.all([
    import('#cli/init/drafts.ts'),
    import('#cli/init/repository.ts'),
    import('#cli/init/choices.ts'),
  ]);
  const named = options.uses === undefined ? null : readUses(options.uses);
  const { variables, haveChannels } = await readNeeds(root, policies, withToken(io));
  const escalation = escalationWith(root, variables);
  const uses = named ?? escalation?.action ?? ownAction();
  if (!haveChannels) return report(io, options, null, [], [NO_DRILLS]);
  const drills = drillsDraft(root, uses, { policies, variables });
  const written = writeAll(root, escalation === null ? [drills] : [escalation, drills], options);
  const steps = [
    ...foreignOf(written, root).map((path) => stepFor(root, path, { policies, labels: [], variables, uses })),
    ...secretsStep(variables),
    'See what a workflow does not pass: `tocsin lint`. Try the messages: `tocsin sandbox`, then `tocsin drill --dry-run`.',
  ];
  report(io, options, null, written, steps);
}

/** Writes the workflows for the policies that are there: such as those of an import, or by hand. */
async function addWorkflows(io: Io, options: InitOptions, root: string, policies: readonly string[]): Promise<void> {
  const foreign = Object.keys(options).find((key) => !BESIDE_WORKFLOWS.has(key));
  if (foreign !== undefined)
    throw new Refusal(`--workflows is for the policies that are there: leave out --${foreign}.`);
  if (policies.length === 0)
    throw new Refusal(
      `There is no ${DEFAULT_POLICY} here for a workflow to run. Write one with \`tocsin init\`, which writes the workflows too.`,
    );
  const [{ drillsDraft, workflowDrafts }, { hasForm, readNeeds }, { readUses }] = await Promise.all([
    import('#cli/init/drafts.ts'),
    import('#cli/init/repository.ts'),
    import('#cli/init/choices.ts'),
  ]);
  const [uses, keepsTime] = [readUses(options.uses ?? ownAction()), readYesNo(options.keepTime ?? 'yes')];
  const readPinned = withToken(io);
  const { variables, haveChannels } = await readNeeds(root, policies, readPinned);
  const labels = [...new Set((await readOwn(root, readPinned)).labels)];
  if (labels.length === 0)
    throw new Refusal('No policy here names the label of its incidents. See what is wrong: `tocsin validate`.');
  const drafts = workflowDrafts(root, uses, { policies, labels, variables, keepsTime });
  const holds = options.drills === true;
  const drills = holds && haveChannels ? [drillsDraft(root, uses, { policies, variables })] : [];
  const written = writeAll(root, [...drafts, ...drills], options);
  report(io, options, null, written, [
    ...foreignOf(written, root).map((path) => stepFor(root, path, { policies, labels, variables, uses })),
    ...placeOf(uses),
    ...stepsToRun(labels, keepsTime),
    ...labels
      .filter((label) => !hasForm(root, label))
      .map(
        (label) =>
          `Write an issue form with \`labels: [${scalar(label)}]\`, such as in ${FORMS}/incident.yml, or whoever reports has to set the label: no form here sets it.`,
      ),
    ...(holds && !haveChannels ? [NO_DRILLS] : []),
    ...secretsStep(variables),
  ]);
}

const foreignOf = (written: readonly FileFate[], root: string): readonly string[] =>
  written.filter(({ fate }) => fate === 'kept').map(({ path }) => relative(root, path));

const secretsStep = (variables: readonly string[]): readonly string[] =>
  variables.length === 0
    ? []
    : [`Put the values into secrets of the repository (\`gh secret set\`): ${variables.join(', ')}.`];

const placeOf = (uses: string): readonly string[] =>
  uses.startsWith('OWNER/') ? [`Replace ${REPOSITORY} by the repository on GitHub that holds the Action.`] : [];

/** What comes next wherever workflows were written. */
const stepsToRun = (labels: readonly string[], keepsTime: boolean): readonly string[] => [
  ...labels.map((label) => `Create the label \`${label}\`: a form can only set a label that is there.`),
  ...(keepsTime
    ? []
    : ['Nobody keeps time: GitHub is often hours late. Run `tocsin watch` elsewhere, or say `--keep-time yes`.']),
  'Be told when Tocsin itself falls silent: make a check at a heartbeat service that expects a call every few hours, put its address into the secret TOCSIN_HEARTBEAT (`gh secret set TOCSIN_HEARTBEAT`), and add `heartbeat: ${{ secrets.TOCSIN_HEARTBEAT }}` under `with:` in .github/workflows/escalation.yml.',
];

/** `policy` is null where none was made. */
function report(
  io: Io,
  { json }: InitOptions,
  policy: string | null,
  written: readonly FileFate[],
  steps: readonly string[],
): void {
  if (json) io.out(`${JSON.stringify({ policy, files: written }, null, 2)}\n`);
  else io.out(summary(written, steps, io.width));
  io.exit(written.some(({ fate }) => fate === 'kept') ? 1 : 0);
}

/** What became of each file. */
function writeAll(root: string, drafts: readonly Draft[], { dryRun }: InitOptions): readonly FileFate[] {
  return drafts.map((one) => {
    const path = join(root, one.path);
    const fate = fateOf(path, one, dryRun === true);
    if (fate === 'written' || fate === 'updated') writeText(path, one.text);
    return { path, fate };
  });
}

function fateOf(file: string, { text, updates }: Draft, isDryRun: boolean): Fate {
  if (!existsSync(file)) return isDryRun ? 'would be written' : 'written';
  if (readFileSync(file, 'utf8') === text) return 'unchanged';
  if (!updates) return 'kept';
  return isDryRun ? 'would be updated' : 'updated';
}

const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

const inLines = (step: string, width: Io['width']): string =>
  step
    .split('\n')
    .map((line) => wrapLines(line, width, 5))
    .join('\n');

function summary(written: readonly FileFate[], steps: readonly string[], width: Io['width']): string {
  return [
    ...written.map(({ path, fate }) => `${fate.padEnd(8)} ${path}`),
    '',
    'Next:',
    ...steps.map((step, index) => `  ${index + 1}. ${inLines(step, width)}`),
    '',
  ].join('\n');
}

/** `policy`: the text of the new one. */
function stepsAfter(written: readonly FileFate[], setup: Setup, policy: string): readonly string[] {
  const { root, starter, people, services, label, uses, form } = setup;
  const owners = CODEOWNERS.find((path) => existsSync(join(root, path))) ?? '.github/CODEOWNERS';
  const isExample = people.every((logins, index) => logins === starter.groups[index]?.example);
  const hasExampleServices = form === null && services === starter.services && services.length > 0;
  const [, tables = ''] = /^tables:\n((?: {2}.*\n)+)/m.exec(policy) ?? [];
  return [
    ...foreignOf(written, root).map((path) =>
      stepFor(root, path, { policies: [setup.policy], labels: [label], variables: setup.variables, uses }),
    ),
    ...shiftGroups(starter, people).map(
      ({ group, schedule, shifts }) =>
        `See who is called when, with \`tocsin oncall\`: ${shifts.flat().length} ${group.as} are more than GitHub assigns, so they take turns of a week, in ${shifts.length} shifts (\`schedules.${schedule}\`).`,
    ),
    ...(isExample
      ? [`Replace the example logins in the policy and in its tests by your own: ${groupsOf(starter)}.`]
      : []),
    ...(hasExampleServices
      ? [`Replace the services ${services.join(', ')} in the policy, its tests and the form by your own.`]
      : []),
    ...(tables === ''
      ? []
      : [
          `See that each service has whom and what you want, under \`tables\` ("*" is for all that are not named):\n${tables.trimEnd().replaceAll(/^ {2}/gm, '     ')}`,
        ]),
    ...(policy.includes('\n    holidays: []\n')
      ? [
          'Write the holidays of your office into the policy, under `calendars`: it has none, such as `[2026-12-25, 2027-01-01]`.',
        ]
      : []),
    ...(form !== null && form.label === null
      ? [`Write \`labels: [${scalar(label)}]\` into ${form.path}: without it what people report there is no incident.`]
      : []),
    ...(setup.otherPolicies.length > 0
      ? [
          `See that ${setup.policy} is meant to lie beside ${setup.otherPolicies.join(', ')}: an issue is an incident of the first whose label it has.`,
        ]
      : []),
    ...placeOf(uses),
    setup.policy === DEFAULT_POLICY
      ? 'Try it: `tocsin validate`, `tocsin lint`, `tocsin test` and `tocsin simulate` need no arguments here.'
      : `Try it: \`tocsin validate\`, \`tocsin lint\`, \`tocsin test\` and \`tocsin simulate\` take ${join(root, setup.policy)} as an argument.`,
    ...stepsToRun([label], setup.keepsTime),
    ...(setup.drills && !setup.haveChannels ? [NO_DRILLS] : []),
    `Let the right people review changes, in ${owners}:\n     /.github/escalation-policy*  @${people.at(-1)?.at(-1) ?? ''}`,
  ];
}

/** What a file that was there before lacks, by its text. */
function stepFor(root: string, path: string, needs: Needs): string {
  if (!path.startsWith('.github/workflows/')) return `Look at ${path}: it was there before, and is as it was.`;
  const lacks = lacksOf({ file: path, text: readFileSync(join(root, path), 'utf8') }, needs);
  return [
    `${path} was there before, and is as it was.`,
    ...(lacks.length > 0 ? lacks : ['It has all that the policies need.']),
  ].join(' ');
}
