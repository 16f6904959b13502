/** Whoever has answered is sent no message: before anybody was called, in the very second of the call, or as the owner who is there. */
import { describe, expect, it } from 'vitest';
import type { DeliveryResult } from '#domain/delivery.ts';
import { foldIssue } from '#engine/index.ts';
import { ARRIVES, POLICY, policyOf, World } from './world.ts';

/** Messages to people since so many were sent. */
const toPeople = ({ sent }: World, from = 0): readonly string[] =>
  sent.slice(from).filter((line) => !/ (?:level|trigger|resolved) by /.test(line));

describe('an incident that is acknowledged before the first run', () => {
  it('is told of, and pages nobody: neither who has taken it nor the others of the level', () => {
    const world = new World(
      policyOf(POLICY.replace('who: alice,', 'who: [alice, carol],').replace(', otherwise: carol', '')),
    );
    world.says(0.25, 'alice', '/ack');
    world.run(0.5);
    for (const minute of [1, 3, 6]) world.run(minute);
    expect(toPeople(world)).toEqual([]);
    expect(world.sent).toEqual(['0.5 level by war-room']);
  });

  it('still pages whoever it is handed to, and whomever an escalation calls', () => {
    const handed = new World();
    handed.says(0.25, 'alice', '/ack');
    handed.run(0.5);
    handed.says(1, 'alice', '/role second @carol');
    handed.run(1);
    expect(toPeople(handed)).toEqual(['1 carol by mail']);
    const escalated = new World(
      policyOf(
        POLICY.replace(
          '- id: stalled',
          `- { id: help, reason: Help., when: { '>': [{ var: count.help-requests }, 0] }, repeat: 0m, do: { escalate: next } }\n  - id: stalled`,
        ),
      ),
    );
    escalated.says(0.25, 'alice', '/ack');
    escalated.run(0.5);
    escalated.says(1, 'alice', '/escalate');
    escalated.run(1);
    expect(toPeople(escalated)).toEqual(['1 bob by phone']);
  });

  it('pages everybody anew once it is reopened', () => {
    const world = new World();
    world.says(0.25, 'alice', '/ack');
    world.run(0.5);
    world.says(2, 'alice', '/resolved');
    world.run(2);
    world.did(3, 'alice', { kind: 'reopen' });
    world.run(3);
    expect(toPeople(world)).toEqual(['3 alice by mail', '3 alice by text']);
  });
});

describe('an answer in the second of the call', () => {
  it('stops the reach where it comes after the call', () => {
    const world = new World();
    world.run(0);
    const before = world.sent.length;
    world.says(0, 'alice', '/ack');
    for (const minute of [0, 2, 5]) world.run(minute);
    expect(toPeople(world, before)).toEqual([]);
  });

  it('stops what a service asked to wait for', () => {
    const world = new World();
    const wait: DeliveryResult = { kind: 'not-taken', retryAfter: 90 };
    world.answer = (line) => (line === 'alice by mail' ? wait : { kind: 'sent', reference: null });
    world.run(0);
    world.says(0, 'alice', '/ack');
    const before = world.sent.length;
    for (const minute of [0.5, 1.5, 3]) world.run(minute);
    expect(toPeople(world, before)).toEqual([]);
    expect(world.states).toContain('alice by mail: not-needed');
  });

  it('does not stop a call that was made with knowledge of it', () => {
    const world = new World();
    world.run(0);
    world.says(1, 'alice', '/ack');
    world.says(1, 'alice', '/role second @carol');
    world.run(1);
    for (const minute of [3, 6]) world.run(minute);
    expect(toPeople(world).filter((line) => line.includes('carol'))).toEqual(['1 carol by mail']);
  });
});

describe('an owner who holds no role and hands the incident over', () => {
  /** Rita took it at minute 1, and hands it to Carol at minute 2. */
  function handedOver(before: (world: World) => void = () => {}): World {
    const world = new World();
    world.run(0);
    world.says(1, 'rita', '/ack');
    world.run(1);
    world.says(2, 'rita', '/handoff @carol');
    before(world);
    world.run(2.5);
    return world;
  }
  const toCarol = (world: World): readonly string[] => toPeople(world).filter((line) => line.includes('carol'));

  it('reaches who is to take over, step by step, and says who hands over, as what, and how to accept', () => {
    const world = handedOver();
    expect(world.notices.at(-1)).toMatchObject({
      called: [{ role: 'Owner', people: ['carol'] }],
      reasons: ['rita hands over to you.'],
      answer: 'acknowledge',
    });
    for (const minute of [4, 5, 8]) world.run(minute);
    expect(toCarol(world)).toEqual(['2.5 carol by mail', '5 carol by push']);
    expect(world.states).toContain('carol by mail: sent');
  });

  it.each<readonly [string, (world: World) => void]>([
    ['they accept', (world) => world.says(3, 'carol', '/ack')],
    ['somebody else posts an update', (world) => world.says(3, 'alice', 'The database is back')],
    ['the owner keeps it', (world) => world.says(3, 'rita', '/ack')],
  ])('reaches them no further once %s', (_what, then) => {
    const world = handedOver();
    then(world);
    for (const minute of [4, 8]) world.run(minute);
    expect(toCarol(world)).toEqual(['2.5 carol by mail']);
  });

  it('goes on where the owner only says goodbye, and where the run has read more than its clock tells', () => {
    const left = handedOver((world) => world.says(2.6, 'rita', 'Thanks, good night'));
    left.run(5);
    expect(toCarol(left)).toEqual(['2.5 carol by mail', '5 carol by push']);
    const ahead = new World();
    ahead.run(0);
    ahead.says(1, 'rita', '/ack');
    ahead.says(2.1, 'rita', '/handoff @carol');
    for (const minute of [2, 5]) ahead.run(minute);
    expect(toCarol(ahead)).toEqual(['2 carol by mail', '5 carol by push']);
  });

  it('reaches whoever is given a role once, as they have nothing to accept', () => {
    const world = new World();
    world.run(0);
    world.says(1, 'rita', '/ack');
    world.says(2, 'rita', '/role second @carol');
    for (const minute of [2, 4, 8]) world.run(minute);
    expect(toCarol(world)).toEqual(['2 carol by mail']);
  });

  it('reaches nobody who took it before the run', () => {
    expect(toCarol(handedOver((world) => world.says(2.2, 'carol', '/ack')))).toEqual([]);
  });

  it.each<readonly [string, (world: World) => void]>([
    ['somebody else takes the incident', (world) => world.says(2.7, 'bob', '/ack')],
    ['they are unassigned', (world) => world.did(2.7, 'bob', { kind: 'unassign', logins: ['carol'] })],
  ])('does not go on once %s', (_what, then) => {
    const world = new World();
    world.answer = (line) => (line.includes('carol') ? { kind: 'not-taken', retryAfter: 60 } : ARRIVES(line, 0));
    world.run(0);
    world.says(1, 'rita', '/ack');
    world.says(2, 'rita', '/handoff @carol');
    world.run(2);
    then(world);
    for (const minute of [3, 4, 8]) world.run(minute);
    expect(toCarol(world)).toEqual(['2 carol by mail']);
    expect(world.states).toContain('carol by mail: not-needed');
  });

  it('sees in the status that nobody has accepted yet, until somebody has', () => {
    const world = handedOver();
    const handovers = (): unknown => foldIssue(world.policy, world.issue).incident?.handovers;
    expect(handovers()).toMatchObject([{ by: 'rita', to: 'carol' }]);
    world.says(3, 'carol', '/ack');
    expect(handovers()).toEqual([]);
  });
});

describe('the owner', () => {
  const text = POLICY.replace('reach: urgent,', 'reach: urgent, update-every: 30m,')
    .replace(
      '- id: stalled',
      `- { id: lead, reason: A lead is needed., when: { '>=': [{ var: elapsed.since-declared }, 15] }, do: { escalate: 2 } }
  - { id: overdue, reason: No update., when: { '>=': [{ var: elapsed.since-update }, 30] }, repeat: 30m, do: { escalate: next } }
  - id: stalled`,
    )
    .replace('dora] }', 'carol] }');
  const takenByBob = (): World => {
    const world = new World(policyOf(text));
    world.run(0);
    world.run(10);
    world.says(12, 'bob', '/ack');
    world.run(12);
    return world;
  };

  it('is not paged for a level that is called again while the next update is not due; the others of it are', () => {
    const world = takenByBob();
    const before = world.sent.length;
    world.run(15);
    expect(toPeople(world, before)).toEqual(['15 carol by mail']);
  });

  it('is paged once they owe an update', () => {
    const world = takenByBob();
    world.run(15);
    const before = world.sent.length;
    world.run(45);
    expect(toPeople(world, before)).toContain('45 bob by phone');
  });

  it('is paged for what somebody else hands to them: a role, or the roles of an owner before', () => {
    const withRole = takenByBob();
    const before = withRole.sent.length;
    withRole.says(13, 'carol', '/role first @bob');
    withRole.run(13);
    expect(toPeople(withRole, before)).toEqual(['13 bob by phone']);
    const handed = takenByBob();
    handed.says(14, 'alice', '/handoff @bob');
    handed.run(14);
    expect(toPeople(handed, before)).toEqual(['14 bob by phone']);
  });

  it('is paged for a level that is called for the first time where nobody else of it can be reached', () => {
    const ofLevel2 = (who: string, policy = text): readonly string[] => {
      const world = new World(policyOf(policy.replace('who: [bob, carol]', who)));
      world.run(0);
      world.says(1, 'bob', '/ack');
      world.run(1);
      const before = world.sent.length;
      world.run(15);
      return toPeople(world, before);
    };
    expect(ofLevel2('who: bob, otherwise: carol')).toEqual(['15 bob by phone']);
    expect(ofLevel2('who: [bob, dora]')).toEqual(['15 bob by phone']);
    expect(ofLevel2('who: [bob, carol]')).toEqual(['15 carol by mail']);
    // Erin has an address, but for no channel by which people are reached at this severity.
    const erin = text
      .replace('contacts:', 'contacts:\n  erin: { hook: erin@acme.example }')
      .replace(
        'channels:',
        'channels:\n  hook: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example }',
      );
    expect(ofLevel2('who: [bob, erin]', erin)).toEqual(['15 bob by phone']);
  });

  it('is not paged for a level of their own where the same comment calls somebody else', () => {
    const world = new World(
      policyOf(
        text
          .replace('who: [bob, carol] }', 'who: bob }\n  third: { who: carol }')
          .replace('triggers:', '  - { name: Third, roles: [third] }\ntriggers:')
          .replace('15] }, do: { escalate: 2 }', '15] }, do: { escalate: 3 }'),
      ),
    );
    world.run(0);
    world.says(1, 'bob', '/ack');
    world.run(1);
    const before = world.sent.length;
    world.run(15);
    expect(toPeople(world, before)).toEqual(['15 carol by mail']);
  });

  it('who gives themselves a role is not paged for it', () => {
    const world = takenByBob();
    const before = world.sent.length;
    world.says(13, 'alice', '/role second @alice');
    world.run(13);
    expect(toPeople(world, before)).toEqual([]);
  });
});
