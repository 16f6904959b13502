/** Labels and assignees of one issue, in one request. */
import type { Issue } from '#domain/issue.ts';
import type { Outcome, RenderedEffect } from '#domain/tracker.ts';
import { assign, withAssignees, peopleAfter, withinPlaces } from './assign.ts';
import type { GraphqlReply } from './client.ts';
import { usersDocument, userValues } from './documents.ts';
import { changeMutation } from './mutations.ts';
import { GithubError, isForbidden, isTooFast } from './error.ts';
import { forget, type LabelAnswer, type LabelEffect, type LabelIds, labelIds, withLabels } from './label.ts';
import { present } from './map.ts';
import { failure, partly } from './outcome.ts';
import { reasonOf, touches } from './partial.ts';
import type { Writer } from './known.ts';
import { learnUsers, unknownUsers } from './users.ts';

type AssignEffect = Extract<RenderedEffect, { type: 'assign' }>;

interface AssignAnswer {
  readonly assignable: {
    readonly assignees: { readonly nodes: readonly ({ readonly login: string } | null)[] | null };
  } | null;
}
type Answer = LabelAnswer & { readonly assigned?: AssignAnswer | null };

export async function labelAndAssign(
  writer: Writer,
  before: Issue,
  label: LabelEffect,
  { logins: wanted }: AssignEffect,
): Promise<Outcome> {
  const place = withinPlaces(writer, before, wanted);
  try {
    const ids = await labelIds(writer, label);
    const users = await userIds(writer, place.logins);
    const nobody = place.logins.filter((login) => !users.has(login));
    // People without an id have no account, and cannot be assigned.
    const issue = nobody.length === 0 ? place.issue : { ...place.issue, people: peopleAfter(place.issue, nobody, []) };
    if (ids.add.length + ids.remove.length + users.size === 0) return { done: true, issue };
    const reply = await send(writer, issue, ids, [...users.values()]);
    return await outcomeOf(writer, { issue, label, ids, logins: [...users.keys()] }, reply);
  } catch (error) {
    return failure(error);
  }
}

/** Ids of those who exist: one request for all who are not known yet. */
async function userIds({ client, known }: Writer, logins: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const unknown = unknownUsers(known, logins);
  if (unknown.length > 0) {
    const { data, errors } = await client.query<Readonly<Record<string, { readonly id: string } | null>>>(
      usersDocument(unknown.length),
      userValues(unknown),
      { isOfReading: true },
    );
    const [failed] = learnUsers(known, unknown, data, errors);
    if (failed !== undefined)
      throw new GithubError('unavailable', 200, `${failed} could not be looked up. ${reasonOf(errors)}`);
  }
  return new Map(
    logins.flatMap((login) => {
      const id = known.users.get(login.toLowerCase());
      return typeof id === 'string' ? [[login, id] as const] : [];
    }),
  );
}

function send(
  { client }: Writer,
  { id: issue }: Issue,
  { add, remove }: LabelIds,
  assignees: readonly string[],
): Promise<GraphqlReply<Answer>> {
  const shape = { adds: add.length > 0, removes: remove.length > 0, assigns: assignees.length > 0 };
  return client.mutate<Answer>(changeMutation(shape), { issue, add, remove, assign: assignees }, { isOfReading: true });
}

interface Change {
  readonly issue: Issue;
  readonly label: LabelEffect;
  readonly ids: LabelIds;
  readonly logins: readonly string[];
}

async function outcomeOf(
  writer: Writer,
  { issue, label, ids, logins }: Change,
  { at, data, errors }: GraphqlReply<Answer>,
): Promise<Outcome> {
  const isLabelled = ids.add.length + ids.remove.length > 0;
  const labelled = isLabelled ? withLabels(writer, issue, { at, data }) : issue;
  if (labelled === null || ['added', 'removed'].some((part) => touches(errors, [part]))) {
    forget(writer, label);
    return partly(errors);
  }
  if (logins.length === 0) return { done: true, issue: labelled };
  const nodes = data?.assigned?.assignable?.assignees.nodes;
  if (nodes && errors.length === 0)
    return { done: true, issue: await withAssignees(writer, labelled, logins, at, present(nodes)) };
  if (errors.some((error) => isForbidden(error) || isTooFast(error))) return partly(errors);
  // GraphQL refuses all for one who cannot be assigned; REST takes those who can.
  return assign(writer, labelled, logins);
}
