/** Assignments. GitHub silently leaves out people without access, so the outcome is read off its answer. */
import type { Issue, Person, TimelineItem } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import type { Outcome } from '#domain/tracker.ts';
import type { Reply } from './client.ts';
import { GithubError } from './error.ts';
import { sameLogin } from './map.ts';
import { failure } from './outcome.ts';
import { engineOf, type Writer } from './known.ts';

interface Answer {
  readonly assignees: readonly { readonly login: string }[] | null;
}

/** GitHub assigns no more people than this to one issue, and only one on some plans: reading the issue back shows that. */
const MOST_ASSIGNEES = 10;

/** The people who still fit among the assignees; the others count as unassignable. */
export function placed(
  issue: Issue,
  logins: readonly string[],
): { readonly issue: Issue; readonly logins: readonly string[] } {
  const free = Math.max(0, MOST_ASSIGNEES - issue.assignees.length);
  const beyond = logins.slice(free);
  if (beyond.length === 0) return { issue, logins };
  return { issue: { ...issue, people: learnt(issue, beyond, []) }, logins: logins.slice(0, free) };
}

export async function assign(writer: Writer, before: Issue, wanted: readonly string[]): Promise<Outcome> {
  const { issue, logins } = placed(before, wanted);
  if (logins.length === 0) return { done: true, issue };
  try {
    const { at, data } = await post(writer, issue, logins);
    return { done: true, issue: assigned(writer, issue, logins, at, data.assignees ?? []) };
  } catch (error) {
    const refused = error instanceof GithubError && error.code === 'refused';
    if (!refused) return failure(error);
    // A race with somebody who assigned the same person: it is as it should be, and has to be read again.
    if (/already been taken/i.test(error.message)) return { ...failure(error), code: 'maybe-written' };
    if (logins.length > 1) return oneByOne(writer, issue, logins);
    return { done: true, issue: { ...issue, people: learnt(issue, logins, []) } };
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
  client.post<Answer>('/repos/{owner}/{repo}/issues/{issue_number}/assignees', {
    issue_number: issue.number,
    assignees: logins,
  });

/** The issue with the assignees it has now. */
export function assigned(
  writer: Writer,
  issue: Issue,
  logins: readonly string[],
  at: Instant,
  now: readonly { readonly login: string }[],
): Issue {
  const assignees = now.map(({ login }) => login);
  const fresh = assignees.filter((login) => !holds(issue.assignees, login));
  const by = engineOf(writer);
  const events = fresh.map((login): TimelineItem => ({ at, by, kind: 'assigned', login }));
  return { ...issue, assignees, people: learnt(issue, logins, assignees), timeline: [...issue.timeline, ...events] };
}

/** What is now known of those who were to be assigned. */
export function learnt(issue: Issue, logins: readonly string[], assignees: readonly string[]): Issue['people'] {
  const entries = logins.map((login): [string, Person] => {
    const key = login.toLowerCase();
    return [key, { ...(issue.people[key] ?? { permission: null }), assignable: holds(assignees, login) }];
  });
  return { ...issue.people, ...Object.fromEntries(entries) };
}

const holds = (list: readonly string[], login: string): boolean => list.some((one) => sameLogin(one, login));
