/**
 * Whoever changes the token of a running incident changes the account that writes. What the accounts did that the policy names under
 * `trusted-authors` is the engine's own doing, as if nothing had changed. Pure.
 */
import { sameName } from '#domain/names.ts';
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
    if (own.has(item)) return mapOnce(ENTRIES, item, asEngine);
    return item.kind === 'comment' && item.at <= last ? mapOnce(ANSWERED, item, asAnswered) : item;
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

function asEngine(item: TimelineItem): TimelineItem {
  const by = item.by && mapOnce(ACTORS, item.by, ({ login }): Actor => ({ login, kind: 'engine' }));
  if (item.kind !== 'comment') return { ...item, by };
  // The engine of now keeps up to date what the one before posted.
  return { ...item, by, editedByOther: item.editedByOther && item.editor?.kind !== 'engine' };
}

/** GitHub shows a token only its own reactions. */
const asAnswered = (item: TimelineItem & Comment): TimelineItem & Comment =>
  item.reactions.length > 0 ? item : { ...item, reactions: REACTIONS };

/** Whether it was obeyed or refused is not known. */
const REACTIONS: readonly Reaction[] = ['+1', 'confused'];

/** An entry is mapped once: whoever folds on asks whether it is the same entry, by the same author. */
function mapOnce<Key extends object, Value>(all: WeakMap<Key, Value>, key: Key, make: (from: Key) => Value): Value {
  const known = all.get(key) ?? make(key);
  all.set(key, known);
  return known;
}

const ACTORS = new WeakMap<Actor, Actor>();
const ENTRIES = new WeakMap<TimelineItem, TimelineItem>();
const ANSWERED = new WeakMap<TimelineItem & Comment, TimelineItem & Comment>();
