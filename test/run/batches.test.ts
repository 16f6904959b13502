/** Incidents are read again some at a time, and never long before they are written to: another run may come to them meanwhile. */
import { expect, test } from 'vitest';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Tracker } from '#domain/tracker.ts';
import { perform, runOnce } from '#engine/index.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { run } from '#run/run.ts';
import { policyOf } from '../support/policy.ts';
import { opened, START } from '../support/worlds.ts';

const policy = policyOf({
  version: 1,
  name: 'shop',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', label: 'major' }],
  roles: { responder: { name: 'Responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'Responders', roles: ['responder'] }],
});

test('what another run did while this one wrote about twenty incidents is not done again', async () => {
  const issues = new Map(
    Array.from({ length: 20 }, (_, index): [number, Issue] => [
      index + 1,
      { ...opened(''), id: `I_${index + 1}`, number: index + 1 },
    ]),
  );
  const sizes: number[] = [];
  const called: number[] = [];
  let effect: Effect | null = null;
  const tracker: Tracker = {
    reread: ({ number }) => Promise.resolve(issues.get(number) as Issue),
    rereadAll: (all) => {
      sizes.push(all.length);
      return Promise.resolve(all.map(({ number }) => issues.get(number) as Issue));
    },
    perform: (before) => {
      const after = perform(before, effect as Effect, START);
      issues.set(after.number, after);
      if (effect?.type === 'say') called.push(after.number);
      // The other run comes to all that are left while this one writes about the first.
      if (called.length === 1)
        for (const [number, issue] of issues)
          if (number !== after.number) issues.set(number, runOnce(policy, issue, START).issue);
      return Promise.resolve({ done: true, issue: after });
    },
  };
  const all = [...issues.values()];
  await run([policy], all, START, tracker, { render: (_, one) => renderEffect((effect = one), shippedTemplates) });
  // Each takes a label, an assignee and a comment.
  expect(called).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(sizes).toEqual([20, 13]);
});
