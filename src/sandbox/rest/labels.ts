import { type Context, createdAnswer, ok, only, page, PAGING, type RestAnswer, text, texts } from './answer.ts';
import { issueOf } from './issues.ts';
import { label, labelsOf } from './shapes.ts';

export function listLabels(context: Context): RestAnswer {
  only(context.request.query.keys(), PAGING);
  return page(
    context,
    [...context.store.labels.values()].map((one) => label(context, one)),
  );
}

export function listIssueLabels(context: Context, [number]: readonly string[]): RestAnswer {
  only(context.request.query.keys(), PAGING);
  return page(context, labelsOf(context, issueOf(context, number)));
}

export function postLabel(context: Context): RestAnswer {
  const { body } = context.request;
  only(Object.keys(body), ['name', 'color', 'description']);
  const made = context.acts.createLabel({
    name: text(body['name']),
    ...(typeof body['color'] === 'string' ? { color: body['color'] } : {}),
    description: text(body['description']) || null,
  });
  return createdAnswer(label(context, made));
}

export function postLabels(context: Context, [number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.label(found.number, texts(context.request.body['labels']));
  return ok(labelsOf(context, found));
}

export function deleteRepositoryLabel({ acts }: Context, [name = '']: readonly string[]): RestAnswer {
  acts.deleteLabel(name);
  return { status: 204, body: null };
}

export function deleteLabel(context: Context, [number, name = '']: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.unlabel(found.number, [name]);
  return ok(labelsOf(context, found));
}
