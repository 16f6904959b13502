/** A person's comment: does it acknowledge, is it an update, which of its commands are obeyed. */
import type { Command } from '#domain/incident.ts';
import type { Answer } from '#domain/message.ts';
import type { Comment, TimelineItem } from '#domain/issue.ts';
import { nearest } from '#domain/nearest.ts';
import { formatDuration, type Instant, parseDuration } from '#domain/time.ts';
import {
  COMMANDS,
  type CommandName,
  OTHER_NAMES,
  readComment,
  type WrittenCommand,
} from '#engine/text/parse-comment.ts';
import { accept, giveRole, handOff } from './role-changes.ts';
import { key, same } from './people.ts';
import { choose, holdsARole, isReporter, isResponder, type FoldState } from './fold-state.ts';

type Verdict = Answer | { readonly kind: 'accepted' };
const ACCEPTED: Verdict = { kind: 'accepted' };

const notResolved = (so: string): Verdict => ({
  kind: 'not-now',
  reason: `the incident is resolved, so ${so}; reopen the issue if it is not over`,
});

/** Commands the reporter may use without being a responder. */
const FOR_THE_REPORTER: ReadonlySet<CommandName> = new Set(['escalate', 'update', 'help']);

/** Commands that call somebody. */
const CALLS: ReadonlySet<CommandName> = new Set(['escalate', 'role', 'handoff']);

/** What a new comment has to say about an accepted command, where a reaction alone is no answer. */
function asksFor(command: WrittenCommand, hasText: boolean): Command['asks'] {
  if (command.known === 'role' || command.known === 'handoff') return 'hand-over';
  return command.known === 'update' && !hasText ? 'holding-statement' : null;
}

export function judgeComment(state: FoldState, comment: Comment & TimelineItem, by: string): void {
  const at = comment.at;
  const written = readComment(comment.body);
  const responder = isResponder(state, by);
  const named = written.commands.filter((command) => command.known !== null);
  const verdicts = written.commands.map((command) => ({ command, verdict: judge(state, command, by, at, responder) }));
  const accepted = (name: CommandName): boolean =>
    verdicts.some(({ command, verdict }) => command.known === name && verdict?.kind === 'accepted');

  const onlyEscalates = named.length > 0 && named.every((command) => command.known === 'escalate');
  const asReporter = isReporter(state, by) && !state.assignees.has(key(by)) && !holdsARole(state, by);
  if (responder && !onlyEscalates && (!asReporter || accepted('ack'))) state.acknowledged ??= { by, at };
  if (responder && !onlyEscalates) accept(state, by);
  if ((responder && written.hasText) || accepted('update')) {
    state.lastUpdate = { by, at };
    if (written.hasText) state.lastWords = { by, at, url: comment.url };
    state.updates.push({ at, promisedAt: state.promisedAt });
    state.promisedAt = null;
  }
  for (const { command, verdict } of verdicts) {
    if (verdict === null) continue;
    const asks = verdict.kind === 'accepted' ? asksFor(command, written.hasText) : null;
    const held = new Map(state.holders);
    const gave = verdict.kind === 'accepted' ? obey(state, command, comment, by) : [];
    state.commands.push({
      comment: comment.id,
      url: comment.url,
      at,
      by,
      name: command.name,
      argument: command.arguments.join(' '),
      why: command.why,
      verdict,
      asks,
      gave: new Map(gave.map((role) => [role, held.get(role) ?? []])),
      dropped: false,
      answered: verdict.kind === 'accepted' && asks === null && comment.reactions.length > 0,
    });
  }
}

/** What was closed as not planned or as a duplicate hears no commands any more: whoever would be obeyed is told so. */
export function refuseAfterwards(state: FoldState, comment: Comment & TimelineItem, by: string): void {
  const { id, url, at } = comment;
  const reason = 'the issue was closed as not planned or as a duplicate; reopen it, or open a new one';
  for (const command of readComment(comment.body).commands) {
    const { name, why } = command;
    const judged = judge(state, command, by, at, isResponder(state, by));
    if (judged === null) continue;
    const verdict: Verdict = judged.kind === 'accepted' ? { kind: 'not-now', reason } : judged;
    const argument = command.arguments.join(' ');
    state.commands.push({
      comment: id,
      url,
      at,
      by,
      name,
      argument,
      why,
      verdict,
      asks: null,
      gave: new Map(),
      dropped: false,
      answered: false,
    });
  }
}

/** Null: this is no command and nobody meant one ("/tmp is full"). */
function judge(state: FoldState, command: WrittenCommand, by: string, at: Instant, responder: boolean): Verdict | null {
  if (command.known === null) {
    const near = OTHER_NAMES.get(command.name) ?? nearest(command.name, COMMANDS);
    return near === null ? null : { kind: 'unknown-command', nearest: near };
  }
  if (command.known === 'help') return { kind: 'help' };
  const forReporter = FOR_THE_REPORTER.has(command.known);
  if (!responder && !(forReporter && isReporter(state, by))) {
    return { kind: 'not-allowed', who: forReporter ? 'responders-and-reporter' : 'responders' };
  }
  const { maxAge } = state.policy.incident;
  const isAbandoned = maxAge !== null && state.resolvedAt === null && at >= state.lifeStart + maxAge;
  if (isAbandoned && CALLS.has(command.known)) {
    const age = `the incident is older than \`${formatDuration(maxAge)}\`, so nobody is called for it any more`;
    return { kind: 'not-now', reason: `${age}; close and reopen the issue to start over` };
  }
  return judgeArguments(state, command, by, at);
}

function judgeArguments(state: FoldState, command: WrittenCommand, by: string, at: Instant): Verdict {
  const [first = '', second = ''] = command.arguments;
  const bad = (expected: string, near: string | null = null): Verdict => ({
    kind: 'bad-argument',
    expected,
    found: command.arguments.join(' '),
    nearest: near,
  });
  const resolved = state.resolvedAt !== null;
  switch (command.known) {
    case 'next':
      if (resolved) return notResolved('no update is due any more');
      return isSpan(first) ? ACCEPTED : bad('a duration, such as `/next 45m`');
    case 'severity': {
      const ids = severityIds(state);
      return asWritten(ids, first) === null ? bad(`one of ${ids.join(', ')}`, nearest(first, ids)) : ACCEPTED;
    }
    case 'role': {
      const roles = [...state.policy.roles.keys()];
      if (asWritten(roles, first) === null) return bad(`one of the roles ${roles.join(', ')}`, nearest(first, roles));
      return readLogin(second) === null ? bad('a person, such as `/role incident-commander @alice`') : ACCEPTED;
    }
    case 'handoff':
      if (readLogin(first) === null) return bad('a person, such as `/handoff @alice`');
      if (!holdsARole(state, by)) return { kind: 'not-now', reason: 'you hold no role here' };
      return same(readLogin(first), by) ? bad('somebody else, such as `/handoff @alice`') : ACCEPTED;
    case 'snooze':
      // What fires once it is resolved, such as the reminder of the review, can be paused as well.
      return resolved && !state.policy.triggers.some(({ phase }) => phase === 'resolved')
        ? notResolved('there is nothing to pause')
        : judgeSnooze(state, command, bad);
    case 'unsnooze':
      return state.snooze === null || state.snooze.until <= at
        ? { kind: 'not-now', reason: 'nothing is snoozed' }
        : ACCEPTED;
    case 'escalate':
      return resolved
        ? {
            kind: 'not-now',
            reason: 'the incident is resolved; reopen the issue, or open a new one, and people are called again',
          }
        : ACCEPTED;
    case 'reviewed':
      return resolved ? ACCEPTED : { kind: 'not-now', reason: 'the incident is not resolved yet' };
    case 'mitigated':
      return resolved ? { kind: 'not-now', reason: 'the incident is resolved already' } : ACCEPTED;
    default:
      return ACCEPTED;
  }
}

function judgeSnooze(state: FoldState, command: WrittenCommand, bad: (expected: string) => Verdict): Verdict {
  const [duration = ''] = command.arguments;
  if (!isSpan(duration) || command.why === '')
    return bad('a duration and a reason, such as `/snooze 2h waiting for the vendor`');
  const current = severityThen(state);
  const max = state.policy.severities.find(({ id }) => id === current)?.maxSnooze ?? 86_400;
  return (parseDuration(duration) ?? 0) > max ? { kind: 'too-long', max } : ACCEPTED;
}

/** The severity that was in force as far as the history tells: the last one chosen or announced. */
function severityThen(state: FoldState): string | null {
  const choice = state.choices.at(-1);
  const announced = state.announced.at(-1);
  if (choice && (!announced || choice.at >= announced.at)) return choice.severity;
  return announced?.severity ?? state.policy.severities.at(-1)?.id ?? null;
}

const severityIds = (state: FoldState): readonly string[] => state.policy.severities.map(({ id }) => id);

/** The name as the policy writes it: telephones begin a word with a capital. */
const asWritten = (names: readonly string[], text: string): string | null =>
  names.find((name) => name === text) ?? names.find((name) => same(name, text)) ?? null;

const isSpan = (text: string): boolean => (parseDuration(text) ?? 0) > 0;
/** A managed user's login ends in an underscore and the enterprise's short name. */
const readLogin = (text: string): string | null =>
  /^@([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?)$/.exec(text)?.[1] ?? null;

/** Does what an accepted command asks. Returns the roles it gave to somebody. */
function obey(
  state: FoldState,
  command: WrittenCommand,
  comment: Comment & TimelineItem,
  by: string,
): readonly string[] {
  const [first = '', second = ''] = command.arguments;
  const at = comment.at;
  switch (command.known) {
    case 'next':
      state.promisedAt = at + (parseDuration(first) ?? 0);
      break;
    case 'severity':
      choose(state, asWritten(severityIds(state), first) ?? first, by, at);
      break;
    case 'escalate':
      state.helpRequests.push(comment.id);
      state.snooze = null;
      break;
    case 'role':
      return giveRole(state, asWritten([...state.policy.roles.keys()], first) ?? first, readLogin(second) ?? second);
    case 'handoff':
      return handOff(state, by, readLogin(first) ?? first, at);
    case 'snooze':
      state.snooze = { until: at + (parseDuration(first) ?? 0), by, why: command.why };
      break;
    case 'unsnooze':
      state.snooze = null;
      break;
    case 'mitigated':
      state.mitigatedAt ??= at;
      break;
    case 'resolved':
      state.resolvedAt ??= at;
      break;
    case 'reviewed':
      state.reviewedAt ??= at;
      break;
    default:
      break;
  }
  return [];
}

/** An engine comment answered this comment's commands. */
export function answeredCommand(state: FoldState, id: string): void {
  state.answered.add(id);
  state.helpRequests = state.helpRequests.filter((request) => request !== id);
  state.commands = state.commands.map((command) => (command.comment === id ? { ...command, answered: true } : command));
}
