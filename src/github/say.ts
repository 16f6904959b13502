/** All that a run writes to an issue's thread: a new comment, the status comment's new text, reactions, comments folded away. */
import type { Comment, Issue, Reaction, TimelineItem } from '#domain/issue.ts';
import type { Outcome, RenderedEffect } from '#domain/tracker.ts';
import type { GraphqlReply, Parameters } from './client.ts';
import { sayMutation } from './mutations.ts';
import { toComment } from './map.ts';
import type { RawComment } from './raw.ts';
import { failure, partly } from './outcome.ts';
import type { Writer } from './known.ts';

type SayEffect = Extract<RenderedEffect, { type: 'say' }>;
type RawPosted = RawComment & { readonly bodyHTML: string };
interface Answer {
  readonly comment?: { readonly commentEdge: { readonly node: RawPosted | null } | null } | null;
  readonly status?: { readonly issueComment: RawComment | null } | null;
}

const CONTENT: Readonly<Record<Reaction, string>> = { '+1': 'THUMBS_UP', confused: 'CONFUSED', eyes: 'EYES' };
const CLASSIFIER = { outdated: 'OUTDATED', duplicate: 'DUPLICATE' } as const;

export async function say(writer: Writer, issue: Issue, effect: SayEffect): Promise<Outcome> {
  const document = sayMutation({
    comment: effect.comment !== null,
    status: effect.status !== null,
    reactions: effect.react.length,
    minimised: effect.minimise.length,
  });
  let reply: GraphqlReply<Answer>;
  try {
    reply = await writer.client.mutate<Answer>(document, variablesOf(issue, effect));
  } catch (error) {
    return failure(error);
  }
  const posted = reply.data?.comment?.commentEdge?.node ?? null;
  const status = reply.data?.status?.issueComment ?? null;
  const lacks = (effect.comment !== null && !posted) || (effect.status !== null && !status);
  if (reply.errors.length > 0 || lacks) return partly(reply.errors);
  const after = afterSaying(writer, issue, effect, { posted, status });
  const unheard = posted ? unlinkedMentions(effect.mentions, posted.bodyHTML) : [];
  return unheard.length === 0
    ? { done: true, issue: after }
    : { done: true, issue: after, warnings: [warningOf(unheard)], unlinked: unheard };
}

const warningOf = (unheard: readonly string[]): string =>
  `GitHub did not turn the mention of ${unheard.join(', ')} into a link, so they were not notified by it.`;

function variablesOf(issue: Issue, { comment, status, react, minimise }: SayEffect): Parameters {
  return {
    ...(comment === null ? {} : { issue: issue.id, body: comment }),
    ...(status === null ? {} : { status: status.id, statusBody: status.body }),
    ...Object.fromEntries(
      react.flatMap((one, index) => [
        [`to${index}`, one.comment],
        [`with${index}`, CONTENT[one.with]],
      ]),
    ),
    ...Object.fromEntries(
      minimise.flatMap((one, index) => [
        [`hide${index}`, one.comment],
        [`as${index}`, CLASSIFIER[one.as]],
      ]),
    ),
  };
}

interface Saved {
  readonly posted: RawPosted | null;
  readonly status: RawComment | null;
}

/** The issue with the new comment and status, as a reading would have it. */
function afterSaying(writer: Writer, issue: Issue, effect: SayEffect, { posted, status }: Saved): Issue {
  const reader = { repository: issue.repository, viewer: writer.known.viewer, engine: null };
  const changed = issue.timeline.map((item) => {
    if (item.kind !== 'comment') return item;
    const current = status && item.id === status.id ? toComment(status, reader) : item;
    return minimiseItem(addReactions(current, effect), effect);
  });
  return { ...issue, timeline: posted ? [...changed, toComment(posted, reader)] : changed };
}

type CommentItem = TimelineItem & Comment;

function addReactions(item: CommentItem, { react }: SayEffect): CommentItem {
  const fresh = react.filter(({ comment }) => comment === item.id).map((one) => one.with);
  return fresh.length === 0 ? item : { ...item, reactions: [...new Set([...item.reactions, ...fresh])] };
}

function minimiseItem(item: CommentItem, { minimise }: SayEffect): CommentItem {
  return minimise.some(({ comment }) => comment === item.id) ? { ...item, minimised: true } : item;
}

/** What GitHub renders a mention as. It silently leaves some as plain text: of people without access, of a team by a bot. */
const LINK = /<a\b([^<>]*)>([^<]*)<\/a>/gi;
const MENTION = /\bclass="[^"]*-mention\b/i;

/** Those of `logins` whose mention the rendered comment does not link. Pure. */
export function unlinkedMentions(logins: readonly string[], html: string): readonly string[] {
  const linked = new Set(
    [...html.matchAll(LINK)].flatMap(([, attributes = '', text = '']) =>
      MENTION.test(attributes) ? [text.trim().replace(/^@/, '').toLowerCase()] : [],
    ),
  );
  return logins.filter((login) => !linked.has(login.replace(/^@/, '').toLowerCase()));
}
