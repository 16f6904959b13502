import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { foldIssue, nextRunAfter } from '#engine/index.ts';
import { ARRIVES, openIncident, POLICY, policyOf, START, World } from './world.ts';

describe('the steps of a reach', () => {
  it('are due so long after the call, exactly, until somebody answers', () => {
    const world = new World();
    world.runUntil(9);
    expect(world.sent).toEqual([
      '0 level by war-room',
      '0 alice by mail',
      '0 alice by text',
      '2 alice by phone',
      '5 alice by phone',
    ]);
  });

  it.each<[string, (world: World) => void]>([
    ['acknowledges', (world) => world.says(1, 'alice', '/ack')],
    ['comments', (world) => world.says(1, 'alice', 'I am looking.')],
    ['resolves', (world) => world.says(1, 'alice', '/resolved')],
    ['closes', (world) => world.did(1, 'alice', { kind: 'close', reason: 'completed' })],
    ['passes the role on', (world) => world.says(1, 'alice', '/handoff @rita')],
  ])('stop when somebody %s', (_, act) => {
    const world = new World();
    world.run(0);
    act(world);
    for (const minute of [1, 2, 5]) world.run(minute);
    expect(world.sent.filter((line) => line.includes('alice by phone'))).toEqual([]);
  });

  it('wait while the incident is paused, and are one afterwards: the latest', () => {
    const world = new World();
    world.run(0);
    world.says(1, 'alice', '/snooze 8m waiting for the vendor');
    const before = world.sent.length;
    for (const minute of [1, 2, 5, 8]) world.run(minute);
    expect(world.sent.slice(before)).toEqual([]);
  });

  it('go on after a comment that the policy does not take for an acknowledgement, and after a pause that is over', () => {
    const strict = policyOf(
      POLICY.replace('incident: { label: incident }', 'incident: { label: incident, acknowledge: { how: [ack] } }'),
    );
    const world = new World(strict);
    world.run(0);
    world.says(1, 'bob', 'I have seen this before.');
    world.run(2);
    expect(world.sent.slice(-1)).toEqual(['2 alice by phone']);
    world.says(3, 'bob', '/snooze 4m waiting for the vendor');
    for (const minute of [3, 5, 6]) world.run(minute);
    expect(world.sent.slice(-1)).toEqual(['2 alice by phone']);
    world.run(8);
    expect(world.sent.slice(-1)).toEqual(['8 alice by phone']);
  });

  it('go on whatever the reporter writes', () => {
    const world = new World();
    world.run(0);
    world.says(1, 'rita', 'It is still down, and customers are calling.');
    world.run(2);
    expect(world.sent.slice(-1)).toEqual(['2 alice by phone']);
  });

  it('are one in a run that comes late: the latest', () => {
    const world = new World();
    world.run(0);
    world.run(7);
    expect(world.sent.slice(3)).toEqual(['7 alice by phone']);
  });

  it('leave out what a person has no address for, and take the next at once', () => {
    const world = new World();
    world.runUntil(10);
    expect(world.sent.filter((line) => line.startsWith('10 '))).toEqual([
      '10 level by war-room',
      '10 level by pager',
      '10 bob by phone',
    ]);
  });

  it('move on at once when nothing of a step arrives, and at last to whoever stands in', () => {
    const world = new World();
    world.answer = (line) =>
      line.startsWith('alice') ? { kind: 'failed', code: '21211', message: 'No.' } : { kind: 'sent', reference: 'r' };
    world.run(0);
    expect(world.sent).toEqual([
      '0 level by war-room',
      '0 alice by mail',
      '0 alice by text',
      '0 alice by phone',
      '0 alice by phone',
      '0 carol by mail',
    ]);
    expect(world.issue.assignees).toContain('carol');
    expect(world.states).toContain('alice by text: failed');
    world.run(5);
    expect(world.sent.slice(6)).toEqual(['5 carol by push']);
  });

  it('call whoever stands in where there is no address at all, once', () => {
    const world = new World(policyOf(POLICY.replace(/ {2}alice: \{ mail.*\n/, '')));
    world.run(0);
    world.run(1);
    expect(world.sent).toEqual(['0 level by war-room', '0 carol by mail']);
  });

  it('are those of the severity in force, and what came due by then is past', () => {
    const world = new World(policyOf(), openIncident(['incident']));
    world.run(0);
    expect(world.sent).toEqual(['0 level by war-room', '0 alice by mail']);
    world.did(3, 'rita', { kind: 'label', labels: ['urgent'] });
    world.run(3);
    expect(world.sent.slice(2)).toEqual(['3 alice by phone']);
  });

  it('call whom GitHub did not assign at the first call and assigns by now, once no message reaches who was called then', () => {
    const assigns = (issue: Issue, login: string, assignable: boolean): Issue => {
      const person = issue.people[login];
      return person === undefined
        ? issue
        : { ...issue, people: { ...issue.people, [login]: { ...person, assignable } } };
    };
    const missing = assigns(assigns(openIncident(), 'alice', false), 'carol', false);
    const world = new World(policyOf(POLICY.replace('otherwise: carol', 'otherwise: [bob, carol]')), missing);
    world.answer = (line, at) =>
      line.startsWith('bob') && at >= START + 300
        ? { kind: 'failed', code: 'refused', message: 'No.' }
        : ARRIVES(line, at);
    world.run(0);
    world.issue = assigns(world.issue, 'carol', true);
    world.run(5);
    expect(world.sent.filter((line) => line.includes('carol'))).toEqual(['5 carol by mail']);
    expect(world.issue.assignees).toEqual(['bob', 'carol']);
  });

  it('call whoever stands in once a pause is over, which is announced', () => {
    const world = new World();
    world.run(0);
    world.says(1, 'alice', '/snooze 20m waiting for the vendor');
    world.says(2, 'alice', '/role first @dora');
    world.run(2);
    expect(nextRunAfter(foldIssue(world.policy, world.issue), START + 120, START + 7200)).toBe(START + 21 * 60);
    world.run(21);
    expect(world.sent.slice(-1)).toEqual(['21 carol by mail']);
  });

  it('are those of the reach in force, though another one before it had a step of that number', () => {
    const world = new World();
    world.run(0);
    world.run(2);
    expect(world.sent.slice(-1)).toEqual(['2 alice by phone']);
    const later = 'later: [{ by: mail }, { after: 8m, by: phone }, { after: 9m, by: phone }]';
    world.policy = policyOf(
      POLICY.replace('reach: urgent', 'reach: later').replace('reach:\n', `reach:\n  ${later}\n`),
    );
    world.run(3);
    const next = (minutes: number): number =>
      ((nextRunAfter(foldIssue(world.policy, world.issue), START + minutes * 60, START + 7200) ?? 0) - START) / 60;
    expect(next(3)).toBe(8);
    world.run(8);
    expect(world.sent.slice(-1)).toEqual(['8 alice by phone']);
    expect(next(8)).toBe(9);
    world.run(9);
    expect(world.sent.slice(-2)).toEqual(['8 alice by phone', '9 alice by phone']);
  });

  it('are sent to nobody where a severity names none', () => {
    const world = new World(policyOf(POLICY.replaceAll(/, reach: (?:urgent|calm)/g, '')));
    world.runUntil(9);
    expect(world.sent).toEqual(['0 level by war-room']);
  });
});

describe('places', () => {
  it('are told of a trigger each time it fires, without a comment of its own', () => {
    const world = new World();
    world.says(0, 'alice', '/ack');
    world.run(0);
    const comments = world.comments.length;
    world.run(60);
    world.run(120);
    expect(world.sent.slice(-2)).toEqual(['60 trigger by bus', '120 trigger by bus']);
    expect(world.comments).toHaveLength(comments);
  });

  it('are told once that it is over, if they were told of it; people are not', () => {
    const world = new World();
    world.runUntil(10);
    world.says(11, 'alice', '/resolved');
    const before = world.sent.length;
    world.run(11);
    world.run(12);
    expect(world.sent.slice(before)).toEqual(['11 resolved by war-room', '11 resolved by pager']);
  });

  it.each([
    [
      'by a command',
      (world: World) => world.says(11, 'alice', 'Done\n/resolved'),
      ['Resolved by alice at 03:11 UTC after 11m.'],
    ],
    [
      'by closing the issue',
      (world: World) => world.did(71.5, 'rita', { kind: 'close', reason: 'completed' }),
      ['Resolved by rita at 04:11 UTC after 1h11m.'],
    ],
    [
      'once more, after it was reopened',
      (world: World) => {
        world.did(11, 'rita', { kind: 'close', reason: 'completed' });
        world.did(20, 'rita', { kind: 'reopen' });
        world.says(26, 'alice', '/resolved');
      },
      ['Resolved by alice at 03:26 UTC, 6m after it was reopened.'],
    ],
    [
      'by closing it as none',
      (world: World) => world.did(11, 'rita', { kind: 'close', reason: 'not-planned' }),
      ['Closed as not planned by rita at 03:11 UTC after 11m.'],
    ],
    [
      'by closing it as one that there was before',
      (world: World) => world.did(11, 'rita', { kind: 'close', reason: 'duplicate' }),
      ['Closed as a duplicate by rita at 03:11 UTC after 11m.'],
    ],
  ] as const)('are told who ended it, and when: %s', (_how, end, reasons) => {
    const world = new World();
    world.runUntil(10);
    end(world);
    world.run(75);
    expect(world.sent.at(-1)).toBe('75 resolved by pager');
    expect(world.notices.at(-1)?.reasons).toEqual(reasons);
    expect(world.notices.at(-1)?.isDismissed === true).toBe(reasons[0].startsWith('Closed'));
  });

  it.each(['not-planned', 'completed'] as const)(
    'are told once, too, where the severity rises after it was closed as %s',
    (reason) => {
      const rising = POLICY.replace(/when: \{ in: .*/, 'when: { ">=": [{ var: elapsed.since-declared }, 7] } }');
      const world = new World(policyOf(rising), openIncident(['incident']));
      world.run(0);
      world.did(3, 'rita', { kind: 'close', reason });
      world.run(3);
      world.says(6, 'alice', '/ack');
      world.run(6);
      world.says(8, 'alice', '/ack');
      world.run(8);
      world.run(9);
      expect(world.sent.filter((line) => line.includes('resolved'))).toEqual(['3 resolved by war-room']);
    },
  );

  it('are told at once that it is over, also where it was paused', () => {
    const world = new World();
    world.run(0);
    world.says(1, 'alice', '/snooze 20m waiting for the vendor');
    world.did(2, 'alice', { kind: 'close', reason: 'completed' });
    world.run(2);
    expect(world.sent.slice(-1)).toEqual(['2 resolved by war-room']);
  });

  it('are told nothing by a channel that the policy has no more, and the issue says so', () => {
    const world = new World();
    world.answer = () => ({ kind: 'not-taken', retryAfter: 120 });
    world.run(0);
    world.policy = policyOf(POLICY.replaceAll('war-room', 'lobby'));
    world.answer = ARRIVES;
    world.run(3);
    expect(world.states).toContain('level by war-room: failed');
  });

  it('are told again in the next life', () => {
    const world = new World();
    world.run(0);
    world.did(1, 'alice', { kind: 'close', reason: 'completed' });
    world.run(1);
    world.did(2, 'rita', { kind: 'reopen' });
    world.run(2);
    expect(world.sent.filter((line) => line.includes('war-room'))).toEqual([
      '0 level by war-room',
      '1 resolved by war-room',
      '2 level by war-room',
    ]);
  });
});

it('a push that repeats itself is ended when somebody answers', () => {
  const world = new World(policyOf(POLICY.replace('who: alice', 'who: carol')));
  world.answer = () => ({ kind: 'sent', reference: 'receipt' });
  world.runUntil(5);
  world.says(6, 'carol', '/ack');
  world.run(6);
  world.run(7);
  // She has no phone: the step after it is taken in its place.
  expect(world.sent.slice(-2)).toEqual(['2 carol by push', '6 push cancelled']);
});

it('a service that names a time twice is waited for until then, and one that names none for 15 minutes', () => {
  const one = policyOf(
    POLICY.replace(
      'urgent: [{ by: [mail, text] }, { after: 2m, by: phone }, { after: 5m, by: [phone, push] }]',
      'urgent: [{ by: mail }]',
    ).replace(', otherwise: carol', ''),
  );
  const sentAt = (retryAfter: number | null): readonly string[] => {
    const world = new World(one);
    for (const minute of [0, 20, 40]) {
      world.answer = minute === 40 ? ARRIVES : () => ({ kind: 'not-taken', retryAfter });
      world.run(minute);
    }
    return world.sent.filter((line) => line.includes('alice by mail'));
  };
  expect(sentAt(1_200)).toEqual(['0 alice by mail', '20 alice by mail', '40 alice by mail']);
  expect(sentAt(null)).toEqual(['0 alice by mail', '20 alice by mail']);
});
