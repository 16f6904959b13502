/** Phrases that several messages share, so that a thing is called the same everywhere. */
import type { CommentMessage, StatusMessage } from '#domain/message.ts';
import type { Instant } from '#domain/time.ts';
import { code, plain, prose } from '#report/text/markdown.ts';
import type { SeverityRef, Status } from '#domain/refs.ts';

/** `Critical (`sev1`)`. */
export function severityName(severity: SeverityRef): string {
  return `${plain(severity.name, 80)} (${code(severity.id, 60)})`;
}

export function statusWord(status: Status): string {
  switch (status) {
    case 'open':
      return 'Open, nobody has acknowledged it yet';
    case 'acknowledged':
      return 'Acknowledged';
    case 'mitigated':
      return 'Mitigated';
    case 'resolved':
      return 'Resolved';
    case 'reviewed':
      return 'Over';
    default:
      return status satisfies never;
  }
}

/** What comes next, and when, unless things change first. `when` says an instant. */
export function nextStep(message: CommentMessage | StatusMessage, when: (at: Instant) => string): string {
  const { next, level: current, status } = message;
  if (next === null && status === 'open')
    return 'nobody else will be called by itself; this incident waits for an answer.';
  if (next === null) return 'nothing is planned.';
  const rule = code(next.trigger, 60);
  const to = next.escalatesTo;
  if (to === null) return `at ${when(next.at)}, unless settled by then: “${prose(next.reason)}” (${rule}).`;
  const again = to.number <= current.number ? ' again' : '';
  return `level ${to.number}, ${plain(to.name, 80)}, is called${again} at ${when(next.at)}, unless settled by then (${rule}).`;
}
