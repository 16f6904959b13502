/** Text of a policy as a problem quotes it: values of channels and contacts, which may be secrets or addresses, are hidden. Pure. */
/** A key of one of these sections, at any depth, so that one in the wrong place hides its values as well. */
const SECTION = /(?<![\w-])(["']?)(?:channels|contacts)\1\s*:(?=\s|["'{[]|$)/;
/** A text in quotes, also one that is never closed, or everything up to what ends a value. */
const TOKEN = /"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^']|'')*(?:'|$)|[^\s,{}[\]]+/g;
const HARMLESS = /^["']?(?:true|false|[-#|>:]|env:[A-Z\d_]*)["']?$/;
/** A key that is a name; where a key can stand, and where the type of a channel does. */
const NAME = /^["']?[\w-]{1,39}["']?:?$/;
const BEFORE_KEY = /(?:^|[{,]|-\s)\s*$/;
const BEFORE_TYPE = /(?<![\w-])["']?type["']?\s*:\s*$/;

/** Lines of the same lengths. It reads no YAML: what cannot be read is quoted as well. */
export function withHiddenValues(lines: readonly string[]): readonly string[] {
  let section: number | null = null;
  return lines.map((line) => {
    const indent = line.search(/\S/);
    if (indent === -1) return line;
    // What closes a section of JSON stands as deep as its key.
    const isWithin = section !== null && (indent > section || /^[\s\]},#]*$/.test(line) || line[indent] === '#');
    if (isWithin) return hideTokens(line, 0);
    const found = SECTION.exec(line);
    section = found === null ? null : indent;
    return found === null ? line : hideTokens(line, found.index + found[0].length);
  });
}

function hideTokens(line: string, from: number): string {
  const rest = line.slice(from).replaceAll(TOKEN, (token: string, offset: number) => {
    const [before, after] = [line.slice(0, from + offset), line.slice(from + offset + token.length)];
    const isKey =
      NAME.test(token) && BEFORE_KEY.test(before) && (token.endsWith(':') || /^\s*:(?:\s|["'{[]|$)/.test(after));
    return isKey || HARMLESS.test(token) || BEFORE_TYPE.test(before) ? token : '•'.repeat(token.length);
  });
  return line.slice(0, from) + rest;
}
