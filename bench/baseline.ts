/**
 * The commands that try a policy on many incidents, against the same commands of an earlier commit, whose built bundle git still
 * has: taken out once into `.build/baseline`, and run in turns with today's on the same files.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLine } from '#history/index.ts';
import { REPOSITORY } from '../test/support/repository.ts';
import { timeOf, type Measure, medians } from './measure.ts';
import { pastIncident, policyText, readAt } from './past.ts';

const COMMIT = '6a5e9dcae089ce37ded7b17ffea8aa7f65b6eac7';
const SHORT = COMMIT.slice(0, 7);
const ROUNDS = 3;
/** A single round of it takes a minute and more in the earlier commit. */
const REPLAYED = 1_000;
/** A ready policy as it was then: today's has more rules and more tests. */
const READY = 'small-team';
/** The cases of it in which today's engine comes to another result: a test that fails ends before a policy is changed. */
const OTHERWISE = /^[^\n]* can be snoozed /;

export async function baseline(): Promise<readonly Measure[]> {
  const old = takenOut();
  if (old === null) return [];
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  try {
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const incidents = Array.from({ length: REPLAYED }, (_, index) => pastIncident(index));
    const history = incidents.map((issue) => `${writeLine({ at: readAt(issue), updated: null, issue })}\n`);
    const [before, after] = [write('before.yml', policyText(15)), write('after.yml', policyText(10))];
    const past = write('history.ndjson', history.join(''));
    const then = join(old, '../../..', 'policies');
    const ready = write(`${READY}.yml`, readFileSync(join(then, `${READY}.yml`), 'utf8'));
    const cases = readFileSync(join(then, `${READY}.test.yml`), 'utf8').split(CASE);
    write(`${READY}.test.yml`, cases.filter((one) => !OTHERWISE.test(one)).join(CASE));
    const commands: readonly (readonly [
      what: string,
      line: readonly string[],
      budget: number | null,
      rounds?: number,
    ])[] = [
      [`replay of ${REPLAYED} incidents`, ['replay', '--history', past, before, after], 0.35, 1],
      ['simulate', ['simulate', before], null],
      ['diff', ['diff', before, after], null],
      ['test --mutate', ['test', ready, '--mutate'], 1],
      ['test --coverage', ['test', ready, '--coverage'], 1],
      ['validate', ['validate', before], null],
    ];
    const measures: Measure[] = [];
    for (const [what, line, budget, rounds = ROUNDS] of commands) {
      const [nothing = 0, earlier = 0, today = 0] = await medians(rounds, [
        () => timeOf(() => spawnSync(process.execPath, ['-e', '0'])),
        () => timeOf(() => run(old, line)),
        () => timeOf(() => run(join(REPOSITORY, 'dist/cli/index.js'), line)),
      ]);
      measures.push({
        what: `${what}, against ${SHORT}`,
        value: today / earlier,
        budget,
        unit: 'x',
        note: `${today.toFixed(0)} ms, then ${earlier.toFixed(0)} ms; node -e 0 takes ${nothing.toFixed(0)} ms of each`,
      });
    }
    return measures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CASE = '\n  - name: ';

/** The command line of the earlier commit; null in a clone that does not have it. */
function takenOut(): string | null {
  const folder = join(REPOSITORY, '.build/baseline', SHORT);
  const command = join(folder, 'dist/cli/index.js');
  if (existsSync(command)) return command;
  const archive = spawnSync('git', ['archive', COMMIT, 'dist', 'policies'], {
    cwd: REPOSITORY,
    maxBuffer: 1 << 27,
  });
  if (archive.status !== 0) {
    console.log(`Commit ${SHORT} is not in this clone: nothing is compared with it.`);
    return null;
  }
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  return command;
}

/** A command that finds something ends with 1; 2 is a failure. A policy whose tests fail is not measured. */
function run(command: string, line: readonly string[]): void {
  const at = { cwd: REPOSITORY, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...line], at);
  const isMeasured = line[0] !== 'test' || stdout.includes(' 0 failed');
  if ((status !== 0 && status !== 1) || !isMeasured)
    throw new Error(`${command} ${line.join(' ')}: ${stderr}${isMeasured ? '' : stdout}`);
}
