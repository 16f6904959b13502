/** Accounts that have another name by now, or are not there any more, and what they did. */
import { sameName } from '#domain/names.ts';
import { actorOf, commentsOf, type Store, type StoredIssue } from './store.ts';

/** Deletes an account. What the person did and wrote stays, by nobody; nobody is assigned in their place. */
export function deleteActor(store: Store, login: string): void {
  store.actors.delete(login.toLowerCase());
  for (const issue of store.issues.values()) {
    issue.assignees = issue.assignees.filter((one) => !sameName(one, login));
    sign(issue, login, null);
  }
}

/** GitHub shows all that an account did under the name it has now; the old one is nobody's. */
export function renameActor(store: Store, login: string, name: string): void {
  const actor = actorOf(store, login);
  if (actor === null) throw new Error(`There is no account ${login}.`);
  store.actors.delete(login.toLowerCase());
  store.actors.set(name.toLowerCase(), { ...actor, login: name });
  if (sameName(store.viewer, login)) store.viewer = name;
  for (const issue of store.issues.values()) {
    issue.assignees = issue.assignees.map((one) => (sameName(one, login) ? name : one));
    for (const [index, entry] of issue.timeline.entries())
      if ('login' in entry && sameName(entry.login, login)) issue.timeline[index] = { ...entry, login: name };
    sign(issue, login, name);
  }
}

/** Puts another name, or nobody's, below what an account did. */
function sign(issue: StoredIssue, login: string, name: string | null): void {
  if (sameName(issue.author, login)) issue.author = name;
  for (const entry of issue.timeline) if (sameName(entry.by, login)) entry.by = name;
  const edits = [issue.edited, ...commentsOf(issue).map(({ edited }) => edited)];
  for (const edited of edits) if (edited && sameName(edited.by, login)) edited.by = name;
}
