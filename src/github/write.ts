/** GitHub as a tracker: each effect is one request (and a label's creation, when it is missing). */
import type { Issue } from '#domain/issue.ts';
import type { Outcome, RenderedEffect, Tracker } from '#domain/tracker.ts';
import { assign } from './assign.ts';
import { labelAndAssign } from './change.ts';
import { CLOSE_MUTATION } from './mutations.ts';
import { label } from './label.ts';
import { lockAgain } from './lock.ts';
import { failure, partly } from './outcome.ts';
import { rereadIssues } from './read.ts';
import { closeDuplicate, openReview } from './review.ts';
import { say } from './say.ts';
import type { Source } from './source.ts';
import { takeTurn } from './turn.ts';
import { engineOf, type KnownIds, type Writer } from './known.ts';

/** Writes never throw for what GitHub answers: the outcome says it. After `done: false` the issue is to be read again. */
export function createTracker(source: Source, writer: Writer): Required<Tracker> {
  const remembering = (issue: Issue, fresh: Issue): Issue => ({
    ...fresh,
    people: { ...fresh.people, ...unassignable(issue, fresh) },
    assigneeLimit: source.known.assigneeLimit,
  });
  return {
    reread: async (issues, people = []) => {
      const fresh = await rereadIssues(source, issues, people);
      return fresh.map((one, index) => {
        const before = issues[index];
        if (before === undefined || one instanceof Error) return one;
        const known = remembering(before, one);
        return { ...known, people: { ...known.people, ...nobodies(source.known, people) } };
      });
    },
    untilRoom: (beside) => writer.client.untilRoom(beside),
    takeTurn: (issue, comment) => takeTurn(writer, issue, comment),
    perform: (issue, effect) => perform(writer, issue, effect),
    lockAgain: (issue) => lockAgain(writer, issue),
    labelAndAssign: (issue, labels, people) => labelAndAssign(writer, issue, labels, people),
  };
}

/** Those of these people of whom GitHub said that no account is called so. */
const nobodies = ({ users }: KnownIds, people: readonly string[]): Issue['people'] =>
  Object.fromEntries(
    people
      .map((login) => login.toLowerCase())
      .filter((login) => users.get(login) === null)
      .map((login) => [login, { permission: 'none', assignable: false, isNobody: true }]),
  );

/** Whom GitHub did not let be assigned is not written in the issue: it is remembered for the length of the run. */
function unassignable(before: Issue, after: Issue): Issue['people'] {
  const refused = Object.entries(before.people).filter(([, { assignable }]) => assignable === false);
  return Object.fromEntries(
    refused.map(([login, person]) => [login, { ...(after.people[login] ?? person), assignable: false }]),
  );
}

function perform(writer: Writer, issue: Issue, effect: RenderedEffect): Promise<Outcome> {
  switch (effect.type) {
    case 'label':
      return label(writer, issue, effect);
    case 'assign':
      return assign(writer, issue, effect.logins);
    case 'say':
      return say(writer, issue, effect);
    case 'open-review':
      return openReview(writer, issue, effect);
    case 'close-duplicate':
      return closeDuplicate(writer, issue, effect);
    case 'close':
      return close(writer, issue);
    default:
      return effect satisfies never;
  }
}

async function close(writer: Writer, issue: Issue): Promise<Outcome> {
  try {
    const reply = await writer.client.mutate<{ readonly close: object | null }>(
      CLOSE_MUTATION,
      { issue: issue.id },
      { isOfReading: true },
    );
    if (reply.errors.length > 0) return partly(reply.errors);
    const closed = { at: reply.at, by: engineOf(writer), kind: 'closed', reason: 'completed' } as const;
    return { done: true, issue: { ...issue, state: 'closed', timeline: [...issue.timeline, closed] } };
  } catch (error) {
    return failure(error);
  }
}
