/** People who are called and whom no channel reaches are named, in the status and in the run that calls them. */
import { expect, test } from 'vitest';
import { decide } from '#engine/index.ts';
import { renderDeliveries } from '#report/comment/deliveries.ts';
import { openIncident, POLICY_WITH_HELP, policyOf, START, World } from '../engine/delivery/world.ts';
import { SENT, sendingWorld } from '../support/sending.ts';

test('people who are called and whom no channel reaches are named once in the status, and in the summary of the run that calls them', async () => {
  const policy = policyOf();
  const world = sendingWorld(policy, openIncident(), () => SENT);
  const codes = async (minute: number): Promise<readonly unknown[]> => {
    const report = await world.sweep(START + minute * 60);
    return [report?.outcome.kind, report?.problems.map(({ code, message }) => `${code}: ${message}`)];
  };
  const messages = (minute: number): string => {
    const message = decide(policy, world.issue(), START + minute * 60).statusComment?.message;
    return message ? renderDeliveries(message, START) : '';
  };
  expect(await codes(0)).toEqual(['acted', []]);
  expect(messages(0)).not.toContain('no channel');
  expect(await codes(10)).toEqual(['acted', ['no-way: No channel reaches `dora`, called for #1 on GitHub alone.']]);
  expect(messages(10)).toContain(' · **no channel reaches** `dora`');
  expect(await codes(11)).toEqual(['nothing-due', []]);
  expect(messages(11)).toContain(' · **no channel reaches** `dora`');
});

/** Whom the status names as having no way; levels are climbed by `/escalate`. */

test('who was reached is not named where a severity follows by whose reach nobody could, but who is called by it is', () => {
  const world = new World(policyOf(POLICY_WITH_HELP));
  const peopleNamed = (minute: number): readonly string[] =>
    decide(world.policy, world.issue, START + minute * 60).statusComment?.message?.withoutWay ?? [];
  world.run(0);
  world.says(1, 'alice', '/escalate');
  world.run(1);
  expect(world.sent).toContain('1 bob by phone');
  expect(peopleNamed(1)).toEqual(['dora']);
  world.says(2, 'rita', '/severity sev2');
  world.run(2);
  expect(peopleNamed(2)).toEqual(['dora']);
  world.says(3, 'alice', '/role second @bob');
  world.run(3);
  expect(peopleNamed(3)).toEqual(['bob', 'dora']);
  world.says(4, 'rita', '/severity sev1');
  world.run(4);
  expect(peopleNamed(4)).toEqual(['dora']);
});
