/** What somebody promised is told as they promised it, whenever it counts as late. */
import { expect, test } from 'vitest';
import { decide } from '#engine/index.ts';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play } from '../../support/story.ts';

const POLICY = policyOf({
  version: 1,
  name: 'night',
  incident: { label: 'incident' },
  severities: [{ id: 'sev1', clock: 'office', 'update-every': '4h' }],
  roles: { responder: { who: ['ann'] } },
  levels: [{ name: 'Responders', roles: ['responder'] }],
  triggers: [
    {
      id: 'update-overdue',
      reason: 'The promised update is overdue.',
      when: { '>=': [{ var: 'elapsed.since-update' }, { var: 'severity.update-every' }] },
      do: { mention: 'responder', comment: 'update-due' },
    },
  ],
  // The declaration is at 10:00 UTC.
  calendars: { office: { timezone: 'UTC', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '11:00' } },
});

test('a reminder of an update that was promised for the night says when it was promised', () => {
  const story = play(POLICY).at('50m', 'ann', 'leaving soon').before('50m', 'ann', '/next 4h');
  expect(decide(POLICY, story.issue, instant('22h59m')).comment).toBeNull();
  const { comment } = decide(POLICY, story.issue, instant('23h1m'));
  expect(comment && renderComment(comment, shippedTemplates)).toMatch(
    /It was promised for [^,]*,? ?14:50 UTC, 18 hours 11 minutes ago/,
  );
});
