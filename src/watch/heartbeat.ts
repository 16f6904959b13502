/** The dead man's switch: somebody outside GitHub is called after each whole sweep, and misses the call when there is none. */
import type { Seconds } from '#domain/time.ts';
import type { Time } from './ports.ts';

export interface Heartbeat {
  /** A sweep is over. `isWhole`: it read everything and did everything due. Never waits for the answer. */
  beat(isWhole: boolean): void;
  /** Something was lost that no later sweep mends: the next call, or the last one, says that not all went well. */
  lose(): void;
  /** Resolves when the last call is answered or given up. */
  idle(): Promise<void>;
}

export interface RunHeartbeat extends Heartbeat {
  /** The run ends. `isWell` is false where nobody goes on and something is left: no later call would tell it, nor what was lost since the last. */
  end(isWell: boolean): void;
}

const EVERY: Seconds = 300;

/** `send` calls an address and resolves to what went wrong, or null. It has a bound of its own. */
export function createHeartbeat(
  url: string,
  time: Pick<Time, 'now'>,
  send: (url: string) => Promise<string | null>,
  warn: (message: string) => void,
): RunHeartbeat {
  let last = Number.NEGATIVE_INFINITY;
  let hasFailed = false;
  let isLossUntold = false;
  let running: Promise<void> = Promise.resolve();
  const call = async (address: string): Promise<void> => {
    const problem = await send(address);
    if (problem !== null)
      warn(`The heartbeat was not taken (${problem}): whoever listens for it may soon call somebody in vain.`);
  };
  const tell = (isWhole: boolean): void => {
    last = time.now();
    hasFailed = !isWhole;
    running = call(isWhole && !isLossUntold ? url : failAddress(url));
    isLossUntold = false;
  };
  return {
    // Whoever heard of a failure hears at once that it is over; a loss is not over.
    beat: (isWhole) => {
      if (time.now() - last >= EVERY || (isWhole && hasFailed)) tell(isWhole);
    },
    lose: () => {
      isLossUntold = true;
    },
    end: (isWell) => {
      if (isLossUntold || (!isWell && !hasFailed)) tell(isWell);
    },
    idle: () => running,
  };
}

/** `/fail` after the path, before a query. */
export function failAddress(url: string): string {
  const address = new URL(url);
  address.pathname = `${address.pathname.replace(/\/$/, '')}/fail`;
  return address.href;
}

/** Why this is no address for a heartbeat; null when it is one. */
export function heartbeatProblem(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) return 'is no address, such as https://example.org/ping/1234';
  if (url.username !== '' || url.password !== '')
    return 'has a login in it, which is not sent: put the secret into its path';
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)) return null;
  return 'has to be https, or http on this machine alone: whoever knows the address can say that all is well';
}
