/** The command line that ships, in a child process, as people and workflows start it. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Sandbox } from '#sandbox/index.ts';
import { NODE } from './run-action.ts';

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');

export function runCli(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd: string,
): Promise<CliResult> {
  return new Promise((done, failed) => {
    const env = { PATH: process.env['PATH'] ?? '', TOCSIN_THROTTLE: 'off', ...environment };
    const child = spawn(NODE, [CLI, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', failed);
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    );
  });
}

/** Where a command finds this sandbox, and a token for it. */
export const environmentOf = ({ url, graphqlUrl }: Sandbox): Readonly<Record<string, string>> => ({
  GITHUB_API_URL: url,
  GITHUB_GRAPHQL_URL: graphqlUrl,
  GITHUB_TOKEN: 'a-token',
});
