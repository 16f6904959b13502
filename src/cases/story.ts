/** A story as it unfolds on the model: what people do, and the runs between. */
import { isAtLeast, type Issue, type Person } from '#domain/issue.ts';
import { hasName, nameKey } from '#domain/names.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import {
  advance,
  commentsOf,
  type FoldedIssue,
  foldIssue,
  openIssue,
  personDid,
  sentMessages,
  type SimulatedRun,
  simulateDueRuns,
  simulateRun,
  type Reader,
  writeBody,
} from '#engine/index.ts';
import { callableBetween } from '#engine/escalation/reachable-people.ts';
import type { Decision } from '#domain/decision.ts';
import { type Entry, MOST_RUNS, type TestCase, type StoryAct } from './document.ts';

/** What has happened since the previous `expect`. */
export interface Since {
  readonly fired: readonly string[];
  readonly mentioned: readonly string[];
  readonly comments: number;
  /** Messages by channels: `war-room`, `alice by text`. */
  readonly sent: readonly string[];
}

export interface FoundIssue {
  readonly folded: FoldedIssue;
  readonly at: Instant;
}

export const NOTHING: Since = { fired: [], mentioned: [], comments: 0, sent: [] };

/** Called with the issue as the engine finds it: at each run before its effects, and at each `expect`. */
export type Observe = (issue: Issue, at: Instant) => void;

/** Called after each run. */
export type OnRun = (run: SimulatedRun) => void;

export class Story {
  since = NOTHING;
  last: Decision | null = null;
  /** What each trigger last fired on. */
  readonly firedOn = new Map<string, FoundIssue>();
  /** True once the case has had as many runs as one may have: the story ends there. */
  isOverlong = false;
  readonly #policy: Policy;
  readonly #test: TestCase;
  readonly #times: readonly Instant[];
  readonly #observe: Observe;
  readonly #onRun: OnRun;
  readonly #reader: Reader;
  #folded: FoldedIssue;
  #ran: Instant;
  #runCount = 0;

  constructor(
    policy: Policy,
    test: TestCase,
    observe: Observe = () => {},
    onRun: OnRun = () => {},
    reader: Reader = 'nobody',
  ) {
    this.#reader = reader;
    this.#observe = observe;
    this.#onRun = onRun;
    this.#policy = policy;
    this.#test = test;
    this.#folded = foldIssue(policy, openCase(policy, test));
    this.#times = timetable(test);
    this.#ran = test.declared - 1;
    if (test.runs.kind === 'due' && test.story[0]?.event && test.story[0].at <= test.declared) return;
    if (test.runs.kind === 'due') this.#run(test.declared);
  }

  get issue(): Issue {
    return this.#folded.issue;
  }

  /** The issue as a run at `at` would find it. */
  foundAt(at: Instant): FoundIssue {
    return { folded: this.#folded, at };
  }

  /** A person does something: whatever was due before runs before it; then, unless the case has its own times, the engine runs. */
  applyEventAndRun(entry: Entry, event: NonNullable<Entry['event']>): void {
    this.applyEvent(entry, event);
    if (this.#test.runs.kind === 'due') this.#run(entry.at);
  }

  /** What happens, without the run that sees it. */
  applyEvent(entry: Entry, event: NonNullable<Entry['event']>): void {
    this.runUpTo(entry.at - 1);
    this.#folded = advance(this.#folded, this.after(event, entry.at));
  }

  /** The issue after somebody did something, before any run. */
  after({ by, what }: NonNullable<Entry['event']>, at: Instant): Issue {
    return personDid(this.issue, by, resolve(this.#policy, what), at);
  }

  runUpTo(limit: Instant): void {
    if (this.#test.runs.kind !== 'due') {
      for (const at of this.#times.filter((time) => time > this.#ran && time <= limit)) {
        if (this.isOverlong) return;
        this.#run(at);
      }
      return;
    }
    const from = Math.max(this.#ran, this.#test.declared);
    if (this.isOverlong) return;
    for (const run of simulateDueRuns(this.#folded, from, limit, this.#reader)) {
      this.#ranAs(run);
      if (this.isOverlong) return;
    }
  }

  #run(at: Instant): void {
    this.#ranAs(simulateRun(this.#folded, at, this.#reader));
  }

  #ranAs(run: SimulatedRun): void {
    const { at, folded, decision } = run;
    const sent = sentMessages(run).map(({ channel, to }) => (to === null ? channel : `${to} by ${channel}`));
    this.#observe(this.issue, at);
    for (const { trigger } of decision.fired) this.firedOn.set(trigger, { folded: this.#folded, at });
    this.#runCount += 1;
    this.isOverlong = this.#runCount >= MOST_RUNS;
    this.#ran = at;
    this.#folded = folded;
    this.last = decision;
    const comments = commentsOf(run);
    this.since = {
      fired: [...this.since.fired, ...decision.fired.map(({ trigger }) => trigger)],
      mentioned: [...this.since.mentioned, ...comments.flatMap(({ mentions }) => mentions)],
      comments: this.since.comments + comments.length,
      sent: [...this.since.sent, ...sent],
    };
    this.#onRun(run);
  }
}

/** Times at which the engine runs when the case names them; `every` runs at the declaration and at each multiple. */
function timetable(test: TestCase): readonly Instant[] {
  const { runs, declared, story } = test;
  if (runs.kind === 'due') return [];
  if (runs.kind === 'at') return runs.times.toSorted((a, b) => a - b);
  const end = story.at(-1)?.at ?? declared;
  return Array.from({ length: Math.floor((end - declared) / runs.seconds) + 1 }, (_, n) => declared + n * runs.seconds);
}

/** The issue as opened at `declared`: with the incident's label, unless the case gives the labels itself. */
function openCase(policy: Policy, test: TestCase): Issue {
  const { declared, incident } = test;
  return openIssue({
    at: declared,
    author: incident.author ?? 'reporter',
    title: incident.title ?? 'Incident',
    body: incident.body ?? writeBody(policy, incident.details ?? {}),
    type: incident.type ?? null,
    labels: incident.labels ?? policy.incident.labels.slice(0, 1),
    assignees: incident.assignees ?? [],
    people: peopleOf(policy, test),
  });
}

/**
 * Whom the policy names is a responder, whatever else they are, as the Action asks GitHub about nobody of them, unless commands are for some
 * responders alone. Whether somebody can be assigned is what `people:` says.
 */
function peopleOf(policy: Policy, { people, declared, story }: TestCase): Issue['people'] {
  const isRanked = policy.commands.size > 0;
  const named = isRanked ? [] : callableBetween(policy, declared, story.at(-1)?.at ?? declared);
  return {
    ...Object.fromEntries(named.map((login): [string, Person] => [login, { permission: 'triage', assignable: false }])),
    ...Object.fromEntries(
      Object.entries(people).map(([login, permission]): [string, Person] => {
        const isRaised = !isAtLeast(permission, 'triage') && hasName(named, login);
        return [nameKey(login), { permission: isRaised ? 'triage' : permission, assignable: permission !== 'none' }];
      }),
    ),
  };
}

function resolve(policy: Policy, what: StoryAct): Parameters<typeof personDid>[2] {
  if (what.kind !== 'edit') return what;
  const body = what.body ?? (what.details === null ? null : writeBody(policy, what.details));
  return { kind: 'edit', title: what.title, body, review: what.review };
}
