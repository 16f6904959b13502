/**
 * Which changed files start a workflow, by the filters of its events: `paths` and `paths-ignore`, in the patterns of
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet. Pure.
 */
import type { Json } from '#domain/rule.ts';
import { asList, asMap } from '#policy/pointer.ts';

/** Does a change of this file alone start the workflow by this event? Yes where the filter is not understood. */
export function startsBy(event: Json | undefined, path: string): boolean {
  const [only, ignored] = ['paths', 'paths-ignore'].map((key) => asList(asMap(event)?.[key]) ?? null);
  const isIn = (patterns: readonly Json[]): boolean =>
    patterns.reduce<boolean>((isNamed, pattern) => {
      if (typeof pattern !== 'string') return true;
      const [isOut, text] = pattern.startsWith('!') ? [true, pattern.slice(1)] : [false, pattern];
      return matches(tokensOf(text), path) ? !isOut : isNamed;
    }, false);
  return only ? isIn(only) : !(ignored && isIn(ignored));
}

interface Token {
  readonly fits: (character: string) => boolean;
  /** It may be missing. */
  readonly isOptional: boolean;
  /** It may be there again. */
  readonly repeats: boolean;
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const [part] of pattern.matchAll(/\*{1,2}|\[[^\][]*\]|\\?[^]/g)) {
    const last = tokens.at(-1);
    if (last !== undefined && (part === '?' || part === '+'))
      tokens.splice(-1, 1, {
        ...last,
        isOptional: last.isOptional || part === '?',
        repeats: last.repeats || part === '+',
      });
    else if (part.startsWith('*'))
      tokens.push({ fits: (one) => part === '**' || one !== '/', isOptional: true, repeats: true });
    else if (/^\[.+\]$/.test(part)) tokens.push(once(oneOf(part.slice(1, -1))));
    else tokens.push(once((one) => one === part.replace(/^\\(?=.)/, '')));
  }
  return tokens;
}

const once = (fits: Token['fits']): Token => ({ fits, isOptional: false, repeats: false });

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
    for (const place of all) if (tokens[place]?.isOptional) all.add(place + 1);
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
