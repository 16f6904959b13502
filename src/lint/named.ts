/** The people a policy names, and where. Pure. */
import type { Json } from '#domain/rule.ts';
import { textsIn } from '#engine/escalation/reachable-people.ts';
import { asList, asMap, toPointer } from '#policy/pointer.ts';
import { peopleTables, type YamlFile } from '#policy/index.ts';

export interface NamedPerson {
  /** In lower case, without `@`: a login, or `org/team`. */
  readonly name: string;
  readonly isTeam: boolean;
  readonly path: string;
}

const LOGIN = /^@?[A-Za-z0-9][\w-]{0,38}$/;
const TEAM = /^@[\w.-]+\/[\w.-]+$/;

/**
 * Logins and teams in schedules and in roles, each once, at its first place. In a rule with operators a text may be compared
 * rather than called, so of those only plain texts and lists count, and teams, which nothing else is written like. Of a table whose
 * rows a role gives, all of them count.
 */
export function namedIn({ value }: YamlFile): readonly NamedPerson[] {
  const found = new Map<string, NamedPerson>();
  const add = (text: Json, path: string): void => {
    if (typeof text !== 'string') return;
    const isTeam = TEAM.test(text);
    const name = text.replace(/^@/, '').toLowerCase();
    if ((isTeam || LOGIN.test(text)) && !found.has(name)) found.set(name, { name, isTeam, path });
  };
  const addAll = (list: Json | undefined, path: string): void => {
    if (typeof list === 'string') add(list, path);
    for (const [index, one] of (asList(list) ?? []).entries()) {
      if (typeof one === 'string') add(one, path + toPointer([index]));
      else addAll(asList(one) ?? undefined, path + toPointer([index]));
    }
  };
  const root = asMap(value);
  for (const [id, role] of Object.entries(asMap(root?.['roles']) ?? {})) {
    for (const key of ['who', 'otherwise']) {
      const rule = asMap(role)?.[key];
      const path = toPointer(['roles', id, key]);
      if (asMap(rule) === null) addAll(rule, path);
      textsIn(rule ?? null)
        .filter((text) => TEAM.test(text))
        .forEach((team) => add(team, path));
      for (const table of peopleTables(rule ?? null))
        for (const [row, people] of Object.entries(asMap(asMap(root?.['tables'])?.[table]) ?? {}))
          addAll(people, toPointer(['tables', table, row]));
    }
  }
  for (const [name, schedule] of Object.entries(asMap(root?.['schedules']) ?? {})) {
    for (const [list, key] of [
      ['layers', 'rotate'],
      ['overrides', 'who'],
    ] as const) {
      for (const [index, layer] of (asList(asMap(schedule)?.[list]) ?? []).entries())
        addAll(asMap(layer)?.[key], toPointer(['schedules', name, list, index, key]));
    }
  }
  return [...found.values()];
}
