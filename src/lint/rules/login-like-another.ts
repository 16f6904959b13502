import { nearest } from '#domain/nearest.ts';
import { allNamedIn } from '#lint/named.ts';
import type { LintRule } from '#lint/rule.ts';

/** Of shorter names many differ in one letter. */
const SHORTEST = 4;

export const loginLikeAnother: LintRule = {
  meta: {
    id: 'login-like-another',
    level: 'advice',
    summary: 'A login that stands in one place, and differs in one letter from one that stands in several.',
  },
  check: ({ policy, yaml }) => {
    const people = allNamedIn(yaml).filter(({ isTeam }) => !isTeam);
    const count = (login: string): number => people.filter(({ name }) => name === login).length;
    const others = [...new Set(people.map(({ name }) => name))].filter((login) => count(login) > 1);
    return people.flatMap(({ name, path }) => {
      // Whoever has contacts is somebody.
      if (name.length < SHORTEST || count(name) > 1 || policy.contacts.known?.has(name) === true) return [];
      const like = nearest(
        name,
        others.filter((other) => mayBeMeant(other, name)),
        () => 1,
      );
      if (like === null) return [];
      return [
        {
          path,
          message: `\`${name}\` stands here alone, and \`${like}\`, which differs in one letter, in ${count(like)} places.`,
          help: 'Check the spelling: a login that is nobody’s is valid, and calls nobody. `tocsin lint --online` asks GitHub.',
        },
      ];
    });
  },
};

/** Few mistake a first letter: `dora` and `nora` are two people, and so are `dev1` and `dev2`. */
const mayBeMeant = (other: string, name: string): boolean =>
  other[0] === name[0] && withoutDigits(other) !== withoutDigits(name);

const withoutDigits = (login: string): string => login.replaceAll(/\d/g, '');
