import { Refusal } from '#sandbox/refusal.ts';
import { visibleComments } from '#sandbox/lag.ts';
import { commentsOf, numberOf, type StoredComment, type StoredIssue } from '#sandbox/store.ts';
import { type Context, createdAnswer, ok, only, page, PAGING, type RestAnswer, since, text } from './answer.ts';
import { issueOf } from './issues.ts';
import { comment, reaction as reactionShape } from './shapes.ts';

export function listComments(context: Context, [, , number]: readonly string[]): RestAnswer {
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

export function getComment(context: Context, [, , number]: readonly string[]): RestAnswer {
  const { store, request, now } = context;
  const { of, one } = commentByNumber(context, number);
  const visible = visibleComments(store, of, now()).find(({ id }) => id === one.id);
  if (!visible) throw new Refusal(404, 'Not Found');
  return ok(comment(context, of, visible, request.accept));
}

export function deleteComment(context: Context, [, , number]: readonly string[]): RestAnswer {
  context.acts.deleteComment(commentByNumber(context, number).one.id);
  return { status: 204, body: null };
}

export function postComment(context: Context, [, , number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  const { acts, request } = context;
  const posted = acts.comment(found.number, text(request.body['body']));
  return createdAnswer(comment(context, found, posted, request.accept));
}

function commentByNumber(
  { store }: Context,
  number: string | undefined,
): { readonly of: StoredIssue; readonly one: StoredComment } {
  for (const of of store.issues.values()) {
    const one = commentsOf(of).find(({ id }) => numberOf(id) === Number(number));
    if (one) return { of, one };
  }
  throw new Refusal(404, 'Not Found');
}

export function patchComment(context: Context, [, , number]: readonly string[]): RestAnswer {
  const { of, one } = commentByNumber(context, number);
  context.acts.editComment(one.id, text(context.request.body['body']));
  return ok(comment(context, of, one, context.request.accept));
}

export function postReaction(context: Context, [, , number]: readonly string[]): RestAnswer {
  const content = text(context.request.body['content']);
  const { reaction, isNew } = context.acts.react(commentByNumber(context, number).one.id, content);
  return (isNew ? createdAnswer : ok)(reactionShape(context, reaction));
}

export function deleteReaction(context: Context, [, , number, id]: readonly string[]): RestAnswer {
  const { one } = commentByNumber(context, number);
  const reaction = one.reactions.find((own) => numberOf(own.id) === Number(id));
  if (reaction === undefined) throw new Refusal(404, 'Not Found');
  context.acts.unreact(one.id, reaction.id);
  return { status: 204, body: null };
}
