/** The machine's own time, which does not go back when somebody sets its clock. */
import { setTimeout as after } from 'node:timers/promises';
import type { Time } from '#watch/ports.ts';

/** Timers of Node hold no more milliseconds. */
const LONGEST = 2 ** 31 - 1;

export const REAL_TIME: Time = {
  now: () => performance.now() / 1000,
  sleep: async (seconds, stop) => {
    try {
      await after(Math.min(LONGEST, seconds * 1000), undefined, { signal: stop });
    } catch (error) {
      if (!stop.aborted) throw error;
    }
  },
};
