/** A call for help whose trigger writes no comment, as one that tells places of it or sets a label: it is answered all the same. */
import { describe, expect, it } from 'vitest';
import { foldIssue } from '#engine/index.ts';
import { POLICY, policyOf, World } from './world.ts';

function askForHelp(more: string, does = 'notify: bus'): World {
  const help = `{ id: help, reason: Help., when: { ">": [{ var: count.help-requests }, 0] }, do: { ${does} }${more} }`;
  const world = new World(policyOf(POLICY.replace('triggers:\n', `triggers:\n  - ${help}\n`)));
  world.run(0);
  world.says(1, 'alice', '/ack');
  world.run(1);
  world.says(2, 'alice', '/escalate stuck');
  world.run(2);
  return world;
}

const toBus = ({ sent }: World): readonly string[] => sent.filter((line) => line.endsWith('by bus'));
const openIn = ({ policy, issue }: World): unknown => foldIssue(policy, issue).incident?.helpRequests;

describe('a call for help that places are told of', () => {
  it('is told of once, and is answered by that', () => {
    const world = askForHelp(', repeat: 0m');
    world.says(3, 'bob', 'I see it too');
    world.run(3);
    world.edits(4, '/escalate stuck', '/escalate really stuck');
    world.says(4, 'bob', 'still');
    for (const minute of [4, 5]) world.run(minute);
    expect(toBus(world)).toEqual(['2 trigger by bus']);
    expect(openIn(world)).toEqual([]);
  });

  it('is told of again where somebody asks again, once each, also after the severity has risen', () => {
    const world = askForHelp(', repeat: 0m');
    world.did(3, 'rita', { kind: 'unlabel', labels: ['urgent'] });
    world.run(3);
    world.says(4, 'dora', '/escalate');
    world.run(4);
    world.did(5, 'rita', { kind: 'label', labels: ['urgent'] });
    for (const minute of [5, 6]) world.run(minute);
    world.says(7, 'bob', '/escalate');
    for (const minute of [7, 8]) world.run(minute);
    expect(toBus(world)).toEqual(['2 trigger by bus', '4 trigger by bus', '7 trigger by bus']);
    expect(openIn(world)).toEqual([]);
  });

  it('is told of also where the run that told of another one could not see it yet', () => {
    const world = askForHelp(', repeat: 0m');
    world.says(2, 'dora', '/escalate');
    for (const minute of [3, 4]) world.run(minute);
    expect(toBus(world)).toEqual(['2 trigger by bus', '3 trigger by bus']);
    expect(openIn(world)).toEqual([]);
  });

  it('is answered by a label', () => {
    const world = askForHelp(', repeat: 0m', 'label: needs-help');
    world.says(3, 'bob', 'I see it too');
    world.run(3);
    expect(foldIssue(world.policy, world.issue).incident?.fired.get('help')?.n).toBe(1);
    expect(openIn(world)).toEqual([]);
  });

  it('is not answered in words that nobody is called, where its trigger fires once', () => {
    const world = askForHelp('');
    world.says(3, 'bob', 'I see it too');
    world.run(3);
    expect(world.ownComments).toHaveLength(1);
    world.says(4, 'alice', '/escalate');
    world.run(4);
    expect(world.ownComments).toHaveLength(2);
  });
});

/** What tells of the call for help at once (`does`), and the level that is called for it once `when` holds as well. */
function tellFirst(does: string, when: string, beside = ''): World {
  const forHelp = '{ ">": [{ var: count.help-requests }, 0] }';
  const triggers = [
    `{ id: urgent, reason: Help., when: { and: [${forHelp}, ${when}] }, repeat: 0m, do: { escalate: next } }`,
    `{ id: help, reason: Help., when: ${forHelp}, repeat: 0m, do: { ${does} } }`,
  ];
  const text = POLICY.replace('triggers:\n', `triggers:\n${triggers.map((one) => `  - ${one}\n`).join('')}`);
  const world = new World(policyOf(text));
  world.run(0);
  world.did(1, 'rita', { kind: 'unlabel', labels: ['urgent'] });
  world.says(1, 'alice', '/ack');
  world.run(1);
  world.says(2, 'alice', `/escalate stuck\n${beside}`);
  world.run(2);
  return world;
}

describe.each(['notify: bus', 'label: needs-help'])('a call for help that `%s` tells of', (does) => {
  it('calls people as soon as the trigger that does may fire, and is told of once', () => {
    const world = tellFirst(does, '{ ">=": [{ var: elapsed.since-declared }, 20] }');
    world.says(3, 'alice', 'still stuck');
    for (const minute of [3, 4, 19]) world.run(minute);
    expect(world.ownComments).toHaveLength(1);
    world.run(20);
    expect(world.ownComments).toHaveLength(2);
    expect(foldIssue(world.policy, world.issue).incident?.fired.get('help')?.n).toBe(1);
    expect(toBus(world)).toEqual(does === 'notify: bus' ? ['2 trigger by bus'] : []);
    expect(openIn(world)).toEqual([]);
  });

  it.each(['/role first @bob', '/severity unknown'])('is told of once where its run comments on %s', (beside) => {
    const world = tellFirst(does, '{ ">=": [{ var: elapsed.since-declared }, 20] }', beside);
    for (const minute of [3, 4]) world.run(minute);
    expect(foldIssue(world.policy, world.issue).incident?.fired.get('help')?.n).toBe(1);
  });

  it('calls people once the severity for which they are called is in force', () => {
    const world = tellFirst(does, '{ "==": [{ var: severity.id }, sev1] }');
    world.did(4, 'rita', { kind: 'label', labels: ['urgent'] });
    world.run(4);
    expect(world.sent.filter((line) => line.startsWith('4 bob by'))).toHaveLength(1);
  });
});
