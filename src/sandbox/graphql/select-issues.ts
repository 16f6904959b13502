/** Which issues a query for a list of them selects. Pull requests are never among them. */
import type { Store, StoredIssue } from '#sandbox/store.ts';

export interface IssuesArguments {
  readonly labels?: readonly string[] | null;
  readonly states?: readonly string[] | null;
  readonly filterBy?: { readonly since?: string | null } | null;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

/** The issues that match, in the order of `orderBy`. An issue with any of the labels matches, as on GitHub. */
export function selectIssues(
  store: Store,
  { labels, states, filterBy, orderBy }: IssuesArguments,
): readonly StoredIssue[] {
  // The schema adds its defaults to the arguments of a query; only those with a value count.
  const [unknown] = Object.entries(filterBy ?? {}).find(([name, value]) => name !== 'since' && value) ?? [];
  if (unknown !== undefined) throw new Error(`sandbox: issues(filterBy: { ${unknown} }) is not modelled`);
  const wanted = labels?.map((name) => name.toLowerCase());
  const since = filterBy?.since == null ? null : Date.parse(filterBy.since) / 1000;
  const found = [...store.issues.values()].filter(
    (one) =>
      store.hasIssues &&
      !one.isPullRequest &&
      (!wanted || one.labels.some((name) => wanted.includes(name.toLowerCase()))) &&
      (!states || states.includes(one.state)) &&
      (since === null || one.updatedAt >= since),
  );
  const key = orderBy?.field === 'UPDATED_AT' ? (one: StoredIssue) => one.updatedAt : (one: StoredIssue) => one.number;
  const sign = orderBy?.direction === 'DESC' ? -1 : 1;
  return found.toSorted((a, b) => sign * (key(a) - key(b)) || a.number - b.number);
}
