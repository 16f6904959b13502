/** When each incident is to be looked at again, by GitHub's clock. Pure. */
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';

export interface Agenda {
  /** Puts down what comes next for an incident that was decided at `at`. `roomAt`: when there is room for what was left; null: there is some. */
  note(report: IncidentReport, at: Instant, roomAt?: Instant | null): void;
  /** The incident could not be read at `at`. */
  noteUnread(number: number, at: Instant): void;
  /** The incident is not there any more. */
  drop(number: number): void;
  /** Forgets everything but how often an incident failed in a row, and since when one is left. */
  clear(): void;
  /** The earliest instant at which anything is due or is to be tried again; null when there is none. */
  next(): Instant | null;
  /** As `next`, without what failed for a lasting cause: nobody has to stay for that. */
  nextWorthwhile(): Instant | null;
  /** Numbers of the incidents that are due at `at`. */
  due(at: Instant): readonly number[];
  /** Numbers of the incidents for which something was due before and could not be done. */
  missedNumbers(): readonly number[];
  /** Numbers of the incidents for which something is due that was left for a later look. */
  leftNumbers(): readonly number[];
}

interface Entry {
  readonly at: Instant;
  readonly isMissed: boolean;
  readonly isLasting: boolean;
}

/** After so many failures in a row the cause is taken for a lasting one. */
const MANY = 10;
const RARELY: Seconds = 300;
/** What was left for longer is missed: GitHub has room again after a minute. */
const LONGEST_LEFT: Seconds = 300;

/** How long to wait after so many failures in a row: 1, 2, 4 … seconds, at most `most`. */
export const backOff = (failures: number, most: Seconds): Seconds => Math.min(most, 2 ** Math.min(failures - 1, 20));

/** Beyond a limit GitHub asks for a pause of its own, and is asked again once a minute. */
const LONGEST_REQUESTED: Seconds = 60;

/** How long to send nothing after an error that is the last of so many failures in a row. */
export function pauseAfter(error: unknown, failures: number, poll: Seconds): Seconds {
  const requested = error instanceof Error && 'after' in error && typeof error.after === 'number' ? error.after : 0;
  return Math.max(backOff(failures, poll), Math.min(LONGEST_REQUESTED, requested));
}

/** `poll`: an incident that failed is tried again after so many seconds at most, until its cause is taken for a lasting one. */
export function createAgenda(poll: Seconds): Agenda {
  const entries = new Map<number, Entry>();
  const failures = new Map<number, number>();
  const leftSince = new Map<number, Instant>();
  const fail = (number: number, at: Instant): void => {
    leftSince.delete(number);
    const count = (failures.get(number) ?? 0) + 1;
    failures.set(number, count);
    const isLasting = count > MANY;
    entries.set(number, { at: at + (isLasting ? RARELY : backOff(count, poll)), isMissed: true, isLasting });
  };
  const leave = (number: number, at: Instant, again: Instant): void => {
    const since = leftSince.get(number) ?? at;
    leftSince.set(number, since);
    entries.set(number, { at: again, isMissed: at - since > LONGEST_LEFT, isLasting: false });
  };
  return {
    note: ({ number, outcome, next, heldBack }, at, roomAt = null) => {
      // What was lost is not done by looking again.
      if (outcome.kind === 'unread' || (outcome.kind === 'failed' && outcome.isLoss !== true)) return fail(number, at);
      failures.delete(number);
      if (outcome.kind === 'deferred') return leave(number, at, roomAt ?? at + poll);
      if (heldBack !== undefined) return leave(number, at, heldBack.again);
      leftSince.delete(number);
      if (next === null) entries.delete(number);
      else entries.set(number, { at: Math.max(next.at, at + 1), isMissed: false, isLasting: false });
    },
    noteUnread: fail,
    drop: (number) => {
      entries.delete(number);
      failures.delete(number);
      leftSince.delete(number);
    },
    clear: () => entries.clear(),
    next: () => earliest([...entries.values()]),
    nextWorthwhile: () => earliest([...entries.values()].filter(({ isLasting }) => !isLasting)),
    due: (at) => numbersOf(entries, (entry) => entry.at <= at),
    missedNumbers: () => numbersOf(entries, ({ isMissed }) => isMissed),
    leftNumbers: () => [...entries.keys()].filter((number) => leftSince.has(number)),
  };
}

const numbersOf = (entries: ReadonlyMap<number, Entry>, is: (entry: Entry) => boolean): readonly number[] =>
  [...entries].filter(([, entry]) => is(entry)).map(([number]) => number);

const earliest = (entries: readonly Entry[]): Instant | null =>
  entries.reduce<Instant | null>((least, { at }) => Math.min(least ?? at, at), null);
