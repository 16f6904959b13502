import { Refusal } from '../refusal.ts';
import type { StoredIssue } from '../store.ts';
import { type Context, created, ok, page, type RestAnswer, text, texts } from './answer.ts';
import { issue } from './shapes.ts';

export function issueOf({ store }: Context, number: string | undefined): StoredIssue {
  const found = store.issues.get(Number(number));
  if (!found) throw new Refusal(404, 'Not Found');
  return found;
}

export function listIssues(context: Context): RestAnswer {
  const { query } = context.request;
  const state = query.get('state') ?? 'open';
  const wanted = (query.get('labels') ?? '').split(',').filter(Boolean);
  const found = [...context.store.issues.values()]
    .filter(
      (one) =>
        (state === 'all' || one.state.toLowerCase() === state) &&
        wanted.every((name) => one.labels.some((own) => own.toLowerCase() === name.toLowerCase())),
    )
    .toReversed();
  return page(
    context,
    found.map((one) => issue(context, one)),
  );
}

export function openIssue(context: Context): RestAnswer {
  const { body } = context.request;
  const opened = context.acts.openIssue({
    title: text(body['title']),
    body: typeof body['body'] === 'string' ? body['body'] : null,
    labels: texts(body['labels']),
    assignees: texts(body['assignees']),
  });
  return created(issue(context, opened));
}

export function patchIssue(context: Context, [, , number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  const { title, body, state, state_reason: reason } = context.request.body;
  context.acts.editIssue(found.number, {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof body === 'string' ? { body } : {}),
  });
  if (state === 'closed')
    context.acts.close(
      found.number,
      reason === 'not_planned' ? 'not-planned' : reason === 'duplicate' ? 'duplicate' : 'completed',
    );
  if (state === 'open') context.acts.reopen(found.number);
  return ok(issue(context, found));
}

export function postAssignees(context: Context, [, , number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.assign(found.number, texts(context.request.body['assignees']));
  return created(issue(context, found));
}

export function deleteAssignees(context: Context, [, , number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.unassign(found.number, texts(context.request.body['assignees']));
  return ok(issue(context, found));
}
