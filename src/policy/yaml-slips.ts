/** Slips that people make in YAML, in words: the library's own name the grammar, not the mend. */
import type { CST } from 'yaml';
import type { Code } from './catalogue.ts';
import { findUnclosed, isInText, type Opening } from './tokens.ts';

/** A slip: what is wrong, as the end of a sentence, and what to do about it. */
interface Slip {
  readonly found: string;
  readonly remedy: string;
}

/** Where one side of a merge begins. Git writes seven of these signs at the start of a line. */
const CONFLICT = /^<{7} .*$/m;

const OTHER_INDENT: Slip = {
  found: 'the line is indented differently from those beside it',
  remedy: 'Indent it as far as the lines that it belongs with.',
};

/** How a block of code begins and ends in Markdown. */
const FENCE = /^ *```/;

/** A colon as East Asian keyboards write it. */
const WIDE_COLON = /^[^:]*\uFF1A/;
const NARROW_COLON: Slip = { found: 'the colon here is a wide one (`：`)', remedy: 'Write `: ` instead.' };

/** An operator that begins like a block text: `>` or `>=`, as a key. */
const OPERATOR = /^>=?(?=:)/;

/** How an expression of a workflow begins: in a list or a map on one line, YAML reads a map in it. */
const EXPRESSION = /\$\{\{/;
export const NO_EXPRESSIONS =
  'A policy has no expressions of workflows. For a secret, write the name of a variable, such as `env:TOCSIN_SECRET`, and give the step that variable.';

/** The first mark of a merge that was not finished: its offset and its text; null where there is none. Pure. */
function findConflict(text: string): Opening | null {
  const mark = CONFLICT.exec(text);
  return mark === null ? null : { offset: mark.index, source: mark[0] };
}

/** Blanks before a line that are no spaces, as text from a page or a chat has them. */
const OTHER_BLANK = /^ *([\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])/gm;
const NO_SPACE: Slip = {
  found: 'what looks like a space before this line is none',
  remedy: 'Write spaces instead, here and before the lines below: they come from a page or a chat.',
};

/**
 * The first blank up to the line of a complaint that indents a line and is no space; null where there is none. Within a text it is
 * content. Pure.
 */
function findBlank(tokens: readonly CST.Token[], text: string, at: number): Opening | null {
  const newline = text.indexOf('\n', at);
  const end = newline === -1 ? text.length : newline;
  for (const found of text.slice(0, end).matchAll(OTHER_BLANK)) {
    const offset = found.index + found[0].length - 1;
    if (!isInText(tokens, offset)) return { offset, source: found[1] ?? '' };
  }
  return null;
}

/** One slip, where it was made, in words that say how to mend it. Recurses, so only for tokens that are not nested too deep. Pure. */
export function syntaxProblem(
  error: { readonly code: string; readonly message: string; readonly pos: readonly [number, number] },
  tokens: readonly CST.Token[],
  text: string,
): {
  readonly code: Code;
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly help?: string | undefined;
} {
  const [at, end] = error.pos;
  const conflict = findConflict(text);
  if (conflict !== null)
    return { code: 'merge-conflict', from: conflict.offset, to: conflict.offset + conflict.source.length, found: '' };
  const unclosed = findUnclosed(tokens, { message: error.message, at });
  const opening = unclosed ?? findBlank(tokens, text, at);
  const slip = unclosed !== null ? neverClosed(unclosed) : opening !== null ? NO_SPACE : slipOf({ ...error, at }, text);
  const [from, to] = opening === null ? [at, end] : [opening.offset, opening.offset + 1];
  return { code: 'yaml-syntax', from, to, found: slip?.found ?? firstLine(error.message), help: slip?.remedy };
}

/** Without the text that it quotes, which may be a secret. */
function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message)
    .replace(/(YAML stream|YAML token|extra characters|escape sequence):? .*$/, '$1')
    .replace(/[.:]$/, '');
}

/**
 * What the YAML library complained about, in words that name the mend; null where its own words have to do. Quotes nothing of
 * the file but signs of YAML: its values may be secrets. Pure.
 */
function slipOf(
  complaint: { readonly code: string; readonly message: string; readonly at: number },
  text: string,
): Slip | null {
  const { code, message, at } = complaint;
  const line = text.slice(at).split('\n', 1)[0] ?? '';
  if (EXPRESSION.test(text.slice(Math.max(0, at - 1), at + 2)))
    return { found: 'an expression of a workflow stands here', remedy: NO_EXPRESSIONS };
  if (FENCE.test(line))
    return { found: 'a fence of Markdown stands here', remedy: 'Take out the lines with the three backticks.' };
  switch (code) {
    case 'TAB_AS_INDENT':
      return { found: 'a tab stands where spaces indent', remedy: 'Indent with spaces instead.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:(?:\s|$)/.test(line)
        ? { found: 'text without quotes has a `: ` in it', remedy: 'Put the text in quotes.' }
        : { found: 'more follows below a value', remedy: 'Indent the next line as far as this one.' };
    case 'BAD_SCALAR_START':
      return missingQuotes(line);
    case 'MULTILINE_IMPLICIT_KEY':
      return WIDE_COLON.test(line)
        ? NARROW_COLON
        : { found: 'a key is not followed by `: `', remedy: 'Write a colon and a space after each key.' };
    case 'MISSING_CHAR':
      if (message.startsWith('Sequence item without')) return OTHER_INDENT;
      if (message.startsWith('Implicit map keys') && WIDE_COLON.test(line)) return NARROW_COLON;
      return message.startsWith('Implicit map keys')
        ? { found: 'a key is not followed by `: `', remedy: 'Write a colon after the key.' }
        : null;
    case 'UNEXPECTED_TOKEN':
      return message.startsWith('Block scalar header') ? missingQuotes(text.slice(at - 1)) : null;
    case 'BAD_INDENT':
      return message.startsWith('All ') ? OTHER_INDENT : null;
    default:
      return null;
  }
}

/** Something that YAML reads no text from: an operator, or text that begins with a sign of YAML. */
function missingQuotes(text: string): Slip | null {
  const operator = OPERATOR.exec(text)?.[0];
  if (operator !== undefined)
    return { found: `\`${operator}\` stands without quotes`, remedy: `Quote the operator: \`"${operator}"\`.` };
  const sign = text.slice(0, 1);
  return '@%`'.includes(sign)
    ? {
        found: `text without quotes begins with ${sign === '`' ? 'a backtick' : `\`${sign}\``}`,
        remedy: 'Put the text in quotes.',
      }
    : null;
}

/** What to do about a tag; undefined for one that was to be an operator, `!:`, `!!:` or `!=`, of which the catalogue speaks. */
export const tagRemedy = (source: string): string | undefined =>
  /^!(?:!|=)?:?$/.test(source) ? undefined : 'Take the tag out. Text that begins with `!` stands in quotes.';

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** A bracket, brace or quote that is opened and never closed. */
const neverClosed = ({ source }: Opening): Slip => ({
  found: `\`${source}\` is never closed`,
  remedy: `Close it with \`${CLOSING[source] ?? source}\`.`,
});
