/**
 * What a process takes, against `node -e 0` on the same Node: the Action with `mode: check`, which asks for nothing, so that it has
 * parsed, validated and compiled its policy and said so; the Action until its first request arrives; and a command, which finds
 * nothing that Node has kept of earlier ones. The budgets are for a ready policy with a schedule, and of the time of processors, which
 * other processes disturb least. Shown beside them are a policy with one rule, which is what is left when its size is taken away, and
 * the same command where Node has kept what it compiled.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_24 } from '../test/support/node24.ts';
import { REPOSITORY } from '../test/support/repository.ts';
import { type Measure, medians } from './measure.ts';
import { medianSpent, type Spent, spentBy } from './spent.ts';

const ROUNDS = 11;
const ONE_RULE = 'bench/one-rule.yml';
const READY = 'policies/service-24x7.yml';
const ACTION = 'dist/action/index.js';

interface Runtime {
  readonly node: string;
  readonly name: string;
  /** At most so many times as much as `node -e 0`. */
  readonly budget: { readonly action: number; readonly cli: number; readonly request: number };
}

/** The start of each Node is the measure for what starts on it. */
function runtimes(): readonly Runtime[] {
  const budget = { action: 3.9, cli: 3.6, request: 4.5 };
  const { node: version } = process.versions;
  const own = { node: process.execPath, name: `Node ${version}` };
  if (Number.parseInt(version, 10) >= 24) return [{ ...own, budget }];
  const newer = NODE_24 !== null ? [{ node: NODE_24, name: 'Node 24', budget }] : [];
  return [{ ...own, budget }, ...newer];
}

export async function coldStart(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  const caches = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  for (const { node, name, budget } of runtimes()) {
    const run = (args: readonly string[], environment = {}) => spentBy({ node, args, folder: REPOSITORY, environment });
    const check = (policy: string) => () =>
      run([ACTION], { ...environmentOf('http://127.0.0.1:9', policy), ...VALIDATION });
    const validate =
      (policy: string, environment = {}) =>
      () =>
        run(['dist/cli/index.js', 'validate', policy], environment);
    const programs = [
      () => run(['-e', '0']),
      ...[READY, ONE_RULE].flatMap((policy) => [check(policy), validate(policy)]),
      validate(READY, { XDG_CACHE_HOME: caches }),
    ];
    const [nothing, ...took] = await medianSpent(ROUNDS, programs);
    if (nothing === undefined) throw new Error('Nothing was measured.');
    const against = (what: string, spent: Spent | undefined, most: number | null): Measure => ({
      what: `${what}, ${name}`,
      value: (spent?.work ?? Number.NaN) / nothing.work,
      budget: most,
      unit: 'x',
      note: `CPU ${spent?.work.toFixed(0)} ms and ${nothing.work.toFixed(0)} ms; by the clock ${((spent?.time ?? Number.NaN) / nothing.time).toFixed(2)}x`,
    });
    const [idle = Number.NaN, request = Number.NaN] = await medians(ROUNDS, [
      async () => (await run(['-e', '0'])).time,
      () => toFirstRequest(node),
    ]);
    measures.push(
      against('Action until its policy is ready', took[0], budget.action),
      against('tocsin validate', took[1], budget.cli),
      against(`Action, ${ONE_RULE}`, took[2], null),
      against(`tocsin validate ${ONE_RULE}`, took[3], null),
      against('tocsin validate, compiled before', took[4], null),
      {
        what: `Time to first request, ${name}`,
        value: request / idle,
        budget: budget.request,
        unit: 'x',
        note: `${Math.round(request)} ms; the Action, its client loaded`,
      },
    );
  }
  rmSync(caches, { recursive: true });
  return measures;
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
    env: { ...inheritedEnvironment(), ...environmentOf(url, READY) },
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
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
  return environment;
}

/** No payload says what is changed: the policy is validated, and its tests are not run. */
const VALIDATION = { INPUT_MODE: 'check', GITHUB_EVENT_NAME: 'pull_request' };

const environmentOf = (url: string, policy: string): Record<string, string> => ({
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
