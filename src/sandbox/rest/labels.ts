import { type Context, createdAnswer, ok, only, type RestAnswer, text, texts } from './answer.ts';
import { issueOf } from './issues.ts';
import { label, labelsOf } from './shapes.ts';

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
