/** The words of a replay, for every reader: what is different about one incident, and in sum. Pure. */
import { enumerate } from '#domain/sentence.ts';
import type { ChangedIncident, InstantSides, Replay, ReplayChange } from '#domain/results/replay.ts';
import { formatDuration, type Instant } from '#domain/time.ts';
import { plural } from '#report/text/clock.ts';
import type { SeverityRef } from '#domain/refs.ts';

/** Makes a name from a policy or an issue harmless where it is shown. */
export type Name = (text: string) => string;

/** The first sentence. */
export function sentenceOf(replay: Replay): string {
  const { before, incidents, changed, noise } = replay;
  if (incidents === 0) return 'There are no past incidents to replay.';
  if (before === null) {
    const called = changed.filter(({ calls }) => calls.after.length > 0).length;
    const comments = `${plural(noise.after.comments, 'comment')} in all`;
    if (incidents === 1)
      return `In the one past incident ${called === 1 ? 'somebody' : 'nobody'} would have been called, with ${comments}.`;
    return `In ${called} of ${incidents} past incidents somebody would have been called, with ${comments}.`;
  }
  if (changed.length === 0 && incidents === 1) return 'The one past incident would not have gone differently.';
  if (changed.length === 0) return `None of ${incidents} past incidents would have gone differently.`;
  const of = incidents === 1 ? 'The one past incident' : `Of ${incidents} past incidents ${changed.length}`;
  return `${of} would have gone differently: ${enumerate(countsOf(changed))}.`;
}

/** For the log and the summary of a job: a comment stays as it is while a change does the same. */
export const timeSentence = ({
  incidents,
  seconds,
}: {
  readonly incidents: number;
  readonly seconds: number;
}): string =>
  `${plural(incidents, 'past incident')} ${incidents === 1 ? 'was' : 'were'} replayed in ${seconds.toFixed(1)} s, once read.`;

function countsOf(changed: readonly ChangedIncident[]): readonly string[] {
  const changes = changed.flatMap((one) => one.changes);
  const calls = changes.flatMap((change) => (change.kind === 'call' ? [change.at] : []));
  const messages = changes.flatMap((change) => (change.kind === 'message' ? [change.at] : []));
  const severities = changed.filter((one) => one.changes.some(({ kind }) => kind === 'severity')).length;
  const counts = [
    ...COURSES.flatMap(([how, is]) => tell(calls.filter(is).length, `call ${how}`, `calls ${how}`)),
    ...COURSES.flatMap(([how, is]) => tell(messages.filter(is).length, `message ${how}`, `messages ${how}`)),
    ...tell(severities, 'incident of another severity', 'incidents of another severity'),
  ];
  return counts.length > 0
    ? counts
    : ['nobody is called otherwise, only triggers, mentions, labels or comments differ'];
}

/** How something can come otherwise. */
const COURSES: readonly (readonly [string, (at: InstantSides) => boolean])[] = [
  ['more', ({ before }) => before === null],
  ['fewer', ({ after }) => after === null],
  ['earlier', (at) => order(at) < 0],
  ['later', (at) => order(at) > 0],
];

const tell = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** Negative: it comes earlier. 0 also when it comes under one policy only. */
const order = ({ before, after }: InstantSides): number => (before === null || after === null ? 0 : after - before);

/** One difference, in times since the declaration. `alone`: there is no policy before, so that nothing is new. */
export function tellChange(change: ReplayChange, { declaredAt }: ChangedIncident, name: Name, alone: boolean): string {
  const since = (at: Instant): string => (at <= declaredAt ? 'at once' : `after ${formatDuration(at - declaredAt)}`);
  const changeOf = (what: string, at: InstantSides): string => {
    if (at.before === null) return `${what} ${since(at.after ?? declaredAt)}${alone ? '' : ' (new)'}`;
    if (at.after === null) return `${what} no more (was ${since(at.before)})`;
    return `${what} ${since(at.after)} instead of ${since(at.before).replace('after ', '')}`;
  };
  switch (change.kind) {
    case 'incident':
      return change.is.after ? 'is an incident now' : 'is no incident any more';
    case 'severity': {
      const { before, after } = change.severity;
      const until = change.until === null ? '' : ` until ${formatDuration(change.until - declaredAt)}`;
      const instead = before === null ? '' : ` instead of ${severity(before, name)}`;
      return `${severity(after, name)}${instead} ${since(change.when)}${until}`;
    }
    case 'level':
      return changeOf(`level ${change.level.number} ${name(change.level.name)} reached`, change.at);
    case 'call':
      return changeOf(`${name(change.login)} called`, change.at);
    case 'message':
      return changeOf(
        change.to === null
          ? `${name(change.channel)} notified`
          : `${name(change.to)} reached by ${name(change.channel)}`,
        change.at,
      );
    case 'firing':
      return changeOf(`${name(change.trigger)} fires`, change.at);
    case 'mention':
      return changeOf(`${name(change.login)} mentioned`, change.at);
    case 'label':
      return changeOf(`label ${name(change.label)} ${change.set ? 'set' : 'removed'}`, change.at);
    case 'comment':
      return changeOf('a comment', change.at);
    default:
      return change satisfies never;
  }
}

const severity = (ref: SeverityRef | null, name: Name): string => (ref === null ? 'no severity' : name(ref.id));

/** Everybody called, each once, with how often where that is more than once. */
export function calledIn(calls: ChangedIncident['calls']['after'], name: Name): string {
  const times = new Map<string, { login: string; count: number }>();
  for (const login of calls.flatMap(({ people }) => people)) {
    const person = times.get(login.toLowerCase()) ?? { login, count: 0 };
    person.count += 1;
    times.set(login.toLowerCase(), person);
  }
  const people = [...times.values()].map(({ login, count }) =>
    count === 1 ? name(login) : `${name(login)} ${count}×`,
  );
  return people.length === 0 ? 'nobody' : people.join(', ');
}

/** The most calls of one person in one week. */
export const busiest = (weeks: Replay['people'][number]['weeks'], side: 'before' | 'after'): number =>
  weeks.reduce((most, week) => Math.max(most, week[side]), 0);
