/** A pull request on the sandbox that changes the policy of a small team. */
import { readFileSync } from 'node:fs';
import type { Sandbox, StoredComment } from '#sandbox/index.ts';
import { commentsOf } from '#sandbox/store.ts';
import type { ActionCall } from '../support/action.ts';
import { inRepository } from '../support/repository.ts';

export const PATH = '.github/escalation-policy.yml';
export const TESTS = '.github/escalation-policy.test.yml';
/** The commits before and after it. */
export const BASE = 'ba5e'.repeat(10);
export const HEAD = 'dead'.repeat(10);
export const POLICY = readFileSync(inRepository('policies/small-team.yml'), 'utf8');
export const CASES = readFileSync(inRepository('policies/small-team.test.yml'), 'utf8');
export const SLOWER = POLICY.replace('acknowledge-within: 30m', 'acknowledge-within: 45m');

/** What the runner says of a pull request from the repository `from`. */
export const eventOf = (
  number: number,
  from = 'acme/shop',
  base = BASE,
  head = HEAD,
): NonNullable<ActionCall['event']> => ({
  name: 'pull_request',
  payload: {
    pull_request: {
      number,
      base: { sha: base, repo: { full_name: 'acme/shop' } },
      head: { sha: head, repo: { full_name: from } },
    },
  },
  ref: `refs/pull/${number}/merge`,
});

export function commentsOn({ store }: Sandbox, pull: number): readonly StoredComment[] {
  const issue = store.issues.get(pull);
  return issue === undefined ? [] : commentsOf(issue);
}
