/** The Action's inputs, as the runner hands them over: read all at once, with every problem at once. Pure. */
import { posix } from 'node:path';
import type { Environment } from '#domain/environment.ts';
import type { Result } from '#domain/diagnostic.ts';
import { parseDuration, type Seconds } from '#domain/time.ts';
import { DEFAULT_POLICY } from '#policy/files.ts';
import { didYouMean } from '#policy/words.ts';
import { heartbeatProblem } from '#watch/heartbeat.ts';

export const MODES = ['auto', 'sweep', 'issue', 'check', 'watch', 'report', 'drill'] as const;
export type Mode = (typeof MODES)[number];

/** Name → what an empty or missing input stands for. `action.yml` has the same names and defaults. */
export const INPUTS = {
  token: '',
  policy: DEFAULT_POLICY,
  mode: 'auto',
  'issue-number': '',
  'dry-run': 'false',
  'watch-for': '0m',
  poll: '10s',
  heartbeat: '',
} as const;
type InputName = keyof typeof INPUTS;

export interface Inputs {
  readonly token: string;
  readonly policies: readonly [string, ...string[]];
  readonly mode: Mode;
  readonly issueNumber: number | null;
  readonly dryRun: boolean;
  /** How long a watcher stays; 0: none ever does. */
  readonly watchFor: Seconds;
  readonly poll: Seconds;
  /** Address; null: nobody listens. */
  readonly heartbeat: string | null;
}

/** What is wrong with the inputs, and those of them by which the policies can be read all the same. */
interface WrongInputs {
  readonly problems: readonly string[];
  /** Null where it is none. */
  readonly mode: Mode | null;
  readonly dryRun: boolean;
  readonly token: string;
  readonly policies: readonly string[];
}

export type InputResult = Result<Inputs, WrongInputs, unknown>;

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

  const outside = policies.filter((one) => /^\.\.(?:\/|$)/.test(one));
  for (const path of outside) problems.push(`\`policy\` is ${quote(path)}, which leads out of the repository.`);

  const mode = readMode(value('mode'), problems);
  const issueNumber = readNumber(value('issue-number'), problems);
  if (issueNumber !== null && mode !== null && mode !== 'issue') {
    problems.push(`\`issue-number\` is for \`mode: issue\`, and the mode is \`${mode}\`.`);
  }
  const dryRun = readBoolean(value('dry-run'), problems);
  const watchFor = readWatchFor(value('watch-for'), mode, problems);
  const poll = readPoll(value('poll'), problems);
  const heartbeat = value('heartbeat');
  const fault = heartbeat === '' ? null : heartbeatProblem(heartbeat);
  // Its address is a secret: it is not repeated.
  if (fault !== null) problems.push(`\`heartbeat\` ${fault}.`);

  const [first, ...rest] = policies;
  if (problems.length > 0 || mode === null || first === undefined)
    return { ok: false, problems, mode, dryRun, token, policies: policies.filter((one) => !outside.includes(one)) };
  const keeping = { watchFor, poll, heartbeat: heartbeat || null };
  return { ok: true, value: { token, policies: [first, ...rest], mode, issueNumber, dryRun, ...keeping } };
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
  problems.push(`${quote(text)} is no mode. ${didYouMean(text, MODES)}The modes are ${list(MODES)}.`);
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

function readWatchFor(text: string, mode: Mode | null, problems: string[]): Seconds {
  const seconds = parseDuration(text);
  if (seconds === null)
    problems.push(`\`watch-for\` is ${quote(text)}, and has to be a duration such as 20m or 1h30m.`);
  else if (seconds === 0 && mode === 'watch')
    problems.push('`mode: watch` needs `watch-for`: how long the run stays and keeps time, such as 5h30m.');
  return seconds ?? 0;
}

/** Below this many seconds the polls of an hour are most of what GitHub allows. */
const SHORTEST_POLL: Seconds = 1;

function readPoll(text: string, problems: string[]): Seconds {
  const seconds = parseDuration(text);
  if (seconds === null) problems.push(`\`poll\` is ${quote(text)}, and has to be a duration such as 10s.`);
  else if (seconds < SHORTEST_POLL)
    problems.push(`\`poll\` is ${quote(text)}, and has to be a second at least: GitHub would ban the token.`);
  return seconds ?? 0;
}

const quote = (text: string): string => `\`${text.slice(0, 60).replaceAll('`', '')}\``;
const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
