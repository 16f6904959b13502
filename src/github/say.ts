/** All that a run writes to an issue's thread: a new comment, the status comment's new text, reactions, comments folded away. */
import type { Comment, Issue, Lock, Reaction, TimelineItem } from '#domain/issue.ts';
import type { Outcome, RenderedEffect } from '#domain/tracker.ts';
import type { GraphqlError, GraphqlReply, Parameters } from './client.ts';
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

/**
 * An App counts as no collaborator, whatever its token may do: GitHub refuses its comments, edits and reactions where a conversation is locked.
 * So that it calls people there as well, it unlocks the conversation for as long as it takes to write, in the same request.
 */
export async function say(writer: Writer, issue: Issue, effect: SayEffect): Promise<Outcome> {
  const lock = issue.lock ?? writer.known.locks.get(issue.id) ?? null;
  if (lock !== null) writer.known.locks.set(issue.id, lock);
  const document = sayMutation({
    comment: effect.comment !== null,
    status: effect.status !== null,
    reactions: effect.react.length,
    minimised: effect.minimise.length,
    lock,
  });
  let reply: GraphqlReply<Answer>;
  try {
    reply = await writer.client.mutate<Answer>(document, variablesOf(issue, effect, lock));
  } catch (error) {
    return failure(error);
  }
  return outcomeOf(writer, issue, effect, reply);
}

function outcomeOf(writer: Writer, issue: Issue, effect: SayEffect, reply: GraphqlReply<Answer>): Outcome {
  const posted = reply.data?.comment?.commentEdge?.node ?? null;
  const status = reply.data?.status?.issueComment ?? null;
  const isLockedAgain = !reply.errors.some(({ path }) => path?.[0] === 'locked');
  if (isLockedAgain) writer.known.locks.delete(issue.id);
  // Where it could not be unlocked, what was to be said was refused as well, or did not need it.
  const errors = reply.errors.filter(({ path }) => path?.[0] !== 'locked' && path?.[0] !== 'unlocked');
  const lacks = (effect.comment !== null && !posted) || (effect.status !== null && !status);
  if (errors.length > 0 || lacks) return refusalOf(reply.errors, errors);
  const unheard = posted ? unlinkedMentions(effect.mentions, posted.bodyHTML) : [];
  const warnings = [...(unheard.length > 0 ? [warningOf(unheard)] : []), ...(isLockedAgain ? [] : [NOT_LOCKED])];
  return {
    done: true,
    issue: afterSaying(writer, issue, effect, { posted, status }),
    ...(warnings.length > 0 && { warnings }),
    ...(unheard.length > 0 && { unlinked: unheard }),
  };
}

/** Whoever locked it meanwhile, another run included, is seen by the next reading: it is no permission that is missing where it can be unlocked. */
function refusalOf(all: readonly GraphqlError[], errors: readonly GraphqlError[]): Outcome {
  const isLocked = errors.some(({ message }) => /\bissue is locked\b/i.test(message));
  const failed = partly(errors);
  return isLocked && !all.some(({ path }) => path?.[0] === 'unlocked') ? { ...failed, code: 'partly-written' } : failed;
}

const NOT_LOCKED =
  'The conversation was locked. It was unlocked to write there, and GitHub refused to lock it again: lock it.';

const warningOf = (unheard: readonly string[]): string =>
  `GitHub did not turn the mention of ${unheard.join(', ')} into a link, so they were not notified by it.`;

function variablesOf(issue: Issue, { comment, status, react, minimise }: SayEffect, lock: Lock | null): Parameters {
  return {
    ...(comment === null && lock === null ? {} : { issue: issue.id }),
    ...(comment === null ? {} : { body: comment }),
    ...(lock?.reason == null ? {} : { lockReason: lock.reason }),
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
