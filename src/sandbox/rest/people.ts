import { isAssignable } from '#sandbox/acts/assignees.ts';
import { actorOf } from '#sandbox/store.ts';
import { type Context, notFound, ok, type RestAnswer } from './answer.ts';
import { type Schemas, user } from './shapes.ts';

export function assignee({ store }: Context, [login = '']: readonly string[]): RestAnswer {
  return isAssignable(store, login) ? { status: 204, body: null } : notFound();
}

/** `permission` knows no triage and no maintain: `role_name` does. A stranger reads a public repository. */
export function permission({ store }: Context, [login = '']: readonly string[]): RestAnswer {
  const actor = actorOf(store, login);
  if (!actor) return notFound();
  const role = actor.permission === 'none' && !store.isPrivate ? 'read' : actor.permission;
  const old = { none: 'none', read: 'read', triage: 'read', write: 'write', maintain: 'write', admin: 'admin' }[role];
  return ok({ permission: old, role_name: role, user: user(store, actor.login) } satisfies Partial<
    Record<keyof Schemas['repository-collaborator-permission'], unknown>
  >);
}

/** The token of Actions cannot read teams; one of an App might: those that the sandbox was given can be read. */
export function teamMembers({ store }: Context, [org = '', slug = '']: readonly string[]): RestAnswer {
  const members = store.teams.get(`${org}/${slug}`.toLowerCase());
  if (!members) return { status: 403, body: { message: 'Resource not accessible by integration' } };
  return ok(members.map((login) => user(store, login)));
}
