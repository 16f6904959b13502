/** A comment whose commands a run answered, and that its author then edits: what it says now is answered, and nobody is called twice. */
import { describe, expect, it } from 'vitest';
import { foldIssue } from '#engine/index.ts';
import { openIncident, policyOf, START, World } from '../delivery/world.ts';

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

const callsOf = ({ sent }: World, login: string): readonly string[] =>
  sent.filter((line) => line.includes(` ${login} by mail`));

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
