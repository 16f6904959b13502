/** Whom a hand-over reaches, and for how long: until they accept, somebody else posts an update, or it is taken back. */
import { describe, expect, it } from 'vitest';
import type { Comment } from '#domain/issue.ts';
import { foldIssue } from '#engine/index.ts';
import { POLICY, policyOf, World } from './world.ts';

const helped = policyOf(
  POLICY.replace(
    'triggers:\n',
    'triggers:\n  - { id: help, reason: Help., when: { ">": [{ var: count.help-requests }, 0] }, repeat: 0m, do: { escalate: next } }\n',
  ),
);

/** What was said before the minutes at which runs come. */
function after(says: readonly (readonly [minute: number, login: string, body: string])[], policy = helped): World {
  const world = new World(policy);
  world.run(0);
  for (const [minute, login, body] of says) {
    world.says(minute, login, body);
    world.run(minute);
  }
  return world;
}

const sentTo = ({ sent }: World, login: string): readonly string[] =>
  sent.filter((line) => line.includes(` ${login} by`));

const incidentIn = ({ policy, issue }: World) => foldIssue(policy, issue).incident;

const BY_OTHER = { editedByOther: true };

describe('an edit of what was written before a hand-over', () => {
  it.each<readonly [string, string, string, Partial<Comment>]>([
    ['of words, by who hands over', 'Looking into it', 'Looked into it: not mine', {}],
    ['of an `/ack`, by who hands over', '/ack', '/ack it was me', {}],
    ['of words, by a maintainer', 'Looking into it', '***', BY_OTHER],
    ['of words of somebody else', 'Two shops are down', 'Three shops are down', {}],
  ])('ends no messages to whoever is to accept: %s', (_what, from, to, more) => {
    const world = after([
      [1, 'rita', '/ack'],
      [1.3, 'bob', 'Two shops are down'],
      [1.5, 'rita', 'Looking into it'],
      [2, 'rita', '/handoff @carol'],
    ]);
    world.edits(3, from, to, more);
    for (const minute of [3, 4, 5, 7]) world.run(minute);
    expect(sentTo(world, 'carol')).toEqual(['2 carol by mail', '4 carol by push']);
  });
});

it('a maintainer who edits what the responder wrote ends no call for help', () => {
  const world = after([
    [1, 'alice', '/ack'],
    [1.5, 'alice', 'token abc leaked'],
    [2, 'rita', '/escalate'],
  ]);
  world.edits(3, 'token abc leaked', 'token *** leaked', BY_OTHER);
  for (const minute of [3, 4, 7]) world.run(minute);
  expect(sentTo(world, 'bob')).toEqual(['2 bob by phone', '7 bob by phone']);
});

it('a hand-over whose comment somebody deletes reaches nobody further', () => {
  const world = after([
    [1, 'alice', '/ack'],
    [2, 'alice', '/handoff @carol'],
  ]);
  const timeline = world.issue.timeline.filter((item) => item.kind !== 'comment' || item.body !== '/handoff @carol');
  world.issue = { ...world.issue, timeline };
  for (const minute of [3, 4, 7]) world.run(minute);
  expect(sentTo(world, 'carol')).toEqual(['2 carol by mail']);
});

describe('whoever takes a hand-over back', () => {
  it.each<readonly [string, string, string]>([
    ['by `/ack`', 'rita', '/ack I keep it'],
    ['by `/role`', 'alice', '/role first @alice'],
  ])('%s ends messages with an update again, and the status awaits nobody', (_how, by, back) => {
    const world = after([
      [1, by, '/ack'],
      [2, by, '/handoff @carol'],
      [3, by, back],
      [4, 'dora', '/escalate'],
    ]);
    expect(incidentIn(world)?.handovers).toEqual([]);
    world.says(5, by, 'I have it, the database is restarted');
    for (const minute of [5, 6, 9]) world.run(minute);
    expect(sentTo(world, 'bob')).toEqual(['4 bob by phone']);
  });

  it('takes nothing back by another role', () => {
    const world = after([
      [1, 'rita', '/ack'],
      [2, 'rita', '/handoff @carol'],
      [3, 'alice', '/role second @rita'],
    ]);
    expect(incidentIn(world)?.handovers).toMatchObject([{ by: 'rita', to: 'carol' }]);
  });
});

it('whoever hands over what somebody else has taken meanwhile ends messages with an update', () => {
  const world = after([
    [1, 'rita', '/ack'],
    [2, 'rita', '/handoff @carol'],
    [3, 'alice', '/ack'],
    [4, 'dora', '/escalate'],
    [5, 'rita', 'The database is back'],
  ]);
  for (const minute of [6, 9]) world.run(minute);
  expect(sentTo(world, 'bob')).toEqual(['4 bob by phone']);
});

it('whoever is given a role, and within a minute is handed over another one, is sent each step once', () => {
  const world = after([
    [1, 'alice', '/ack'],
    [2, 'alice', '/role second @carol'],
    [2.5, 'alice', '/handoff @carol'],
  ]);
  for (const minute of [4, 4.5, 5, 7, 7.5]) world.run(minute);
  expect(sentTo(world, 'carol')).toEqual(['2 carol by mail', '2.5 carol by mail', '4.5 carol by push']);
  expect(world.notices.slice(-3)).toMatchObject([
    { reasons: ['alice gives you the role second.'], answer: 'reply' },
    { reasons: ['alice hands over to you.'], answer: 'acknowledge' },
    { reasons: ['alice hands over to you.'], answer: 'acknowledge' },
  ]);
});
