/**
 * GitHub takes 80 creations of content a minute, in however many requests, and refuses what is beyond. A storm of thirty incidents is more
 * than that at one write a second: each is labelled, assigned and commented on.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Seconds } from '#domain/time.ts';

const MOST = 80;
/** A minute, and a second more: requests may overtake each other. */
const WINDOW: Seconds = 61;

/** Sends what creates so many things once there is room for it; at once where it is too much for any minute, and nothing was sent in this one. */
export type CreationPace = <T>(count: number, send: () => Promise<T>) => Promise<T>;

/** What was created of late, for whoever shares it: all clients of a process, of which a watcher makes many. */
export interface Creations {
  sent: readonly { readonly at: number; readonly count: number }[];
}

export const createCreations = (): Creations => ({ sent: [] });

export interface PaceOptions {
  readonly creations: Creations;
  /** Milliseconds that a second lasts. */
  readonly second: number;
  /** Once it is aborted, nobody waits. */
  readonly stop?: AbortSignal | undefined;
  /** Called before each wait. */
  readonly onWait?: ((seconds: Seconds) => void) | undefined;
}

export function createCreationPace({ creations, second, stop, onWait }: PaceOptions): CreationPace {
  const room = async (count: number): Promise<void> => {
    for (;;) {
      const now = performance.now();
      creations.sent = creations.sent.filter(({ at }) => now - at < WINDOW * second);
      const [oldest] = creations.sent;
      const total = creations.sent.reduce((sum, one) => sum + one.count, count);
      if (oldest === undefined || total <= MOST || stop?.aborted === true) return;
      const wait = Math.ceil(oldest.at + WINDOW * second - now);
      onWait?.(wait / second);
      // One wait after the other, until enough has left the window.
      // oxlint-disable-next-line no-await-in-loop
      await sleep(wait, undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined);
    }
  };
  return async (count, send) => {
    await room(count);
    try {
      return await send();
    } finally {
      // By then GitHub has counted it, also where it refused it.
      creations.sent = [...creations.sent, { at: performance.now(), count }];
    }
  };
}

/** How many things a document of ours creates: each of its fields has one `input`. */
export const creationsIn = (document: string): number => document.match(/\(\s*input:/g)?.length ?? 0;
