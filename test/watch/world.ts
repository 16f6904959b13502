/** A world for watchers without GitHub: incidents that fall due at given instants, answers that take their time, outages. */
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Change, Incidents, WatchReading, Time } from '#watch/ports.ts';

/** Time that passes only while somebody sleeps or waits for an answer. */
interface VirtualTime extends Time {
  pass(seconds: Seconds): void;
}

function virtualTime(start: Seconds = 1000.25): VirtualTime {
  let now = start;
  return {
    now: () => now,
    sleep: (seconds, stop) => {
      if (!stop.aborted) now += seconds;
      return Promise.resolve();
    },
    pass: (seconds) => {
      now += seconds;
    },
  };
}

export interface Outage {
  readonly from: Seconds;
  readonly to: Seconds;
  readonly code?: string;
  /** Seconds for which GitHub asks to send nothing. */
  readonly after?: Seconds;
}

export interface WorldOptions {
  /** Per incident, the instants at which something falls due, ascending. */
  readonly due: Readonly<Record<number, readonly Instant[]>>;
  readonly latency?: Seconds;
  /** In seconds since the start. */
  readonly outages?: readonly Outage[];
  /** The server's time when local time began. */
  readonly serverStart?: Seconds;
}

interface Firing {
  readonly number: number;
  readonly due: Instant;
  readonly at: Seconds;
}

export interface World {
  readonly incidents: { -readonly [K in keyof Incidents]: Incidents[K] };
  readonly time: VirtualTime;
  readonly firings: readonly Firing[];
  /** Local times of the requests. */
  readonly requests: readonly { readonly kind: 'all' | 'some' | 'poll'; readonly at: Seconds }[];
  /** Somebody changes incidents: seen in the next poll. */
  change(numbers: readonly number[] | null): void;
  server(): Seconds;
  /** Somebody sets GitHub's clock, or this machine slept: from now on it shows so many seconds more. */
  jump(seconds: Seconds): void;
}

export const SERVER_START = 1_700_000_000.75;

export function createWorld(options: WorldOptions): World {
  const { due, latency = 0.1, outages = [], serverStart = SERVER_START } = options;
  const time = virtualTime();
  const start = time.now();
  const done = new Map<number, number>();
  const firings: Firing[] = [];
  const requests: { kind: 'all' | 'some' | 'poll'; at: Seconds }[] = [];
  let changed: readonly number[] | null = [];
  let jumped = 0;
  const server = (): Seconds => serverStart + jumped + (time.now() - start);
  const answer = <T>(kind: 'all' | 'some' | 'poll', make: () => T): Promise<T> => {
    const since = time.now() - start;
    requests.push({ kind, at: time.now() });
    time.pass(latency / 2);
    const outage = outages.find(({ from, to }) => since >= from && since < to);
    // What GitHub did not tell, the next poll still has.
    const at = outage ? null : Promise.resolve(make());
    time.pass(latency / 2);
    if (at) return at;
    return Promise.reject(
      Object.assign(new Error('GitHub is away.'), { code: outage?.code ?? 'unavailable', after: outage?.after ?? 0 }),
    );
  };
  const read = (numbers: readonly number[]): WatchReading => ({ now: Math.floor(server()), numbers, unread: [] });
  const act = (reading: WatchReading, at: Instant): readonly IncidentReport[] =>
    reading.numbers.map((number) => {
      const instants = due[number] ?? [];
      const ripe = instants.filter((one, index) => one <= at && index >= (done.get(number) ?? 0));
      for (const one of ripe) firings.push({ number, due: one, at: server() });
      done.set(number, (done.get(number) ?? 0) + ripe.length);
      return reportOf(number, instants[done.get(number) ?? 0] ?? null);
    });
  return {
    time,
    firings,
    requests,
    server,
    jump: (seconds) => {
      jumped += seconds;
    },
    change: (numbers) => {
      changed = numbers;
    },
    incidents: {
      readAll: () => answer('all', () => read(Object.keys(due).map(Number))),
      read: (numbers) => answer('some', () => read(numbers)),
      act: (reading, at) => Promise.resolve(act(reading, at)),
      untilRoom: () => 0,
      hasLastChange: () => false,
      poll: () =>
        answer('poll', (): Change => {
          const numbers = changed;
          changed = [];
          return { at: Math.floor(server()), numbers };
        }),
    },
  };
}

export function reportOf(
  number: number,
  at: Instant | null,
  outcome: IncidentReport['outcome'] = { kind: 'acted' },
): IncidentReport {
  return {
    number,
    url: '',
    title: '',
    policy: 'p',
    severity: null,
    level: null,
    status: null,
    snoozed: null,
    fired: [],
    wouldFire: [],
    done: [],
    next: at === null ? null : { at, trigger: 't', reason: '', escalatesTo: null, calls: [] },
    late: 0,
    outcome,
    problems: [],
  };
}
