/** Reminders where whoever holds a role, or took the incident, has no account of that name any more. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { decide } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play } from '../../support/story.ts';

const SOURCE = {
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', 'update-every': '30m' }],
  roles: { first: { who: ['ann'] }, second: { who: ['cyd'] }, lead: { who: ['bob'] } },
  levels: [
    { name: 'First', roles: ['first', 'second'] },
    { name: 'Lead', roles: ['lead'] },
  ],
};
const due = { '>=': [{ var: 'elapsed.since-update' }, { var: 'severity.update-every' }] };

const isGone =
  (...logins: readonly string[]) =>
  (issue: Issue): Issue => ({
    ...issue,
    assignees: issue.assignees.filter((login) => !logins.includes(login)),
    people: {
      ...issue.people,
      ...Object.fromEntries(
        logins.map((login) => [login, { permission: 'none', assignable: false, isNobody: true } as const]),
      ),
    },
  });

interface Row {
  readonly mention: string;
  readonly gone: readonly string[];
  readonly who?: readonly string[];
  readonly mentions: readonly string[];
  readonly empty: readonly string[];
}

test.each<readonly [string, Row]>([
  ['an owner who is there is reminded', { mention: 'owner', gone: [], mentions: ['ann'], empty: [] }],
  [
    'for an owner who is gone stand the roles of the level, and the one that is theirs is empty',
    { mention: 'owner', gone: ['ann'], mentions: ['cyd'], empty: ['first'] },
  ],
  [
    'and whoever has the role by now',
    { mention: 'owner', gone: ['ann'], who: ['anna'], mentions: ['anna', 'cyd'], empty: [] },
  ],
  [
    'a role that nobody but the gone holds is empty',
    { mention: 'first', gone: ['ann'], mentions: [], empty: ['first'] },
  ],
  [
    'a role goes to whom the policy has by now',
    { mention: 'first', gone: ['ann'], who: ['ann', 'anna'], mentions: ['anna'], empty: [] },
  ],
])('%s', (_, { mention, gone, who = ['ann'], mentions, empty }) => {
  const trigger = { id: 'due', reason: 'Due.', when: due, do: { mention: [mention], comment: 'update-due' } };
  const policy = policyOf({ ...SOURCE, triggers: [trigger] });
  const renewed = policyOf({ ...SOURCE, roles: { ...SOURCE.roles, first: { who } }, triggers: [trigger] });
  const { issue } = play(policy)
    .at('1m', 'ann', '/ack')
    .seenAs(isGone(...gone));
  const reminders = decide(renewed, issue, instant('40m')).comment?.reminders;
  expect(reminders?.map((one) => [one.mentions, one.empty.map(({ id }) => id)])).toEqual([[mentions, empty]]);
});
