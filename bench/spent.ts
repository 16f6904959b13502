/** What a process of its own takes, the start of Node in it: time of processors, the clock's, and memory. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.ts';

export interface Spent {
  /** Milliseconds of all processors. */
  readonly work: number;
  /** Milliseconds by the clock. */
  readonly time: number;
  /** Megabytes at most. */
  readonly memory: number;
}

const METER = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const spent = { work: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 };
  require('node:fs').writeFileSync(process.env.BENCH_SPENT, JSON.stringify(spent));
});`;

/** Measures one process, to which `run` gives the environment: Node loads a meter before the program. */
export async function withMeter(
  run: (environment: Readonly<Record<string, string>>) => Promise<unknown>,
): Promise<Spent> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  const [meter, result] = [join(folder, 'meter.cjs'), join(folder, 'spent.json')];
  writeFileSync(meter, METER);
  try {
    const start = performance.now();
    await run({ NODE_OPTIONS: `--require=${meter}`, BENCH_SPENT: result });
    const time = performance.now() - start;
    return { ...(JSON.parse(readFileSync(result, 'utf8')) as Omit<Spent, 'time'>), time };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface ProgramStart {
  readonly node: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs it to its end; a code other than 0 is an error. */
export const spentBy = ({ node, args, folder, environment }: ProgramStart): Promise<Spent> =>
  withMeter(async (meter) => {
    const env = { PATH: process.env['PATH'] ?? '', ...environment, ...meter };
    const child = spawn(node, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
    const code = await new Promise((ended, failed) => child.on('error', failed).on('close', ended));
    if (code !== 0) throw new Error(`${node} ${args.join(' ')} ended with ${String(code)}.\n${text}`);
  });

/** Medians of several processes in turns, so that whatever else the machine does weighs on all alike; the first round warms up. */
export async function medianSpent(
  rounds: number,
  processes: readonly (() => Promise<Spent>)[],
): Promise<readonly Spent[]> {
  const samples: Spent[][] = processes.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, start] of processes.entries()) {
      const spent = await start();
      if (round > 0) samples[index]?.push(spent);
    }
  }
  return samples.map((some) => ({
    work: median(some.map(({ work }) => work)),
    time: median(some.map(({ time }) => time)),
    memory: median(some.map(({ memory }) => memory)),
  }));
}
