/** Virtual time for several actors: each sleeps by one clock, which goes on by a second once all of them sleep. */
import type { Seconds } from '#domain/time.ts';
import type { TurnableClock } from '#sandbox/clock.ts';
import type { Time } from '#watch/ports.ts';

export interface Actor {
  readonly time: Time;
  readonly stop: AbortController;
  /** Never wakes again. */
  kill(): void;
}

export interface VirtualTime {
  /** Starts to play at once. What it rejects with is thrown by `pass`. */
  enter(play: (actor: Actor) => Promise<void>): Actor;
  /** So many seconds pass. `each` is called after each, when all actors sleep. */
  pass(seconds: Seconds, each: () => void): Promise<void>;
}

interface Sleeper {
  readonly wakesAt: Seconds;
  readonly resume: () => void;
}

export function createVirtualTime(clock: Pick<TurnableClock, 'now' | 'advance'>): VirtualTime {
  const sleepers = new Set<Sleeper>();
  const errors: unknown[] = [];
  let awake = 0;
  let onQuiet: () => void = () => undefined;
  const rest = (): void => {
    awake -= 1;
    if (awake === 0) onQuiet();
  };
  const quiet = (): Promise<void> =>
    awake === 0
      ? Promise.resolve()
      : new Promise((done) => {
          onQuiet = done;
        });
  const sleepOf =
    (own: Set<Sleeper>): Time['sleep'] =>
    (seconds, stop) =>
      seconds <= 0 || stop.aborted
        ? Promise.resolve()
        : new Promise((done) => {
            const sleeper: Sleeper = {
              wakesAt: clock.now() + Math.ceil(seconds),
              resume: () => {
                if (!sleepers.delete(sleeper)) return;
                own.delete(sleeper);
                stop.removeEventListener('abort', sleeper.resume);
                awake += 1;
                done();
              },
            };
            stop.addEventListener('abort', sleeper.resume);
            sleepers.add(sleeper);
            own.add(sleeper);
            rest();
          });
  return {
    enter: (play) => {
      const own = new Set<Sleeper>();
      const kill = (): void => {
        for (const sleeper of own) sleepers.delete(sleeper);
      };
      const actor = { time: { now: clock.now, sleep: sleepOf(own) }, stop: new AbortController(), kill };
      awake += 1;
      void play(actor)
        .catch((error: unknown) => void errors.push(error))
        .finally(rest);
      return actor;
    },
    pass: async (seconds, each) => {
      for (let second = 0; second < seconds; second += 1) {
        clock.advance(1);
        for (const sleeper of sleepers) if (sleeper.wakesAt <= clock.now()) sleeper.resume();
        // One second after the other.
        // oxlint-disable-next-line no-await-in-loop
        await quiet();
        if (errors.length > 0) throw errors[0];
        each();
      }
    },
  };
}
