/**
 * Whoever changes the token of a running incident changes the account that writes. What the accounts did that the policy names under
 * `trusted-authors` is the engine's own doing, as if nothing had changed. Pure.
 */
import { sameName } from '#domain/names.ts';
import { onceForEach } from '#domain/once.ts';
import type { Actor, Comment, Issue, Reaction, TimelineItem } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { ledgerOf } from './own-text.ts';
import { mayAtLeast } from './people.ts';

/** The issue as the policy's engine sees it; the very issue where no trusted author did anything. */
export function asTrusted(policy: Policy, issue: Issue): Issue {
  if (policy.trustedAuthors.length === 0) return issue;
  const seen = SEEN.get(policy) ?? new WeakMap<Issue, Issue>();
  SEEN.set(policy, seen);
  const known = seen.get(issue) ?? withTrusted(policy, issue);
  seen.set(issue, known);
  // What was mapped once stays as it is.
  seen.set(known, known);
  return known;
}

const SEEN = new WeakMap<Policy, WeakMap<Issue, Issue>>();

function withTrusted(policy: Policy, issue: Issue): Issue {
  const former = issue.timeline.filter(({ by }) => by !== null && isTrusted(policy, issue, by));
  if (former.length === 0) return issue;
  const own = new Set(former);
  const last = Math.max(...former.map(recordedAt));
  const timeline = issue.timeline.map((item) => {
    if (own.has(item)) return asEngine(item);
    return item.kind === 'comment' && item.at <= last ? asAnswered(item) : item;
  });
  return { ...issue, timeline };
}

/** A name stands for an App's bot; of a person's account only where that has a say in this repository, as anybody may be called so elsewhere. */
function isTrusted({ trustedAuthors }: Policy, issue: Issue, { login, kind }: Actor): boolean {
  if (kind === 'bot') return trustedAuthors.some((name) => sameName(login, `${name}[bot]`));
  return (
    kind === 'person' && trustedAuthors.some((name) => sameName(login, name)) && mayAtLeast(issue, login, 'triage')
  );
}

/** When this account last recorded anything: before that it had answered everything. */
function recordedAt(item: TimelineItem): number {
  if (item.kind !== 'comment' || ledgerOf(item).kind !== 'record') return -Infinity;
  return item.editedByOther ? item.at : (item.editedAt ?? item.at);
}

// An entry is mapped once: whoever folds on asks whether it is the same entry, by the same author.

const engineOf = onceForEach(({ login }: Actor): Actor => ({ login, kind: 'engine' }));

const asEngine = onceForEach((item: TimelineItem): TimelineItem => {
  const by = item.by && engineOf(item.by);
  if (item.kind !== 'comment') return { ...item, by };
  // The engine of now keeps up to date what the one before posted.
  return { ...item, by, editedByOther: item.editedByOther && item.editor?.kind !== 'engine' };
});

/** GitHub shows a token only its own reactions. */
const asAnswered = onceForEach((item: TimelineItem & Comment): TimelineItem & Comment =>
  item.reactions.length > 0 ? item : { ...item, reactions: REACTIONS },
);

/** Whether it was obeyed or refused is not known. */
const REACTIONS: readonly Reaction[] = ['+1', 'confused'];
