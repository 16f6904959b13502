/** Reads what follows the name of a command, one argument after the other. What is never read is the author's reason. */
import { parseDuration, type Seconds } from '#domain/time.ts';

/** A managed user's login ends in an underscore and the enterprise's short name. */
const LOGIN = /^@([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?)$/;

export class ArgumentReader {
  readonly #words: readonly string[];
  #position = 0;

  constructor(text: string) {
    this.#words = text.split(/\s+/).filter(Boolean);
  }

  /** The next word; empty at the end. */
  word(): string {
    const word = this.#words[this.#position] ?? '';
    if (word !== '') this.#position += 1;
    return word;
  }

  /** A span of time that is not zero, or null. */
  duration(): Seconds | null {
    return parseDuration(this.word()) || null;
  }

  /** A login without its `@`, or null. */
  login(): string | null {
    return LOGIN.exec(this.word())?.[1] ?? null;
  }

  /** Everything read so far. */
  get found(): string {
    return this.#words.slice(0, this.#position).join(' ');
  }

  /** Everything that is left. */
  get rest(): string {
    return this.#words.slice(this.#position).join(' ');
  }
}
