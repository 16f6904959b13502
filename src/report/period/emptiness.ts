/** What a report says in place of numbers where there is nothing to count: why, and what to do. Pure. */
import type { Statistics } from '#domain/results/statistics.ts';
import { plural } from '#report/text/clock.ts';
import { own, type Section, section } from './cell.ts';

/** Null where something was counted. */
export function emptinessOf({ at, incidents, calls, messages, leftOut }: Statistics): Section | null {
  if (incidents.length + calls.made + messages.sent + messages.lost > 0) return null;
  const fine = (title: string, text: string): Section => section(title, own(text), { tone: 'fine' });
  if (at !== null)
    return fine(
      'No incident in this time',
      'No incident was declared in it, and nobody was called. `tocsin report --from` and `--to` take another time.',
    );
  if (leftOut.length > 0)
    return fine(
      'Nothing to count yet',
      `${plural(leftOut.length, 'issue')} read, and none of them is an incident; why stands below. Compare \`incident.label\` of the policy with the labels of the issues.`,
    );
  return fine(
    'Nothing to count yet',
    'No issue was read. One counts as soon as it carries the label of the policy. `tocsin history --repo owner/name` reads those of a repository, and `tocsin sandbox` has an incident to try it with.',
  );
}
