/** Runs one story through the engine, on the model: the same decision the Action makes. Pure. */
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { fold, snapshotAt } from '#engine/index.ts';
import { compare } from './compare.ts';
import { type Entry, MOST_RUNS, type TestCase } from './document.ts';
import type { CaseResult, Failure, Refusal } from '#domain/results/case-result.ts';
import { NOTHING, type Observe, type OnRun, Story } from './story.ts';

export function runCase(
  policy: Policy,
  test: TestCase,
  observe: Observe = () => {},
  onRun: OnRun = () => {},
): CaseResult {
  const story = new Story(policy, test, observe, onRun);
  const failures = failuresOf(policy, test, story, observe);
  const passed = failures.length === 0;
  const absent = passed || story.isOverlong ? [] : absentPeople(policy, test, story.issue, failures.length);
  const [first] = failures;
  const refusals = first === undefined ? [] : refusalsUntil(first.at, policy, test, story.issue);
  const known = refusals.filter(({ by }) => !absent.includes(by.toLowerCase()));
  const leftAlone =
    first === undefined ? null : snapshotAt(policy, issueAt(policy, test, first.at), first.at).leftAlone;
  return { name: test.name, place: test.place, passed, failures, absent, leftAlone, refusals: known };
}

/** Whoever expects what a command does is told that it was not carried out, and why. */
function refusalsUntil(at: Instant, policy: Policy, { declared }: TestCase, issue: Issue): readonly Refusal[] {
  const commands = fold(policy, issue)?.commands ?? [];
  return commands.flatMap((command): readonly Refusal[] => {
    const { verdict, by, text } = command;
    if (verdict.kind === 'accepted' || verdict.kind === 'help' || command.at > at) return [];
    return [{ offset: command.at - declared, by, command: text, answer: verdict }];
  });
}

function failuresOf(policy: Policy, test: TestCase, story: Story, observe: Observe): readonly Failure[] {
  const failures: Failure[] = [];
  for (const entry of test.story) {
    if (entry.event) story.applyEventAndRun(entry, entry.event);
    if (entry.expect) story.runUpTo(entry.at);
    if (story.isOverlong) return [...failures, overlong(test, entry)];
    if (!entry.expect) continue;
    observe(story.issue, entry.at);
    const { issue, since, last, firedOn } = story;
    const state = snapshotAt(policy, issue, entry.at);
    const now = story.foundAt(entry.at);
    failures.push(...compare({ policy, test, entry, issue, state, since, last, firedOn, now }, entry.expect));
    story.since = NOTHING;
  }
  story.runUpTo(test.story.at(-1)?.at ?? test.declared);
  return failures;
}

/** Who is needed and not among `people:`: with them there, less of the case fails. */
function absentPeople(policy: Policy, test: TestCase, issue: Issue, failures: number): readonly string[] {
  const known = new Set(Object.keys(test.people).map((login) => login.toLowerCase()));
  const named = [...(test.incident.assignees ?? []), ...test.story.flatMap(({ event }) => namedBy(event))];
  const absent = [...new Set([...named.map((login) => login.toLowerCase()), ...Object.keys(issue.people)])].filter(
    (login) => !known.has(login),
  );
  const helps = (logins: readonly string[]): boolean => {
    const people = { ...test.people, ...Object.fromEntries(logins.map((login) => [login, 'write' as const])) };
    const other = { ...test, people };
    return failuresOf(policy, other, new Story(policy, other), () => {}).length < failures;
  };
  if (absent.length === 0) return [];
  const alone = absent.filter((login) => helps([login]));
  return alone.length === 0 && helps(absent) ? absent : alone;
}

/** Who does it, and whom they assign: GitHub assigns nobody without access. */
const namedBy = (event: Entry['event']): readonly string[] =>
  event === null ? [] : [event.by, ...(event.what.kind === 'assign' ? event.what.logins : [])];

/** What comes after so many runs is not looked at. */
const overlong = ({ declared }: TestCase, { at, place }: Entry): Failure => ({
  at,
  offset: at - declared,
  place,
  what: 'number of runs',
  expected: `less than ${MOST_RUNS}`,
  actual: `${MOST_RUNS} or more`,
  rules: [],
});

/** The issue of a case as a run at `at` finds it: what people did up to then is done, what the engine does then is not. */
export function issueAt(policy: Policy, test: TestCase, at: Instant): Issue {
  const story = new Story(policy, test, () => {});
  for (const entry of test.story) {
    if (entry.event === null || entry.at > at) continue;
    if (entry.at < at) story.applyEventAndRun(entry, entry.event);
    else story.applyEvent(entry, entry.event);
  }
  story.runUpTo(at - 1);
  return story.issue;
}
