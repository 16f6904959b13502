/**
 * GitHub's clock between two of its answers. An answer tells the time in whole seconds, so each one bounds the difference to the
 * local clock from both sides; the lower bound is used, so that nothing is decided before it is due. Pure.
 */
import type { Instant, Seconds } from '#domain/time.ts';

export interface ServerClock {
  /** The answer to a request that was sent and received at these local times says that it is `at`. */
  observe(sentAt: Seconds, receivedAt: Seconds, at: Instant): void;
  /** What the server's clock shows at least; null before the first answer. */
  at(local: Seconds): Seconds | null;
  /** The local time at which the server's clock shows that instant for sure; null before the first answer. */
  localOf(at: Instant): Seconds | null;
}

export function createServerClock(): ServerClock {
  let least: Seconds | null = null;
  return {
    observe: (sentAt, receivedAt, at) => {
      const low = at - receivedAt;
      const high = at + 1 - sentAt;
      // An answer that contradicts the earlier ones: one of the clocks was set, or they drift apart.
      const isBehind = least !== null && high < least;
      least = least === null || isBehind ? low : Math.max(least, low);
    },
    at: (local) => (least === null ? null : local + least),
    localOf: (at) => (least === null ? null : at - least),
  };
}
