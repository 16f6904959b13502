/** Who of the export is who on GitHub: from a file that people write, as no login is ever guessed. Pure. */
import { isBareLogin, sameName } from '#domain/names.ts';
import type { Result } from '#domain/diagnostic.ts';
import { type ExportedUser, nearly, type Note } from './model.ts';

/** The login of each user, by id; null for one who is left out on purpose. */
export type Logins = ReadonlyMap<string, string | null>;

type LoginsReading = { readonly logins: Logins; readonly notes: readonly Note[] };

/** `csv` has two columns: somebody as the export has them (id, mail address or name), and their login. */
export function readLogins(
  csv: string,
  file: string,
  users: readonly ExportedUser[],
): Result<LoginsReading, { readonly refusal: string }, unknown> {
  const logins = new Map<string, string | null>();
  const notes: Note[] = [];
  const wrong: string[] = [];
  const lines = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = separatorOf(lines);
  for (const [index, line] of lines.entries()) {
    const place = `${file}:${index + 1}`;
    const [who = '', written = null, ...more] = cellsOf(line, separator);
    const login = (written ?? '').replace(/^@/, '');
    if (line.trim() === '' || (index === 0 && /^(?:login|github)/i.test(login))) continue;
    const found = users.filter(({ id, names }) => [id, ...names].some((name) => sameName(name, who)));
    const [user] = found;
    const why = whyWrong({ who, login: written === null ? null : login, more, found }, logins);
    if (why !== null) wrong.push(`${place}: ${why}`);
    else if (user === undefined) notes.push(nearly(`“${who}” in ${place}`, 'nobody of the export is called so'));
    else {
      const other = [...logins].find(([id, one]) => id !== user.id && sameName(one, login));
      if (other !== undefined)
        notes.push(
          nearly(`“${who}” in ${place}`, `\`${login}\` is the account of another person above: both are one here`),
        );
      logins.set(user.id, login === '' ? null : (other?.[1] ?? login));
    }
  }
  return wrong.length > 0 ? { ok: false, refusal: wrong.join('\n') } : { ok: true, value: { logins, notes } };
}

/** A line of the map; no login without a comma. */
interface Line {
  readonly who: string;
  readonly login: string | null;
  /** Further columns. */
  readonly more: readonly string[];
  readonly found: readonly ExportedUser[];
}

function whyWrong({ who, login, more, found: [user, ...others] }: Line, logins: Logins): string | null {
  if (login === null) return `there is no comma after “${who}”.`;
  const third = more.find((cell) => cell !== '');
  if (third !== undefined)
    return `“${third}” is a third column; a line has two, and quotes around a name with a comma.`;
  if (login !== '' && !isBareLogin(login)) return `"${login}" is no GitHub login.`;
  if (others.length > 0) return `“${who}” is ${others.length + 1} people of the export; use an id or a mail address.`;
  const before = user && logins.get(user.id);
  return login !== '' && before != null && !sameName(before, login) ? `“${who}” has another login above.` : null;
}

/** Spreadsheets of many countries write semicolons, as a comma is in their numbers. */
function separatorOf(lines: readonly string[]): string {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return [',', ';', '\t'].find((one) => first.includes(one)) ?? ',';
}

/** The cells of a line; quotes may hold a separator. */
const cellsOf = (line: string, separator: string): readonly string[] =>
  [
    ...line.matchAll(new RegExp(`(?:^|${separator})(?:[^\\S\\t]*"((?:[^"]|"")*)"[^\\S\\t]*|([^${separator}]*))`, 'g')),
  ].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').trim());

export const CSV_HEADER = 'user,login\n';

/** Lines of such a file for these users, to be filled in. */
export const csvFor = (users: readonly ExportedUser[]): string =>
  users.map(({ id, names: [name = id] }) => `${quote(name)},\n`).join('');

const quote = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
