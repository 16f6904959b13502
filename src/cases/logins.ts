/** Logins in a test file, as GitHub has them: `"@dan"` is `dan`, as it is in a policy. Pure. */
import type { Path } from '#domain/rule.ts';
import { bareLogin, isPerson, type Problem, problem, toPointer } from '#policy/index.ts';
import type { CaseDocument, EntryDocument, TestDocument } from './document.ts';

/** Is it the login of a person or, as `dependabot[bot]`, of a bot? Tests know no teams, so a team is nobody here. */
const isActor = (login: string): boolean => isPerson(login.replace(/\[bot\]$/, ''));

interface Logins {
  readonly document: TestDocument;
  /** What is no login, and who stands twice. The caller adds to it. */
  readonly problems: Problem[];
}

type LoginReader = <T extends string | readonly string[] | undefined>(value: T, path: Path) => T;

/** The document with every login bare, whatever is wrong with some of them. */
export function readLogins(document: TestDocument): Logins {
  const problems: Problem[] = [];
  const one = (login: string, path: Path): string => {
    if (!isActor(login)) problems.push(problem('bad-person', toPointer(path), { found: login }));
    return bareLogin(login);
  };
  const read = ((value: string | readonly string[] | undefined, path: Path) => {
    if (value === undefined) return value;
    return typeof value === 'string' ? one(value, path) : value.map((login, index) => one(login, [...path, index]));
  }) as LoginReader;
  const people = readPermissions(document.people ?? {}, problems);
  const cases = document.cases.map((each, index) => readCase(each, ['cases', index], read));
  return { document: { ...document, people, cases }, problems };
}

type Permissions = NonNullable<TestDocument['people']>;

function readPermissions(people: Permissions, problems: Problem[]): Permissions {
  const seen = new Map<string, string>();
  for (const written of Object.keys(people)) {
    const key = bareLogin(written).toLowerCase();
    const other = seen.get(key);
    if (other !== undefined)
      problems.push(problem('duplicate-person', '/people', { found: written, other }, { key: written }));
    else seen.set(key, written);
    if (!isActor(written)) problems.push(problem('bad-person', '/people', { found: written }, { key: written }));
  }
  return Object.fromEntries(Object.entries(people).map(([login, permission]) => [bareLogin(login), permission]));
}

function readCase({ incident, story, ...rest }: CaseDocument, path: Path, read: LoginReader): CaseDocument {
  const at = [...path, 'incident'];
  return {
    ...rest,
    ...(incident && {
      incident: {
        ...incident,
        ...ifPresent('author', read(incident.author, [...at, 'author'])),
        ...ifPresent('assignees', read(incident.assignees, [...at, 'assignees'])),
      },
    }),
    story: story.map((entry, index) => readEntry(entry, [...path, 'story', index], read)),
  };
}

function readEntry({ expect, ...entry }: EntryDocument, path: Path, read: LoginReader): EntryDocument {
  const at = [...path, 'expect'];
  const holders = Object.entries(expect?.holders ?? {}).map(
    ([role, logins]) => [role, read(logins, [...at, 'holders', role])] as const,
  );
  return {
    ...entry,
    ...ifPresent('by', read(entry.by, [...path, 'by'])),
    ...ifPresent('assign', read(entry.assign, [...path, 'assign'])),
    ...ifPresent('unassign', read(entry.unassign, [...path, 'unassign'])),
    ...(expect && {
      expect: {
        ...expect,
        ...ifPresent('assigned', read(expect.assigned, [...at, 'assigned'])),
        ...ifPresent('mentioned', read(expect.mentioned, [...at, 'mentioned'])),
        ...(expect.holders && { holders: Object.fromEntries(holders) }),
      },
    }),
  };
}

/** Nothing where nothing was written: a key that is there with no value is an expectation. */
function ifPresent<Key extends string, T>(key: Key, value: T | undefined): { readonly [K in Key]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: T };
}
