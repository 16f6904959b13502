/** The help of a command fits a screen of 24 lines and 80 columns. */
import { expect, test } from 'vitest';
import { completionCommand } from '#cli/commands/completion.ts';
import { demoCommand } from '#cli/commands/demo.ts';
import { diffCommand } from '#cli/commands/diff.ts';
import { drillCommand } from '#cli/commands/drill.ts';
import { explainCommand } from '#cli/commands/explain.ts';
import { historyCommand } from '#cli/commands/history.ts';
import { hostsCommand } from '#cli/commands/hosts.ts';
import { importCommand } from '#cli/commands/import.ts';
import { initCommand } from '#cli/commands/init.ts';
import { lintCommand } from '#cli/commands/lint.ts';
import { oncallCommand } from '#cli/commands/oncall.ts';
import { planCommand } from '#cli/commands/plan.ts';
import { planShardsCommand } from '#cli/commands/plan-shards.ts';
import { replayCommand } from '#cli/commands/replay.ts';
import { reportCommand } from '#cli/commands/report.ts';
import { sandboxCommand } from '#cli/commands/sandbox.ts';
import { simulateCommand } from '#cli/commands/simulate.ts';
import { testCommand } from '#cli/commands/test.ts';
import { validateCommand } from '#cli/commands/validate.ts';
import { watchCommand } from '#cli/commands/watch.ts';
import { QUIET } from '../support/command.ts';

const COMMANDS = [
  initCommand,
  importCommand,
  validateCommand,
  lintCommand,
  testCommand,
  explainCommand,
  oncallCommand,
  simulateCommand,
  sandboxCommand,
  demoCommand,
  diffCommand,
  replayCommand,
  reportCommand,
  historyCommand,
  planCommand,
  planShardsCommand,
  completionCommand,
  watchCommand,
  hostsCommand,
  drillCommand,
];

test.each(COMMANDS.map((command) => ({ command, name: command(QUIET).name() })))('$name', ({ command }) => {
  let help = '';
  command(QUIET)
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

test('every command but those that print a script or a play takes --json', () => {
  const without = COMMANDS.map((command) => command(QUIET)).filter(
    ({ options }) => !options.some(({ long }) => long === '--json'),
  );
  expect(without.map((command) => command.name())).toEqual(['demo', 'completion']);
});
