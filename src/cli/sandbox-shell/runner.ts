/** Runs the Action that ships beside this command line, as GitHub's runner does, against a sandbox. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '#sandbox/index.ts';

/** What one run came to. */
export interface ActionRun {
  readonly code: number | null;
  /** The output `plan`, as JSON; empty when the run did not get that far. */
  readonly plan: string;
  /** The output `next-at`; empty when nothing comes by itself. */
  readonly nextAt: string;
  readonly log: string;
}

/** Where the Action is: beside this file's bundle, or in `dist/` of a checkout. Null when it was not built. */
export function actionEntry(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = [join(folder, 'action/index.js'), join(folder, 'dist/action/index.js')].find((path) =>
      existsSync(path),
    );
    if (found !== undefined) return found;
    if (dirname(folder) === folder) return null;
    folder = dirname(folder);
  }
}

/**
 * One run for an event: of an issue, or `schedule`. Nothing of this process's environment but the path reaches it; `environment` has
 * the variables of its policy.
 */
export async function runAction(
  entry: string,
  sandbox: Sandbox,
  event: string,
  issue: number | null,
  environment: Readonly<Record<string, string>>,
): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-sandbox-'));
  const [payload, output, summary] = ['event.json', 'output', 'summary'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    await Promise.all([
      writeFile(payload, JSON.stringify(issue === null ? {} : { issue: { number: issue } })),
      writeFile(output, ''),
      writeFile(summary, ''),
    ]);
    const { code, log } = await toEnd(entry, folder, {
      ...environment,
      PATH: process.env['PATH'] ?? '',
      INPUT_TOKEN: 'the-token-of-the-job',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: sandbox.url,
      GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
      GITHUB_REPOSITORY: `${sandbox.store.owner}/${sandbox.store.name}`,
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: payload,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: folder,
      GITHUB_SHA: '5a11d0c5'.repeat(5),
      GITHUB_REF: 'refs/heads/main',
      TOCSIN_THROTTLE: 'off',
      TOCSIN_PAUSE: 'off',
    });
    const outputs = await readFile(output, 'utf8');
    const plan = /^plan<<(\S+)\r?\n([\s\S]*?)\r?\n\1$/m.exec(outputs)?.[2] ?? '';
    const nextAt = /^next-at<<\S+\r?\n(\S+)\r?$/m.exec(outputs)?.[1] ?? '';
    return { code, plan, nextAt, log };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function toEnd(
  entry: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly log: string }> {
  const child = spawn(process.execPath, [entry], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => parts.push(chunk));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, log: withoutMasks(Buffer.concat(parts).toString('utf8')) }));
  });
}

/** GitHub's runner shows no line by which a run names what it has to hide. */
const withoutMasks = (log: string): string => log.replaceAll(/^::add-mask::[^\n]*\n/gm, '');
