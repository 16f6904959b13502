import { Refusal } from '#sandbox/refusal.ts';
import { visibleComments } from '#sandbox/lag.ts';
import { findComment, type FoundComment, numberOf } from '#sandbox/store.ts';
import { type Context, createdAnswer, ok, only, page, PAGING, type RestAnswer, since, text } from './answer.ts';
import { issueOf } from './issues.ts';
import { comment, reaction as reactionShape } from './shapes.ts';

export function listComments(context: Context, [number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  only(context.request.query.keys(), [...PAGING, 'since']);
  const from = since(context);
  return page(
    context,
    visibleComments(context.store, found, context.now())
      .filter(({ at, edited }) => (edited?.at ?? at) >= from)
      .map((one) => comment(context, found, one, context.request.accept)),
  );
}

export function getComment(context: Context, [number]: readonly string[]): RestAnswer {
  const { store, request, now } = context;
  const found = commentByNumber(context, number);
  const visible = visibleComments(store, found.issue, now()).find(({ id }) => id === found.comment.id);
  if (!visible) throw new Refusal(404, 'Not Found');
  return ok(comment(context, found.issue, visible, request.accept));
}

export function deleteComment(context: Context, [number]: readonly string[]): RestAnswer {
  context.acts.deleteComment(commentByNumber(context, number).comment.id);
  return { status: 204, body: null };
}

export function postComment(context: Context, [number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  const { acts, request } = context;
  const posted = acts.comment(found.number, text(request.body['body']));
  return createdAnswer(comment(context, found, posted, request.accept));
}

function commentByNumber({ store }: Context, number: string | undefined): FoundComment {
  const found = findComment(store, ({ id }) => numberOf(id) === Number(number));
  if (!found) throw new Refusal(404, 'Not Found');
  return found;
}

export function patchComment(context: Context, [number]: readonly string[]): RestAnswer {
  const found = commentByNumber(context, number);
  context.acts.editComment(found.comment.id, text(context.request.body['body']));
  return ok(comment(context, found.issue, found.comment, context.request.accept));
}

export function postReaction(context: Context, [number]: readonly string[]): RestAnswer {
  const content = text(context.request.body['content']);
  const { reaction, isNew } = context.acts.react(commentByNumber(context, number).comment.id, content);
  return (isNew ? createdAnswer : ok)(reactionShape(context, reaction));
}

export function deleteReaction(context: Context, [number, id]: readonly string[]): RestAnswer {
  const { comment: on } = commentByNumber(context, number);
  const reaction = on.reactions.find((own) => numberOf(own.id) === Number(id));
  if (reaction === undefined) throw new Refusal(404, 'Not Found');
  context.acts.unreact(on.id, reaction.id);
  return { status: 204, body: null };
}
