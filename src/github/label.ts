/** Labels: one mutation adds and removes; a label the repository lacks is created first. */
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { Outcome, RenderedEffect } from '#domain/tracker.ts';
import type { Client, GraphqlReply, SendOptions } from './client.ts';
import { LABEL_DOCUMENT } from './documents.ts';
import { changeMutation } from './mutations.ts';
import { GithubError } from './error.ts';
import { hasName, sameName } from '#domain/names.ts';
import { present } from './map.ts';
import { failure, partly } from './outcome.ts';
import { reasonOf } from './partial.ts';
import { engineOf, type KnownIds, learnLabels, type ManagedLabel, type Writer } from './known.ts';

export type LabelEffect = Extract<RenderedEffect, { type: 'label' }>;
interface Node {
  readonly id: string;
  readonly name: string;
}
interface Part {
  readonly labelable: { readonly labels: { readonly nodes: readonly (Node | null)[] | null } | null } | null;
}
export type LabelAnswer = { readonly added?: Part | null; readonly removed?: Part | null };

export async function label(writer: Writer, issue: Issue, effect: LabelEffect): Promise<Outcome> {
  try {
    const ids = await labelIds(writer, effect);
    if (ids.add.length + ids.remove.length === 0)
      return { done: true, issue: { ...issue, labels: without(issue.labels, effect.remove) } };
    const document = changeMutation({ adds: ids.add.length > 0, removes: ids.remove.length > 0, assigns: false });
    const reply = await writer.client.mutate<LabelAnswer>(document, { issue: issue.id, ...ids }, { isOfReading: true });
    const labelled = reply.errors.length > 0 ? null : withLabels(writer, issue, reply);
    if (labelled) return { done: true, issue: labelled };
    forget(writer, effect);
    return partly(reply.errors);
  } catch (error) {
    return failure(error);
  }
}

export interface LabelIds {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export const labelIds = async (writer: Writer, { add, remove }: LabelEffect): Promise<LabelIds> => ({
  add: await idsOf(writer, add, true),
  remove: await idsOf(writer, remove, false),
});

/** An id may be that of a label deleted since it was read: next time it is looked up anew. */
export function forget({ known }: Writer, { add, remove }: LabelEffect): void {
  for (const name of [...add, ...remove]) known.labels.delete(name.toLowerCase());
}

/** The issue with the labels that the answer has; null when it does not say which. */
export function withLabels(
  writer: Writer,
  issue: Issue,
  { at, data }: Pick<GraphqlReply<LabelAnswer>, 'at' | 'data'>,
): Issue | null {
  // The last part was carried out last.
  const nodes = (data?.removed ?? data?.added)?.labelable?.labels?.nodes;
  if (!nodes) return null;
  learnLabels(writer.known, nodes);
  const labels = present(nodes).map(({ name }) => name);
  return { ...issue, labels, timeline: [...issue.timeline, ...events(writer, issue, labels, at)] };
}

const without = (list: readonly string[], names: readonly string[]): readonly string[] =>
  list.filter((name) => !hasName(names, name));

/** The events that GitHub's timeline now has of it. */
function events(writer: Writer, issue: Issue, labels: readonly string[], at: number): readonly TimelineItem[] {
  const by = engineOf(writer);
  const labeled = without(labels, issue.labels).map((name): TimelineItem => ({ at, by, kind: 'labeled', label: name }));
  const unlabeled = without(issue.labels, labels).map(
    (name): TimelineItem => ({ at, by, kind: 'unlabeled', label: name }),
  );
  return [...labeled, ...unlabeled];
}

/** Node ids. Creates a label that is to be added and does not exist; skips one that is to be removed and does not exist. */
export async function idsOf(
  { client, known, labels }: Writer,
  names: readonly string[],
  create: boolean,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of names) {
    if (!known.labels.has(name.toLowerCase())) await lookUp(client, known, name);
    if (!known.labels.get(name.toLowerCase()) && create) {
      const managed = labels.find((one) => sameName(one.name, name)) ?? plain(name);
      known.labels.set(name.toLowerCase(), await createLabel(client, managed, { isOfReading: true }));
    }
    const id = known.labels.get(name.toLowerCase());
    if (id) ids.push(id);
  }
  return ids;
}

async function lookUp(client: Client, known: KnownIds, name: string): Promise<void> {
  known.labels.set(name.toLowerCase(), await findLabel(client, name, { isOfReading: true }));
}

/** The node id; null where the repository has no label of that name. */
async function findLabel(client: Client, name: string, how: SendOptions): Promise<string | null> {
  const variables = { owner: client.owner, name: client.name, label: name };
  const { data, errors } = await client.query<{ readonly repository: { readonly label: Node | null } | null }>(
    LABEL_DOCUMENT,
    variables,
    how,
  );
  if (errors.length > 0)
    throw new GithubError('unavailable', 200, `The label ${name} could not be looked up. ${reasonOf(errors)}`);
  return data?.repository?.label?.id ?? null;
}

/**
 * Creates a label and gives its node id; takes the one of that name that somebody else, or a request whose answer was lost, has just
 * created. Throws `GithubError`.
 */
export async function createLabel(
  client: Client,
  { name, color, description }: ManagedLabel,
  how: SendOptions = {},
): Promise<string> {
  try {
    const fields = { name, color, description };
    return (await client.post<{ readonly node_id: string }>('/repos/{owner}/{repo}/labels', fields, how)).data.node_id;
  } catch (error) {
    const found = error instanceof GithubError && error.code === 'refused' ? await findLabel(client, name, how) : null;
    if (found === null) throw error;
    return found;
  }
}

const plain = (name: string): ManagedLabel => ({ name, color: 'ededed', description: '' });
