/** Messages that are sent, and of which GitHub lets nothing be written down. */
import { expect, test } from 'vitest';
import type { DeliveryOutcome } from '#domain/channel.ts';
import type { OutgoingMessage } from '#domain/messenger.ts';
import type { Outcome } from '#domain/tracker.ts';
import { run } from '#run/run.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';
import { FAILED, SENT } from '../support/sending.ts';

const POLICY = policyOf(`version: 1
name: one
incident: { label: incident }
severities: [{ id: sev1 }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first], notify: [room] }]
channels: { room: { type: slack, url: env:TOCSIN_A } }
`);

const REFUSAL: Outcome = { done: false, code: 'rate-limited', message: 'It was submitted too quickly.' };

test.each<[DeliveryOutcome, object]>([
  [SENT, { state: 'sent' }],
  [FAILED, { state: 'failed', code: 'http-400' }],
])('are reported as what became of them: %j', async (answer, reported) => {
  const issue = openIncident(['incident']);
  const { tracker, render } = modelTracker(new Map([[issue.number, issue]]), START);
  let isFull = false;
  const deliver = (messages: readonly OutgoingMessage[]) => {
    isFull = true;
    return Promise.resolve(new Map(messages.map(({ id }) => [id, answer])));
  };
  const [report] = await run(
    [POLICY],
    [issue],
    START,
    { ...tracker, perform: (...write) => (isFull ? Promise.resolve(REFUSAL) : tracker.perform(...write)) },
    {
      render,
      messenger: () => ({ deliver, inquire: () => Promise.reject(REFUSAL), cancel: () => Promise.resolve(SENT) }),
    },
  );
  expect(report?.problems.map(({ code }) => code)).toContain('rate-limited');
  expect(report?.messages).toMatchObject([{ channel: 'room', ...reported }]);
});
