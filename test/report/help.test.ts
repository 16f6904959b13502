import { expect, it } from 'vitest';
import { COMMAND_LIST } from '#engine/index.ts';
import { renderComment, shippedTemplates } from '#report/index.ts';
import { HELP_TABLE } from './samples.ts';

it('/help tells every command that is obeyed, and no other', () => {
  const text = renderComment(HELP_TABLE, shippedTemplates);
  const told = [...text.matchAll(/^\| `\/([a-z]+)/gm)].map(([, name]) => name);
  expect(told).toEqual(COMMAND_LIST.map(({ name }) => name));
  expect(told).toContain('ack');
});
