/** All that a run writes to an issue's thread: a new comment, the status comment's new text, reactions, comments folded away. */
import type { Comment, Issue, Lock, Reaction, TimelineItem } from '#domain/issue.ts';
import type { Outcome, RenderedEffect } from '#domain/tracker.ts';
import type { GraphqlReply, Parameters } from './client.ts';
import { type LockAnswer, isApp, lockAfter, lockValues, partsBeside, refusalOf } from './lock.ts';
import { sayMutation } from './mutations.ts';
import { toComment } from './map.ts';
import type { RawComment } from './raw.ts';
import { failure } from './outcome.ts';
import type { Writer } from './known.ts';

type SayEffect = Extract<RenderedEffect, { type: 'say' }>;
type RawPosted = RawComment & { readonly bodyHTML: string };
interface Answer extends LockAnswer {
  readonly comment?: { readonly commentEdge: { readonly node: RawPosted | null } | null } | null;
  readonly status?: { readonly issueComment: RawComment | null } | null;
}

const CONTENT: Readonly<Record<Reaction, string>> = { '+1': 'THUMBS_UP', confused: 'CONFUSED', eyes: 'EYES' };
const CLASSIFIER = { outdated: 'OUTDATED', duplicate: 'DUPLICATE' } as const;

/** One request. Where the conversation is locked, an App unlocks it first and locks it at the end, so that it calls people there as well. */
export async function say(writer: Writer, issue: Issue, effect: SayEffect): Promise<Outcome> {
  const lock = isApp(writer.known) ? (issue.lock ?? null) : null;
  const document = sayMutation({
    comment: effect.comment !== null,
    status: effect.status !== null,
    reactions: effect.react.length,
    minimised: effect.minimise.length,
    lock,
  });
  let reply: GraphqlReply<Answer>;
  try {
    reply = await writer.client.mutate<Answer>(document, variablesOf(issue, effect, lock), { isOfReading: true });
  } catch (error) {
    return failure(error);
  }
  return outcomeOf(writer, issue, effect, reply);
}

function outcomeOf(writer: Writer, issue: Issue, effect: SayEffect, reply: GraphqlReply<Answer>): Outcome {
  const posted = reply.data?.comment?.commentEdge?.node ?? null;
  const status = reply.data?.status?.issueComment ?? null;
  const errors = partsBeside(reply.errors);
  const lacks = (effect.comment !== null && !posted) || (effect.status !== null && !status);
  if (errors.length > 0 || lacks) return refusalOf(writer.known, reply.errors);
  const unheard = posted ? unlinkedMentions(effect.mentions, posted.bodyHTML) : [];
  return {
    done: true,
    issue: { ...afterSaying(writer, issue, effect, { posted, status }), ...lockAfter(issue, reply.data) },
    ...(unheard.length > 0 && { warnings: [warningOf(unheard)], unlinked: unheard }),
  };
}

const warningOf = (unheard: readonly string[]): string =>
  `GitHub did not turn the mention of ${unheard.join(', ')} into a link, so they were not notified by it.`;

function variablesOf(issue: Issue, { comment, status, react, minimise }: SayEffect, lock: Lock | null): Parameters {
  return {
    ...(comment === null && lock === null ? {} : { issue: issue.id }),
    ...(comment === null ? {} : { body: comment }),
    ...(lock === null ? {} : lockValues(lock)),
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

interface SayAnswer {
  readonly posted: RawPosted | null;
  readonly status: RawComment | null;
}

/** The issue with the new comment and status, as a reading would have it. */
function afterSaying(writer: Writer, issue: Issue, effect: SayEffect, { posted, status }: SayAnswer): Issue {
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
