/**
 * Which changed files start a workflow, by the filters of its events: `paths` and `paths-ignore`, in the patterns of
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet. Pure.
 */
import type { Json } from '#domain/rule.ts';
import { asList, asMap } from '#policy/pointer.ts';

/** Does a change of this file alone start the workflow by this event? Yes where the filter is not understood. */
export function startsBy(event: Json | undefined, path: string): boolean {
  const [only, ignored] = ['paths', 'paths-ignore'].map((key) => asPatterns(asMap(event)?.[key]));
  return only ? isIn(only, path) : !(ignored && isIn(ignored, path));
}

function asPatterns(filter: Json | undefined): readonly string[] | null {
  const list = typeof filter === 'string' ? [filter] : asList(filter);
  const patterns = list?.filter((pattern) => typeof pattern === 'string') ?? [];
  return patterns.length === list?.length ? patterns : null;
}

/** The last pattern that fits decides. */
const isIn = (patterns: readonly string[], path: string): boolean =>
  patterns.reduce((isNamed, pattern) => {
    const [isOut, text] = pattern.startsWith('!') ? [true, pattern.slice(1)] : [false, pattern];
    return matches(tokensOf(text), path) ? !isOut : isNamed;
  }, false);

interface Token {
  readonly fits: (character: string) => boolean;
  /** So many places further can be reached without a character. */
  readonly skips: readonly number[];
  /** It may be there again. */
  readonly repeats: boolean;
}

const once = (fits: Token['fits']): Token => ({ fits, skips: [], repeats: false });

// Before `**/`, which can be missing as a whole: folders, or none.
const FOLDERS: Token = { fits: () => false, skips: [1, 3], repeats: false };

const STARS: Readonly<Record<string, Token>> = {
  '*': { fits: (one) => one !== '/', skips: [1], repeats: true },
  '**': { fits: () => true, skips: [1], repeats: true },
};

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: part, index } of pattern.matchAll(/\*{1,2}|\[[^\][]*\]|\\?[^]/g)) {
    const last = tokens.at(-1);
    const stars = STARS[part];
    if (last !== undefined && part === '?') tokens.splice(-1, 1, { ...last, skips: [...last.skips, 1] });
    else if (last !== undefined && part === '+') tokens.splice(-1, 1, { ...last, repeats: true });
    else if (stars !== undefined) {
      const isFolders = pattern.startsWith('**/', index) && (index === 0 || pattern[index - 1] === '/');
      tokens.push(...(isFolders ? [FOLDERS] : []), stars);
    } else if (/^\[.+\]$/.test(part)) tokens.push(once(oneOf(part.slice(1, -1))));
    else tokens.push(once((one) => one === part.replace(/^\\(?=.)/, '')));
  }
  return tokens;
}

/** The characters between brackets, which may be ranges: `0-9a-f`. */
function oneOf(characters: string): Token['fits'] {
  const ranges = [...characters.matchAll(/([^])(?:-([^]))?/g)];
  return (one) => ranges.some(([, from = '', to = from]) => one >= from && one <= to);
}

/** Step by step through the path, with all places of the pattern that can have been reached: what people write costs no more than its length. */
function matches(tokens: readonly Token[], path: string): boolean {
  const onward = (places: Iterable<number>): ReadonlySet<number> => {
    const all = new Set(places);
    // A set hands out what is added to it on the way.
    for (const place of all) for (const skip of tokens[place]?.skips ?? []) all.add(place + skip);
    return all;
  };
  let places = onward([0]);
  for (const character of path) {
    const next = [...places].flatMap((place) => {
      const token = tokens[place];
      if (!token?.fits(character)) return [];
      return token.repeats ? [place, place + 1] : [place + 1];
    });
    places = onward(next);
  }
  return places.has(tokens.length);
}
