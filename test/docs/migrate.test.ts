/** The guides of migration are so: what each tells people to run reads an export that imports, of a system that answers as the samples do. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { snippetsOf } from '../repo/readme.ts';
import { inRepository } from '../support/repository.ts';

const sampleOf = (system: string, name: string): string =>
  readFileSync(inRepository(`test/import/exports/${system}/${name}`), 'utf8');

type Answers = readonly (readonly [address: RegExp, body: string])[];

const pages = (system: string, at: (name: string) => RegExp, names: readonly string[]): Answers =>
  names.map((name) => [at(name), sampleOf(system, `${name}.json`)]);

/** What each system answers, by the address that is asked. */
const ANSWERS: Readonly<Record<string, Answers>> = {
  pagerduty: [
    ...pages('pagerduty', (name) => new RegExp(`^https://api\\.pagerduty\\.com/${name}\\?limit=100$`), [
      'users',
      'escalation_policies',
      'services',
    ]),
    [/^https:\/\/api\.pagerduty\.com\/schedules\?limit=100$/, '{"schedules":[{"id":"PSCHED1","name":"Primary"}]}'],
    [
      /^https:\/\/api\.pagerduty\.com\/schedules\/PSCHED1\?since=\d{4}-[\d-]+T[\d:]+Z&until=\d{4}-[\d-]+T[\d:]+Z$/,
      sampleOf('pagerduty', 'schedule-primary.json'),
    ],
  ],
  opsgenie: [
    [/^https:\/\/api\.opsgenie\.com\/v2\/users\?limit=500$/, sampleOf('opsgenie', 'users.json')],
    [/^https:\/\/api\.opsgenie\.com\/v2\/escalations$/, sampleOf('opsgenie', 'escalations.json')],
    [/^https:\/\/api\.opsgenie\.com\/v2\/schedules\?expand=rotation$/, sampleOf('opsgenie', 'schedules.json')],
    [/\/v2\/schedules\/s-1\/timeline\?interval=4&intervalUnit=weeks$/, sampleOf('opsgenie', 'timeline-s-1.json')],
    [/\/v2\/schedules\/s-1\/overrides$/, '{"data":[]}'],
  ],
  'grafana-oncall': [
    ...pages('grafana-oncall', (name) => new RegExp(`/api/v1/${name}/$`), [
      'users',
      'escalation_chains',
      'escalation_policies',
      'schedules',
      'on_call_shifts',
    ]),
    [
      /\/api\/v1\/schedules\/SPLAT\/final_shifts\?start_date=\d{4}-\d\d-\d\d&end_date=\d{4}-\d\d-\d\d$/,
      sampleOf('grafana-oncall', 'final_shifts-SPLAT.json'),
    ],
  ],
  goalert: [[/\/api\/graphql$/, sampleOf('goalert', 'export.json')]],
};

/** In the place of `curl`: answers what the samples have, and nothing where it is asked for something else. */
const CURL = `const { readFileSync } = require('node:fs');
const { env, argv } = process;
const address = argv.find((one) => one.startsWith('https://')) ?? '';
const headers = argv.filter((_, index) => argv[index - 1] === '-H').join(' ');
const found = JSON.parse(env.ANSWERS).find(([pattern]) => new RegExp(pattern).test(address));
if (!found || !headers.includes('the-token')) process.exit(3);
if (argv.includes('-d') && Object.keys(JSON.parse(readFileSync(0, 'utf8')).variables).join() !== 'since,until') process.exit(4);
process.stdout.write(found[1]);
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-migrate-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'shop'));
  program('curl', `exec "${process.execPath}" -e "$CURL" -- "$@"`);
  program('tocsin', `exec "${process.execPath}" "${inRepository('dist/cli/index.js')}" "$@"`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, text: string): void {
  const file = join(folder, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
}

const hasJq = spawnSync('jq', ['--version']).status === 0;

describe.skipIf(!hasJq)('what the guide tells people to run', () => {
  test.each(Object.keys(ANSWERS))('%s', (system) => {
    const page = readFileSync(inRepository(`docs/migrate/${system}.md`), 'utf8');
    const commands = snippetsOf(page).flatMap(({ language, text }) => (language === 'sh' ? [text] : []));
    expect(commands.length).toBeGreaterThan(1);
    copyFileSync(inRepository(`test/import/exports/${system}/users.csv`), join(folder, 'shop/users.csv'));
    const token = 'the-token';
    const { stdout, stderr } = spawnSync('sh', ['-e', '-c', commands.join('\n')], {
      cwd: join(folder, 'shop'),
      encoding: 'utf8',
      env: {
        PATH: [join(folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter),
        NO_COLOR: '1',
        CURL,
        ANSWERS: JSON.stringify(ANSWERS[system]?.map(([address, body]) => [address.source, body])),
        PD_TOKEN: token,
        OPSGENIE_KEY: token,
        ONCALL_TOKEN: token,
        ONCALL_URL: 'https://oncall.example',
        GOALERT_TOKEN: token,
        GOALERT_URL: 'https://goalert.example',
      },
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('on call are the same people as in all');
    expect(readdirSync(join(folder, 'shop/.github'))).toEqual(['escalation-policy.test.yml', 'escalation-policy.yml']);
  });
});
