/** What a watcher gets from the machine: its time, and a call to the address of a heartbeat. */
import { setTimeout as after } from 'node:timers/promises';
import type { Time } from '#watch/ports.ts';

/** Timers of Node hold no more milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** It does not go back when somebody sets the machine's clock. */
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

const MILLISECONDS = 10_000;

/** Resolves to what went wrong, or null; the address, which is a secret, is in neither. */
export async function sendHeartbeat(url: string, milliseconds = MILLISECONDS): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(milliseconds), redirect: 'manual' });
    await response.body?.cancel();
    return response.ok ? null : `HTTP ${response.status}`;
  } catch (error) {
    const { name, cause } = error as Error & { readonly cause?: { readonly code?: string | number } };
    if (name === 'TimeoutError') return `no answer within ${milliseconds / 1000} seconds`;
    // Node tells by nothing else that a proxy opened no way to the host.
    return cause?.code === 0 ? 'the proxy did not let it through' : String(cause?.code ?? name);
  }
}
