import { describe, expect, test } from 'vitest';
import { renderComment } from '#report/comment/comment.ts';
import { renderRefusals } from '#report/comment/drill-issue.ts';
import { renderFirst } from '#report/comment/effect.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { renderDrill } from '#report/run/drill.ts';
import { renderSummary } from '#report/run/summary.ts';
import { CALLED_AGAIN, CATCH_UP, HANDED_OVER, HELP, NOBODY_LEFT, SECOND_LEVEL } from '../support/samples/call.ts';
import { DRILL_ISSUE, DRILL_REFUSALS, DRILL_REPORT, PROVED_ISSUE } from '../support/samples/drill.ts';
import { COMBINED } from '../support/samples/combined.ts';
import { FIRST } from '../support/samples/first.ts';
import { HOLDING } from '../support/samples/holding.ts';
import { ACTIONS_DUE, OWNERSHIP, PROMISE_DUE, REMINDER, REVIEW_DUE } from '../support/samples/reminder.ts';
import { HELP_TABLE, REPLIES } from '../support/samples/reply.ts';
import { RISE_AND_ASK } from '../support/samples/rise.ts';
import {
  IN_REVIEW,
  IN_THE_MIDDLE,
  LATE_UPDATE,
  NOT_ACCEPTED,
  PAUSED,
  REACHED,
  RESOLVED,
  status,
} from '../support/samples/status.ts';
import { INVALID_REPORT, QUIET_REPORT, REPORT } from '../support/samples/summary.ts';

/** Each text stands as a file, so that a change of wording is reviewed as what people will read. */
describe('what people read', () => {
  test.each([
    ['second-level', renderComment(SECOND_LEVEL, shippedTemplates)],
    ['catch-up', renderComment(CATCH_UP, shippedTemplates)],
    ['called-again', renderComment(CALLED_AGAIN, shippedTemplates)],
    ['nobody-left', renderComment(NOBODY_LEFT, shippedTemplates)],
    ['help-requested', renderComment(HELP, shippedTemplates)],
    ['update-due', renderComment(REMINDER, shippedTemplates)],
    ['promise-due', renderComment(PROMISE_DUE, shippedTemplates)],
    ['ownership', renderComment(OWNERSHIP, shippedTemplates)],
    ['review-due', renderComment(REVIEW_DUE, shippedTemplates)],
    ['actions-due', renderComment(ACTIONS_DUE, shippedTemplates)],
    ['rise-and-ask', renderComment(RISE_AND_ASK, shippedTemplates)],
    ['combined', renderComment(COMBINED, shippedTemplates)],
    ['handed-over', renderComment(HANDED_OVER, shippedTemplates)],
    ['holding-statement', renderComment(HOLDING, shippedTemplates)],
    ['replies', renderComment(REPLIES, shippedTemplates)],
    ['help', renderComment(HELP_TABLE, shippedTemplates)],
    ['first', renderFirst(FIRST, status(), shippedTemplates)],
    ['status-acknowledged', renderStatus(IN_THE_MIDDLE)],
    ['status-overdue', renderStatus(LATE_UPDATE)],
    ['status-handed-over', renderStatus(NOT_ACCEPTED)],
    ['status-reached', renderStatus(REACHED)],
    ['status-resolved', renderStatus(RESOLVED)],
    ['status-in-review', renderStatus(IN_REVIEW)],
    ['status-paused', renderStatus(PAUSED)],
    ['drill-issue', DRILL_ISSUE],
    ['drill-issue-proved', PROVED_ISSUE],
    ['drill-refusals', renderRefusals(DRILL_REFUSALS)],
    ['drill-summary', renderDrill(DRILL_REPORT, false)],
    ['summary', renderSummary(REPORT)],
    ['summary-quiet', renderSummary(QUIET_REPORT)],
    ['summary-dry-run', renderSummary({ ...REPORT, dryRun: true })],
    ['summary-invalid', renderSummary(INVALID_REPORT)],
  ])('%s', async (name, text) => {
    await expect(`${text}\n`).toMatchFileSnapshot(`../golden/messages/${name}.md`);
  });
});
