import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Policy } from '#domain/policy.ts';
import { lintPolicy } from '#lint/index.ts';
import { compileRule } from '#logic/index.ts';
import { foldIssue, snapshotAt, simulateRun } from '#engine/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { isPolicyName } from '#policy/files.ts';
import { inRepository } from '../support/repository.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../support/worlds.ts';
import { NOW } from './rule.ts';

const READY = readdirSync(inRepository('policies')).filter(isPolicyName);

describe('the policies that ship', () => {
  it.each(READY)('lint finds nothing in %s', (name) => {
    const text = readFileSync(inRepository(`policies/${name}`), 'utf8');
    const loaded = loadPolicy(text, name);
    if (!loaded.ok) throw new Error(name);
    expect(lintPolicy(loaded.value, NOW)).toEqual([]);
  });
});

it('service-24x7 with the channels that it shows is valid, and lint finds nothing in it', () => {
  const text = readFileSync(inRepository('policies/service-24x7.yml'), 'utf8')
    .replaceAll(/^# (?=(?:channels|contacts|reach):| {2}\w+: )/gm, '')
    .replaceAll(/^ {4}label: sev[12]\n/gm, '$&    reach: urgent\n')
    .replace('    label: sev3\n', '    label: sev3\n    reach: calm\n');
  const loaded = loadPolicy(text, 'service-24x7.yml');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  expect([...loaded.value.channels.keys()]).toEqual(['mail', 'text', 'phone']);
  expect(loaded.value.severities.map(({ reach }) => reach)).toEqual(['urgent', 'urgent', 'calm']);
  expect(lintPolicy(loaded.value, NOW)).toEqual([]);
});

describe('no false alarm', () => {
  it('a trigger that is said to be never true never fires, whatever people do', () => {
    let count = 0;
    fc.assert(
      fc.property(policies, bodies, stories, (policy, body, story) => {
        const never = findingsOf(policy, 'never-true');
        count += never.length;
        let issue = newIncident(body);
        for (const event of story) {
          issue = happens(issue, event);
          const run = simulateRun(foldIssue(policy, issue), START + event.after);
          issue = run.issue;
          expect(run.decision.fired.filter(({ trigger }) => never.includes(trigger))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    expect(count).toBeGreaterThan(0);
  });

  it('a trigger that is said to be always true is true of every incident of its phase', () => {
    fc.assert(
      fc.property(policies, bodies, stories, (policy, body, story) => {
        const always = policy.triggers.filter(({ id }) => findingsOf(policy, 'always-true').includes(id));
        let issue = newIncident(body);
        for (const event of story) issue = happens(issue, event);
        const { facts, status } = snapshotAt(policy, issue, START + 9000);
        if (facts === null || status === 'reviewed' || (facts['incident'] as { snoozed: boolean }).snoozed) return;
        for (const { when, phase } of always)
          if ((phase === 'resolved') === (status === 'resolved'))
            expect(compileRule(when.source, null).holds(facts)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** The ids of the triggers a rule finds. */
function findingsOf(policy: Policy, code: string): readonly string[] {
  return lintPolicy(policy, NOW, { only: [code] }).flatMap(({ path }) => {
    const [, section, index] = path.split('/');
    return section === 'triggers' ? [policy.triggers[Number(index)]?.id ?? ''] : [];
  });
}
