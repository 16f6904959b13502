/** Reads what follows the name of a command, one argument after the other. What is never read is the author's reason. */
import { isBareLogin } from '#domain/names.ts';
import { DAY, HOUR, MINUTE, type Seconds, WEEK } from '#domain/time.ts';

const UNITS: readonly (readonly [Seconds, ...string[]])[] = [
  [1, 's', 'sec', 'secs', 'second', 'seconds'],
  [MINUTE, 'm', 'min', 'mins', 'minute', 'minutes'],
  [HOUR, 'h', 'hr', 'hrs', 'hour', 'hours'],
  [DAY, 'd', 'day', 'days'],
  [WEEK, 'w', 'week', 'weeks'],
];
const UNIT: ReadonlyMap<string, Seconds> = new Map(
  UNITS.flatMap(([seconds, ...names]) => names.map((name) => [name, seconds] as const)),
);

const AROUND = '`*"\'\u2018\u2019\u201C\u201D()[]<>';
const AFTER = `${AROUND}.,;:!?\u2026\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F`;

export class ArgumentReader {
  readonly #words: readonly string[];
  readonly #name: string;
  #position = 0;

  /** `name`: of the command. */
  constructor(text: string, name = '') {
    this.#name = name;
    this.#words = text.split(/\s+/).filter(Boolean);
  }

  /** The next word without quotes, brackets and the punctuation of a sentence; empty at the end. */
  word(): string {
    while (this.#position < this.#words.length) {
      const word = this.#peek();
      this.#position += 1;
      if (word !== '') return word;
    }
    return '';
  }

  /** A span of time that is not zero, or null: `45m`, `45 min`, `1h30m`, `1 hour 30 minutes`. */
  duration(): Seconds | null {
    let sum = 0;
    let last = Number.POSITIVE_INFINITY;
    let isFirst = true;
    for (;;) {
      const before = this.#position;
      const parts = this.#spans();
      // A second number belongs to it only where its unit is smaller: `1h 30m`, but not `1h 2h`.
      const fits = parts !== null && parts.every(({ unit }, index) => unit < (parts[index - 1]?.unit ?? last));
      if (!fits) {
        if (!isFirst) this.#position = before;
        return isFirst || sum === 0 ? null : sum;
      }
      sum += parts.reduce((total, { count, unit }) => total + count * unit, 0);
      last = parts.at(-1)?.unit ?? 0;
      isFirst = false;
    }
  }

  /** The one login that follows, without its `@`, or null. `to @bob` names bob, and `@bob and @carol` no one person. */
  login(): string | null {
    const word = this.word();
    const isFiller = word.toLowerCase() === 'to' && this.#peek().startsWith('@');
    const login = (isFiller ? this.word() : word).replace(/^@/, '');
    const after = this.#position + (/^(?:and|or|&|\+|,|\/)$/i.test(this.#words[this.#position] ?? '') ? 1 : 0);
    const other = bare(this.#words[after] ?? '');
    if (!other.startsWith('@') || !isBareLogin(other.slice(1))) return isBareLogin(login) ? login : null;
    this.#position = after + 1;
    return null;
  }

  /** Everything read so far, as it was written. */
  get found(): string {
    return this.#words.slice(0, this.#position).join(' ');
  }

  /** The command with all that was read of it so far: `/next soon`. */
  get command(): string {
    return `/${this.#name} ${this.found}`.trim();
  }

  /** Everything that is left. */
  get rest(): string {
    return this.#words.slice(this.#position).join(' ');
  }

  #peek(): string {
    return bare(this.#words[this.#position] ?? '');
  }

  /** The numbers with units in the next word, or in the next two where a blank stands before the unit. */
  #spans(): readonly { readonly count: number; readonly unit: Seconds }[] | null {
    const word = this.word().toLowerCase();
    const isNumber = /^[0-9]{1,7}$/.test(word);
    if (isNumber && !UNIT.has(this.#peek().toLowerCase())) return null;
    const text = isNumber ? word + this.word().toLowerCase() : word;
    if (text.length > 60 || !/^(?:[0-9]{1,7}[a-z]+)+$/.test(text)) return null;
    const parts = [...text.matchAll(/(?<![0-9])([0-9]+)([a-z]+)/g)].map(([, count, unit = '']) => ({
      count: Number(count),
      unit: UNIT.get(unit) ?? Number.NaN,
    }));
    return parts.every(({ unit }) => !Number.isNaN(unit)) ? parts : null;
  }
}

function bare(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && AROUND.includes(word.charAt(from))) from += 1;
  while (to > from && AFTER.includes(word.charAt(to - 1))) to -= 1;
  return word.slice(from, to);
}
