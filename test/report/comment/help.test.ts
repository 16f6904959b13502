import { expect, it } from 'vitest';
import { COMMAND_LIST } from '#engine/index.ts';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { comment } from '../../support/samples/comment.ts';

it('/help tells every command that is obeyed, and no other', () => {
  const answer = { kind: 'help' as const, commands: COMMAND_LIST };
  const reply = { to: 'IC_1', url: 'https://example.com', by: 'dan', command: '/help', answer };
  const text = renderComment(comment({ replies: [reply] }), shippedTemplates);
  const commands = [...text.matchAll(/^\| `\/([a-z]+)/gm)].map(([, name]) => name);
  expect(commands).toEqual(COMMAND_LIST.map(({ name }) => name));
  expect(commands).toContain('ack');
});
