/** Everything that people read, by the name of its picture. */
import type { Ladder } from '#domain/results/ladder.ts';
import { DAY, parseInstant } from '#domain/time.ts';
import { silentLadder } from '#engine/index.ts';
import { renderComment } from '#report/comment/comment.ts';
import { renderRefusals } from '#report/comment/drill-issue.ts';
import { renderFirst } from '#report/comment/effect.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { drawLadders, printLadders } from '#report/ladder.ts';
import { drawOnCall } from '#report/oncall-svg.ts';
import { renderPage, renderReport } from '#report/period/index.ts';
import { renderDrill } from '#report/run/drill.ts';
import { renderSummary } from '#report/run/summary.ts';
import { PEOPLE as PERMISSIONS } from '#cli/demo/incidents.ts';
import { DEMO_PEOPLE, DEMO_POLICY, UNANSWERED, playUnanswered, worst } from '../../test/support/unanswered.ts';
import {
  CALLED_AGAIN,
  CATCH_UP,
  HANDED_OVER,
  HELP,
  NOBODY_LEFT,
  SECOND_LEVEL,
} from '../../test/support/samples/call.ts';
import { DRILL_ISSUE, DRILL_REFUSALS, DRILL_REPORT, PROVED_ISSUE } from '../../test/support/samples/drill.ts';
import { COMBINED } from '../../test/support/samples/combined.ts';
import { FIRST } from '../../test/support/samples/first.ts';
import { HOLDING } from '../../test/support/samples/holding.ts';
import { ACTIONS_DUE, OWNERSHIP, PROMISE_DUE, REMINDER, REVIEW_DUE } from '../../test/support/samples/reminder.ts';
import { HELP_TABLE, REPLIES } from '../../test/support/samples/reply.ts';
import { RISE_AND_ASK } from '../../test/support/samples/rise.ts';
import {
  IN_REVIEW,
  IN_THE_MIDDLE,
  LATE_UPDATE,
  NOT_ACCEPTED,
  PAUSED,
  REACHED,
  RESOLVED,
  status,
} from '../../test/support/samples/status.ts';
import { INVALID_REPORT, QUIET_REPORT, REPORT } from '../../test/support/samples/summary.ts';
import { statisticsFor } from '../../test/support/weeks.ts';
import { startSandbox } from '#sandbox/index.ts';
import { markdownPage, type VisibleComment, svgPage, terminalPage, threadPage } from './page.ts';
import { callsBeforeSomethingElse, reachedLadder, reachedReplay, reachedReview } from './reached.ts';
import { checkComment } from './reviews.ts';

export interface Exhibit {
  readonly name: string;
  /** The whole page. */
  readonly html: string;
  /** As mail clients and screen readers have it. */
  readonly text: string;
}

const PEOPLE = [...DEMO_PEOPLE, 'eve', 'gus'];
const comments = (...messages: readonly Parameters<typeof renderComment>[0][]): readonly string[] =>
  messages.map((message) => renderComment(message, shippedTemplates));

function thread(name: string, bodies: readonly (string | VisibleComment)[]): Exhibit {
  const comments = bodies.map((body) => (typeof body === 'string' ? { body, minimised: false } : body));
  return { name, html: threadPage(comments, PEOPLE), text: comments.map(({ body }) => body).join('\n\n=====\n\n') };
}

const summary = (name: string, text: string): Exhibit => ({ name, html: markdownPage(text), text });

export async function gallery(): Promise<readonly Exhibit[]> {
  return [...messages(), ...charts(), summary('check', await checkComment()), await sandboxPage()];
}

const AT = parseInstant('2026-11-23T10:00:00Z') ?? 0;

function charts(): readonly Exhibit[] {
  const ladders = DEMO_POLICY.severities.map((severity) => silentLadder(DEMO_POLICY, severity, AT, { within: DAY }));
  const svg = drawOnCall([...DEMO_POLICY.schedules.values()], AT, AT + 14 * DAY);
  return [
    summary('ladder', `\`\`\`mermaid\n${drawLadders(ladders)}\`\`\`\n`),
    summary('ladder-reach', reachedLadder(AT)),
    summary('replay-messages', reachedReplay()),
    { name: 'oncall', html: svgPage(svg), text: svg },
    { name: 'report', html: renderPage(statisticsFor()), text: renderReport(statisticsFor()) },
    summary('report-markdown', renderReport(statisticsFor())),
    ...[80, 120].map((columns) => terminal(ladders, columns)),
  ];
}

function terminal(ladders: readonly Ladder[], width: number): Exhibit {
  const text = printLadders(ladders, { color: false, width });
  return { name: `terminal-${width}`, html: terminalPage(text, width), text };
}

/** The page of a thread in `tocsin sandbox`: the same comments, in its own frame. */
async function sandboxPage(): Promise<Exhibit> {
  const sandbox = await startSandbox({ people: PERMISSIONS, at: '2026-11-23T10:00:00Z' });
  try {
    const { number } = sandbox
      .as('zoe')
      .openIssue({ title: 'Nobody can check out', body: UNANSWERED.body, labels: ['incident'] });
    for (const { body, minimised } of playUnanswered())
      if (!minimised) sandbox.as('github-actions[bot]').comment(number, body);
    const { owner, name } = sandbox.store;
    const html = await (await fetch(`${sandbox.url}/${owner}/${name}/issues/${number}`)).text();
    return { name: 'sandbox', html, text: '' };
  } finally {
    await sandbox.close();
  }
}

const messages = (): readonly Exhibit[] => [
  thread('call', comments(SECOND_LEVEL, CALLED_AGAIN, CATCH_UP, NOBODY_LEFT, HELP, HANDED_OVER)),
  thread('combined', comments(COMBINED)),
  thread('first', [renderFirst(FIRST, status(), shippedTemplates)]),
  thread(
    'status',
    [IN_THE_MIDDLE, LATE_UPDATE, REACHED, NOT_ACCEPTED, PAUSED, RESOLVED, IN_REVIEW].map((one) => renderStatus(one)),
  ),
  thread('reminder', comments(REMINDER, PROMISE_DUE, OWNERSHIP, REVIEW_DUE, ACTIONS_DUE)),
  thread('other', comments(RISE_AND_ASK, HOLDING, REPLIES, HELP_TABLE)),
  thread('unanswered', playUnanswered()),
  thread('worst', worst()),
  thread('call-messages', callsBeforeSomethingElse()),
  thread('review-messages', [reachedReview()]),
  thread('drill', [DRILL_ISSUE, renderRefusals(DRILL_REFUSALS), PROVED_ISSUE]),
  summary('drill-summary', renderDrill(DRILL_REPORT, false)),
  summary('summary', renderSummary(REPORT)),
  summary('summary-quiet', renderSummary(QUIET_REPORT)),
  summary('summary-invalid', renderSummary(INVALID_REPORT)),
  summary('summary-dry-run', renderSummary({ ...REPORT, dryRun: true })),
];
