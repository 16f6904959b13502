/** Questions on a terminal. After a wrong answer comes the reason, and the question again. */

/** Why nothing can be written, thrown where an answer is missing or a flag is wrong. */
export class Refusal extends Error {}

/** Asks one question; null when there will be no answer any more. */
export type Ask = (question: string) => Promise<string | null>;

export interface Question<T> {
  /** What a flag says. */
  readonly flag: string | undefined;
  readonly text: string;
  /** What an empty answer stands for, and the answer where nobody is there. */
  readonly otherwise: string;
  /** What an answer means, or a sentence on what is wrong with it. */
  readonly read: (answer: string) => { readonly value: T } | string;
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
      const result = read(answer.trim() === '' ? otherwise : answer.trim());
      if (typeof result !== 'string') return result.value;
      if (flag !== undefined || ask === null) throw new Refusal(result);
      say(`${result}\n`);
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

export function readYesNo(answer: string): { readonly value: boolean } | string {
  if (/^y(?:es)?$/i.test(answer)) return { value: true };
  return /^no?$/i.test(answer) ? { value: false } : `"${answer}" is neither yes nor no.`;
}
