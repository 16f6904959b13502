import { writeSync } from 'node:fs';

const OUT = 1;
const ERR = 2;

/**
 * Prints to standard output (`OUT`) or standard error, as given, and waits until it is out. Node's own streams take longer to load
 * than a policy to check, and cut off what a program that ends at once has not got rid of; only Windows needs them, to show
 * more than ASCII in its console. Ends the process, as the shell expects it, when nobody reads any more (`tocsin diff | head`).
 */
function print(descriptor: typeof OUT | typeof ERR, text: string): void {
  if (process.platform === 'win32') {
    (descriptor === OUT ? process.stdout : process.stderr).write(text);
    return;
  }
  for (let rest: Uint8Array = Buffer.from(text); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // oxlint-disable-next-line unicorn/no-process-exit -- there is nobody left to go on for
      if (code === 'EPIPE') process.exit(128 + 13);
      if (code === 'ENOSPC') endOnFullDisk(descriptor);
      if (code !== 'EAGAIN') throw error;
      // The reader is slow, and its pipe does not block.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Nothing that is printed from here on would arrive. */
function endOnFullDisk(descriptor: typeof OUT | typeof ERR): never {
  if (descriptor === OUT) err('Standard output cannot be written: the disk is full.\n');
  // oxlint-disable-next-line unicorn/no-process-exit -- there is no place left to say anything in
  process.exit(2);
}

export const out = (text: string): void => print(OUT, text);
export const err = (text: string): void => print(ERR, text);

/** A terminal does, unless `NO_COLOR` has any value at all: https://no-color.org. */
export const showsColors = ({ isTTY }: { readonly isTTY?: boolean }, noColor: string | undefined): boolean =>
  isTTY === true && (noColor === undefined || noColor === '');

/** How many characters a line of a terminal holds; null where it is none, or does not say: a recorded one has 0 columns. */
export const lineWidth = ({
  isTTY,
  columns = 0,
}: {
  readonly isTTY?: boolean;
  readonly columns?: number;
}): number | null => (isTTY === true && columns > 0 ? columns : null);
