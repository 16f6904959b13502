import { expect, it } from 'vitest';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf } from '../../support/policy.ts';
import { play } from '../../support/story.ts';

const policy = (who: unknown, levels: readonly (readonly string[])[]) =>
  policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major' }],
    roles: {
      responder: { name: 'First responder', does: 'Looks.', who: ['ann'] },
      lead: { name: 'Lead', does: 'Leads.', who },
    },
    levels: levels.map((roles, index) => ({ name: `L${index}`, roles })),
  });
const text = (who: unknown, levels: readonly (readonly string[])[]): string => {
  const { comment } = play(policy(who, levels)).decision;
  return comment === null ? '' : renderComment(comment, shippedTemplates);
};

it.each([
  ['null', null],
  ['an empty list', []],
])('a comment does not name a role whose rule yields %s', (_what, who) => {
  expect(text(who, [['responder', 'lead']])).not.toMatch(/Lead|Not reached/);
});

it('a comment names a role whose person cannot be assigned', () => {
  expect(text(['gus'], [['responder', 'lead']])).toContain('**Not reached:** Lead: `gus` cannot be assigned');
});

it('a comment says that a level has nobody, and calls the next', () => {
  expect(text(null, [['lead'], ['responder']])).toContain('**Not reached:** Level 1, L0: nobody could be called.');
});
