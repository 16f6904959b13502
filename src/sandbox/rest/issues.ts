import { hasName } from '#domain/names.ts';
import { needIssues } from '#sandbox/acts/context.ts';
import { Refusal } from '#sandbox/refusal.ts';
import type { StoredIssue } from '#sandbox/store.ts';
import { type Context, createdAnswer, ok, only, page, PAGING, type RestAnswer, since, text, texts } from './answer.ts';
import { issue } from './shapes.ts';

/** The issue, where it can be seen. Throws `Refusal`: where it was, and is not any more, GitHub says so. */
export function issueOf({ store }: Context, number: string | undefined): StoredIssue {
  const found = store.issues.get(Number(number));
  needIssues(store, found);
  if (found) return found;
  if (store.gone.get(Number(number))?.to === null) throw new Refusal(410, 'This issue was deleted');
  throw new Refusal(404, 'Not Found');
}

/** A transferred issue is redirected to. */
export function getIssue(context: Context, [number]: readonly string[]): RestAnswer {
  const { store, base } = context;
  const to = store.gone.get(Number(number))?.to ?? null;
  if (to === null) return ok(issue(context, issueOf(context, number)));
  const location = `${base}/repos/${to}/issues/${number}`;
  return { status: 301, body: { message: 'Moved Permanently', url: location }, headers: { location } };
}

export function listIssues(context: Context): RestAnswer {
  const { query } = context.request;
  needIssues(context.store, undefined);
  only(query.keys(), [...PAGING, 'state', 'labels', 'since', 'sort', 'direction']);
  const state = query.get('state') ?? 'open';
  const wanted = (query.get('labels') ?? '').split(',').filter(Boolean);
  const from = since(context);
  const key = sortKey(query.get('sort') ?? 'created');
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  const found = [...context.store.issues.values()]
    .filter(
      (one) =>
        (state === 'all' || one.state.toLowerCase() === state) &&
        one.updatedAt >= from &&
        wanted.every((name) => hasName(one.labels, name)),
    )
    .toSorted((a, b) => sign * (key(a) - key(b) || a.number - b.number));
  return page(
    context,
    found.map((one) => issue(context, one)),
  );
}

function sortKey(name: string): (one: StoredIssue) => number {
  if (name === 'created') return ({ createdAt }) => createdAt;
  if (name === 'updated') return ({ updatedAt }) => updatedAt;
  throw new Refusal(501, `sandbox: sorting by "${name}" is not modelled`);
}

export function openIssue(context: Context): RestAnswer {
  const { body } = context.request;
  only(Object.keys(body), ['title', 'body', 'labels', 'assignees', 'type']);
  const opened = context.acts.openIssue({
    title: text(body['title']),
    body: typeof body['body'] === 'string' ? body['body'] : null,
    labels: texts(body['labels']),
    assignees: texts(body['assignees']),
    type: typeof body['type'] === 'string' ? body['type'] : null,
  });
  return createdAnswer(issue(context, opened));
}

export function patchIssue(context: Context, [number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  const { acts } = context;
  const { title, body, labels, assignees, state, state_reason: reason } = context.request.body;
  only(Object.keys(context.request.body), ['title', 'body', 'labels', 'assignees', 'state', 'state_reason']);
  if (reason !== undefined && state === undefined)
    throw new Refusal(501, 'sandbox: "state_reason" without "state" is not modelled');
  acts.editIssue(found.number, {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof body === 'string' || body === null ? { body } : {}),
  });
  if (labels !== undefined) {
    const { fresh, gone } = difference(found.labels, texts(labels));
    acts.unlabel(found.number, gone);
    acts.label(found.number, fresh);
  }
  if (assignees !== undefined) {
    const { fresh, gone } = difference(found.assignees, texts(assignees));
    acts.unassign(found.number, gone);
    acts.assign(found.number, fresh);
  }
  if (state === 'closed')
    acts.close(
      found.number,
      reason === 'not_planned' ? 'not-planned' : reason === 'duplicate' ? 'duplicate' : 'completed',
    );
  if (state === 'open') acts.reopen(found.number);
  return ok(issue(context, found));
}

/** What to add and to remove to replace a list, without regard to case. */
function difference(
  own: readonly string[],
  wanted: readonly string[],
): { readonly fresh: readonly string[]; readonly gone: readonly string[] } {
  const without = (list: readonly string[], others: readonly string[]): readonly string[] =>
    list.filter((name) => !hasName(others, name));
  return { fresh: without(wanted, own), gone: without(own, wanted) };
}

export function postAssignees(context: Context, [number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.assign(found.number, texts(context.request.body['assignees']));
  return createdAnswer(issue(context, found));
}

export function deleteAssignees(context: Context, [number]: readonly string[]): RestAnswer {
  const found = issueOf(context, number);
  context.acts.unassign(found.number, texts(context.request.body['assignees']));
  return ok(issue(context, found));
}
