/** What each thing costs at a size, and at four and sixteen times that size: a table, which `docs/performance.md` shows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLine } from '#history/index.ts';
import { inRepository } from '../test/support/repository.ts';
import type { Measure } from './measure.ts';
import { pastIncident, policyText, readAt } from './past.ts';
import { quietSweep } from './requests.ts';

const TIMES = [1, 4, 16] as const;
/** At sixteen times the size: what grows as the size does, and a quarter for the noise of a machine. */
const LINEAR = 20;
/** One row. `budget` is how often the cost at the size may be spent at sixteen times it; null where the docs say why it is more. */
interface Row {
  readonly what: string;
  readonly size: number;
  readonly unit: 'ms' | 'MB';
  readonly budget: number | null;
  readonly cost: (size: number) => Promise<number> | number;
}

export async function growth({ writes }: { readonly writes: boolean }): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  try {
    const measures: Measure[] = [];
    const lines: string[] = [];
    for (const row of rowsIn(folder)) {
      const costs: number[] = [];
      for (const times of TIMES) costs.push(await row.cost(row.size * times));
      const [first = Number.NaN] = costs;
      const value = (costs.at(-1) ?? Number.NaN) / first;
      const costsText = costs.map((cost) => `${Math.round(cost).toLocaleString('en')} ${row.unit}`);
      const sizes = TIMES.map((times) => (row.size * times).toLocaleString('en')).join(', ');
      lines.push(`| ${row.what}: ${sizes} | ${costsText.join(' | ')} |`);
      measures.push({
        what: `16 times as much: ${row.what}`,
        value,
        budget: row.budget,
        unit: 'x',
        note: costsText.join(', '),
      });
    }
    if (writes) writeTable(lines);
    return measures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowsIn(folder: string): readonly Row[] {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const policy = (reminders: number): string => write(`policy-${reminders}.yml`, policyText(15, reminders));
  /** Under this policy none of the past issues is an incident: they are read, and that is all. */
  const nothing = write('nothing.yml', policyText(15).replace('"label":"incident"', '"label":"nothing"'));
  const past = (incidents: number, updates: number): string => {
    const issues = Array.from({ length: incidents }, (_, index) => pastIncident(index, updates));
    const texts = issues.map((issue) => `${writeLine({ at: readAt(issue), updated: null, issue })}\n`);
    return write(`past-${incidents}-${updates}.ndjson`, texts.join(''));
  };
  const replay = (history: string, under: string): Spent =>
    spentOf(['replay', '--threads', '1', '--history', history, under]);
  /** Time and memory are measured of the same replays. */
  const replays = new Map<number, Spent>();
  const replaySize = (size: number): Spent => {
    const known = replays.get(size) ?? replay(past(size, 14), policy(16));
    replays.set(size, known);
    return known;
  };
  return [
    {
      what: 'replay, past incidents',
      size: 25,
      unit: 'ms',
      budget: LINEAR,
      cost: (size) => replaySize(size).work,
    },
    {
      what: 'memory of a replay, past incidents',
      size: 25,
      unit: 'MB',
      budget: 4,
      cost: (size) => replaySize(size).memory,
    },
    {
      what: 'memory of a replay, issues that are only read',
      size: 250,
      unit: 'MB',
      budget: 2,
      cost: (size) => replay(past(size, 14), nothing).memory,
    },
    {
      what: 'memory of a report, past incidents',
      size: 250,
      unit: 'MB',
      budget: 2,
      cost: (size) => spentOf(['report', '--history', past(size, 14), '--policy', policy(16)]).memory,
    },
    {
      what: 'replay of 3 incidents, updates in each',
      size: 14,
      unit: 'ms',
      budget: null,
      cost: (size) => replay(past(3, size), policy(16)).work,
    },
    {
      what: 'validate, triggers',
      size: 16,
      unit: 'ms',
      budget: null,
      cost: (size) => spentOf(['validate', policy(size)]).work,
    },
    { what: 'sweep, incidents, none due', size: 25, unit: 'ms', budget: LINEAR, cost: quietSweep },
  ];
}

/** By a command of the shipped bundle: milliseconds of all processors, and megabytes at most. */
interface Spent {
  readonly work: number;
  readonly memory: number;
}

const METER = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\n' + JSON.stringify({ work: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
});`;

function spentOf(line: readonly string[]): Spent {
  const meter = `data:text/javascript,${encodeURIComponent(METER)}`;
  const command = ['--import', meter, inRepository('dist/cli/index.js'), ...line];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  // A command that finds something ends with 1.
  if (status !== 0 && status !== 1) throw new Error(`${line.join(' ')}: ${stderr}`);
  return JSON.parse(stderr.split('\n').at(-1) ?? '') as Spent;
}

function writeTable(lines: readonly string[]): void {
  const file = inRepository('docs/performance.md');
  const head = ['| What, and how many | 1× | 4× | 16× |', '| --- | ---: | ---: | ---: |'];
  const table = ['<!-- growth -->', '', ...head, ...lines, '', '<!-- /growth -->'].join('\n');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/<!-- growth -->.*<!-- \/growth -->/su, () => table),
  );
}
