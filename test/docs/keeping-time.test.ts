/** The samples of docs/keeping-time.md say what the command takes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { watchCommand } from '#cli/commands/watch.ts';
import { readAddress } from '#cli/watch/health.ts';
import { snippet } from '../repo/readme.ts';
import { QUIET } from '../support/command.ts';

const sample = (first: string): string => snippet(first, 'docs/keeping-time.md');

/** The options, when the command takes all of these arguments. */
function optionsOf(args: readonly string[]): Readonly<Record<string, unknown>> {
  const command = watchCommand(QUIET)
    .action(() => undefined)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  command.parse([...args], { from: 'user' });
  return command.opts();
}

const DOCKERFILE = sample('# Dockerfile');
const list = (key: string): readonly string[] =>
  JSON.parse(new RegExp(`^${key} (.*)$`, 'm').exec(DOCKERFILE)?.[1] ?? '[]') as readonly string[];
const entry = list('ENTRYPOINT').slice(2);

test('an argument that there is not is refused', () => {
  expect(() => optionsOf(['--repo', 'acme/shop', '--helth', '1'])).toThrow(/helth/);
});

test('the container starts the command', () => {
  expect(list('ENTRYPOINT').slice(0, 2)).toEqual(['tocsin', 'watch']);
  expect(optionsOf([...entry, ...list('CMD')])).toMatchObject({ repo: ['acme/shop'], json: true });
  expect(readAddress(String(optionsOf([...entry, ...list('CMD')])['health']))).toEqual({ host: '0.0.0.0', port: 8080 });
});

test('the unit starts the command, and again when it ends', () => {
  const unit = sample('# /etc/systemd/system/tocsin.service');
  const values = Object.fromEntries([...unit.matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key, value]));
  const [program, name, ...args] = String(values['ExecStart']).split(' ');
  expect([program, name]).toEqual(['/usr/bin/tocsin', 'watch']);
  expect(optionsOf(args)).toMatchObject({ repo: ['acme/shop'], health: '8080' });
  expect(values).toMatchObject({ Restart: 'always', WantedBy: 'multi-user.target' });
  expect([...unit.matchAll(/^\[(\w+)\]$/gm)].map(([, section]) => section)).toEqual(['Unit', 'Service', 'Install']);
});

const SYSTEMD = '/usr/bin/systemd-analyze';

/** What systemd finds wrong with a unit; its program is one that is here. */
function problemsOf(unit: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-unit-'));
  const file = join(folder, 'tocsin.service');
  writeFileSync(file, unit.replace('/usr/bin/tocsin', '/bin/true'));
  const { stdout, stderr } = spawnSync(SYSTEMD, ['verify', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return `${stdout}${stderr}`;
}

describe.skipIf(!existsSync(SYSTEMD))('systemd', () => {
  const unit = sample('# /etc/systemd/system/tocsin.service');

  test('finds nothing wrong with the unit', () => expect(problemsOf(unit)).toBe(''));

  test('would find a setting that it does not take', () => {
    expect(problemsOf(unit.replace('RestartSec', 'RestartSeconds'))).toContain("Unknown key 'RestartSeconds'");
  });
});

describe('the manifest', () => {
  interface Manifest {
    readonly apiVersion: string;
    readonly kind: string;
    readonly spec: {
      readonly selector: { readonly matchLabels: object };
      readonly template: {
        readonly metadata: { readonly labels: object };
        readonly spec: {
          readonly containers: readonly [
            {
              readonly args: readonly string[];
              readonly livenessProbe: { readonly httpGet: { readonly path: string; readonly port: number } };
              readonly volumeMounts: readonly [{ readonly name: string; readonly mountPath: string }];
            },
          ];
          readonly volumes: readonly [{ readonly name: string }];
        };
      };
    };
  }
  const { apiVersion, kind, spec } = parse(sample('# tocsin.yml')) as Manifest;
  const [container] = spec.template.spec.containers;

  test('is a deployment that selects its own pods', () => {
    expect([apiVersion, kind]).toEqual(['apps/v1', 'Deployment']);
    expect(spec.template.metadata.labels).toEqual(spec.selector.matchLabels);
  });

  test('starts the command of the container, and asks its health where it answers', () => {
    const options = optionsOf([...entry, ...container.args]);
    expect(options).toMatchObject({ repo: ['acme/shop'], appId: '12345' });
    const { path, port } = container.livenessProbe.httpGet;
    expect([path, port]).toEqual(['/healthz', readAddress(String(options['health']))?.port]);
    const [mount] = container.volumeMounts;
    expect(String(options['privateKeyFile']).startsWith(`${mount.mountPath}/`)).toBe(true);
    expect(mount.name).toBe(spec.template.spec.volumes[0].name);
  });
});
