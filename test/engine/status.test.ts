import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import { parseInstant } from '../../src/domain/time.ts';
import { decide, personDid, settle } from '../../src/engine/index.ts';
import { policyOf } from '../support/policy.ts';
import { opened, START } from '../support/worlds.ts';

const policy = policyOf(readFileSync('test/cases/shift-change/escalation-policy.yml', 'utf8'));
const at = (text: string): number => parseInstant(text) ?? 0;

function declared(instant: string): Issue {
  const issue = opened('');
  const shift = at(instant) - START;
  return {
    ...issue,
    labels: ['incident', 'big'],
    people: { dan: { permission: 'write', assignable: true }, eve: { permission: 'write', assignable: true } },
    createdAt: issue.createdAt + shift,
    timeline: [...issue.timeline, { kind: 'labeled' as const, label: 'big', at: START, by: issue.author }].map(
      (item) => ({ ...item, at: item.at + shift }),
    ),
  };
}

describe('the status comment', () => {
  it('says who is on call now, when the shift changed and somebody else holds the role', () => {
    const called = settle(policy, declared('2026-11-24T10:25:00Z'), at('2026-11-24T10:25:00Z')).issue;
    const acked = settle(
      policy,
      personDid(called, 'dan', { kind: 'comment', body: '/ack' }, at('2026-11-24T10:26:00Z')),
      at('2026-11-24T10:26:00Z'),
    ).issue;
    const before = decide(policy, acked, at('2026-11-24T10:29:59Z'));
    expect(before.statusComment).toMatchObject({ upToDate: true });
    const after = decide(policy, acked, at('2026-11-24T10:30:00Z'));
    expect(after.statusComment?.message.holders).toMatchObject([{ people: ['dan'], onCallNow: ['eve'] }]);
    expect(after.statusComment?.upToDate).toBe(false);
    expect(after.comment).toBe(null);
    expect(after.assignees).toEqual([]);
  });
});
