/** What a command may touch of the world: where it prints, and the code it ends with. */
import { stripVTControlCharacters } from 'node:util';
import type { Result } from '#domain/diagnostic.ts';
import type { Instant } from '#domain/time.ts';

export interface Io {
  /** Prints to standard output, as given. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where standard output is a terminal that shows colours. */
  readonly color: boolean;
  /** How many characters a line of standard output holds; null where it is no terminal. */
  readonly width: number | null;
  /** Does standard error, where a refusal goes, show colours? */
  readonly errColor: boolean;
  /** 0 fine · 1 found something · 2 cannot run. */
  readonly exit: (code: 0 | 1 | 2) => void;
}

export const now = (): Instant => Math.floor(Date.now() / 1000);

/** Why a command cannot go on, in sentences for whoever called it. */
export class Refusal extends Error {}

/** What was thrown, where it is a refusal; throws anything else again. */
export function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

/** What was read; throws a `Refusal` where it could not be. */
export function orRefuse<T>(read: Result<T, { readonly refusal: string }, unknown>): T {
  if (read.ok) return read.value;
  throw new Refusal(read.refusal);
}

/** What all of these come to. Throws one `Refusal` with those of all, once each has ended; any other error at once. */
export async function together<T>(all: readonly Promise<T>[]): Promise<readonly T[]> {
  const ends = await Promise.all(all.map((one) => one.then((value) => ({ value }), refusalIn)));
  const refusals = ends.flatMap((end) => (end instanceof Refusal ? end.message : []));
  if (refusals.length > 0) throw new Refusal(refusals.join('\n'));
  return ends.flatMap((end) => (end instanceof Refusal ? [] : [end.value]));
}

/**
 * The action of a command that may throw a `Refusal`: it goes to standard error, and the code is 2. With `--json` standard output has it,
 * too, so that whoever reads JSON reads JSON: a command refuses before it prints anything.
 */
export function refusing<Args extends readonly unknown[]>(
  io: Io,
  run: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    try {
      await run(...args);
    } catch (error) {
      const { message } = refusalIn(error);
      if (args.some(isJson)) io.out(errorJson(message));
      io.err(`${message.trimEnd()}\n`);
      io.exit(2);
    }
  };
}

const isJson = (argument: unknown): boolean =>
  typeof argument === 'object' && argument !== null && 'json' in argument && argument.json === true;

/** As in `schemas/error.v1.schema.json`. */
export const errorJson = (message: string): string =>
  `${JSON.stringify({ error: stripVTControlCharacters(message).trimEnd() }, null, 2)}\n`;
