/** Runs on the model whose channels answer as a test says. */
import type { DeliveryOutcome, Inquiry } from '#domain/channel.ts';
import type { Issue } from '#domain/issue.ts';
import type { OutgoingMessage } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import type { RunOptions } from '#run/options.ts';
import { run } from '#run/run.ts';
import { modelTracker } from './model-tracker.ts';

export const SENT: DeliveryOutcome = { kind: 'sent', reference: null };
export const DOUBT: DeliveryOutcome = { kind: 'doubt', why: 'The service answered 500.' };
export const FAILED: DeliveryOutcome = { kind: 'failed', code: 'http-400', message: 'The service answered 400.' };

export interface SendingWorld {
  readonly sweep: (now: Instant) => Promise<IncidentReport | undefined>;
  readonly issue: () => Issue;
  /** Something happens to the issue between runs. */
  readonly change: (what: (issue: Issue) => Issue) => void;
  /** New comments as people read them, oldest first. */
  readonly words: readonly string[];
  readonly sent: readonly OutgoingMessage[];
}

/** One issue, and services that answer each message as `answer` says; `inquire`: whether one arrived. `options`: what its runs are besides. */
export function sendingWorld(
  policy: Policy,
  opened: Issue,
  answer: (message: OutgoingMessage) => DeliveryOutcome,
  inquire: () => Inquiry = () => ({ kind: 'absent' }),
  options: Pick<RunOptions, 'run' | 'watchedSince'> = {},
): SendingWorld {
  const issues = new Map([[opened.number, opened]]);
  const issue = (): Issue => issues.get(opened.number) ?? opened;
  const sent: OutgoingMessage[] = [];
  const words: string[] = [];
  const messenger = () => ({
    deliver: (messages: readonly OutgoingMessage[]) => {
      sent.push(...messages);
      return Promise.resolve(new Map(messages.map((message) => [message.id, answer(message)])));
    },
    inquire: () => Promise.resolve(inquire()),
    cancel: () => Promise.resolve(SENT),
  });
  const sweep = async (now: Instant): Promise<IncidentReport | undefined> => {
    const { tracker, render } = modelTracker(issues, now);
    const [report] = await run([policy], [issue()], now, tracker, {
      render: (one, effect) => {
        const rendered = render(one, effect);
        if (rendered.type === 'say' && rendered.comment !== null) words.push(rendered.comment);
        return rendered;
      },
      messenger,
      ...options,
    });
    return report;
  };
  const change = (what: (before: Issue) => Issue): void => void issues.set(opened.number, what(issue()));
  return { sweep, issue, change, words, sent };
}
