import type { PolicyDraft } from '#policy/document.ts';
import { peopleNamed, peopleTables } from '#policy/people.ts';
import { toPointer } from '#policy/pointer.ts';
import type { Position } from '#policy/positions.ts';
import { type Problem, problem } from '#policy/problem.ts';

/** Accounts under `trusted-authors` whom the policy calls as well: whoever answers calls is a person, and no earlier run. Pure. */
export function checkAuthors(policy: PolicyDraft, people: readonly string[]): readonly Problem[] {
  const authors = policy['trusted-authors'] ?? [];
  if (authors.length === 0) return [];
  const called = new Set(people.map((login) => login.toLowerCase()));
  return authors.flatMap((author, index) =>
    author !== null && called.has(author.toLowerCase())
      ? [problem('author-is-called', toPointer(['trusted-authors', index]), { found: author })]
      : [],
  );
}

/** Everybody whom rules for people, their tables, and schedules name, without `@`. Pure. */
export function peopleCalled({ schedules, tables }: PolicyDraft, positions: readonly Position[]): readonly string[] {
  const rules = positions.filter(({ expected }) => expected === 'people').map(({ rule }) => rule);
  const rows = rules.flatMap(peopleTables).map((name) => Object.values(tables?.[name] ?? {}));
  const named = [...rules, ...(rows.flat() as typeof rules)].flatMap(peopleNamed);
  const onCall = Object.values(schedules ?? {}).flatMap((schedule) => [
    ...(schedule?.layers ?? []).flatMap((layer) => (layer?.rotate ?? []).flat()),
    ...(schedule?.overrides ?? []).flatMap((override) => override?.who ?? []),
  ]);
  return [...named, ...onCall].flatMap((login) => (login === null ? [] : [login.replace(/^@/, '')]));
}
