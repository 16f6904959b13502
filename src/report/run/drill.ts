/** What became of the test messages of a drill. Pure. */
import { firstItems } from '#domain/sentence.ts';
import type { DeliveryOutcome } from '#domain/channel.ts';
import { type DrillReport, isProved, type Way, wayName } from '#domain/drill.ts';
import { formatInstant, type Instant } from '#domain/time.ts';
import { plural } from '#report/text/clock.ts';
import { bullets, link, plain } from '#report/text/markdown.ts';

const MOST_ROWS = 200;

/** Markdown for the job summary. */
export function renderDrill({ issue, sent, waiting }: DrillReport, dryRun: boolean): string {
  const where = issue === null ? [] : [`${link('The issue of the drills', issue.url)} has the table of all ways.`];
  // What is to be mended first.
  const isFailed = ({ outcome }: DrillReport['sent'][number]): boolean => outcome?.kind === 'failed';
  const lines = firstItems([...sent.filter(isFailed), ...sent.filter((one) => !isFailed(one))], MOST_ROWS, (one) => {
    const text = `${plain(wayName(one.way), 130)}: ${plain(describeTest(one.outcome, dryRun), 300)}`;
    return isFailed(one) ? `**${text}**` : text;
  });
  const rest =
    waiting === 0
      ? []
      : [
          `${plural(waiting, 'way')} ${waiting === 1 ? 'waits' : 'wait'} for the next drill: by \`limits\` a run and a person get no more messages at once.`,
        ];
  return `${['### Test messages', bullets(lines), ...rest, ...where].join('\n\n')}\n`;
}

/** Null: in a dry run nothing stands in its way. */
export function describeTest(outcome: DeliveryOutcome | null, dryRun: boolean): string {
  switch (outcome?.kind) {
    case 'sent':
      return 'sent';
    case 'failed':
      return `${dryRun ? 'would fail' : 'failed'} (${outcome.code}): ${outcome.message}`;
    case 'not-taken':
      return 'not sent: the service asks to wait';
    case 'doubt':
      return `may have arrived: ${outcome.why}`;
    case 'not-needed':
      return 'not sent';
    case undefined:
      return 'would be sent';
    default:
      return outcome satisfies never;
  }
}

/** As in `schemas/drill.v1.schema.json`. */
export function drillJson({ at, issue, ways, sent, waiting, problems }: DrillReport): string {
  const wayJson = ({ policy, channel, to }: Way): object => ({ policy, channel, to });
  const instant = (one: Instant | null): string | null => (one === null ? null : formatInstant(one));
  const output = {
    at: formatInstant(at),
    issue: issue?.url ?? null,
    tests: sent.map(({ way, outcome }) => ({ ...wayJson(way), ...outcomeJson(outcome) })),
    waiting,
    ways:
      issue === null
        ? null
        : ways.map((way) => ({
            ...wayJson(way),
            sent: instant(way.sent),
            proved: instant(way.proved),
            'is-proved': isProved(way, at),
          })),
    problems: problems.map(({ code, message, remedy }) => ({ code, message, remedy })),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function outcomeJson(outcome: DeliveryOutcome | null): object {
  switch (outcome?.kind) {
    case 'failed':
      return { outcome: 'failed', code: outcome.code, why: outcome.message };
    case 'doubt':
      return { outcome: 'doubt', code: null, why: outcome.why };
    case 'sent':
    case 'not-taken':
    case 'not-needed':
      return { outcome: outcome.kind, code: null, why: null };
    case undefined:
      return { outcome: 'planned', code: null, why: null };
    default:
      return outcome satisfies never;
  }
}
