/** What a page does not tell of an issue: its older history, what its people may do, who is in the teams. */
import type { Issue } from '#domain/issue.ts';
import { readActions, withActions, withOpenActions } from './actions.ts';
import { readHistories } from './history.ts';
import { learnLabels } from './known.ts';
import { type RawIssue, toIssue } from './map.ts';
import { loginsThatMatter } from './people.ts';
import { readerOf, type Source } from './source.ts';

/** An incident that was not read whole. `number` is null when not even that is known. */
export interface UnreadIssue {
  readonly number: number | null;
  readonly code:
    | 'page-unread'
    | 'incident-unread'
    | 'labels-unread'
    | 'history-unread'
    | 'people-unread'
    | 'review-unread';
  readonly message: string;
}

export interface Completed {
  readonly issues: readonly Issue[];
  readonly unread: readonly UnreadIssue[];
}

/** Makes issues whole. One of which something cannot be known is in `unread` instead. */
export async function complete(source: Source, raws: readonly RawIssue[]): Promise<Completed> {
  const { issues, unread } = await withHistory(source, raws);
  const matter = issues.map((issue) => loginsThatMatter(issue, source.incidentLabels));
  const people = await source.people.of(matter.flat());
  const teams = await source.people.teams();
  const whole: Issue[] = [];
  const unknown: UnreadIssue[] = [];
  for (const [index, issue] of issues.entries()) {
    const logins = matter[index] ?? [];
    const known = logins.flatMap((login) => {
      const person = people.get(login);
      return person ? [[login, person] as const] : [];
    });
    if (known.length === logins.length) {
      whole.push({ ...issue, teams, people: Object.fromEntries(known) });
    } else {
      const names = logins.filter((login) => !people.has(login)).join(', ');
      const message = `What ${names} may do in this repository could not be read, so #${issue.number} is not acted on.`;
      unknown.push({ number: issue.number, code: 'people-unread', message });
    }
  }
  return { issues: whole, unread: [...unread, ...unknown] };
}

async function withHistory(source: Source, raws: readonly RawIssue[]): Promise<Completed> {
  const reader = readerOf(source);
  const histories = await readHistories(source.client, raws);
  const actions = await readActions(
    source.client,
    raws.flatMap((raw) => withActions(raw, reader)),
  );
  const issues: Issue[] = [];
  const unread: UnreadIssue[] = [];
  for (const raw of raws) {
    const { number } = raw;
    const history = histories.get(raw.id) ?? { ok: false, message: '' };
    if (raw.labels?.pageInfo.hasNextPage !== false) {
      unread.push({ number, code: 'labels-unread', message: `Not all labels of #${number} could be read.` });
      continue;
    }
    if (!history.ok) {
      unread.push({
        number,
        code: 'history-unread',
        message: `The history of #${number} could not be read whole. ${history.message}`,
      });
      continue;
    }
    if (!withActions(raw, reader).every((id) => actions.has(id))) {
      unread.push({
        number,
        code: 'review-unread',
        message: `The action items of the review of #${number} could not be read.`,
      });
      continue;
    }
    learnLabels(source.known, raw.labels.nodes ?? []);
    issues.push(withOpenActions(toIssue(raw, history.items, reader), actions));
  }
  return { issues, unread };
}
