/** What changed among the incidents since the last time: one conditional request for each incident label. */
import { type Instant, parseInstant } from '#domain/time.ts';
import { listOf } from './answer.ts';
import type { Client } from './client.ts';

export interface PollChange {
  /** GitHub's clock in the answer. */
  readonly at: Instant;
  /** Numbers of the issues that changed; null: so many that some may not be among them. */
  readonly numbers: readonly number[] | null;
}

/** As many issues as are likely to change between two polls. */
const NEWEST = 10;

interface ListedIssue {
  readonly number: number;
  readonly updated_at: string;
  readonly state: string;
  readonly comments: number;
  readonly labels: readonly ({ readonly name?: string } | string)[];
  readonly assignees?: readonly ({ readonly login: string } | null)[] | null;
}

/** The newest changes among the issues of one label, as of the last answer. */
interface Page {
  tag: string | null;
  /** Null before the first answer. */
  prints: ReadonlyMap<number, string> | null;
}

/**
 * The first call learns what there is, and names no change. `connect` gives the client of each request; `onChange` hears of each change
 * when GitHub says it was.
 */
export function createPoll(
  connect: () => Promise<Client>,
  labels: readonly string[],
  onChange: (number: number, at: Instant) => void = () => undefined,
): () => Promise<PollChange> {
  const pages = labels.map((label): { readonly label: string; readonly page: Page } => ({
    label,
    page: { tag: null, prints: null },
  }));
  // What one label's answer showed is named in the next change where another label's answer does not come.
  const numbers = new Set<number>();
  let isMany = false;
  return async () => {
    let at: Instant = 0;
    for (const { label, page } of pages) {
      const client = await connect();
      const reply = await client.getChanged<readonly ListedIssue[]>(
        '/repos/{owner}/{repo}/issues',
        { labels: label, state: 'all', sort: 'updated', direction: 'desc', per_page: NEWEST },
        page.tag,
      );
      at = reply.at;
      if (reply.data === null) continue;
      const changed = changedIn(page, listOf('The newest incidents', reply.data));
      isMany ||= changed.length === NEWEST;
      for (const { number, updated_at: changedAt } of changed) {
        numbers.add(number);
        const at = parseInstant(changedAt);
        if (at !== null) onChange(number, at);
      }
      page.tag = reply.tag;
    }
    const change = { at, numbers: isMany ? null : [...numbers] };
    numbers.clear();
    isMany = false;
    return change;
  };
}

function changedIn(page: Page, issues: readonly ListedIssue[]): readonly ListedIssue[] {
  const before = page.prints;
  page.prints = new Map(issues.map((issue) => [issue.number, printOf(issue)]));
  if (before === null) return [];
  return issues.filter((issue) => before.get(issue.number) !== printOf(issue));
}

/** GitHub's time of the last change has whole seconds: within one, the other parts show that something more happened. */
const printOf = ({ updated_at: at, state, comments, labels, assignees }: ListedIssue): string =>
  JSON.stringify([
    at,
    state,
    comments,
    labels.map((label) => (typeof label === 'string' ? label : label.name)),
    assignees?.map((one) => one?.login),
  ]);
