/** Readings of past incidents by their places in history files, so that memory does not grow with the timelines. */
import { closeSync, openSync, readSync } from 'node:fs';
import { readLine, type Reading } from '#history/index.ts';

/** A line: `file` is its index in the list of files, the rest counts bytes. */
export interface Place {
  readonly file: number;
  readonly from: number;
  readonly bytes: number;
}

export interface Places {
  /** The reading on a line that was found before. */
  at(place: Place): Reading;
  close(): void;
}

export function openPlaces(files: readonly string[]): Places {
  const open = new Map<number, number>();
  const descriptorOf = (file: number): number => {
    const known = open.get(file);
    if (known !== undefined) return known;
    const descriptor = openSync(files[file] ?? '', 'r');
    open.set(file, descriptor);
    return descriptor;
  };
  return {
    at: ({ file, from, bytes }) => {
      const buffer = Buffer.alloc(bytes);
      const read = readSync(descriptorOf(file), buffer, 0, bytes, from);
      const reading = readLine(buffer.toString('utf8', 0, read).replace(/^\uFEFF/, ''));
      if (typeof reading === 'string')
        throw new Error(`${files[file] ?? ''} was changed while it was read: ${reading}`);
      return { at: reading.at, issue: reading.issue };
    },
    close: () => {
      for (const descriptor of open.values()) closeSync(descriptor);
    },
  };
}
