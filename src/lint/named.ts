/** The people a policy names, and where. Pure. */
import type { Json } from '#domain/rule.ts';
import { textsIn } from '#engine/escalation/reachable-people.ts';
import { asList, asMap, toPointer } from '#policy/pointer.ts';
import { isPerson, peopleTables, type YamlFile } from '#policy/index.ts';

export interface NamedPerson {
  /** In lower case, without `@`: a login, or `org/team`. */
  readonly name: string;
  readonly isTeam: boolean;
  readonly path: string;
}

const TEAM = /^@[\w.-]+\/[\w.-]+$/;

/** A text where somebody is named. */
interface Mention {
  readonly text: string;
  readonly path: string;
}

/** Logins and teams in roles and in schedules, each once, at its first place. */
export function namedIn(yaml: YamlFile): readonly NamedPerson[] {
  const found = new Map<string, NamedPerson>();
  for (const one of allNamedIn(yaml)) if (!found.has(one.name)) found.set(one.name, one);
  return [...found.values()];
}

/** The same at each place. */
export function allNamedIn({ value }: YamlFile): readonly NamedPerson[] {
  const root = asMap(value);
  return [...inRoles(root), ...inSchedules(root)].flatMap(({ text, path }) => {
    const isTeam = TEAM.test(text);
    return isTeam || isPerson(text) ? [{ name: text.replace(/^@/, '').toLowerCase(), isTeam, path }] : [];
  });
}

/**
 * In a rule with operators a text may be compared rather than called, so of those only plain texts and lists count, and teams, which
 * nothing else is written like. Of a table whose rows a role gives, all of them count.
 */
function inRoles(root: Root): readonly Mention[] {
  const tables = asMap(root?.['tables']);
  return entriesOf(root?.['roles']).flatMap(([id, role]) =>
    ['who', 'otherwise'].flatMap((key) => {
      const rule = asMap(role)?.[key] ?? null;
      const path = toPointer(['roles', id, key]);
      const teams = textsIn(rule).filter((text) => TEAM.test(text));
      const rows = peopleTables(rule).flatMap((table) =>
        entriesOf(tables?.[table]).flatMap(([row, people]) => inList(people, toPointer(['tables', table, row]))),
      );
      return [...(asMap(rule) === null ? inList(rule, path) : []), ...teams.map((text) => ({ text, path })), ...rows];
    }),
  );
}

/** The key of a schedule that has a list, and that of each of the list which names people. */
const PEOPLE_OF_SCHEDULES = [
  ['layers', 'rotate'],
  ['overrides', 'who'],
] as const;

const inSchedules = (root: Root): readonly Mention[] =>
  entriesOf(root?.['schedules']).flatMap(([name, schedule]) =>
    PEOPLE_OF_SCHEDULES.flatMap(([list, key]) =>
      (asList(asMap(schedule)?.[list]) ?? []).flatMap((one, index) =>
        inList(asMap(one)?.[key], toPointer(['schedules', name, list, index, key])),
      ),
    ),
  );

/** The texts of a list, however deep, or a text alone. */
function inList(list: Json | undefined, path: string): readonly Mention[] {
  if (typeof list === 'string') return [{ text: list, path }];
  return (asList(list) ?? []).flatMap((one, index) => {
    const at = path + toPointer([index]);
    return typeof one === 'string' ? [{ text: one, path: at }] : inList(asList(one) ?? undefined, at);
  });
}

type Root = ReturnType<typeof asMap>;

const entriesOf = (value: Json | undefined): readonly (readonly [string, Json])[] => Object.entries(asMap(value) ?? {});
