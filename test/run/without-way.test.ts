/** People who are called and whom no channel reaches are named, in the status and in the run that calls them. */
import { expect, test } from 'vitest';
import { decide } from '#engine/index.ts';
import { renderDeliveries } from '#report/comment/deliveries.ts';
import { openIncident, policyOf, START } from '../engine/delivery/world.ts';
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
