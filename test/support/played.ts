/** The comments of an incident as people see them on its page, played on the model run by run. */
import type { Effect } from '#domain/effect.ts';
import type { Issue, Person } from '#domain/issue.ts';
import type { CommentMessage, StatusMessage } from '#domain/message.ts';
import type { Policy } from '#domain/policy.ts';
import { type Instant, parseDuration, parseInstant } from '#domain/time.ts';
import { openIssue, type PersonAct, personDid, runOnce } from '#engine/index.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';

export interface PlayedComment {
  readonly id: string;
  readonly body: string;
  readonly minimised: boolean;
  readonly message: CommentMessage | StatusMessage;
}

/** What somebody does, and when: a duration since the declaration. */
type TimedAct = readonly [after: string, by: string, act: PersonAct];

export interface Played {
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly declared: string;
  readonly acts: readonly TimedAct[];
  /** The last run, and how far runs are apart. */
  readonly until: string;
  readonly every: string;
}

const seconds = (text: string): number => parseDuration(text) ?? 0;

/** Everybody whom the policy calls can be assigned; the author may only report. */
export function playComments(policy: Policy, people: readonly string[], story: Played): readonly PlayedComment[] {
  const start = parseInstant(story.declared) ?? 0;
  let issue = openPlayed(policy, people, story, start);
  const comments = new Map<string, PlayedComment>();
  const events = [...runsOf(story), ...story.acts.map(([after]) => seconds(after))];
  for (const after of [...new Set(events)].toSorted((a, b) => a - b)) {
    for (const [at, by, act] of story.acts) if (seconds(at) === after) issue = personDid(issue, by, act, start + after);
    const result = runOnce(policy, issue, start + after);
    issue = result.issue;
    for (const effect of result.effects) show(comments, effect, issue);
  }
  return [...comments.values()];
}

function runsOf({ until, every }: Played): readonly number[] {
  const count = Math.floor(seconds(until) / seconds(every));
  return Array.from({ length: count + 1 }, (_, run) => run * seconds(every));
}

function openPlayed(policy: Policy, logins: readonly string[], { title, body, author }: Played, at: Instant): Issue {
  const people = logins.map((login): [string, Person] => [login, { permission: 'write', assignable: true }]);
  return openIssue({
    at,
    author,
    title,
    body,
    type: null,
    labels: policy.incident.labels.slice(0, 1),
    assignees: [],
    people: { ...Object.fromEntries(people), [author]: { permission: 'read', assignable: false } },
  });
}

function show(comments: Map<string, PlayedComment>, effect: Effect, issue: Issue): void {
  const rendered = renderEffect(effect, shippedTemplates);
  if (effect.type !== 'say' || rendered.type !== 'say') return;
  if (effect.comment !== null && rendered.comment !== null) {
    const item = issue.timeline.findLast(({ kind, by }) => kind === 'comment' && by?.kind === 'engine');
    if (item?.kind !== 'comment') throw new Error('The comment is not there.');
    comments.set(item.id, { id: item.id, body: rendered.comment, minimised: false, message: effect.comment });
  }
  const before = rendered.status && comments.get(rendered.status.id);
  if (rendered.status && before && effect.status?.message)
    comments.set(before.id, { ...before, body: rendered.status.body, message: effect.status.message });
  for (const { comment } of effect.minimise) {
    const old = comments.get(comment);
    if (old) comments.set(comment, { ...old, minimised: true });
  }
}
