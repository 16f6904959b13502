/** Assignments. GitHub silently leaves out people without access, so the outcome is read off its answer. */
import type { Issue, Person, TimelineItem } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import type { Outcome } from '#domain/tracker.ts';
import { askAssignable } from './assignable.ts';
import type { Reply } from './client.ts';
import { GithubError } from './error.ts';
import { hasName } from '#domain/names.ts';
import { failure } from './outcome.ts';
import { engineOf, type Writer } from './known.ts';

interface Answer {
  readonly assignees: readonly { readonly login: string }[] | null;
}

/** Those for whom there is a place, as far as the run knows by now; never are more asked for. */
export function withinPlaces(
  { known }: Writer,
  issue: Issue,
  logins: readonly string[],
): { readonly issue: Issue; readonly logins: readonly string[] } {
  const { assigneeLimit } = known;
  const free = Math.max(0, assigneeLimit - issue.assignees.length);
  return { issue: { ...issue, assigneeLimit }, logins: logins.slice(0, free) };
}

export async function assign(writer: Writer, before: Issue, wanted: readonly string[]): Promise<Outcome> {
  const { issue, logins } = withinPlaces(writer, before, wanted);
  if (logins.length === 0) return { done: true, issue };
  try {
    const { at, data } = await post(writer, issue, logins);
    return { done: true, issue: await withAssignees(writer, issue, logins, at, data.assignees ?? []) };
  } catch (error) {
    const refused = error instanceof GithubError && error.code === 'refused';
    if (!refused) return failure(error);
    // A race with somebody who assigned the same person: it is as it should be, and has to be read again.
    if (/already been taken/i.test(error.message)) return { ...failure(error), code: 'maybe-written' };
    if (logins.length > 1) return oneByOne(writer, issue, logins);
    return { done: true, issue: { ...issue, people: peopleAfter(issue, logins, []) } };
  }
}

/** GitHub refused one of several with an error: assigns each by a request of their own, so that the others are reached. */
async function oneByOne(writer: Writer, issue: Issue, logins: readonly string[]): Promise<Outcome> {
  let current = issue;
  for (const login of logins) {
    const outcome = await assign(writer, current, [login]);
    if (!outcome.done) return outcome;
    current = outcome.issue;
  }
  return { done: true, issue: current };
}

const post = ({ client }: Writer, issue: Issue, logins: readonly string[]): Promise<Reply<Answer>> =>
  client.post<Answer>(
    '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
    { issue_number: issue.number, assignees: logins },
    { isOfReading: true },
  );

/** The issue with the assignees it has now, and why somebody who was to be assigned is not. */
export async function withAssignees(
  writer: Writer,
  issue: Issue,
  logins: readonly string[],
  at: Instant,
  now: readonly { readonly login: string }[],
): Promise<Issue> {
  const assignees = now.map(({ login }) => login);
  const fresh = assignees.filter((login) => !hasName(issue.assignees, login));
  const by = engineOf(writer);
  const events = fresh.map((login): TimelineItem => ({ at, by, kind: 'assigned', login }));
  const dropped = logins.filter((login) => !hasName(assignees, login));
  const refused = await refusedOf(writer, dropped);
  // Whoever is left out although GitHub would assign them found no place.
  if (refused.length < dropped.length)
    writer.known.assigneeLimit = Math.min(writer.known.assigneeLimit, assignees.length);
  return {
    ...issue,
    assignees,
    assigneeLimit: writer.known.assigneeLimit,
    people: peopleAfter(issue, [...assignees.filter((login) => hasName(logins, login)), ...refused], assignees),
    timeline: [...issue.timeline, ...events],
  };
}

/** Of those whom GitHub left out without a word, those whom it would not assign with room either: one request about each. */
async function refusedOf({ client, known }: Writer, dropped: readonly string[]): Promise<readonly string[]> {
  const isRefused = (login: string): boolean => known.refused.has(login.toLowerCase());
  const open = dropped.filter((login) => !isRefused(login));
  const answers = await askAssignable(client, open, { isOfReading: true });
  for (const [login, isAssignable] of answers) if (!isAssignable) known.refused.add(login);
  return dropped.filter(isRefused);
}

/** What is now known of those who were to be assigned. */
export function peopleAfter(issue: Issue, logins: readonly string[], assignees: readonly string[]): Issue['people'] {
  const entries = logins.map((login): [string, Person] => {
    const key = login.toLowerCase();
    return [key, { ...(issue.people[key] ?? { permission: null }), assignable: hasName(assignees, login) }];
  });
  return { ...issue.people, ...Object.fromEntries(entries) };
}
