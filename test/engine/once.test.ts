/** One decision works each thing out once: counted by what it asks of a policy and an issue, not by a clock. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import { decide, personDid, runOnce } from '#engine/index.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident, START } from '../support/worlds.ts';

const BASE = policyOf({
  version: 1,
  name: 'counted',
  incident: { label: 'incident' },
  severities: [
    { id: 'sev1', name: 'Critical', when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '4h' }] } },
    { id: 'sev2', name: 'Minor', 'acknowledge-within': '15m' },
  ],
  roles: { first: { name: 'First', who: ['ann'] }, lead: { name: 'Lead', who: ['cyd'] } },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Lead', roles: ['lead'] },
  ],
  triggers: ['15m', '30m', '45m'].map((duration, index) => ({
    id: `late-${index}`,
    reason: 'Nobody has acknowledged it.',
    when: { '>=': [{ var: 'elapsed.since-declared' }, { duration }] },
    do: { escalate: 'next' },
  })),
});

/** A policy that writes down the facts of each time its condition is asked: facts are worked out with all conditions. */
function watchFacts(): { readonly policy: Policy; readonly facts: string[] } {
  const facts: string[] = [];
  const rule = BASE.triggers[0]?.when;
  if (rule === undefined) throw new Error('The policy has no trigger.');
  const holds = (all: Facts): boolean => {
    facts.push(JSON.stringify(all));
    return false;
  };
  // The incident as the run leaves it, and as an answer would leave that, are looked at as well: the level and the acknowledgement tell them apart.
  const reads = new Set([...BASE.reads, 'is.watched', 'level', 'incident.acknowledged']);
  return { policy: { ...BASE, reads, conditions: [{ name: 'watched', rule: { ...rule, holds } }] }, facts };
}

test('the same facts are worked out once, however many triggers fire', () => {
  const { policy, facts } = watchFacts();
  const decision = decide(policy, newIncident(''), START + 3600);
  expect(decision.fired).toHaveLength(3);
  expect(facts.length).toBeGreaterThan(3);
  expect(facts.toSorted()).toEqual([...new Set(facts)].toSorted());
});

test('a history is folded once, whatever is said in the end', () => {
  let reads = 0;
  const called = runOnce(BASE, newIncident(''), START).issue;
  const commented = personDid(called, 'ann', { kind: 'comment', body: '/escalate' }, START + 60);
  const counted = commented.timeline.map((item) =>
    item.kind !== 'comment' || item.by?.kind === 'engine'
      ? item
      : Object.defineProperty({ ...item }, 'body', {
          enumerable: true,
          get: () => {
            reads += 1;
            return item.body;
          },
        }),
  );
  const decision = decide(BASE, { ...commented, timeline: counted }, START + 3600);
  expect(decision.comment).not.toBeNull();
  // How it begins, and what it says.
  expect(reads).toBe(2);
});

test('whether somebody can be assigned is asked to judge a hand-over, not for each message', () => {
  const reads: string[] = [];
  const called = runOnce(BASE, newIncident(''), START).issue;
  const handed = personDid(called, 'ann', { kind: 'comment', body: '/handoff @gus' }, START + 60);
  const people = new Proxy(handed.people, {
    get: (all, login: string) => {
      reads.push(login);
      return all[login];
    },
  });
  const issue: Issue = { ...handed, people };
  const decision = decide(BASE, issue, START + 60);
  expect(Object.values(decision.record?.notAssigned ?? {})).toEqual([['gus']]);
  // To judge it, and for what the comment and the status record of people who were looked up.
  expect(reads.filter((login) => login === 'gus')).toHaveLength(3);
});
