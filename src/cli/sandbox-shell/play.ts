/** One line typed at the sandbox, carried out: what people do there, the clock, and the runs that follow. */
import { createInterface } from 'node:readline';
import type { Instant, Seconds } from '#domain/time.ts';
import { formatInstant } from '#domain/time.ts';
import { renderThread, type Sandbox, type StoredIssue } from '#sandbox/index.ts';
import { type Io, refusalIn } from '#cli/io.ts';
import { describeArrivals, describeEffects, wakesAt } from './effects.ts';
import { HELP, type Line, readLine } from './line.ts';
import { runAction } from './runner.ts';

export interface Stage {
  readonly sandbox: Sandbox;
  /** Path of the Action's bundle. */
  readonly action: string;
  /** The variables that the policy's channels read. */
  readonly environment: Readonly<Record<string, string>>;
  /** How often a schedule runs while time passes; null: a watcher runs whenever something is due. */
  readonly every: Seconds | null;
  /** The body of a report. */
  readonly body: (at: Instant) => string;
  readonly label: string;
  /** Number of the issue in hand. */
  hand: number;
  /** When the next run has something to do, if nobody does anything until then. */
  wakes: Instant;
}

const REPORTER = 'reporter';

export interface Start {
  /** The title of the first incident. */
  readonly title: string;
  /** As its reporter chooses it; null: none. */
  readonly severity: string | null;
  /** So much time passes, and the thread is shown; null: lines of standard input are played until they end. */
  readonly span: Seconds | null;
}

/** From the report of an incident to the end. */
export async function playFrom(stage: Stage, io: Io, { title, severity, span }: Start): Promise<void> {
  if (span === null) return playLines(stage, io, () => report(stage, io, title, severity));
  await report(stage, io, title, severity);
  await advanceTime(stage, io, span);
  await play(stage, io, 'show');
}

/** Lines of standard input, until they end or somebody interrupts: that is an end like any other, at which the results are printed. */
async function playLines(stage: Stage, io: Io, begin: () => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    await begin();
    for await (const line of createInterface({ input: process.stdin, terminal: false, signal: stop.signal }))
      if (stop.signal.aborted || !(await play(stage, io, line))) break;
  } finally {
    process.off('SIGINT', interrupt);
  }
}

/** Reports an incident, takes it in hand, and lets the Action run as the workflow would. */
async function report(stage: Stage, io: Io, title: string, severity: string | null): Promise<void> {
  const { sandbox } = stage;
  const acts = sandbox.as(REPORTER);
  const { number } = acts.openIssue({ title, body: stage.body(sandbox.clock.now()), labels: [stage.label] });
  stage.hand = number;
  if (severity !== null) acts.comment(number, `/severity ${severity}`);
  io.out(`${clock(stage)}  ${REPORTER} reports #${number} ${title}\n`);
  await run(stage, io, 'issues', number);
}

/** Carries out one line; false when it was the last. */
async function play(stage: Stage, io: Io, text: string): Promise<boolean> {
  let line: Line;
  try {
    line = readLine(text);
  } catch (error) {
    io.err(`${refusalIn(error).message}\n`);
    io.exit(1);
    return true;
  }
  switch (line.kind) {
    case 'nothing':
      return true;
    case 'quit':
      return false;
    case 'help':
      io.out(HELP);
      return true;
    case 'show':
      io.out(`\n${renderThread(inHand(stage), { color: io.color })}\n\n`);
      return true;
    case 'take':
      if (stage.sandbox.store.issues.has(line.issue)) stage.hand = line.issue;
      else io.err(`There is no issue #${line.issue}.\n`);
      return true;
    case 'run':
      await run(stage, io, 'schedule', null);
      return true;
    case 'wait':
      await advanceTime(stage, io, line.for);
      return true;
    case 'open':
      await report(stage, io, line.title, null);
      return true;
    default:
      await act(stage, io, line);
      return true;
  }
}

type Act = Extract<Line, { readonly by: string }>;

/** Refuses what GitHub would refuse, with the reason. */
async function act(stage: Stage, io: Io, line: Act): Promise<void> {
  try {
    perform(stage, line);
  } catch (error) {
    io.err(`${(error as Error).message}\n`);
    io.exit(1);
    return;
  }
  io.out(`${clock(stage)}  ${line.by} ${deedOf(line, stage.hand)}\n`);
  await run(stage, io, line.kind === 'comment' ? 'issue_comment' : 'issues', stage.hand);
}

/** What was typed may have come from a file, and is not on the screen. */
function deedOf(line: Act, issue: number): string {
  if (line.kind === 'comment') return `on #${issue}: ${line.body}`;
  const what = 'value' in line ? [line.value] : 'reason' in line ? [line.reason] : [];
  return [line.kind, ...what, `on #${issue}`].join(' ');
}

function perform({ sandbox, hand }: Stage, line: Act): void {
  const acts = sandbox.as(line.by);
  switch (line.kind) {
    case 'comment':
      acts.comment(hand, line.body);
      return;
    case 'label':
    case 'unlabel':
    case 'assign':
    case 'unassign':
      acts[line.kind](hand, [line.value]);
      return;
    case 'close':
      acts.close(hand, line.reason);
      return;
    case 'reopen':
      acts.reopen(hand);
      return;
    default:
      line satisfies never;
  }
}

/** Time passes. The Action runs when something is due, or at the first step of the schedule after that, and at the end. */
async function advanceTime(stage: Stage, io: Io, seconds: Seconds): Promise<void> {
  const { clock: time } = stage.sandbox;
  const start = time.now();
  const end = start + seconds;
  const { every } = stage;
  while (time.now() < end) {
    const at = every === null ? stage.wakes : start + Math.ceil((stage.wakes - start) / every) * every;
    time.set(Math.min(end, at));
    await run(stage, io, 'schedule', null);
  }
}

async function run(stage: Stage, io: Io, event: string, issue: number | null): Promise<void> {
  const { sandbox, action, environment } = stage;
  const before = sandbox.inbox.messages.length;
  const { code, plan, nextAt, log } = await runAction(action, sandbox, event, issue, environment);
  const lines = [...describeEffects(plan), ...describeArrivals(sandbox.inbox, before)];
  for (const line of lines) io.out(`${clock(stage)}    ${line}\n`);
  stage.wakes = wakesAt(code === 0 ? plan : '', nextAt, sandbox.clock.now());
  if (code === 0) return;
  io.err(`The Action ended with ${code}.\n${log}`);
  io.exit(1);
}

function inHand({ sandbox, hand }: Stage): StoredIssue {
  const issue = sandbox.store.issues.get(hand);
  if (!issue) throw new Error(`There is no issue #${hand}.`);
  return issue;
}

const clock = ({ sandbox }: Stage): string =>
  formatInstant(sandbox.clock.now()).slice(0, 16).replace('T', ' ').concat(' UTC');
