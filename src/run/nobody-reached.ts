/** A run in which somebody was due to be called, and nobody at all was reached, must not pass in silence. Pure. */
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { CommentMessage } from '#domain/message.ts';
import type { Policy } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';

/** Null where the comments reached somebody, or were meant for nobody. */
export function nobodyReached(policy: Policy, { number }: Issue, done: readonly Effect[]): Problem | null {
  const comments = done.flatMap((effect) => (effect.type === 'say' && effect.comment !== null ? [effect.comment] : []));
  if (comments.some(({ mentions }) => mentions.length > 0)) return null;
  const roles = [...new Set(comments.flatMap((comment) => rolesDue(policy, comment)))];
  if (roles.length === 0 && !comments.some(({ nobodyLeft }) => nobodyLeft)) return null;
  const names = roles.map((id) => `${policy.roles.get(id)?.name ?? id} (\`${id}\`)`);
  return {
    code: 'nobody-reached',
    message: `Somebody was due to be told of #${number}, and nobody at all could be${names.length === 0 ? '' : `: ${names.join(', ')}`}.`,
    remedy:
      'Look after this incident yourself. Then give these roles an `otherwise` with people who have access to the repository, and the levels roles that always have somebody.',
  };
}

function rolesDue(policy: Policy, { calls, reminders, engaged, nobodyLeft }: CommentMessage): readonly string[] {
  const levels = nobodyLeft ? engaged.flatMap(({ level }) => policy.levels[level.number - 1]?.roles ?? []) : [];
  return [
    ...calls.map(({ role }) => role.id),
    ...reminders.flatMap(({ roles }) => roles.map(({ id }) => id)),
    ...levels,
  ];
}
