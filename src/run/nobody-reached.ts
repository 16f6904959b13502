/** A run in which somebody was due to be called, and nobody at all was reached, must not pass in silence. Pure. */
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Call, CommentMessage } from '#domain/message.ts';
import { hasName, isTeam } from '#domain/names.ts';
import type { Policy } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';
import type { Outcome } from '#domain/tracker.ts';

/** Null where the comments reached somebody, or were meant for nobody. */
export function nobodyReached(policy: Policy, { number }: Issue, done: readonly Effect[]): Problem | null {
  const comments = done.flatMap((effect) => (effect.type === 'say' && effect.comment !== null ? [effect.comment] : []));
  if (comments.some(({ mentions }) => mentions.length > 0)) return null;
  const roles = [...new Set(comments.flatMap((comment) => rolesDue(policy, comment)))];
  if (roles.length === 0 && !comments.some(({ isNobodyLeft }) => isNobodyLeft)) return null;
  const names = roles.map((id) => `${policy.roles.get(id)?.name ?? id} (\`${id}\`)`);
  const due = `Somebody was due to be told of #${number}, and nobody at all could be${names.length === 0 ? '' : `: ${names.join(', ')}`}.`;
  const strangers = [...new Set(comments.flatMap(({ calls }) => calls.flatMap(({ unassignable }) => unassignable)))];
  const otherwise =
    'an `otherwise` with people who have access to the repository, and the levels roles that always have somebody.';
  if (strangers.length === 0)
    return {
      code: 'nobody-reached',
      // Whoever has no account by that name counts as nobody.
      message:
        roles.length === 0
          ? due
          : `${due} Their \`who\` gives nobody at this hour, or nobody with an account on GitHub.`,
      loss: { kind: 'call' },
      remedy: `Look after this incident yourself. Then see what \`tocsin oncall\` says of this hour, and whether the people have other names on GitHub now. Give these roles ${otherwise}`,
    };
  return {
    code: 'nobody-reached',
    message: [due, ...reasons(strangers)].join(' '),
    loss: { kind: 'call' },
    remedy: `Look after this incident yourself. Then see whether they are called so on GitHub and have access to the repository${strangers.some(isTeam) ? ', and whether the token may read the team' : ''}. Give the roles ${otherwise}`,
  };
}

function reasons(names: readonly string[]): readonly string[] {
  const [teams, people] = [names.filter(isTeam), names.filter((name) => !isTeam(name))];
  return [
    ...(people.length === 0 ? [] : [`GitHub cannot assign ${firstOf(people)} here.`]),
    ...(teams.length === 0 ? [] : [`GitHub does not tell who is in ${firstOf(teams)}.`]),
  ];
}

const MOST = 10;

function firstOf(logins: readonly string[]): string {
  const names = logins.slice(0, MOST).map((login) => `\`${login}\``);
  return [...names, ...(logins.length > MOST ? [`${logins.length - MOST} more`] : [])].join(', ');
}

/**
 * What became of a comment that was to notify people, of whom GitHub made no mention: such as one who has another name by now. Nothing
 * where it notified one of them, or one of them is assigned, or nobody of a role was to be notified.
 */
export function nobodyNotified(
  { channels }: Policy,
  effect: Effect,
  { issue, unlinked = [] }: Extract<Outcome, { done: true }>,
): readonly Problem[] {
  // Messages by channels have reports of their own.
  if (channels.size > 0 || effect.type !== 'say' || effect.comment === null) return [];
  const { calls, reminders } = effect.comment;
  const people = [...calls.flatMap((call) => call.people), ...reminders.flatMap(({ mentions }) => mentions)];
  const isNotified = (login: string): boolean => !hasName(unlinked, login) || hasName(issue.assignees, login);
  if (people.length === 0 || people.some(isNotified)) return [];
  return [
    {
      code: 'nobody-reached',
      message: `Somebody was due to be told of #${issue.number}, and GitHub notified nobody: it made no mention of ${[...new Set(people)].map((login) => `\`${login}\``).join(', ')}.`,
      loss: { kind: 'call' },
      remedy:
        'Look after this incident yourself. Then see whether these people have other names on GitHub now, which the policy has to name, and access to the repository.',
    },
  ];
}

/** Who was called, and whom no channel reaches although one should: nothing is lost by that, and somebody has to know. */
export function calledWithoutWay({ number }: Issue, done: readonly Effect[]): readonly Problem[] {
  const people = done.flatMap((effect) => {
    if (effect.type !== 'say' || effect.comment === null) return [];
    const called = effect.comment.calls.flatMap((call) => call.people);
    return (effect.status?.message?.withoutWay ?? []).filter((login) => hasName(called, login));
  });
  if (people.length === 0) return [];
  return [
    {
      code: 'no-way',
      message: `No channel reaches ${firstOf([...new Set(people)])}, called for #${number} on GitHub alone.`,
      remedy: 'Give them an address in `contacts` for a channel of the severity’s `reach`.',
    },
  ];
}

function rolesDue(policy: Policy, { calls, reminders, engaged, isNobodyLeft }: CommentMessage): readonly string[] {
  const levels = isNobodyLeft ? engaged.flatMap(({ level }) => policy.levels[level.number - 1]?.roles ?? []) : [];
  return [
    ...calls.filter((call) => !standsInForReached(call)).map(({ role }) => role.id),
    ...reminders.flatMap(({ roles }) => roles.map(({ id }) => id)),
    ...levels,
  ];
}

/** Somebody of the role may have been reached before, and nobody could be called in their place. */
const standsInForReached = ({ unreached = [] }: Call): boolean => unreached.some(({ mayBeReached }) => mayBeReached);
