/** Assignments. GitHub silently drops whoever has no access, so what came of it is read off the answer. */
import type { Issue, Person, TimelineItem } from '#domain/issue.ts';
import type { Outcome } from '#domain/tracker.ts';
import type { Reply } from './client.ts';
import { GithubError } from './error.ts';
import { sameLogin } from './map.ts';
import { failure } from './outcome.ts';
import { engineOf, type Writer } from './writer.ts';

interface Answer {
  readonly assignees: readonly { readonly login: string }[] | null;
}

export async function assign(writer: Writer, issue: Issue, logins: readonly string[]): Promise<Outcome> {
  try {
    return { done: true, issue: assigned(writer, issue, logins, await post(writer, issue, logins)) };
  } catch (error) {
    const refused = error instanceof GithubError && error.code === 'refused';
    if (!refused) return failure(error);
    // A race with somebody who assigned the same person: it is as it should be, and has to be read again.
    if (/already been taken/i.test(error.message)) return { ...failure(error), code: 'maybe-written' };
    if (logins.length > 1) return oneByOne(writer, issue, logins);
    return { done: true, issue: { ...issue, people: learnt(issue, logins, []) } };
  }
}

/** One of several was refused aloud: each for themselves, so that the others are reached. */
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

function assigned(writer: Writer, issue: Issue, logins: readonly string[], { at, data }: Reply<Answer>): Issue {
  const assignees = (data.assignees ?? []).map(({ login }) => login);
  const fresh = assignees.filter((login) => !holds(issue.assignees, login));
  const by = engineOf(writer);
  const events = fresh.map((login): TimelineItem => ({ at, by, kind: 'assigned', login }));
  return { ...issue, assignees, people: learnt(issue, logins, assignees), timeline: [...issue.timeline, ...events] };
}

/** What is now known of those who were to be assigned. */
function learnt(issue: Issue, logins: readonly string[], assignees: readonly string[]): Issue['people'] {
  const entries = logins.map((login): [string, Person] => {
    const key = login.toLowerCase();
    return [key, { permission: issue.people[key]?.permission ?? null, assignable: holds(assignees, login) }];
  });
  return { ...issue.people, ...Object.fromEntries(entries) };
}

const holds = (list: readonly string[], login: string): boolean => list.some((one) => sameLogin(one, login));
