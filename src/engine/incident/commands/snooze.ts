import {
  acceptValue,
  badArgument,
  defineCommand,
  isResolved,
  notNow,
  notResolved,
} from '#engine/incident/command-definition.ts';
import type { FoldState } from '#engine/incident/fold-state.ts';
import { latestSeverity } from '#engine/incident/severities.ts';
import { severityById } from '#domain/policy.ts';
import { DAY, formatDuration } from '#domain/time.ts';

/** The longest where the policy does not say. */
const LONGEST = DAY;

export const snooze = defineCommand({
  name: 'snooze',
  aliases: ['pause', 'mute'],
  usage: '/snooze <duration> <why>',
  help: 'Pauses calls and reminders.',
  who: 'responders',
  parse: (text, { state, wasObeyed }) => {
    const duration = text.duration();
    if (!hasSomethingToPause(state)) return notResolved('there is nothing to pause');
    if (duration === null)
      return badArgument(text, 'a duration and a reason, such as `/snooze 2h waiting for the vendor`');
    if (text.rest === '')
      return badArgument(text, `a reason, such as \`/snooze ${formatDuration(duration)} waiting for the vendor\``, {
        found: '',
      });
    const max = longestOf(state, latestSeverity(state));
    if (duration > max && !wasObeyed)
      return state.announced.length > 0
        ? { kind: 'too-long', max }
        : notNow(`before a severity is announced the longest is \`${formatDuration(max)}\``);
    return acceptValue({ duration: Math.min(duration, max), why: text.rest });
  },
  apply: ({ duration, why }, { state, by, at }) => {
    state.snooze = { until: at + duration, by, why };
  },
});

/** What the rules say the severity is, only a run announces: until one has, it may be any. */
const longestOf = ({ announced, policy }: FoldState, latest: string | null): number =>
  announced.length === 0
    ? Math.min(...policy.severities.map(({ maxSnooze }) => maxSnooze))
    : (severityById(policy, latest)?.maxSnooze ?? LONGEST);

/** What fires once it is resolved, such as the reminder of the review, can be paused as well. */
const hasSomethingToPause = (state: FoldState): boolean =>
  !isResolved(state) || state.policy.triggers.some(({ phase }) => phase === 'resolved');
