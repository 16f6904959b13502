/** The help of a command fits a screen of 24 lines and 80 columns. */
import { expect, test } from 'vitest';
import { diffCommand } from '../../src/cli/commands/diff.ts';
import { explainCommand } from '../../src/cli/commands/explain.ts';
import { historyCommand } from '../../src/cli/commands/history.ts';
import { initCommand } from '../../src/cli/commands/init.ts';
import { lintCommand } from '../../src/cli/commands/lint.ts';
import { oncallCommand } from '../../src/cli/commands/oncall.ts';
import { planCommand } from '../../src/cli/commands/plan.ts';
import { planShardsCommand } from '../../src/cli/commands/plan-shards.ts';
import { replayCommand } from '../../src/cli/commands/replay.ts';
import { reportCommand } from '../../src/cli/commands/report.ts';
import { sandboxCommand } from '../../src/cli/commands/sandbox.ts';
import { simulateCommand } from '../../src/cli/commands/simulate.ts';
import { testCommand } from '../../src/cli/commands/test.ts';
import { validateCommand } from '../../src/cli/commands/validate.ts';
import type { Io } from '../../src/cli/io.ts';

const io: Io = { out: () => undefined, err: () => undefined, color: false, errColor: false, exit: () => undefined };

const COMMANDS = [
  initCommand,
  validateCommand,
  lintCommand,
  testCommand,
  explainCommand,
  oncallCommand,
  simulateCommand,
  sandboxCommand,
  diffCommand,
  replayCommand,
  reportCommand,
  historyCommand,
  planCommand,
  planShardsCommand,
];

test.each(COMMANDS.map((command) => ({ command, name: command(io).name() })))('$name', ({ command }) => {
  let help = '';
  command(io)
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
      getOutHelpWidth: () => 80,
    })
    .outputHelp();
  const lines = help.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.length).toBeLessThan(24);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});
