/** The replay of past incidents under two policies of 30 rules: exact, against a walk every five minutes; in threads, against one. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLatest } from '#cli/latest-readings.ts';
import { replayAll } from '#runner/replay/pool.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { foldIssue, simulateRun } from '#engine/index.ts';
import { writeLine } from '#history/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { replayer } from '#replay/index.ts';
import { applyItem, engineLabels, storyOf } from '#replay/story.ts';
import { timeOf, type Measure } from './measure.ts';
import { pastIncident, policyText, readAt } from './past.ts';

const WALKED = 4;
/** So many that the warm-up of each thread is a small part of its work. */
const REPLAYED = 10_000;
/** Written to the file at once. */
const BATCH = 500;
const GRID = 300;

export async function replay(): Promise<readonly Measure[]> {
  const texts = [policyText(15), policyText(10)] as const;
  const [before, after] = [compilePolicy(texts[0]), compilePolicy(texts[1])];
  const sample = Array.from({ length: WALKED }, (_, index) => pastIncident(index * 7));
  const { one } = replayer(before, after);
  const exact = timeOf(() => sample.forEach((issue) => one(issue, readAt(issue))));
  const grid = timeOf(() => sample.forEach((issue) => [before, after].forEach((policy) => replayOnce(policy, issue))));

  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  try {
    const file = join(folder, 'history.ndjson');
    for (let first = 0; first < REPLAYED; first += BATCH) {
      const issues = Array.from({ length: BATCH }, (_, index) => pastIncident(first + index));
      const lines = issues.map((issue) => `${writeLine({ at: readAt(issue), updated: null, issue })}\n`);
      appendFileSync(file, lines.join(''));
    }
    const { values: places } = await takeLatest([file], (_, place) => place);
    const timeReplay = async (threads: number): Promise<Took> => {
      const [start, used] = [performance.now(), process.cpuUsage()];
      await replayAll({ before, after }, places, { threads, files: [file] });
      const { user, system } = process.cpuUsage(used);
      return { wall: performance.now() - start, work: (user + system) / 1000 };
    };
    const cores = Math.min(4, availableParallelism());
    const [single, spread] = [await timeReplay(1), await timeReplay(cores)];
    const seconds = (took: number): string => `${(took / 1000).toFixed(0)} s`;
    return [
      {
        what: 'replay, against a walk every 5 minutes',
        value: exact / grid,
        budget: 1,
        unit: 'x',
        note: `${exact.toFixed(0)} ms, walk ${grid.toFixed(0)} ms: ${WALKED} incidents, 30 rules, two policies`,
      },
      {
        what: `replay in ${cores} threads, against one`,
        value: spread.wall / single.wall,
        // Other programs on the same cores decide this one.
        budget: null,
        unit: 'x',
        note: `${seconds(spread.wall)}, one ${seconds(single.wall)}: ${REPLAYED} incidents of 30 entries, two policies`,
      },
      {
        what: `work of ${cores} threads, against one`,
        value: spread.work / single.work,
        budget: 1.15,
        unit: 'x',
        note: `${seconds(spread.work)}, one ${seconds(single.work)}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In milliseconds: on the clock, and of all processors together. */
interface Took {
  readonly wall: number;
  readonly work: number;
}

function replayOnce(policy: Policy, issue: Issue): void {
  const { opened, happenings } = storyOf(issue, engineLabels([policy]));
  let current = opened;
  let at = opened.createdAt;
  for (const { at: when, items } of [...happenings, { at: readAt(issue), items: [] }]) {
    for (; at < when; at += GRID) current = simulateRun(foldIssue(policy, current), at).issue;
    current = items.reduce(applyItem, current);
  }
}

function compilePolicy(text: string): Policy {
  const loaded = loadPolicy(text, 'policy.yml');
  if (!loaded.ok) throw new Error('The policy of the bench is not valid.');
  return loaded.value;
}
