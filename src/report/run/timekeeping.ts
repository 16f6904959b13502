/** Who kept time, who keeps it from now on, and how late firings were: for the job summary. Pure. */
import type { RunReport, Timekeeping, WatchSpan } from '#domain/run-report.ts';
import type { Seconds } from '#domain/time.ts';
import { clockTime, plural, span } from '#report/text/clock.ts';
import { bullets, prose } from '#report/text/markdown.ts';

export function timekeeping({ timekeeping: by, lateness, at }: RunReport): readonly string[] {
  const lines = [
    ...(by?.watch ? [spanLine(by.watch)] : []),
    ...(by ? keeperLine(by, at ?? 0) : []),
    ...(lateness ? [...latenessLine(WAITED, lateness.watched), ...latenessLine(UNWATCHED, lateness.unwatched)] : []),
  ];
  return lines.length === 0 ? [] : ['### Time', bullets(lines)];
}

const WAITED = 'Firings that a watcher waited for';
const UNWATCHED = 'Firings that fell due while nobody watched';

const ENDS: Readonly<Record<WatchSpan['end'], string>> = {
  'nothing-due': 'until nothing more was due soon',
  'time-over': 'until its own time was over',
  'younger-watcher': 'until another watcher ran',
  stopped: 'until it was told to stop',
  unauthorised: 'until GitHub no longer took its token',
};

function spanLine({ from, to, end, isStandIn, polls }: WatchSpan): string {
  const why = isStandIn ? ' It stayed because its token may not start another run (`actions: write`).' : '';
  return `This run kept time from ${clockTime(from, from)} to ${clockTime(to, from)}, ${ENDS[end]}, with ${plural(polls, 'poll')}.${why}`;
}

function keeperLine({ keeper, nobodyAfter, refusal, watch }: Timekeeping, at: number): readonly string[] {
  switch (keeper) {
    case 'unneeded':
      return watch === null ? ['Nothing is due soon: nobody has to keep time.'] : [];
    case 'watcher':
      return watch === null ? ['A watcher keeps time.'] : [];
    case 'new-watcher':
      return ['A watcher was started, which keeps time from now on.'];
    case 'nobody':
      return [
        `**Nobody keeps time after ${clockTime(nobodyAfter ?? at, at)}.**${refusal === null ? '' : ` ${prose(refusal)}`}`,
      ];
    default:
      return keeper satisfies never;
  }
}

function latenessLine(what: string, late: readonly Seconds[]): readonly string[] {
  if (late.length === 0) return [];
  const ascending = late.toSorted((a, b) => a - b);
  const within = (share: number): string => lateBy(ascending[Math.ceil(ascending.length * share) - 1] ?? 0);
  return [
    `${what}: ${late.length}, half of them at most ${within(1 / 2)} late, nine in ten at most ${within(9 / 10)}, the latest ${within(1)}.`,
  ];
}

const lateBy = (seconds: Seconds): string => (seconds < 60 ? `${seconds} s` : span(seconds));
