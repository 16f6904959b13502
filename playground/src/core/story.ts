/** The incident that the page shows, as a policy test: the very text that `tocsin test` runs. Pure. */
import { type CaseDocument, type EntryDocument, printCase, readTests, type TestCase } from '#cases/index.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Permission } from '#domain/issue.ts';
import type { Detail, Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { formatDuration, type Instant, parseDuration, parseInstant, type Seconds } from '#domain/time.ts';
import { callableBetween } from '#engine/escalation/reachable-people.ts';
import type { Act, Playground } from './state.ts';

type Expect = NonNullable<EntryDocument['expect']>;

/** What people write in a story, or why it cannot be run. */
export type ReadStory =
  | { readonly ok: true; readonly test: TestCase }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Runs nothing: it only keeps a test from being one that expects nothing. */
const ANYTHING: Expect = { comments: 0 };

/** The story as a test case, read back from its text as a test file would be. */
export function readStory(policy: Policy, state: Playground): ReadStory {
  const read = readTests(testText(policy, state, ANYTHING), 'story');
  if (!read.ok) return { ok: false, problems: [...new Set(read.diagnostics.map(wordsOf))] };
  const [test] = read.value.cases;
  return test === undefined ? { ok: false, problems: ['The story is empty.'] } : { ok: true, test };
}

const wordsOf = ({ message, help }: Diagnostic): string => (help === null ? message : `${message} ${help}`);

/** The whole test file. `expect` is what is to be so at the instant that the page shows. */
export function testText(policy: Policy, state: Playground, expect: Expect): string {
  const people = Object.entries(peopleIn(policy, state)).map(([login, permission]) => `${quote(login)}: ${permission}`);
  return `version: 1\npeople: { ${people.join(', ')} }\ncases:\n${printCase(documentOf(policy, state, expect))}`;
}

const quote = (text: string): string => JSON.stringify(text);

function documentOf(policy: Policy, { incident, story, elapsed }: Playground, expect: Expect): CaseDocument {
  const details = policy.incident.details.flatMap((detail) => {
    const text = incident.details[detail.name]?.trim() ?? '';
    return text === '' ? [] : [[detail.name, valueOf(detail, text)] as const];
  });
  const acts = story.map(entryOf).toSorted((a, b) => secondsOf(a.at) - secondsOf(b.at));
  const last = Math.max(elapsed, ...acts.map(({ at }) => secondsOf(at)));
  // An expectation stands after everything that people do up to its instant, and before what they do later.
  const before = acts.filter(({ at }) => secondsOf(at) <= elapsed);
  const isCheck = expect !== ANYTHING;
  return {
    name: incident.title.trim() === '' ? 'an incident' : incident.title,
    declared: incident.declared,
    incident: {
      title: incident.title,
      author: incident.author,
      ...(details.length > 0 && { details: Object.fromEntries(details) }),
    },
    story: [...(isCheck ? before : acts), { at: formatDuration(isCheck ? elapsed : last), expect }],
  };
}

/** A story that is out of order is put in order; what is no duration stays where the reader complains about it. */
const secondsOf = (text: string): Seconds => parseDuration(text) ?? 0;

function entryOf({ at, by, what, value }: Act): EntryDocument {
  const entry = { at: at.trim(), by: by.trim() };
  switch (what) {
    case 'comment':
      return { ...entry, comment: value };
    case 'label':
    case 'unlabel':
      return { ...entry, [what]: value };
    case 'assign':
    case 'unassign':
      return { ...entry, [what]: value.trim() };
    case 'close':
      return { ...entry, close: 'completed' };
    case 'reopen':
      return { ...entry, reopen: true };
    default:
      return what satisfies never;
  }
}

/** A detail as its type has it; a text that is none stays a text, as a reporter's answer would. */
function valueOf({ type }: Detail, text: string): Json {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (type === 'number' && Number.isFinite(Number(text))) return Number(text);
  if (type === 'list') return text.split(',').map((item) => item.trim());
  return text;
}

/** Everybody the policy may call can be assigned; who else acts in the story may write, and the reporter may read. */
function peopleIn(policy: Policy, state: Playground): { readonly [login: string]: Permission } {
  const { incident, story } = state;
  const known = callableIn(policy, state).map((login): [string, Permission] => [login, 'write']);
  const logins = new Set(known.map(([login]) => login.toLowerCase()));
  const add = (login: string, permission: Permission): void => {
    if (login === '' || logins.has(login.toLowerCase())) return;
    logins.add(login.toLowerCase());
    known.push([login, permission]);
  };
  add(incident.author.trim(), 'read');
  for (const { by, what, value } of story) {
    add(by.trim(), 'write');
    if (what === 'assign' || what === 'unassign') add(value.trim(), 'write');
  }
  return Object.fromEntries(known);
}

/** Everybody whom the policy can call while the story lasts: shifts change. */
export function callableIn(policy: Policy, { incident, story, elapsed, horizon }: Playground): readonly string[] {
  const declared: Instant = parseInstant(incident.declared) ?? 0;
  const last = Math.max(elapsed, horizon, ...story.map(({ at }) => secondsOf(at)));
  return callableBetween(policy, declared, declared + last);
}
