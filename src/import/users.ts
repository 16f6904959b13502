/** People whom an export names where it refers to them, and who are not among its users: such as those who were deleted since. Pure. */
import type { Json } from '#domain/rule.ts';
import { calledIds, type Export, type ExportedUser, type ExportFile } from './model.ts';

type Fields = { readonly [key: string]: Json | undefined };

/** The ids of everybody who is in something that is imported. */
export function calledUsers({ chains, rotas }: Export): readonly string[] {
  const targets = chains.flatMap(({ steps }) => steps.flatMap((step) => step.targets));
  const called = calledIds(chains);
  const inRotas = rotas
    .filter(({ id }) => called.has(id))
    .flatMap(({ layers, overrides, computed }) => [
      ...layers.flatMap(({ turns }) => turns.flat()),
      ...[...overrides, ...computed].flatMap((one) => one.users),
    ]);
  return [...new Set([...targets.filter(({ kind }) => kind === 'user').map(({ id }) => id), ...inRotas])];
}

/** The users, and whoever else is called: with the names that references have of them, or without any. */
export function withReferences(source: Export, files: readonly ExportFile[]): readonly ExportedUser[] {
  const { users } = source;
  const known = new Set(users.map(({ id }) => id));
  const found = new Map<string, ExportedUser>();
  const visit = (value: Json): void => {
    if (Array.isArray(value)) for (const one of value as readonly Json[]) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const user = userIn(value as Fields);
      if (user !== null && !known.has(user.id)) found.set(user.id, user);
      for (const one of Object.values(value)) visit(one);
    }
  };
  for (const { value } of files) visit(value);
  const nameless = calledUsers(source).filter((id) => !known.has(id) && !found.has(id));
  return [...users, ...found.values(), ...nameless.map((id) => ({ id, names: [] }))];
}

/** A reference to a user, as each of the systems writes it; null for anything else, and where it has no name. */
function userIn(fields: Fields): ExportedUser | null {
  const isUser = fields['type'] === 'user' || fields['type'] === 'user_reference';
  const id = isUser ? fields['id'] : fields['user_pk'];
  const names = isUser
    ? [fields['username'], fields['summary'], fields['name']]
    : [fields['user_email'], fields['user_username']];
  const texts = names.flatMap((name) => (typeof name === 'string' && name !== '' ? [name] : []));
  return typeof id === 'string' && texts.length > 0 ? { id, names: texts } : null;
}
