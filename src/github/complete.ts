/** Reads what a page does not have of an issue: its older history, permissions of people, members of teams. */
import type { Issue, SubIssue } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { type Actions, readActions, withActions, withOpenActions } from './actions.ts';
import { type History, historyIn, readHistories } from './history.ts';
import { learnLabels } from './known.ts';
import { toIssue } from './map.ts';
import type { RawIssue } from './raw.ts';
import { questionsOf } from './questions.ts';
import { readerOf, type Source } from './source.ts';
import { incidentUnread, type UnreadIssue } from './unread.ts';

export interface CompleteReading {
  readonly issues: readonly Issue[];
  readonly unread: readonly UnreadIssue[];
}

/** An issue of which older history is still to be read, or all that one answer has of it. */
export type FoundIssue = RawIssue | MappedIssue | UnreadIssue;

/** An answer is large, and there may be many: what came with all of its history becomes an issue at once, and nothing holds the answer. */
export function mapIfComplete(source: Source, raw: RawIssue): FoundIssue {
  return orUnread(raw, () => {
    const history = historyIn(raw);
    return history === null ? raw : mapIssue(source, raw, history);
  });
}

/** Completes issues as they were at `now`. An issue of which a part cannot be read is in `unread` instead. */
export async function complete(source: Source, found: readonly FoundIssue[], now: Instant): Promise<CompleteReading> {
  const { issues, unread } = await withHistory(source, found);
  const questions = issues.map((issue) => questionsOf(issue, source));
  source.people.remember(issues, now);
  const people = await source.people.of(questions);
  const teams = await source.people.teams();
  const completed: Issue[] = [];
  const unknown: UnreadIssue[] = [];
  for (const [index, issue] of issues.entries()) {
    const logins = (questions[index] ?? []).map(({ login }) => login);
    const known = logins.flatMap((login) => {
      const person = people.get(login);
      return person ? [[login, person] as const] : [];
    });
    if (known.length === logins.length) {
      completed.push({ ...issue, teams, people: Object.fromEntries(known) });
    } else {
      const names = logins.filter((login) => !people.has(login)).join(', ');
      const message = `What ${names} may do in this repository could not be read, so #${issue.number} is not acted on.`;
      unknown.push({ number: issue.number, code: 'people-unread', message });
    }
  }
  return { issues: completed, unread: [...unread, ...unknown] };
}

async function withHistory(source: Source, found: readonly FoundIssue[]): Promise<CompleteReading> {
  const isRaw = (one: FoundIssue): one is RawIssue => '__typename' in one;
  const histories = await readHistories(source, found.filter(isRaw));
  const mappedIssues = found.map((one) =>
    isRaw(one) ? orUnread(one, () => mapIssue(source, one, histories.get(one.id))) : one,
  );
  const reviews = mappedIssues.flatMap((one) => ('reviews' in one ? one.reviews : []));
  const actions = await readActions(source.client, reviews);
  const all = mappedIssues.map((one) => ('reviews' in one ? withReviews(one, actions) : one));
  const isIssue = (one: Issue | UnreadIssue): one is Issue => 'id' in one;
  return { issues: all.filter(isIssue), unread: all.filter((one): one is UnreadIssue => !isIssue(one)) };
}

interface MappedIssue {
  readonly issue: Issue;
  /** Its reviews with open action items, by node id. */
  readonly reviews: readonly SubIssue['id'][];
}

/** An unexpected answer about one incident must not keep the others from being handled. */
function orUnread<T>({ number }: RawIssue, map: () => T): T | UnreadIssue {
  try {
    return map();
  } catch (error) {
    return incidentUnread(number, error instanceof Error ? error.message : String(error));
  }
}

function mapIssue(source: Source, raw: RawIssue, history: History | undefined): MappedIssue | UnreadIssue {
  const { number, labels } = raw;
  const reader = readerOf(source);
  if (labels?.pageInfo.hasNextPage !== false)
    return { number, code: 'labels-unread', message: `Not all labels of #${number} could be read.` };
  if (!history?.ok) {
    const message = `The history of #${number} could not be read whole. ${history?.message ?? ''}`;
    return { number, code: 'history-unread', message };
  }
  learnLabels(source.known, labels.nodes ?? []);
  return { issue: toIssue(raw, history.items, reader), reviews: withActions(raw, reader) };
}

function withReviews({ issue, reviews }: MappedIssue, actions: Actions): Issue | UnreadIssue {
  if (reviews.every((id) => actions.has(id))) return withOpenActions(issue, actions);
  const { number } = issue;
  const message = `The action items of the review of #${number} could not be read.`;
  return { number, code: 'review-unread', message };
}
