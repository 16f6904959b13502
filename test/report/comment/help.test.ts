import { expect, it } from 'vitest';
import { COMMANDS } from '#engine/text/parse-comment.ts';
import { renderComment, shippedTemplates } from '#report/index.ts';
import { comment } from '../../support/samples/comment.ts';

it('/help tells every command that is obeyed, and no other', () => {
  const text = renderComment(
    comment({
      replies: [{ to: 'IC_1', url: 'https://example.com', by: 'dan', command: '/help', answer: { kind: 'help' } }],
    }),
    shippedTemplates,
  );
  const told = new Set([...text.matchAll(/`\/([a-z]+)/g)].map(([, name]) => name));
  told.delete('help');
  expect([...told].toSorted()).toEqual(COMMANDS.filter((name) => name !== 'help').toSorted());
});
