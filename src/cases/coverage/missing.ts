/**
 * Cases that raise the coverage, ready to paste. What the exact analysis says is missing is tried as a story. A case is given out only
 * where its text, read back and run, shows what was missing. Pure.
 */
import type { MissingCase } from '#domain/results/coverage.ts';
import type { Policy } from '#domain/policy.ts';
import { formatDuration, type Instant } from '#domain/time.ts';
import { snapshotAt } from '#engine/index.ts';
import { describeRule } from '#logic/index.ts';
import type { CaseDocument, EntryDocument, ExpectDocument, TestCase, TestFile } from '#cases/document.ts';
import { printCase } from '#cases/print-case.ts';
import { readTests } from '#cases/read.ts';
import { runCase } from '#cases/run-case.ts';
import { NOTHING, Story } from '#cases/story.ts';
import { draftsFor } from './drafts.ts';
import { explore, type Probe, sightingKey, type SightingKey } from './explore.ts';
import { measure, type Watch } from './measure.ts';
import { keyOf } from './seen.ts';
import type { Open } from './possible.ts';

const MOST_DRAFTS = 32;
/** A case must expect something: what it is does not matter before it is known. */
const LOOKS: EntryDocument = { at: '0m', expect: { comments: 0 } };

export function missingCases(
  policy: Policy,
  watched: Watch,
  tests: TestFile,
  open: readonly Open[],
): { readonly found: readonly MissingCase[]; readonly left: readonly Open[] } {
  const left = new Map(open.map((one) => [keyFor(one), one]));
  const explored = new Map<string, Iterable<Probe>>();
  const names = new Set(tests.cases.map(({ name }) => name));
  const search = { policy, watched, people: tests.cases[0]?.people ?? {}, explored, names };
  const found: MissingCase[] = [];
  for (const rule of new Set(open.map((one) => one.watched))) {
    const openSightings = (): readonly Open[] => [...left.values()].filter((one) => one.watched === rule);
    let tried = 0;
    for (const draft of draftsFor(policy, tests, openSightings())) {
      const keys = new Set(openSightings().map(keyFor));
      if (keys.size === 0 || tried === MOST_DRAFTS) break;
      tried += 1;
      const made = caseFrom(draft, keys, search);
      if (made === null) continue;
      const raised = made.shows.flatMap((key) => left.get(key) ?? []);
      for (const key of made.shows) left.delete(key);
      names.add(made.name);
      found.push({ name: made.name, yaml: made.yaml, raises: [...new Set(raised.map(pointerOf))] });
    }
  }
  return { found, left: [...left.values()] };
}

const keyFor = ({ watched, sighting }: Open): SightingKey => sightingKey(watched.named.pointer, keyOf(sighting));
export const pointerOf = ({ watched, sighting }: Open): string =>
  watched.named.pointer + (watched.atoms[sighting.atom]?.path ?? '');

interface DraftCase {
  readonly name: string;
  readonly yaml: string;
  readonly shows: readonly SightingKey[];
}

/** What cases are looked for in: `explored` is what drafts have shown so far, `names` those that are taken. */
interface Search {
  readonly policy: Policy;
  readonly watched: Watch;
  readonly people: TestCase['people'];
  readonly explored: Map<string, Iterable<Probe>>;
  readonly names: ReadonlySet<string>;
}

/** The draft with an `expect` wherever it shows something wanted; null when it shows nothing, or does not once it is text. */
function caseFrom(
  draft: CaseDocument,
  wanted: ReadonlySet<SightingKey>,
  { policy, watched, people, explored, names }: Search,
): DraftCase | null {
  const read = (one: CaseDocument): TestCase | null => readBack(one, people);
  const id = JSON.stringify(draft);
  const drafted = read({ ...draft, story: [LOOKS, ...draft.story] });
  if (drafted === null) return null;
  const probes = explored.get(id) ?? remember(explore(policy, watched, drafted));
  explored.set(id, probes);
  const needed: Instant[] = [];
  const seen = new Set<SightingKey>();
  for (const { at, shows } of probes) {
    if (seen.size === wanted.size) break;
    const fresh = [...shows].filter((key) => wanted.has(key) && !seen.has(key));
    if (fresh.length === 0) continue;
    needed.push(at);
    for (const key of fresh) seen.add(key);
  }
  const [firstKey] = seen;
  if (firstKey === undefined) return null;
  const name = nameOf(watched, firstKey, names);
  const document = { ...draft, name, story: expecting(policy, drafted, draft.story, needed) };
  const made = read(document);
  if (made === null || !runCase(policy, made).passed) return null;
  const keys = [...measure(policy, watched, [made])].flatMap(([{ named }, tally]) =>
    [...tally.by.keys()].map((key) => sightingKey(named.pointer, key)),
  );
  if (!keys.some((key) => wanted.has(key))) return null;
  return { name, yaml: printCase(document), shows: keys };
}

/** Keeps what a generator has yielded for later readers, and takes more of it only when needed. */
function remember<T>(source: Iterator<T>): Iterable<T> {
  const known: T[] = [];
  return {
    *[Symbol.iterator]() {
      for (let index = 0; ; index += 1) {
        if (index === known.length) {
          const next = source.next();
          if (next.done) return;
          known.push(next.value);
        }
        yield known[index] as T;
      }
    },
  };
}

function readBack(document: CaseDocument, people: TestCase['people']): TestCase | null {
  const file = readTests(`version: 1\ncases:\n${printCase(document)}`, '');
  const [test] = file.ok ? file.value.cases : [];
  return test ? { ...test, people } : null;
}

/** What the policy does now, as an expectation at each instant: the author decides whether it is what they want. */
function expecting(
  policy: Policy,
  test: TestCase,
  acts: readonly EntryDocument[],
  needed: readonly Instant[],
): readonly EntryDocument[] {
  const story = new Story(policy, test, () => {});
  const last = needed.at(-1) ?? test.declared;
  const events = test.story.filter(({ event, at }) => event !== null && at <= last);
  const entries: EntryDocument[] = [];
  let done = 0;
  const happenUpTo = (at: Instant): void => {
    for (; (events[done]?.at ?? Number.POSITIVE_INFINITY) <= at; done += 1) {
      const { event = null, ...entry } = events[done] ?? {};
      const written = acts[done];
      if (event === null || written === undefined) continue;
      story.applyEventAndRun({ ...(entry as TestCase['story'][number]), event }, event);
      entries.push(written);
    }
  };
  for (const at of needed) {
    happenUpTo(at - 1);
    story.runUpTo(at - 1);
    // What came before is not what this is about.
    if (story.since.fired.length > 2) {
      const { severity, status } = snapshotAt(policy, story.issue, at - 1);
      entries.push({ at: formatDuration(at - 1 - test.declared), expect: { severity, status } });
      story.since = NOTHING;
    }
    happenUpTo(at);
    story.runUpTo(at);
    entries.push({ at: formatDuration(at - test.declared), expect: expectAt(policy, story, at, test.declared) });
    story.since = NOTHING;
  }
  return entries;
}

function expectAt(policy: Policy, story: Story, at: Instant, declared: Instant): ExpectDocument {
  const { severity, level, status, next } = snapshotAt(policy, story.issue, at);
  if (severity === null) return { severity, level };
  return {
    severity,
    level,
    ...(status === null ? {} : { status }),
    fired: story.since.fired,
    ...(story.since.mentioned.length > 0 ? { mentioned: [...new Set(story.since.mentioned)] } : {}),
    next: next === null ? null : formatDuration(next.at - declared),
  };
}

/** Such as `trigger silent turns on count.missed-updates >= 2`, made different from the names in use. */
function nameOf(watched: Watch, key: SightingKey, taken: ReadonlySet<string>): string {
  const [pointer = '', atom = ''] = key.split(' ');
  const rule = [...watched.values()].find(({ named }) => named.pointer === pointer);
  const base = `${rule?.named.name ?? pointer} turns on ${describeRule(rule?.atoms[Number(atom)]?.rule ?? null)}`;
  let name = base;
  for (let n = 2; taken.has(name); n += 1) name = `${base} (${n})`;
  return name;
}
