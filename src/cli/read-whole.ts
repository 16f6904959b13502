/** Files and standard input, read whole, and never without end. */
import { closeSync, openSync, readSync } from 'node:fs';

/** More than any file that is read whole has, and any line of a history. What has no end, such as `/dev/zero`, is given up here. */
export const MOST_BYTES = 256 * 1024 * 1024;

const STANDARD_INPUT = 0;
const CHUNK = 64 * 1024;

/** All bytes of a file; `-` is standard input. Throws what the file system throws, and `endless` beyond `MOST_BYTES`. */
export function readWhole(file: string): Uint8Array {
  const descriptor = file === '-' ? STANDARD_INPUT : openSync(file, 'r');
  try {
    return readAll(descriptor);
  } finally {
    if (descriptor !== STANDARD_INPUT) closeSync(descriptor);
  }
}

function readAll(descriptor: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const part = Buffer.allocUnsafe(CHUNK);
    const read = readSync(descriptor, part, 0, CHUNK, null);
    if (read === 0) return Buffer.concat(parts);
    size += read;
    if (size > MOST_BYTES) throw endless();
    parts.push(part.subarray(0, read));
  }
}

/** The error of what is too long to be read, by the code that systems have for it. */
export const endless = (): Error => Object.assign(new Error('it is too long to be read'), { code: 'EFBIG' });
