import { describe, expect, test } from 'vitest';
import { renderComment, renderFirst, renderStatus, renderSummary, shippedTemplates } from '#report/index.ts';
import * as sample from './samples.ts';

/** Each text stands as a file, so that a change of wording is reviewed as what people will read. */
describe('what people read', () => {
  test.each([
    ['second-level', renderComment(sample.SECOND_LEVEL, shippedTemplates)],
    ['catch-up', renderComment(sample.CATCH_UP, shippedTemplates)],
    ['nobody-left', renderComment(sample.NOBODY_LEFT, shippedTemplates)],
    ['help-requested', renderComment(sample.HELP, shippedTemplates)],
    ['update-due', renderComment(sample.REMINDER, shippedTemplates)],
    ['promise-due', renderComment(sample.PROMISE_DUE, shippedTemplates)],
    ['ownership', renderComment(sample.OWNERSHIP, shippedTemplates)],
    ['review-due', renderComment(sample.REVIEW_DUE, shippedTemplates)],
    ['actions-due', renderComment(sample.ACTIONS_DUE, shippedTemplates)],
    ['rise-and-ask', renderComment(sample.RISE_AND_ASK, shippedTemplates)],
    ['handed-over', renderComment(sample.HANDED_OVER, shippedTemplates)],
    ['holding-statement', renderComment(sample.HOLDING, shippedTemplates)],
    ['replies', renderComment(sample.REPLIES, shippedTemplates)],
    ['help', renderComment(sample.HELP_TABLE, shippedTemplates)],
    ['first', renderFirst(sample.FIRST, sample.status(), shippedTemplates)],
    ['status-acknowledged', renderStatus(sample.IN_THE_MIDDLE)],
    ['status-handed-over', renderStatus(sample.NOT_ACCEPTED)],
    ['status-resolved', renderStatus(sample.RESOLVED)],
    ['status-in-review', renderStatus(sample.IN_REVIEW)],
    ['status-paused', renderStatus(sample.PAUSED)],
    ['summary', renderSummary(sample.REPORT)],
    ['summary-quiet', renderSummary(sample.QUIET_REPORT)],
    ['summary-dry-run', renderSummary({ ...sample.REPORT, dryRun: true })],
    ['summary-invalid', renderSummary(sample.INVALID_REPORT)],
  ])('%s', async (name, text) => {
    await expect(`${text}\n`).toMatchFileSnapshot(`../golden/messages/${name}.md`);
  });
});
