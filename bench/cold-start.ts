/** From the start of the process to the Action's first request, and to the end of a command: against `node -e 0`. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { REPOSITORY } from '../test/repo/repository.ts';
import { type Measure, medians } from './measure.ts';

const ROUNDS = 15;
const POLICY = 'policies/small-team.yml';
const NODE_24 = join(REPOSITORY, 'node_modules/node24/bin/node');

interface Runtime {
  readonly node: string;
  readonly name: string;
  readonly action: number;
  readonly cli: number;
}

/** Budgets per version of Node: its own start is the measure, and 24 starts twice as fast as 20. */
function runtimes(): readonly Runtime[] {
  const major = Number(process.versions.node.split('.')[0]);
  const own = { node: process.execPath, name: `Node ${process.versions.node}` };
  if (major >= 24) return [{ ...own, action: 3.5, cli: 2.1 }];
  const newer = existsSync(NODE_24) ? [{ node: NODE_24, name: 'Node 24', action: 3.5, cli: 2.1 }] : [];
  return [{ ...own, action: 2.3, cli: 1.7 }, ...newer];
}

export async function coldStart(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const { node, name, action, cli } of runtimes()) {
    const [nothing = 0, first = 0, validated = 0] = await medians(ROUNDS, [
      () => toExit(node, ['-e', '0']),
      () => toFirstRequest(node),
      () => toExit(node, ['dist/cli/index.js', 'validate', POLICY]),
    ]);
    const note = (ms: number): string => `${ms.toFixed(0)} ms, node -e 0 ${nothing.toFixed(0)} ms`;
    measures.push(
      {
        what: `Action to its first request, ${name}`,
        value: first / nothing,
        budget: action,
        unit: 'x',
        note: note(first),
      },
      { what: `tocsin validate, ${name}`, value: validated / nothing, budget: cli, unit: 'x', note: note(validated) },
    );
  }
  return measures;
}

function toExit(node: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  return new Promise((done, failed) => {
    const child = spawn(node, args, { cwd: REPOSITORY, stdio: 'ignore' });
    child.on('error', failed);
    child.on('exit', (code) => {
      if (code === 0) done(performance.now() - start);
      else failed(new Error(`${node} ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** The policy is read, parsed, validated and compiled before it. */
async function toFirstRequest(node: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const start = performance.now();
  const child = spawn(node, ['dist/action/index.js'], { cwd: REPOSITORY, stdio: 'ignore', env: environment(url) });
  try {
    return await new Promise((arrived, failed) => {
      server.on('request', () => arrived(performance.now() - start));
      child.on('exit', (code) => failed(new Error(`The Action ended with ${code} before it asked for anything`)));
    });
  } finally {
    child.kill('SIGKILL');
    server.closeAllConnections();
    server.close();
  }
}

const environment = (url: string): Record<string, string> => ({
  INPUT_TOKEN: 'the-token-of-the-job',
  INPUT_POLICY: POLICY,
  GITHUB_API_URL: url,
  GITHUB_GRAPHQL_URL: `${url}/graphql`,
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_WORKSPACE: REPOSITORY,
  GITHUB_REF: 'refs/heads/main',
  TOCSIN_THROTTLE: 'off',
});
