import { expect, it } from 'vitest';
import type { CommandHelp } from '#domain/reply.ts';
import { COMMAND_LIST } from '#engine/index.ts';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { comment } from '../../support/samples/comment.ts';

function helpOf(commands: readonly CommandHelp[]): string {
  const verdict = { kind: 'help' as const, commands };
  const reply = { to: 'IC_1', url: 'https://example.com', by: 'dan', command: '/help', verdict };
  return renderComment(comment({ replies: [reply] }), shippedTemplates);
}

it('/help tells every command that is obeyed, and no other', () => {
  const commands = [...helpOf(COMMAND_LIST).matchAll(/^\| `\/([a-z]+)/gm)].map(([, name]) => name);
  expect(commands).toEqual(COMMAND_LIST.map(({ name }) => name));
  expect(commands).toContain('ack');
});

it('/help says nothing of the reporter who may use no command', () => {
  expect(helpOf(COMMAND_LIST)).toContain('The reporter may use `/');
  expect(helpOf(COMMAND_LIST.filter(({ who }) => who !== 'responders-and-reporter'))).not.toContain('The reporter');
});
