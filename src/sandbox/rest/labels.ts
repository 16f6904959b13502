import { Refusal } from '../refusal.ts';
import { createLabel, labelOf } from '../store.ts';
import { type Context, created, ok, page, type RestAnswer, text, texts } from './answer.ts';
import { issueOf } from './issues.ts';
import { label, labelsOf } from './shapes.ts';

export function listLabels(context: Context): RestAnswer {
  return page(
    context,
    [...context.store.labels.values()].map((one) => label(context, one)),
  );
}

export function postLabel(context: Context): RestAnswer {
  const { body } = context.request;
  const name = text(body['name']);
  if (labelOf(context.store, name))
    throw new Refusal(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }]);
  return created(
    label(
      context,
      createLabel(context.store, name, text(body['color']) || 'ededed', text(body['description']) || null),
    ),
  );
}

export function postLabels(context: Context, [, , number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.label(found.number, texts(context.request.body['labels']));
  return ok(labelsOf(context, found));
}

export function deleteLabel(context: Context, [, , number, name = '']: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.unlabel(found.number, [name]);
  return ok(labelsOf(context, found));
}
