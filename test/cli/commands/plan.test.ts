/** `tocsin plan` on a history, run as a command on files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planCommand } from '#cli/commands/plan.ts';
import { parseInstant } from '#domain/time.ts';
import { pastIssue, POLICY_TEXT } from '../../support/histories.ts';
import { historyLine } from '../../support/weeks.ts';
import { type Ran, runCommand } from '../../support/command.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const READ_AT = parseInstant('2026-11-23T17:00:00Z') ?? 0;

/** Critical: the second level is called after 5 minutes, and somebody acknowledges it after 12. */
const night = (by: 'engine' | 'bot' = 'engine'): string => {
  const issue = pastIssue({
    number: 42,
    declared: '2026-11-23T16:00:00Z',
    labels: ['outage'],
    story: [[12, 'ann', '/ack on it']],
    until: 60,
  });
  return historyLine({
    at: READ_AT,
    issue: JSON.parse(JSON.stringify(issue).replaceAll('"kind":"engine"', `"kind":"${by}"`)),
  });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-plan-'));
  writeFileSync(at('policy.yml'), POLICY_TEXT);
  writeFileSync(
    at('trusting.yml'),
    JSON.stringify({ ...JSON.parse(POLICY_TEXT), 'trusted-authors': ['github-actions'] }),
  );
  const later = pastIssue({ number: 43, declared: '2026-11-23T16:30:00Z', until: 30 });
  writeFileSync(at('two.ndjson'), `${night()}\n${historyLine({ at: READ_AT, issue: later })}\n`);
  writeFileSync(at('former.ndjson'), `${night('bot')}\n`);
  writeFileSync(at('empty.ndjson'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const plan = (history: string, moment: string, policy = 'policy.yml'): Promise<Ran> =>
  runCommand(planCommand, at(policy), '--history', at(history), '--at', moment);

describe('plan --history --at', () => {
  test.each([
    // What the run of that second did is what a run would do then.
    ['2026-11-23T16:05:00Z', 1, 'would have  called level 2, Lead: cyd'],
    // It had been done by then, and nobody had acknowledged it yet.
    ['2026-11-23T16:06:00Z', 0, 'Critical · level 2 of 2, Lead · open'],
    ['2026-11-23T16:13:00Z', 0, 'Critical · level 2 of 2, Lead · acknowledged'],
  ])('at %s it knows nothing of what came later', async (moment, code, state) => {
    const ran = await plan('two.ndjson', moment);
    expect([ran.code, ran.out]).toEqual([code, expect.stringContaining(state)]);
    expect(ran.out).not.toContain('#43');
  });

  test('an incident is there from its report on', async () => {
    expect((await plan('two.ndjson', '2026-11-23T16:31:00Z')).out).toContain('#43');
    expect((await plan('two.ndjson', '2026-11-23T15:59:00Z')).out).toBe(
      'acme/shop at 2026-11-23T15:59:00Z: nothing is due.\n',
    );
  });

  test('what a former account did counts as the engine’s own where the policy trusts it', async () => {
    const { code, out } = await plan('former.ndjson', '2026-11-23T16:05:00Z', 'trusting.yml');
    expect([code, out]).toEqual([1, expect.stringContaining('called level 2, Lead: cyd')]);
  });

  test('of a file without an incident says that there is none', async () => {
    expect(await plan('empty.ndjson', '2026-11-23T16:05:00Z')).toEqual({
      code: 0,
      out: 'No incidents at 2026-11-23T16:05:00Z: nothing is due.\n',
      err: '',
    });
  });
});
