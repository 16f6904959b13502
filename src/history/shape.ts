/** Is a value from a file an `Issue`? Says where it is not one, so that whoever made the file can mend it. Pure. */
import { isMap } from '#domain/rule.ts';
import { type Issue, PERMISSIONS } from '#domain/issue.ts';

/** The first thing that is not as it has to be. */
export interface Misfit {
  /** Such as `issue.timeline[3].at`. */
  readonly path: string;
  readonly expected: string;
  readonly found: unknown;
}

type Check = (value: unknown, path: string) => Misfit | null;

const is =
  (expected: string, fits: (value: unknown) => boolean): Check =>
  (value, path) =>
    fits(value) ? null : { path, expected, found: value };

const text = is('text', (value) => typeof value === 'string');
const flag = is('true or false', (value) => typeof value === 'boolean');
const instant = is(
  'whole seconds since 1970',
  (value) => Number.isSafeInteger(value) && Math.abs(Number(value)) < 8e12,
);
const number = is('the number of an issue', (value) => Number.isSafeInteger(value) && Number(value) > 0);
const oneOf = (...words: readonly string[]): Check =>
  is(`one of ${words.join(', ')}`, (value) => typeof value === 'string' && words.includes(value));

const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? null : check(value, path);

/** A key that need not be there, as one that a later version added. */
const ifPresent =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? null : check(value, path);

const listOf =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? first(value.map((item, index) => () => check(item, `${path}[${index}]`)))
      : { path, expected: 'a list', found: value };

/** Further keys are let be: a later version may tell more. */
const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, path) =>
    isMap(value)
      ? first(
          Object.entries(fields).map(
            ([name, check]) =>
              () =>
                check(value[name], `${path}.${name}`),
          ),
        )
      : { path, expected: 'an object', found: value };

const mapOf =
  (check: Check): Check =>
  (value, path) =>
    isMap(value)
      ? first(
          Object.entries(value).map(
            ([name, one]) =>
              () =>
                check(one, `${path}.${name}`),
          ),
        )
      : { path, expected: 'an object', found: value };

function first(checks: readonly (() => Misfit | null)[]): Misfit | null {
  for (const check of checks) {
    const misfit = check();
    if (misfit) return misfit;
  }
  return null;
}

const actor = orNull(object({ login: text, kind: oneOf('person', 'bot', 'engine') }));

const ITEMS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  comment: {
    id: text,
    url: text,
    body: text,
    editedAt: orNull(instant),
    editedByOther: flag,
    editor: ifPresent(actor),
    minimised: flag,
    reactions: listOf(oneOf('+1', 'confused', 'eyes')),
  },
  labeled: { label: text },
  unlabeled: { label: text },
  assigned: { login: text },
  unassigned: { login: text },
  closed: { reason: oneOf('completed', 'not-planned', 'duplicate') },
  reopened: {},
  renamed: { title: text },
  'comment-deleted': {},
  'words-deleted': { login: text },
  edited: {},
};

const item: Check = (value, path) => {
  const kind = isMap(value) ? value['kind'] : undefined;
  const fields = typeof kind === 'string' && Object.hasOwn(ITEMS, kind) ? ITEMS[kind] : undefined;
  if (isMap(value) && fields === undefined)
    return { path: `${path}.kind`, expected: `one of ${Object.keys(ITEMS).join(', ')}`, found: kind };
  return object({ at: instant, by: actor, ...fields })(value, path);
};

const subIssue = object({
  id: text,
  number,
  url: text,
  body: text,
  closedAt: orNull(instant),
  open: listOf(object({ title: text, owner: orNull(text) })),
});

const issue = object({
  id: text,
  number,
  repository: text,
  url: text,
  title: text,
  body: text,
  author: actor,
  createdAt: instant,
  type: orNull(text),
  state: oneOf('open', 'closed'),
  isPullRequest: flag,
  labels: listOf(text),
  assignees: listOf(text),
  timeline: listOf(item),
  subIssues: ifPresent(listOf(subIssue)),
  people: mapOf(object({ permission: orNull(oneOf(...PERMISSIONS)), assignable: orNull(flag) })),
  teams: mapOf(orNull(listOf(text))),
});

export function readIssue(value: unknown): { readonly issue: Issue } | { readonly misfit: Misfit } {
  const misfit = issue(value, 'issue');
  return misfit === null ? { issue: value as Issue } : { misfit };
}
