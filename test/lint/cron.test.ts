import type { TextFile } from '#domain/diagnostic.ts';
import { describe, expect, it } from 'vitest';
import { shortestGap as gapFor } from '#lint/cron.ts';
import { DEFAULT_POLICY } from '#policy/files.ts';

const shortestGap = (workflow: TextFile) => gapFor(workflow, DEFAULT_POLICY);

const FIVE_MINUTES = '{ schedule: [{ cron: "*/5 * * * *" }] }';
const runs = (on: string, uses: string): string =>
  `on: ${on}\njobs: { run: { steps: [{ run: ls }, { uses: "${uses}" }] } }`;
const workflow = (on: string, uses = 'acme/tocsin@v1'): number | null =>
  shortestGap({ file: 'w.yml', text: runs(on, uses) });
const every = (...crons: readonly string[]): number | null =>
  workflow(`{ schedule: [${crons.map((cron) => `{ cron: "${cron}" }`).join(', ')}] }`);

describe('the shortest time between two scheduled runs', () => {
  it.each<readonly [string, readonly string[], number]>([
    ['every five minutes', ['*/5 * * * *'], 300],
    ['twice an hour', ['7,37 * * * *'], 1800],
    ['steps that do not divide the hour', ['*/25 * * * *'], 600],
    ['a range with steps', ['10-40/15 * * * *'], 900],
    ['a start with steps', ['3/20 * * * *'], 1200],
    ['office hours', ['*/15 9-17 * * 1-5'], 900],
    ['once a day', ['0 9 * * *'], 86_400],
    ['over midnight', ['55 23 * * *', '5 0 * * *'], 600],
    ['two lines together', ['0 * * * *', '30 * * * *'], 1800],
  ])('%s', (_, crons, seconds) => expect(every(...crons)).toBe(seconds));

  it.each<readonly [string, number | null]>([
    ['no schedule', workflow('push')],
    ['events only', workflow('[issues, issue_comment]')],
    ['a line that is not understood', every('@daily')],
    ['numbers that no clock has', every('75 25 * * *')],
    ['another action', workflow(FIVE_MINUTES, 'actions/checkout@v5')],
    ['an action of the repository that nothing tells from another', workflow(FIVE_MINUTES, './')],
    ['another policy', gapFor({ file: 'w.yml', text: runs(FIVE_MINUTES, 'acme/tocsin@v1') }, 'policy.yml')],
    ['a policy that lies elsewhere', gapFor({ file: 'w.yml', text: runs(FIVE_MINUTES, 'acme/tocsin@v1') }, null)],
    [
      'a drill',
      shortestGap({
        file: 'w.yml',
        text: 'on: { schedule: [{ cron: "23 9 1 * *" }] }\njobs: { run: { steps: [{ uses: acme/tocsin@v1, with: { mode: drill } }] } }',
      }),
    ],
    ['no YAML', shortestGap({ file: 'w.yml', text: 'on: [' })],
    ['an empty file', shortestGap({ file: 'w.yml', text: '' })],
  ])('is not known of %s', (_, gap) => expect(gap).toBeNull());

  it.each([
    ['5h30m', null],
    ['0m', 3600],
  ])('with `watch-for: %s` is %s', (span, gap) => {
    const text = `on: { schedule: [{ cron: "17 * * * *" }] }\njobs: { run: { steps: [{ uses: ./, with: { watch-for: ${span} } }] } }`;
    expect(shortestGap({ file: 'w.yml', text })).toBe(gap);
  });

  it('counts a workflow that is called', () => {
    const text = (uses: string) => `on: { schedule: [{ cron: "*/5 * * * *" }] }\njobs: { run: { uses: ${uses} } }`;
    expect(shortestGap({ file: 'w.yml', text: text('acme/tocsin/.github/workflows/sweep.yml@v1') })).toBe(300);
  });
});
