/** The part of a comment that announces a rise of severity. */
import type { CommentMessage } from '#domain/message.ts';
import { span } from '#report/text/clock.ts';
import { code } from '#report/text/markdown.ts';
import { severityName } from './wording.ts';

export function riseSection(message: CommentMessage): readonly string[] {
  const { roseFrom, updateEvery, acknowledgeWithin } = message;
  if (roseFrom === null) return [];
  const now = `**This incident is now ${severityName(message.severity)}.** It was ${severityName(roseFrom)}.`;
  const promises = [
    acknowledgeWithin !== null && message.status === 'open'
      ? `It should be acknowledged within ${span(acknowledgeWithin)}.`
      : '',
    updateEvery === null ? '' : `Updates are due every ${span(updateEvery)} from now on.`,
    `If that is not right, reply ${code('/severity <id> <why>')}.`,
  ];
  return [[now, ...promises].filter((part) => part !== '').join(' ')];
}
