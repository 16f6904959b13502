import type { Command } from 'commander';
import type { Io } from '#cli/io.ts';

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs one command of the command line in this process, without colours. */
export async function runCommand(command: (io: Io) => Command, ...args: readonly string[]): Promise<Ran> {
  const ran = { out: '', err: '', code: 0 };
  const io: Io = {
    out: (text) => {
      ran.out += text;
    },
    err: (text) => {
      ran.err += text;
    },
    color: false,
    errColor: false,
    exit: (code) => {
      ran.code = Math.max(ran.code, code);
    },
  };
  await command(io).parseAsync([...args], { from: 'user' });
  return ran;
}
