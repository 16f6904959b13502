/** The post-incident review as an issue: opened as a sub-issue of the incident; a second one is closed as its duplicate. */
import type { Issue } from '#domain/issue.ts';
import type { Outcome, RenderedEffect } from '#domain/tracker.ts';
import { OPEN_REVIEW_MUTATION } from './mutations.ts';
import { closeDuplicateMutation, withDuplicates } from './duplicate.ts';
import { idsOf } from './label.ts';
import { toSubIssue } from './map.ts';
import type { RawSubIssue } from './raw.ts';
import { failure, partly } from './outcome.ts';
import type { Writer } from './known.ts';

type OpenReview = Extract<RenderedEffect, { type: 'open-review' }>;
type CloseDuplicate = Extract<RenderedEffect, { type: 'close-duplicate' }>;

interface CreationAnswer {
  readonly created: { readonly issue: RawSubIssue | null } | null;
}

export async function openReview(writer: Writer, issue: Issue, { title, body, label }: OpenReview): Promise<Outcome> {
  const { client, known } = writer;
  try {
    const labels = label === null ? [] : await idsOf(writer, [label], true);
    const variables = { repository: known.repository, parent: issue.id, title, body, labels };
    const { data, errors } = await client.mutate<CreationAnswer>(OPEN_REVIEW_MUTATION, variables, {
      isOfReading: true,
    });
    const opened = data?.created?.issue ?? null;
    if (errors.length > 0 || opened === null) return partly(errors);
    return { done: true, issue: { ...issue, subIssues: [...(issue.subIssues ?? []), toSubIssue(opened)] } };
  } catch (error) {
    return failure(error);
  }
}

export async function closeDuplicate(writer: Writer, issue: Issue, { review, of }: CloseDuplicate): Promise<Outcome> {
  try {
    const { at, errors } = await withDuplicates((known) =>
      writer.client.mutate<object>(
        closeDuplicateMutation(known),
        { issue: review.id, ...(known && { of: of.id }) },
        { isOfReading: true },
      ),
    );
    if (errors.length > 0) return partly(errors);
    const closed = (issue.subIssues ?? []).map((one) => (one.id === review.id ? { ...one, closedAt: at } : one));
    return { done: true, issue: { ...issue, subIssues: closed } };
  } catch (error) {
    return failure(error);
  }
}
