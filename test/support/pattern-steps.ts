/**
 * A backtracking matcher that counts its steps, as an engine for patterns backtracks: how much work a pattern is does not depend on a
 * machine. It knows the syntax that the sources use; single characters are left to the language's own patterns.
 */
type Node =
  | { readonly kind: 'character'; readonly test: (character: string) => boolean; readonly sample: string }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Node[] }
  | { readonly kind: 'group'; readonly of: Node; readonly index: number | null }
  | { readonly kind: 'look'; readonly of: Node; readonly ahead: boolean; readonly wanted: boolean }
  | { readonly kind: 'repeat'; readonly of: Node; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly kind: 'assertion'; readonly what: string }
  | { readonly kind: 'again'; readonly index: number };

export interface Pattern {
  /** Steps that a search of the whole text takes; a global pattern goes on after each match. Infinity: too many to count. */
  steps(text: string): number;
  /** The shortest text that matches, as far as that can be seen. */
  readonly sample: string;
  /** Characters that its parts match. */
  readonly alphabet: readonly string[];
}

const CANDIDATES = [
  ' ',
  '\n',
  'a',
  'Z',
  '0',
  '-',
  '_',
  '.',
  ',',
  ':',
  '#',
  '<',
  '>',
  '(',
  ')',
  '[',
  '"',
  '`',
  '*',
  '/',
  '\\',
  '@',
  '{',
  '=',
];

export function readPattern(source: string, flags: string): Pattern {
  const root = new Reader(source, flags).read();
  const search = new Search(root, flags);
  const characters = charactersIn(root);
  const own = characters.flatMap((test) => CANDIDATES.filter((one) => test(one)).slice(0, 3));
  return {
    steps: (text) => search.run(text),
    sample: sampleOf(root),
    alphabet: [...new Set([...own, ...sampleOf(root).split('')])].slice(0, 14),
  };
}

class Reader {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;
  #groups = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
  }

  read(): Node {
    const node = this.#choice();
    if (this.#at < this.#source.length) throw new Error(`Not read to the end: ${this.#source} at ${this.#at}`);
    return node;
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #choice(): Node {
    const of = [this.#sequence()];
    while (this.#take('|')) of.push(this.#sequence());
    return of.length === 1 && of[0] ? of[0] : { kind: 'choice', of };
  }

  #sequence(): Node {
    const of: Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) of.push(this.#repeated());
    return { kind: 'sequence', of };
  }

  #repeated(): Node {
    const of = this.#single();
    const [text = '', braces, from, comma, to] =
      /^(?:[*+?]|(\{(\d+)(,)?(\d*)\}))/.exec(this.#source.slice(this.#at)) ?? [];
    if (text === '') return of;
    this.#at += text.length;
    const lazy = this.#take('?');
    const min = braces ? Number(from) : text === '+' ? 1 : 0;
    const max = braces
      ? comma
        ? to
          ? Number(to)
          : Number.POSITIVE_INFINITY
        : min
      : text === '?'
        ? 1
        : Number.POSITIVE_INFINITY;
    return { kind: 'repeat', of, min, max, lazy };
  }

  #single(): Node {
    if (this.#take('(')) return this.#group();
    for (const what of ['^', '$', '\\b', '\\B']) if (this.#take(what)) return { kind: 'assertion', what };
    const rest = this.#source.slice(this.#at);
    const again = /^\\([1-9])/.exec(rest)?.[1];
    if (again !== undefined) {
      this.#at += 2;
      return { kind: 'again', index: Number(again) };
    }
    const [text = ''] =
      /^(?:\[(?:\\.|[^\]\\])*\]|\\u[\dA-Fa-f]{4}|\\x[\dA-Fa-f]{2}|\\[pP]\{[^}]*\}|\\.|.)/su.exec(rest) ?? [];
    this.#at += text.length;
    const own = new RegExp(`^${text}$`, this.#flags.replaceAll(/[gymd]/g, ''));
    const sample = [text, ...CANDIDATES, 'n', 'u', 'x', '1', '|', '!', '&', '~', '$'].find(
      (one) => one.length === 1 && own.test(one),
    );
    const named = /^\\u([\dA-Fa-f]{4})$/.exec(text)?.[1];
    const other =
      named === undefined ? (text.replace(/^\\/, '')[0] ?? 'a') : String.fromCharCode(Number.parseInt(named, 16));
    return { kind: 'character', test: remember((one) => own.test(one)), sample: sample ?? other };
  }

  #group(): Node {
    const looks = { '?=': [true, true], '?!': [true, false], '?<=': [false, true], '?<!': [false, false] } as const;
    for (const [mark, [ahead, wanted]] of Object.entries(looks))
      if (this.#take(mark)) return { kind: 'look', of: this.#closed(), ahead, wanted };
    if (this.#take('?:')) return { kind: 'group', of: this.#closed(), index: null };
    const name = /^\?<\w+>/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += name.length;
    this.#groups += 1;
    const index = this.#groups;
    return { kind: 'group', of: this.#closed(), index };
  }

  #closed(): Node {
    const node = this.#choice();
    if (!this.#take(')')) throw new Error(`An open group: ${this.#source}`);
    return node;
  }
}

/** A text has few characters, and each is looked at many times. */
function remember(test: (character: string) => boolean): (character: string) => boolean {
  const known = new Map<string, boolean>();
  return (character) => {
    let is = known.get(character);
    if (is === undefined) known.set(character, (is = test(character)));
    return is;
  };
}

/** Whether what comes from here on matches. */
type Match = (at: number) => boolean;

/** Beyond it there is no doubt any more. */
const MOST_STEPS = 300_000;

/**
 * One pattern, made into functions that each know the one which follows it: a search then makes nothing anew for a step. What differs
 * from place to place lies beside them, and whoever changes it for what follows changes it back.
 */
class Search {
  readonly #flags: string;
  readonly #match: Match;
  #text = '';
  #found: string[] = [];
  #steps = 0;
  #end = -1;

  constructor(root: Node, flags: string) {
    this.#flags = flags;
    this.#match = this.#compile(root, (at) => {
      this.#end = at;
      return true;
    });
  }

  run(text: string): number {
    this.#text = text;
    this.#found = [];
    this.#steps = 0;
    for (let from = 0; from <= text.length && this.#steps < MOST_STEPS; from += 1) {
      this.#end = -1;
      const isFound = this.#match(from);
      if (isFound && !this.#flags.includes('g')) break;
      // Such a one is tried at one place.
      if (this.#flags.includes('y')) break;
      if (isFound && this.#end > from) from = this.#end - 1;
    }
    return this.#steps < MOST_STEPS ? this.#steps : Number.POSITIVE_INFINITY;
  }

  /** Each try of a part is a step. With too many all is as if it matched, which ends the search. */
  #compile(node: Node, next: Match): Match {
    const match = this.#uncounted(node, next);
    return (at) => {
      this.#steps += 1;
      return this.#steps > MOST_STEPS || match(at);
    };
  }

  #uncounted(node: Node, next: Match): Match {
    switch (node.kind) {
      case 'character':
        return (at) => at < this.#text.length && node.test(this.#text[at] ?? '') && next(at + 1);
      case 'sequence':
        return node.of.reduceRight((rest, one) => this.#compile(one, rest), next);
      case 'choice': {
        const choices = node.of.map((one) => this.#compile(one, next));
        return (at) => choices.some((match) => match(at));
      }
      case 'group':
        return this.#group(node, next);
      case 'look': {
        const looks = node.ahead ? this.#ahead(node.of) : this.#behind(node.of);
        return (at) => looks(at) === node.wanted && next(at);
      }
      case 'assertion':
        return (at) => this.#asserts(node.what, at) && next(at);
      case 'again':
        return (at) => {
          const text = this.#found[node.index] ?? '';
          return this.#text.startsWith(text, at) && next(at + text.length);
        };
      case 'repeat':
        return this.#repeat(node, next);
      default:
        return node satisfies never;
    }
  }

  #group({ of, index }: Extract<Node, { kind: 'group' }>, next: Match): Match {
    if (index === null) return this.#compile(of, next);
    let start = 0;
    const inside = this.#compile(of, (end) => {
      const own = start;
      this.#found[index] = this.#text.slice(own, end);
      const isFound = next(end);
      start = own;
      return isFound;
    });
    return (at) => {
      start = at;
      return inside(at);
    };
  }

  #repeat({ of, min, max, lazy }: Extract<Node, { kind: 'repeat' }>, next: Match): Match {
    let count = 0;
    let start = 0;
    const again = this.#compile(of, (end) => {
      const [ownCount, ownStart] = [count, start];
      if (end <= ownStart && ownCount >= min) return false;
      const isFound = tryFrom(end, ownCount + 1);
      count = ownCount;
      start = ownStart;
      return isFound;
    });
    const more = (at: number, so: number): boolean => {
      if (so >= max) return false;
      count = so;
      start = at;
      return again(at);
    };
    const tryFrom = (at: number, so: number): boolean => {
      if (so < min) return more(at, so);
      return lazy ? next(at) || more(at, so) : more(at, so) || next(at);
    };
    return (at) => tryFrom(at, 0);
  }

  #ahead(of: Node): Match {
    return this.#compile(of, () => true);
  }

  /** Behind, one character is looked at: the sources look no further. */
  #behind(of: Node): Match {
    let from = 0;
    const before = this.#compile(of, (end) => end === from);
    return (at) => {
      from = at;
      return at > 0 && before(at - 1);
    };
  }

  #asserts(what: string, at: number): boolean {
    const isWord = (index: number): boolean => /\w/.test(this.#text[index] ?? '');
    const isLined = this.#flags.includes('m');
    if (what === '^') return at === 0 || (isLined && this.#text[at - 1] === '\n');
    if (what === '$') return at === this.#text.length || (isLined && this.#text[at] === '\n');
    return (isWord(at - 1) !== isWord(at)) === (what === '\\b');
  }
}

function charactersIn(node: Node): readonly ((character: string) => boolean)[] {
  switch (node.kind) {
    case 'character':
      return [node.test];
    case 'sequence':
    case 'choice':
      return node.of.flatMap(charactersIn);
    case 'group':
    case 'look':
    case 'repeat':
      return charactersIn(node.of);
    default:
      return [];
  }
}

function sampleOf(node: Node): string {
  switch (node.kind) {
    case 'character':
      return node.sample;
    case 'sequence':
      return node.of.map(sampleOf).join('');
    case 'choice':
      return node.of[0] ? sampleOf(node.of[0]) : '';
    case 'group':
      return sampleOf(node.of);
    case 'repeat':
      return sampleOf(node.of).repeat(Math.max(1, node.min));
    default:
      return '';
  }
}
