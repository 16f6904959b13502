/** Templates of an author for messages in parts, and the messages that they word. */
import type { CommentMessage, StatusMessage } from '#domain/message.ts';
import type { Problem } from '#domain/run-report.ts';
import type { MessageId } from '#domain/template.ts';
import { renderComment } from '#report/comment/comment.ts';
import { loadTemplates } from '#report/comment/liquid.ts';
import { renderStatus } from '#report/comment/status.ts';
import type { Templates } from '#report/comment/templates.ts';
import { playComments } from '../played.ts';
import { policyOf } from '../policy.ts';
import { DEMO_PEOPLE, DEMO_POLICY, UNANSWERED } from '../unanswered.ts';
import { CALLED_AGAIN, SECOND_LEVEL } from './call.ts';
import { HOLDING } from './holding.ts';
import { RISE_AND_ASK } from './rise.ts';
import { LATE_UPDATE } from './status.ts';

export const OWN_WORDS: Readonly<Record<MessageId, string>> = {
  call: `**{{severity.mark}} {{severity.name}}: {{mentions}}, {{part.request}}** {{part.otherwise}}
> {{part.broken}}

{{part.why}} Runbook: https://runbooks.acme.example/{{details.service}}
`,
  'call-again': `**{{severity.mark}} {{mentions}}: {{part.nth}} call, {{part.request}}.** {{part.silence}}; {{part.otherwise}}.
`,
  'severity-rise': `**{{severity.mark}} {{severity.name}} now; it was {{part.before}}.** {{part.promises}}
> {{part.broken}}
`,
  'holding-statement': `{{part.state}} Customers read https://status.acme.example.

{{part.known}}
`,
  review: `## What we learn from #{{issue.number}}

{{part.introduction}}

{{part.path}}

### What do we change first?
`,
  status: `### {{severity.mark}} {{severity.name}} · {{part.state}}
**Now:** {{part.now}}
{% if part.overdue %}**Late:** {{part.overdue}}
{% endif %}**Do:** {{part.do}}

{{part.timeline}}
`,
};

/** The draft of a review, a comment of an incident that somebody took and resolved. */
function reviewDraft(): CommentMessage {
  const resolved = { ...UNANSWERED, until: '30m' };
  const comments = playComments(DEMO_POLICY, DEMO_PEOPLE, {
    ...resolved,
    acts: [
      ['7m', 'alice', { kind: 'comment', body: '/ack' }],
      ['20m', 'alice', { kind: 'comment', body: '/resolved the certificate is renewed' }],
    ],
  });
  for (const { message } of comments) if (message.kind === 'comment' && message.review !== null) return message;
  throw new Error('There is no review.');
}

const FACTS = { details: { service: 'checkout' } };

/** For each, a message that it words. */
export const WORDED: Readonly<Record<MessageId, () => CommentMessage | StatusMessage>> = {
  call: () => ({ ...SECOND_LEVEL, facts: FACTS }),
  'call-again': () => CALLED_AGAIN,
  'severity-rise': () => ({ ...RISE_AND_ASK, ask: null, mentions: [] }),
  'holding-statement': () => HOLDING,
  review: reviewDraft,
  status: () => LATE_UPDATE,
};

const SOURCE = {
  version: 1,
  name: 'checkout',
  incident: { label: 'incident', details: { service: { heading: 'Service', type: 'string' } } },
  severities: [{ id: 'sev1' }],
  roles: { responder: { who: ['dan'] } },
  levels: [{ name: 'Responders', roles: ['responder'] }],
};

export const templatesOf = (
  words: Readonly<Record<string, string>>,
  failed: (problem: Problem) => void,
): Promise<Templates> => loadTemplates(policyOf({ ...SOURCE, templates: words }), failed);

export const inWords = (message: CommentMessage | StatusMessage, templates: Templates): string =>
  message.kind === 'status' ? renderStatus(message, templates) : renderComment(message, templates);
