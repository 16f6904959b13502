/** Who is addressed: each person once with a live mention, everybody else in code, which notifies nobody. */
import { isBareLogin } from '#domain/names.ts';
import { code } from '#report/text/markdown.ts';

export interface People {
  /** `@login` the first time somebody who may be mentioned is named, else the login in code. */
  readonly name: (login: string) => string;
  /** Those who were to be mentioned and have not been named yet, as live mentions. */
  readonly rest: () => readonly string[];
}

/** In code, of what GitHub cannot have as a login. */
const LONGEST = 60;
/** What GitHub links: letters, digits and hyphens, and the underscore of managed users. */

/** Names people in one comment. It remembers whom it mentioned, so one is made for each comment. */
export function peopleOf(mentions: readonly string[]): People {
  const waiting = new Map(mentions.filter((login) => isBareLogin(login)).map((login) => [login.toLowerCase(), login]));
  const name = (login: string): string => {
    const known = waiting.get(login.toLowerCase());
    if (known === undefined) return code(login, LONGEST);
    waiting.delete(login.toLowerCase());
    return `@${known}`;
  };
  return { name, rest: () => [...waiting.values()].map(name) };
}

/** Names people where nobody is to be notified. */
export const NOBODY: People = { name: (login) => code(login, LONGEST), rest: () => [] };
