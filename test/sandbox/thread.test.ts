import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderThread, type Sandbox, startSandbox, type StoredIssue } from '#sandbox/index.ts';

let sandbox: Sandbox;
let issue: StoredIssue;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { ann: 'write', zoe: 'read' } });
  issue = sandbox.as('zoe').openIssue({
    title: 'Checkout is down',
    body: '### Service\n\n\n\ncheckout <!-- hidden -->\n\u001b[31mred',
    labels: ['incident'],
  });
});
afterEach(() => sandbox.close());

it('a thread tells the report first, then what followed and how long after the opening', () => {
  sandbox.clock.advance(5 * 60 + 59);
  const { id } = sandbox.as('ann').comment(1, '/ack **looking**');
  sandbox.as('zoe').react(id, '+1');
  sandbox.clock.advance(2 * 3600);
  sandbox.as('ann').close(1, 'completed');
  sandbox.clock.advance(4 * 86_400);
  sandbox.as('ann').reopen(1);
  expect(renderThread(issue, { color: false })).toBe(`#1 Checkout is down
Open · incident · assigned: nobody

2026-11-23 10:00 UTC  zoe opened this
       │ ### Service
       │
       │ checkout
       │ red
10:00 +0 min  zoe added the incident label
10:05 +5 min  ann [+1]
       │ /ack looking
12:05 +2 h 5 min  ann closed this as completed
2026-11-27 12:05 +4 d  ann reopened this`);
});

it('a report without words has a line all the same, and says when it was edited', () => {
  sandbox.clock.advance(60);
  sandbox.as('zoe').editIssue(1, { body: null });
  const lines = renderThread({ ...issue, timeline: [] }, { color: false }).split('\n');
  expect(lines.at(-1)).toBe('2026-11-23 10:00 UTC  zoe opened this (edited 10:01)');
});
