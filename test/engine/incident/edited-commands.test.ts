/** A comment whose commands a run answered, and that its author then edits: what it says now is answered, and nobody is called twice. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { advance, decide, foldIssue, nextRunAfter } from '#engine/index.ts';
import { refusedBecause } from '#report/comment/reply.ts';
import { openIncident, POLICY, policyOf, START, World } from '../delivery/world.ts';
import { lawRuns } from '../../support/seed.ts';

/** Alice writes it at minute 1, a run answers, she edits it at minute 2, and runs go on. `carl` is somebody whom GitHub does not assign. */
function afterEdit(written: string, now: string): World {
  const issue = openIncident();
  const world = new World(policyOf(), {
    ...issue,
    people: { ...issue.people, carl: { permission: 'none', assignable: false } },
  });
  world.run(0);
  world.says(1, 'alice', written);
  world.run(1);
  edit(world, written, now, 2);
  for (const minute of [2, 3, 5]) world.run(minute);
  return world;
}

function edit(world: World, from: string, to: string, minute: number): void {
  const timeline = world.issue.timeline.map((item) =>
    item.kind === 'comment' && item.body === from ? { ...item, body: to, editedAt: START + minute * 60 } : item,
  );
  world.issue = { ...world.issue, timeline };
}

/** With a third level, and somebody to call for help. */
const helped = policyOf(
  POLICY.replace('roles:\n', 'roles:\n  third: { who: carol }\n')
    .replace(
      'triggers:\n',
      'triggers:\n  - { id: help, reason: Help., when: { ">": [{ var: count.help-requests }, 0] }, repeat: 0m, do: { escalate: next } }\n',
    )
    .replace('triggers:\n', '  - { name: Third, roles: [third] }\ntriggers:\n'),
);

const callsOf = ({ sent }: World, login: string): readonly string[] =>
  sent.filter((line) => line.includes(` ${login} by mail`));

/** Why the next run refuses something, in words. */
const refusalsAt = ({ policy, issue }: World, minute: number): readonly string[] =>
  (decide(policy, issue, START + minute * 60).comment?.replies ?? []).map(({ verdict }) => refusedBecause(verdict));

const reactionsTo = ({ issue }: World, body: string): readonly string[] =>
  issue.timeline.flatMap((item) => (item.kind === 'comment' && item.body === body ? item.reactions : []));

const callsIn = ({ actions }: World): readonly string[] => actions.map((line) => line.replace(/,"answered".*/, '}'));

/** The minutes of the runs that answered a comment by one of their own. */
const answersOf = ({ actions }: World): readonly number[] =>
  actions.filter((line) => line.includes('"answered"')).map((line) => Number.parseFloat(line));

const holdersOf = ({ policy, issue }: World): unknown => foldIssue(policy, issue).incident?.holders.get('first');

describe('a hand-over that an edit mends', () => {
  it.each([
    ['/handof @carol', '/handoff @carol'],
    ['/handoff @carl', '/handoff @carol'],
    ['/role first @carl', '/role first @carol'],
    ['/rol first @carol', '/role first @carol'],
  ])('from %s to %s calls whoever it goes to, once', (written, now) => {
    const world = afterEdit(written, now);
    expect(callsOf(world, 'carol')).toEqual(['2 carol by mail']);
    expect(holdersOf(world)).toEqual(['carol']);
    expect(world.issue.assignees).toContain('carol');
  });

  it.each([
    ['/handof @carl', 'alice'],
    // What was done stays done.
    ['/handoff @carol', 'carol'],
  ])('from %s to somebody whom GitHub does not assign is refused, once', (written, holder) => {
    const world = afterEdit(written, '/handoff @carl');
    expect(answersOf(world)).toEqual([1, 2]);
    expect(foldIssue(world.policy, world.issue).incident?.commands).toMatchObject([
      { verdict: { kind: 'not-assigned' } },
    ]);
    expect(holdersOf(world)).toEqual([holder]);
  });
});

describe('a hand-over whose words an edit changes', () => {
  it('reaches whoever is to accept as if nobody had edited it', () => {
    const world = new World();
    world.run(0);
    world.says(1, 'alice', '/handoff @carol');
    world.run(1);
    edit(world, '/handoff @carol', '/handoff @carol please', 4);
    for (const minute of [4, 5, 6]) world.run(minute);
    expect(world.sent.filter((line) => line.includes('carol'))).toEqual(['1 carol by mail', '4 carol by push']);
  });
});

describe('a call for help that an edit mends', () => {
  it('calls the next level, although the run that refused it escalated by itself', () => {
    const world = new World(helped);
    world.run(0);
    world.says(9.5, 'alice', '/escalat');
    world.run(10);
    edit(world, '/escalat', '/escalate', 11);
    for (const minute of [11, 12, 13]) world.run(minute);
    expect(callsIn(world)).toEqual([
      '0 {"called":{"first":["alice"]}}',
      '10 {"fired":{"silent":1},"called":{"second":["bob","dora"]}}',
      '11 {"fired":{"help":1},"called":{"third":["carol"]}}',
    ]);
  });
});

describe('a call for help that an edit mends after another one was answered', () => {
  it('calls the next level', () => {
    const world = new World(helped);
    world.run(0);
    world.says(1, 'alice', '/escalat');
    world.says(2, 'rita', '/escalate');
    world.run(2);
    edit(world, '/escalat', '/escalate', 3);
    for (const minute of [3, 4]) world.run(minute);
    expect(callsIn(world)).toEqual([
      '0 {"called":{"first":["alice"]}}',
      '2 {"fired":{"help":1},"called":{"second":["bob","dora"]}}',
      '3 {"fired":{"help":2},"called":{"third":["carol"]}}',
    ]);
  });
});

describe('a call for help of which a run learns late', () => {
  const HELP = /^3\.5 .*"called":\{"third":\["carol"\]\}/;

  it.each([
    ['seconds before', 2 + 58 / 60],
    ['in the very second of', 3],
  ])('as an edit wrote it %s a run that called help for somebody else, calls the next level', (_when, minute) => {
    const world = new World(helped);
    world.run(0);
    world.says(1, 'rita', '/escalat please');
    world.run(1);
    world.says(2, 'alice', '/escalate now');
    world.run(3);
    edit(world, '/escalat please', '/escalate please', minute);
    for (const then of [3.5, 4, 5]) world.run(then);
    expect(world.actions.at(-1)).toMatch(HELP);
  });

  it('as that run read the issue without it, calls the next level', () => {
    const world = new World(helped);
    world.run(0);
    world.says(2, 'alice', '/escalate');
    const { issue } = world;
    world.says(2 + 58 / 60, 'rita', '/escalate please');
    const late = world.issue.timeline.slice(-1);
    world.issue = issue;
    world.run(3);
    const [earlier, own] = [issue.timeline.length, world.issue.timeline];
    world.issue = { ...world.issue, timeline: [...own.slice(0, earlier), ...late, ...own.slice(earlier)] };
    for (const then of [3.5, 4, 5]) world.run(then);
    expect(world.actions.at(-1)).toMatch(HELP);
  });
});

describe('a trigger that only tells a place of calls for help', () => {
  const telling = policyOf(
    POLICY.replace(
      'triggers:\n',
      'triggers:\n  - { id: help, reason: Help., when: { ">": [{ var: count.help-requests }, 0] }, repeat: 0m, do: { notify: bus } }\n',
    ),
  );

  it('fires once for each, also for one that an edit mends', () => {
    const world = new World(telling);
    world.run(0);
    world.says(1, 'rita', '/escalat');
    world.says(2, 'alice', '/escalate');
    for (const minute of [2, 2.1, 3, 4]) world.run(minute);
    expect(world.sent.filter((line) => line.endsWith('trigger by bus'))).toEqual(['2 trigger by bus']);
    expect(nextRunAfter(foldIssue(telling, world.issue), START + 240, START + 299)).toBeNull();
    edit(world, '/escalat', '/escalate', 5);
    for (const minute of [5, 6, 7]) world.run(minute);
    expect(world.sent.filter((line) => line.endsWith('trigger by bus'))).toEqual([
      '2 trigger by bus',
      '5 trigger by bus',
    ]);
  });
});

describe('an owner who holds no role and mends a hand-over', () => {
  it('hands it over, although the other one was assigned at some time', () => {
    const world = new World();
    world.run(0);
    world.did(0.2, 'alice', { kind: 'assign', logins: ['carol'] });
    world.did(0.3, 'alice', { kind: 'unassign', logins: ['carol'] });
    world.says(0.5, 'rita', '/ack');
    world.says(1, 'rita', '/handof @carol');
    world.run(1);
    edit(world, '/handof @carol', '/handoff @carol', 2);
    for (const minute of [2, 3, 5]) world.run(minute);
    expect(answersOf(world)).toEqual([1, 2]);
    expect(world.issue.assignees).toContain('carol');
  });
});

describe('a mended hand-over that a newer one has overtaken', () => {
  it('/rol: the answer says who holds the role', () => {
    const [written, now] = ['/rol first @carol', '/role first @carol'];
    const world = new World();
    world.run(0);
    world.says(1, 'alice', written);
    world.run(1);
    world.says(2, 'dora', '/role first @bob');
    world.run(2);
    edit(world, written, now, 3);
    expect(refusalsAt(world, 3)).toEqual(['first is with `bob` by now.']);
    for (const minute of [3, 4, 5]) world.run(minute);
    expect(answersOf(world)).toEqual([1, 2, 3]);
    expect(reactionsTo(world, now)).toEqual(['confused']);
    expect(callsOf(world, 'carol')).toEqual([]);
  });

  it('where somebody else owns the incident, nobody is called', () => {
    const world = new World();
    world.run(0);
    world.says(0.5, 'rita', '/ack');
    world.says(1, 'rita', '/handof @carol');
    world.run(1);
    world.says(2, 'bob', '/ack');
    world.run(2);
    edit(world, '/handof @carol', '/handoff @carol', 3);
    expect(refusalsAt(world, 3)).toEqual(['the incident is with `bob` by now.']);
    for (const minute of [3, 4, 5]) world.run(minute);
    expect(answersOf(world)).toEqual([1, 3]);
    expect(world.issue.assignees).not.toContain('carol');
  });
});

describe('what is edited while a run is at work', () => {
  it('after it was read is answered by the next run', () => {
    const world = new World();
    world.lag = 30;
    world.run(0);
    world.says(1, 'alice', '/handof @carol');
    world.run(1);
    edit(world, '/handof @carol', '/handoff @carol', 1 + 10 / 60);
    for (const minute of [2, 3]) world.run(minute);
    expect(answersOf(world)).toEqual([1, 2]);
    expect(holdersOf(world)).toEqual(['carol']);
  });

  it('before it was read is answered once, however late the answer is posted', () => {
    const world = new World();
    world.lag = 90;
    world.run(0);
    world.says(1, 'alice', '/handof @carol');
    edit(world, '/handof @carol', '/handof @dora', 2 + 10 / 60);
    for (const minute of [1, 3, 5]) world.run(minute);
    expect(answersOf(world)).toEqual([1]);
  });
});

describe('a comment whose other words change', () => {
  it.each(['/handof @carol', '/next soon', '/update', '/help'])('%s is not answered again', (command) => {
    const world = afterEdit(`${command}\n> see the loggs`, `${command}\n> see the logs`);
    expect(answersOf(world)).toEqual([1]);
  });

  it('and of whose commands one changes is answered for that one alone', () => {
    const world = afterEdit('/next soon\n/handof @carol', '/next soon\n/handoff @carol');
    expect(answersOf(world)).toEqual([1, 2]);
    expect(world.ownComments.at(-1)?.body).not.toContain('/next soon');
    expect(callsOf(world, 'carol')).toEqual(['2 carol by mail']);
  });
});

describe('an `/ack`', () => {
  it.each(['/akc', '/mitigated'])('that was %s before an edit takes the incident', (written) => {
    const world = afterEdit(written, '/ack');
    const comment = world.issue.timeline.find((item) => item.kind === 'comment' && item.body === '/ack');
    expect(comment).toMatchObject({ reactions: expect.arrayContaining(['+1']) });
    expect(foldIssue(world.policy, world.issue).incident).toMatchObject({
      owner: 'alice',
      acknowledged: { by: 'alice' },
    });
  });

  it.each(['/akc', '/mitigated'])('that was %s before an edit assigns its author, once', (written) => {
    const world = new World();
    world.run(0);
    world.says(1, 'dora', written);
    world.run(1);
    edit(world, written, '/ack', 2);
    world.run(2);
    expect(world.issue.assignees).toContain('dora');
    world.did(3, 'alice', { kind: 'unassign', logins: ['dora'] });
    for (const minute of [3, 5]) world.run(minute);
    expect(world.issue.assignees).not.toContain('dora');
  });
});

it('an `/ack` that an edit writes beside what was refused before is answered with a 👍, once', () => {
  const world = new World(helped);
  world.run(0);
  world.says(1, 'alice', '/handof @carol');
  world.says(1.1, 'dora', '/role first @bob');
  world.run(2);
  edit(world, '/handof @carol', '/handoff @carol', 3);
  world.run(3);
  edit(world, '/handoff @carol', '/handoff @carol\n/ack', 4);
  for (const minute of [4, 5]) world.run(minute);
  expect(reactionsTo(world, '/handoff @carol\n/ack')).toEqual(['confused', '+1']);
  expect(foldIssue(world.policy, world.issue).incident).toMatchObject({ owner: 'alice' });
});

describe('an answer that an edit makes of a comment', () => {
  it.each(['/ack', 'looking into it'])('ends the messages of calls since the comment was written: %s', (now) => {
    const world = new World();
    world.run(0);
    world.says(1, 'alice', '/akc');
    world.run(1);
    world.runUntil(10, 1);
    edit(world, '/akc', now, 11);
    world.run(11);
    world.runUntil(20, 11);
    expect(world.sent.filter((line) => line.includes('bob'))).toEqual(['10 bob by phone']);
  });
});

describe('what a run has done', () => {
  it.each(['/handoff @carol', '/role first @carol'])('%s is not done again where other words change', (command) => {
    const world = afterEdit(`${command}\nsee the loggs`, `${command}\nsee the logs`);
    expect(callsOf(world, 'carol')).toEqual(['1 carol by mail']);
  });

  it('an `/ack` is not answered again', () => {
    const world = afterEdit('/ack\nlooking', '/ack\nlooking into it');
    const { length } = world.ownComments;
    world.run(7);
    expect(world.ownComments).toHaveLength(length);
    expect(world.actions.filter((line) => line.includes('called'))).toHaveLength(1);
  });

  it('a run that reads an edit newer than its clock answers it once', () => {
    const world = new World();
    world.lag = 5;
    world.run(0);
    world.says(1, 'alice', '/handof @carol');
    edit(world, '/handof @carol', '/handof @dora', 1 + 3 / 60);
    for (const minute of [1, 3]) world.run(minute);
    expect(answersOf(world)).toEqual([1]);
  });
});

describe('an edit of what was obeyed', () => {
  const onReassignment = policyOf(
    POLICY.replace(
      'triggers:\n',
      'triggers:\n  - { id: tossed, reason: Tossed., when: { ">": [{ var: count.reassignments }, 0] }, repeat: 0m, do: { escalate: next } }\n',
    ),
  );

  it('makes no trigger fire again, and calls nobody', () => {
    const world = new World(onReassignment);
    world.run(0);
    world.says(1, 'alice', '/ack');
    world.run(1);
    world.says(2, 'alice', '/role first @carol');
    world.run(2);
    const { length } = world.actions;
    edit(world, '/ack', '/ack on it', 4);
    for (const minute of [4, 5]) world.run(minute);
    expect(world.actions).toHaveLength(length);
  });
});

describe('a refused command that an edit mends', () => {
  it.each([
    ['/severity bogus\n/update', '/severity sev2\n/update'],
    ['/role first @carol\n/severity bogus', '/role first @carol\n/severity sev2'],
    ['/escalate\n/severity bogus', '/escalate\n/severity sev2'],
  ])('has a 👍 as well, although the same comment asks for something: %j', (written, now) => {
    expect(reactionsTo(afterEdit(written, now), now)).toEqual(['confused', '+1']);
  });
});

describe('a call for help that was answered', () => {
  it('calls no further level where strangers flood the issue and comments of the engine are deleted', () => {
    const world = new World(helped);
    world.run(0);
    world.says(1, 'rita', '/escalate');
    world.run(1);
    for (let index = 0; index < 11; index += 1) {
      const lines = Array.from({ length: 20 }, (_, nth) => `/severity sev${index}x${nth}`);
      world.says(2 + index / 100, `m${index}`, lines.join('\n'));
    }
    for (const minute of [3, 3.5, 4]) world.run(minute);
    world.says(5, 'alice', '/severity nope');
    world.run(5);
    for (const own of world.ownComments.slice(1, -1)) world.lose(own, 6, 'delete');
    for (const minute of [7, 8]) world.run(minute);
    expect(callsIn(world).filter((line) => line.includes('"help"'))).toHaveLength(1);
  });
});

const LINES = [
  '/ack',
  '/akc',
  '/escalate',
  '/escalat',
  '/handoff @carol',
  '/handof @carol',
  '/handoff @carl',
  '/role first @bob',
  '/update',
  '/next soon',
  '/next 2h',
  'looking',
];
const bodies = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const edits = fc.record({ nth: fc.nat(3), body: bodies, before: fc.nat(40), lag: fc.constantFrom(0, 30, 90) });

test('each command that ever stood in a comment as a run read it is answered once, and nothing twice', () => {
  fc.assert(
    fc.property(
      fc.array(bodies, { minLength: 1, maxLength: 3 }),
      fc.array(edits, { maxLength: 4 }),
      (written, changes) => {
        const world = new World(helped);
        world.run(0);
        written.forEach((body, index) => world.says(1 + index / 60, index === 0 ? 'alice' : 'rita', body));
        world.run(2);
        let folded = foldIssue(world.policy, world.issue);
        for (const [index, { nth, body, before, lag }] of changes.entries()) {
          const comments = world.issue.timeline.filter((item) => item.kind === 'comment' && item.by?.kind === 'person');
          const minute = 4 + index * 4;
          const changed = comments[nth % comments.length];
          const editedAt = START + minute * 60 + Math.min(lag, before) - 5;
          const timeline = world.issue.timeline.map((item) => (item === changed ? { ...item, body, editedAt } : item));
          world.issue = { ...world.issue, timeline };
          world.lag = lag;
          world.run(minute);
          folded = advance(folded, world.issue);
          expect(folded.incident).toEqual(foldIssue(world.policy, world.issue).incident);
          const { length } = answersOf(world);
          world.lag = 0;
          world.run(minute + 2);
          expect(answersOf(world)).toHaveLength(length);
        }
        const thumbed = world.issue.timeline.flatMap((item) =>
          item.kind === 'comment' && item.reactions.includes('+1') ? [item.id] : [],
        );
        const open = folded.incident?.commands.filter(({ answered }) => !answered) ?? [];
        expect(open.filter(({ asks, comment }) => asks !== null || !thumbed.includes(comment))).toEqual([]);
      },
    ),
    { numRuns: lawRuns(40) },
  );
});
