/** The command line: one command of it in this process, or all of it as it ships. */
import type { Command } from 'commander';
import type { Io } from '#cli/io.ts';
import type { Sandbox } from '#sandbox/index.ts';
import { startProgram } from './program.ts';

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Prints nothing, for what is only asked of a command. */
export const QUIET: Io = {
  out: () => undefined,
  err: () => undefined,
  color: false,
  width: null,
  errColor: false,
  exit: () => undefined,
};

/** Runs one command in this process, without colours. */
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
    width: null,
    errColor: false,
    exit: (code) => {
      ran.code = Math.max(ran.code, code);
    },
  };
  await command(io).parseAsync([...args], { from: 'user' });
  return ran;
}

/** Runs what ships, as people and workflows start it. */
export async function runTocsin(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: string,
): Promise<Ran> {
  const { code, out, err } = await startProgram('cli/index.js', {
    args,
    environment: { PATH: process.env['PATH'] ?? '', TOCSIN_THROTTLE: 'off', ...environment },
    folder,
  }).ended;
  if (code === null) throw new Error(`The command line was ended.\n${err}`);
  return { code, out, err };
}

/** Where a command finds this sandbox, and a token for it. */
export const environmentOf = ({ url, graphqlUrl }: Sandbox): Readonly<Record<string, string>> => ({
  GITHUB_API_URL: url,
  GITHUB_GRAPHQL_URL: graphqlUrl,
  GITHUB_TOKEN: 'a-token',
});
