import { CATALOGUE, type Code } from './catalogue.ts';

/** Backticks around nothing would not be seen as such. */
const visible = (name: string, text: string): string => (name === 'found' && text === '' ? '""' : text);

/** The catalogue's words for a code, with `{name}` filled in from `args`; unknown names are left as they stand. Pure. */
export function explain(
  code: Code,
  args: Readonly<Record<string, string>> = {},
): { readonly code: Code; readonly message: string; readonly help: string | null } {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (all, name: string) =>
      Object.hasOwn(args, name) ? visible(name, String(args[name])) : all,
    );
  const help = fill(CATALOGUE[code].help).trim();
  return { code, message: fill(CATALOGUE[code].message), help: help === '' ? null : help };
}
