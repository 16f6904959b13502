/** The help of a command fits a screen of 24 lines and 80 columns. */
import { expect, test } from 'vitest';
import { historyCommand } from '../../src/cli/commands/history.ts';
import { planCommand } from '../../src/cli/commands/plan.ts';
import { planShardsCommand } from '../../src/cli/commands/plan-shards.ts';
import type { Io } from '../../src/cli/io.ts';

const io: Io = { out: () => undefined, err: () => undefined, color: false, exit: () => undefined };

test.each([historyCommand, planCommand, planShardsCommand])('%o', (command) => {
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
