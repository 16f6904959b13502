/** Questions on a terminal. After a wrong answer comes the reason, and the question again. */
import { Refusal, refusalIn } from '#cli/io.ts';

/** Asks one question; null when there will be no answer any more. */
export type Ask = (question: string) => Promise<string | null>;

export interface Question<T> {
  /** What a flag says. */
  readonly flag: string | undefined;
  readonly text: string;
  /** What an empty answer stands for, and the answer where nobody is there. */
  readonly otherwise: string;
  /** What an answer means. Throws a `Refusal` with what is wrong with it. */
  readonly read: (answer: string) => T;
}

/** Gets an answer, by a flag or by a person; throws a `Refusal`. */
export type Put = <T>(question: Question<T>) => Promise<T>;

/** A wrong flag ends it; after a wrong answer the question comes again. */
export const putBy =
  (ask: Ask | null, say: (text: string) => void): Put =>
  async ({ flag, text, otherwise, read }) => {
    for (;;) {
      const answer = flag ?? (ask === null ? otherwise : await ask(`${text} [${otherwise}] `));
      if (answer === null) throw new Refusal('The questions were not all answered: nothing was written.');
      try {
        return read(answer.trim() || otherwise);
      } catch (error) {
        if (flag !== undefined || ask === null) throw error;
        say(`${refusalIn(error).message}\n`);
      }
    }
  };

/** Asks on the terminal, where there is one; `end` gives it back. */
export async function openTerminal(): Promise<{ readonly ask: Ask | null; end(): void }> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return { ask: null, end: () => undefined };
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<null>((done) => {
    terminal.once('close', () => done(null));
  });
  return { ask: (question) => Promise.race([terminal.question(question), closed]), end: () => terminal.close() };
}

export function readYesNo(answer: string): boolean {
  const isYes = /^y(?:es)?$/i.test(answer);
  if (!isYes && !/^no?$/i.test(answer)) throw new Refusal(`"${answer}" is neither yes nor no.`);
  return isYes;
}
