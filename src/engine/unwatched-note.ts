/** The status comment of an incident for which no run keeps time: it says so, until the next run brings it up to date. Pure. */
import type { SayEffect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { decide } from './decide.ts';

/** Null for an incident without a status comment: there is nobody yet who would read it. */
export function unwatchedNote(policy: Policy, issue: Issue, now: Instant, after: Instant): SayEffect | null {
  const { statusComment } = decide(policy, issue, now);
  if (statusComment === null) return null;
  const { id, created, message: status } = statusComment;
  if (id === null || created === null || status === null) return null;
  // It claims to show nothing, so the next run finds it out of date and takes the line away.
  const record = { ...status.record, shows: '' };
  return {
    type: 'say',
    comment: null,
    status: { id, message: { ...status, unwatchedAfter: after, record } },
    ledger: { comment: null, status: { record: created, status: record } },
    react: [],
    minimise: [],
    because: [],
  };
}
