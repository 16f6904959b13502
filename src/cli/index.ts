#!/usr/bin/env node
/** The command line. Each command is one file; what it needs is loaded when it is called. */
import { Command, CommanderError } from 'commander';
import { oncallCommand } from './commands/oncall.ts';
import { reportCommand } from './commands/report.ts';
import { simulateCommand } from './commands/simulate.ts';
import { testCommand } from './commands/test.ts';
import { validateCommand } from './commands/validate.ts';
import type { Io } from './io.ts';

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  color: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  exit: (code) => {
    process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
  },
};

const program = new Command('tocsin')
  .description('Escalation policy as code for incidents on GitHub Issues.')
  .helpCommand(true)
  .showHelpAfterError('(tocsin --help shows what there is)')
  .exitOverride();

for (const command of [validateCommand(io), testCommand(io), oncallCommand(io), simulateCommand(io), reportCommand(io)])
  program.addCommand(command.exitOverride());

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message: help is fine, a misused command line is not.
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
