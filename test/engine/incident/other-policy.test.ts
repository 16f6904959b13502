/** An incident that goes to another policy: what stays, and what begins again. */
import { expect, test } from 'vitest';
import { foldIssue } from '#engine/index.ts';
import type { Incident } from '#domain/incident.ts';
import { openIncident, POLICY, policyOf, START, World } from '../delivery/world.ts';

const OTHER = policyOf(POLICY.replace('name: reached', 'name: other'));
const OTHER_LABEL = policyOf(
  POLICY.replace('name: reached', 'name: other').replace('label: incident', 'label: outage'),
);

function incidentOf({ policy, issue }: World): Incident {
  const { incident } = foldIssue(policy, issue);
  if (incident === null) throw new Error('It is no incident.');
  return incident;
}

/** Declared, and called by the first policy. */
function calledIncident(): World {
  const world = new World(policyOf(), openIncident());
  world.run(0);
  return world;
}

test('with the same label it stays declared when it was, and each level that is due by now is called in one comment', () => {
  const world = calledIncident();
  const before = world.comments.length;
  world.policy = OTHER;
  world.run(12);
  expect(incidentOf(world)).toMatchObject({ declaredAt: START, level: 2 });
  const comments = world.comments.slice(before);
  expect(comments).toHaveLength(1);
  for (const login of ['alice', 'bob', 'dora']) expect(comments[0]).toContain(login);
});

test('with the same label somebody who acknowledged it has it, and level 1 alone is called again, by a comment and in its places', () => {
  const world = calledIncident();
  world.says(1, 'alice', '/ack');
  world.run(1);
  const [comments, sent] = [world.comments.length, world.sent.length];
  world.policy = OTHER;
  world.run(12);
  expect(incidentOf(world)).toMatchObject({ declaredAt: START, level: 1, owner: 'alice' });
  expect(world.comments.slice(comments)).toEqual([expect.stringContaining('"called":{"first":["alice"]}')]);
  // She has it: no message tells her to take it.
  expect(world.sent.slice(sent)).toEqual(['12 level by war-room']);
});

test('with another label it is declared when it carries that, and what people did before does not count', () => {
  const world = calledIncident();
  world.says(1, 'alice', '/ack');
  world.run(1);
  world.did(12, 'rita', { kind: 'label', labels: ['outage'] });
  world.policy = OTHER_LABEL;
  world.run(12);
  expect(incidentOf(world)).toMatchObject({ declaredAt: START + 720, level: 1, acknowledged: null });
});
