/** What a watcher works with: time, the incidents of one repository, and the runs of its workflow. Each is handed in. And what it comes to. */
import type { IncidentReport, Problem } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';

/** Local time: seconds since any beginning, with fractions. It never goes back, whatever somebody sets the machine's clock to. */
export interface Time {
  now(): Seconds;
  /** Resolves after so many seconds, or as soon as `stop` is aborted. */
  sleep(seconds: Seconds, stop: AbortSignal): Promise<void>;
}

/** What was read of incidents: whole ones, and those that could not be read. */
export interface WatchReading {
  /** GitHub's clock in the last answer. */
  readonly now: Instant;
  readonly numbers: readonly number[];
  readonly unread: readonly { readonly number: number | null; readonly code: string; readonly message: string }[];
}

export interface Change {
  /** GitHub's clock in the answer. */
  readonly at: Instant;
  /** Numbers of the issues that changed since the last time; null: so many that all have to be read. */
  readonly numbers: readonly number[] | null;
}

/**
 * The incidents of one repository. Whatever GitHub does not answer is thrown as an error with a `code`, and with `after` where GitHub asks
 * to send nothing for so many seconds.
 */
export interface Incidents<R extends WatchReading = WatchReading> {
  readAll(): Promise<R>;
  read(numbers: readonly number[]): Promise<R>;
  /** Decides what was read as of `at`, and does what is due. Whatever could not be read is not decided. */
  act(reading: R, at: Instant): Promise<readonly IncidentReport[]>;
  /** How long until GitHub has room for what `act` left; 0 where it has. Sends nothing. */
  untilRoom(): Seconds;
  /** Do readings have the last change of an issue that a poll showed? Until then it is read again, for half a minute. */
  hasLastChange(number: number): boolean;
  /** What changed since the last time. The first time nothing has. */
  poll(): Promise<Change>;
}

/** A run that may be a watcher: another run of the same workflow, started by hand or by `workflow_dispatch`, and not over. */
export interface WatcherRun {
  readonly isRunning: boolean;
  /** Created later than the run that asks; of the same second, by the greater id. */
  readonly isYounger: boolean;
}

export type Dispatch =
  | { readonly ok: true; readonly run: number | null }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** The runs of the workflow that this process is a run of. */
export interface Runs {
  /** Watchers beside this run that are not over; null when GitHub does not say. */
  watchers(): Promise<readonly WatcherRun[] | null>;
  /** Starts another watcher. */
  dispatch(): Promise<Dispatch>;
}

export type WatchEnd =
  /** Nothing is due within `watchFor`. */
  | 'nothing-due'
  | 'time-over'
  | 'younger-watcher'
  | 'stopped'
  /** The token is not valid any more. */
  | 'unauthorised';

export interface WatchResult {
  readonly end: WatchEnd;
  /** GitHub's clock; null when it never answered. */
  readonly at: Instant | null;
  /** Incidents for which something was due and is not done. */
  readonly missed: readonly number[];
  /** Why the last request was not answered; null when it was. */
  readonly problem: Problem | null;
  /** True when something is due within `watchFor`, and no watcher is known to run. */
  readonly isUnwatched: boolean;
}
