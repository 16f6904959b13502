/** The Action's inputs, as the runner hands them over: read all at once, with every problem at once. Pure. */
import { posix } from 'node:path';
import type { Result } from '#domain/diagnostic.ts';
import { parseDuration } from '#domain/time.ts';
import { DEFAULT_POLICY } from '#policy/files.ts';
import { didYouMean } from '#policy/words.ts';

export const MODES = ['auto', 'sweep', 'issue', 'check', 'report'] as const;
export type Mode = (typeof MODES)[number];
/** Modes that the Action will have, refused by name until it does. */
const LATER = ['watch'] as const;

/** Name → what an empty or missing input stands for. `action.yml` has the same names and defaults. */
export const INPUTS = {
  token: '',
  policy: DEFAULT_POLICY,
  mode: 'auto',
  'issue-number': '',
  'dry-run': 'false',
  'watch-for': '0m',
} as const;
type InputName = keyof typeof INPUTS;

export interface Inputs {
  readonly token: string;
  readonly policies: readonly [string, ...string[]];
  readonly mode: Mode;
  readonly issueNumber: number | null;
  readonly dryRun: boolean;
}

export type InputResult = Result<Inputs, { readonly problems: readonly string[] }, unknown>;

type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = 'INPUT_';

export function readInputs(environment: Environment): InputResult {
  const problems = unknownInputs(environment);
  const value = (name: InputName): string => (environment[PREFIX + name.toUpperCase()] ?? '').trim() || INPUTS[name];

  const token = value('token');
  if (token === '') problems.push('`token` is empty: leave it out to use the job’s own token.');

  const policies = [
    ...new Set(
      value('policy')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        // One file is one policy, however it is written.
        .map((line) => posix.normalize(line)),
    ),
  ];

  const mode = readMode(value('mode'), problems);
  const issueNumber = readNumber(value('issue-number'), problems);
  if (issueNumber !== null && mode !== null && mode !== 'issue') {
    problems.push(`\`issue-number\` is for \`mode: issue\`, and the mode is \`${mode}\`.`);
  }
  const dryRun = readBoolean(value('dry-run'), problems);
  checkWatch(value('watch-for'), problems);

  const [first, ...rest] = policies;
  if (problems.length > 0 || mode === null || first === undefined) return { ok: false, problems };
  return { ok: true, value: { token, policies: [first, ...rest], mode, issueNumber, dryRun } };
}

function unknownInputs(environment: Environment): string[] {
  const known = Object.keys(INPUTS);
  return Object.keys(environment)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length).toLowerCase())
    .filter((name) => !known.includes(name))
    .map((name) => `There is no input ${quote(name)}. ${didYouMean(name, known)}`.trim());
}

function readMode(text: string, problems: string[]): Mode | null {
  const mode = MODES.find((one) => one === text);
  if (mode) return mode;
  const later = LATER.find((one) => one === text);
  if (later) problems.push(`\`mode: ${later}\` comes in a later version. This one has ${list(MODES)}.`);
  else problems.push(`${quote(text)} is no mode. ${didYouMean(text, MODES)}The modes are ${list(MODES)}.`);
  return null;
}

function readNumber(text: string, problems: string[]): number | null {
  if (text === '') return null;
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  problems.push(`\`issue-number\` is ${quote(text)}, and has to be the number of an issue, such as 12.`);
  return null;
}

function readBoolean(text: string, problems: string[]): boolean {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  problems.push(`\`dry-run\` is ${quote(text)}, and has to be \`true\` or \`false\`.`);
  return false;
}

function checkWatch(text: string, problems: string[]): void {
  const seconds = parseDuration(text);
  if (seconds === null)
    problems.push(`\`watch-for\` is ${quote(text)}, and has to be a duration such as 20m or 1h30m.`);
  else if (seconds > 0)
    problems.push('`watch-for` is for `mode: watch`, which comes in a later version. Leave it out.');
}

const quote = (text: string): string => `\`${text.slice(0, 60).replaceAll('`', '')}\``;
const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
