/**
 * How long a process takes, against `node -e 0` on the same Node: the Action until it has parsed, validated and compiled its
 * policy (`mode: check`, which asks for nothing), the Action until its first request arrives, and a command. The budgets are
 * for a policy with one rule, which is what is left when its size is taken away; a ready policy is shown beside it.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NODE_24 } from '../test/support/node24.ts';
import { REPOSITORY } from '../test/support/repository.ts';
import { type Measure, medians } from './measure.ts';

const ROUNDS = 15;
const ONE_RULE = 'bench/one-rule.yml';
const READY = 'policies/small-team.yml';
const ACTION = 'dist/action/index.js';

interface Runtime {
  readonly node: string;
  readonly name: string;
  /** At most so many times as long as `node -e 0`. */
  readonly budget: { readonly action: number; readonly cli: number };
}

/** Budgets per version of Node: its own start is the measure. */
function runtimes(): readonly Runtime[] {
  const on20 = { action: 2.3, cli: 1.7 };
  const on24 = { action: 3.5, cli: 2.1 };
  const { node: version } = process.versions;
  const own = { node: process.execPath, name: `Node ${version}` };
  if (Number.parseInt(version, 10) >= 24) return [{ ...own, budget: on24 }];
  const newer = NODE_24 !== null ? [{ node: NODE_24, name: 'Node 24', budget: on24 }] : [];
  return [{ ...own, budget: on20 }, ...newer];
}

export async function coldStart(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const { node, name, budget } of runtimes()) {
    const [nothing = 0, asked = 0, ...took] = await medians(ROUNDS, [
      () => toExit(node, ['-e', '0'], {}),
      () => toFirstRequest(node),
      ...[ONE_RULE, READY].flatMap((policy) => [
        () => toExit(node, [ACTION], { ...environment('http://127.0.0.1:9', policy), INPUT_MODE: 'check' }),
        () => toExit(node, ['dist/cli/index.js', 'validate', policy], {}),
      ]),
    ]);
    const measure = (what: string, ms: number | undefined, most: number | null): Measure => ({
      what: `${what}, ${name}`,
      value: (ms ?? Number.NaN) / nothing,
      budget: most,
      unit: 'x',
      note: `${ms?.toFixed(0)} ms, node -e 0 ${nothing.toFixed(0)} ms`,
    });
    measures.push(
      measure('Action until its policy is ready', took[0], budget.action),
      measure('tocsin validate', took[1], budget.cli),
      measure(`Action, ${READY}`, took[2], null),
      measure(`tocsin validate ${READY}`, took[3], null),
      {
        what: `Time to first request, ${name}`,
        value: Math.round(asked),
        budget: null,
        unit: 'ms',
        note: `${(asked / nothing).toFixed(2)}x node -e 0; the Action, its client loaded`,
      },
    );
  }
  return measures;
}

function toExit(node: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const start = performance.now();
  return new Promise((done, failed) => {
    const child = spawn(node, args, { cwd: REPOSITORY, stdio: 'ignore', env: { ...inherited(), ...env } });
    child.on('error', failed);
    child.on('exit', (code) => {
      if (code === 0) done(performance.now() - start);
      else failed(new Error(`${node} ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** The policy is read, parsed, validated and compiled before it, and the client is loaded. */
async function toFirstRequest(node: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const start = performance.now();
  const child = spawn(node, [ACTION], {
    cwd: REPOSITORY,
    stdio: 'ignore',
    env: { ...inherited(), ...environment(url, READY) },
  });
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

/** Without the certificates this machine may add: Node 20 reads them at each start, which makes doing nothing look slow. */
function inherited(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
  return environment;
}

const environment = (url: string, policy: string): Record<string, string> => ({
  INPUT_TOKEN: 'the-token-of-the-job',
  INPUT_POLICY: policy,
  GITHUB_API_URL: url,
  GITHUB_GRAPHQL_URL: `${url}/graphql`,
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_WORKSPACE: REPOSITORY,
  GITHUB_REF: 'refs/heads/main',
  TOCSIN_THROTTLE: 'off',
  TOCSIN_PAUSE: 'off',
});
