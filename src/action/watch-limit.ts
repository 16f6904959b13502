/** How long a watcher can really stay: GitHub ends jobs, and tokens. Pure. */
import { formatDuration, HOUR, MINUTE, type Seconds } from '#domain/time.ts';

/** A hosted job has six hours; the rest is what it needs to begin, and to end with a report. */
const HOSTED: Seconds = 5 * HOUR + 50 * MINUTE;
/** The job's own token ends after a day. */
const SELF_HOSTED: Seconds = 23 * HOUR + 50 * MINUTE;
/** The token of an App lives for an hour, and was made some time before this step. */
const APP_TOKEN: Seconds = 50 * MINUTE;
const JOB_TOKEN = 'github-actions[bot]';

export interface WatchLimits {
  readonly isSelfHosted: boolean;
  /** Login of the token's identity; null where it is not known. */
  readonly viewer: string | null;
}

export interface LimitedWatch {
  readonly watchFor: Seconds;
  /** What is to be said about it. */
  readonly warning: string | null;
}

export function limitWatch(watchFor: Seconds, { isSelfHosted, viewer }: WatchLimits): LimitedWatch {
  const isApp = viewer !== null && viewer.endsWith('[bot]') && viewer !== JOB_TOKEN;
  const job = isSelfHosted ? SELF_HOSTED : HOSTED;
  const most = isApp ? Math.min(job, APP_TOKEN) : job;
  if (watchFor <= most) return { watchFor, warning: null };
  const why = isApp
    ? 'the token of an App lives for an hour'
    : `GitHub ends a job after ${isSelfHosted ? 'a day, with its token' : 'six hours'}`;
  return {
    watchFor: most,
    warning: `\`watch-for\` is ${formatDuration(watchFor)}, and ${why}: this run stays for ${formatDuration(most)} and then starts its successor.`,
  };
}

/** What short polls cost; null where they are not short. */
export const pollWarning = (poll: Seconds): string | null =>
  poll >= 5
    ? null
    : `\`poll\` is ${formatDuration(poll)}: ${(HOUR / poll).toLocaleString('en')} requests an hour. GitHub may slow the token down, and then everybody is called late.`;
