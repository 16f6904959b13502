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
  /** How many characters a line of standard output holds; null or absent where it is no terminal. */
  readonly width?: number | null;
  /** Does standard error, where a refusal goes, show colours? */
  readonly errColor: boolean;
  /** 0 fine · 1 found something · 2 cannot run. */
  readonly exit: (code: 0 | 1 | 2) => void;
}

export const now = (): Instant => Math.floor(Date.now() / 1000);

/** What a command needs, or a sentence on why it cannot go on. */
export type Refusable<T> = Result<T, { readonly refusal: string }, unknown>;

/**
 * The action of a command that ends with a refusal, or null: a refusal goes to standard error, and the code is 2. With `--json`
 * standard output has it, too, so that whoever reads JSON reads JSON: a command refuses before it prints anything.
 */
export function refusing<Args extends readonly unknown[]>(
  io: Io,
  run: (...args: Args) => Promise<string | null>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    const refusal = await run(...args);
    if (refusal === null) return;
    if (args.some(isJson)) io.out(errorJson(refusal));
    io.err(`${refusal.trimEnd()}\n`);
    io.exit(2);
  };
}

const isJson = (argument: unknown): boolean =>
  typeof argument === 'object' && argument !== null && 'json' in argument && argument.json === true;

/** As in `schemas/error.v1.schema.json`. */
export const errorJson = (message: string): string =>
  `${JSON.stringify({ error: stripVTControlCharacters(message).trimEnd() }, null, 2)}\n`;
