/**
 * Law 10: at every instant at which something is due within `watch-for` there is a live watcher, a run that has not started yet, or a
 * red run that says there is none. Law 5, of watchers beside short runs: nobody is called late by more than a poll after a run is
 * there to do it, and nothing is posted twice. There is no lock on GitHub: what two runs write within one second may be there twice,
 * and then the younger one is hidden.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Sandbox, StoredComment, StoredIssue } from '#sandbox/index.ts';
import { liveMentions } from '../support/live.ts';
import { isWatcher, type Night, startNight } from '../support/night.ts';
import { lawRuns } from '../support/seed.ts';
import { threeLevels } from '../support/three-levels.ts';

const RUNS = lawRuns(7);
const STEP = 300;
const WATCH_FOR = 420;
const POLL = 15;
/** A watcher's polls are a thirtieth further apart, so that it can look for a younger one as well; here a second is the least that passes. */
const BETWEEN_POLLS = Math.ceil((POLL * 31) / 30);
const LASTS = 2100;
const LAST_ACT = 1200;

const POLICY = threeLevels(STEP);

const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('ack' as const, 'remark' as const), issue: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('death' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('refusal' as const), times: fc.constantFrom(1, 3, 30) }),
  },
);
const night = fc.record({
  seed: fc.nat(),
  startDelay: fc.constantFrom(0, 20, 300),
  acts: fc.array(fc.tuple(fc.integer({ min: 1, max: LAST_ACT }), act), { minLength: 3, maxLength: 8 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const OPEN = { kind: 'open' } as const;
/**
 * A successor that takes over, one that is refused until the end, a watcher that dies before somebody comes by, and an incident that is
 * declared a second before a watcher leaves, and whose own run starts minutes later.
 */
const EXAMPLES: [{ seed: number; startDelay: number; acts: [number, Act][] }][] = [
  [
    {
      seed: 1,
      startDelay: 20,
      acts: [
        [1, OPEN],
        [200, OPEN],
      ],
    },
  ],
  [
    {
      seed: 1,
      startDelay: 0,
      acts: [
        [1, OPEN],
        [100, { kind: 'refusal', times: 30 }],
      ],
    },
  ],
  [
    {
      seed: 1,
      startDelay: 0,
      acts: [
        [1, OPEN],
        [200, { kind: 'death' }],
        [900, { kind: 'remark', issue: 0 }],
      ],
    },
  ],
  [
    {
      seed: 2147483624,
      startDelay: 300,
      acts: [
        [8, OPEN],
        [771, OPEN],
        [1196, OPEN],
      ],
    },
  ],
];

const seen = { escalations: 0, handovers: 0, deaths: 0, nobody: 0, watched: 0, marked: 0 };

function perform(stage: Night, now: Act): void {
  const { sandbox } = stage;
  const numbers = [...sandbox.store.issues.keys()];
  if (now.kind === 'open') sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] });
  else if (now.kind === 'death') {
    const run = sandbox.actions.runs.findLast((one) => isWatcher(one) && isLive(one));
    if (run) stage.kill(run);
    seen.deaths += run ? 1 : 0;
  } else if (now.kind === 'refusal')
    sandbox.faults.add({ kind: '502-before', match: { method: 'POST', path: /\/dispatches$/ }, times: now.times });
  else {
    const number = numbers[now.issue % Math.max(1, numbers.length)];
    if (number === undefined) return;
    if (now.kind === 'ack') sandbox.as('alice').comment(number, '/ack');
    else sandbox.as('mel').comment(number, 'I see it too.');
  }
}

type Runs = Sandbox['actions']['runs'];
const isLive = ({ status, isLost }: Runs[number]): boolean => status === 'in_progress' && !isLost;

/** What a watcher leaves to a younger one, that one reads when it begins. */
const hasYounger = (run: Runs[number], runs: Runs): boolean =>
  runs.some((one) => one.id > run.id && isWatcher(one) && isLive(one));

/** When each level was first called, the lowest first. A run that comes late calls several at once, and only the last is there. */
function levelsOf({ timeline }: StoredIssue): readonly { readonly level: number; readonly at: Instant }[] {
  const levels = timeline.flatMap((entry) => {
    const level = entry.kind === 'labeled' ? /^escalation: (\d)$/.exec(entry.label)?.[1] : undefined;
    return level === undefined ? [] : [{ level: Number(level), at: entry.at }];
  });
  return levels.filter(({ level }, index) => levels.findIndex((one) => one.level === level) === index);
}

/** When it falls due that the next level is called; null when it never does, unless something happens. */
function dueAt(issue: StoredIssue): Instant | null {
  if (issue.timeline.some((entry) => entry.kind === 'comment' && entry.body === '/ack')) return null;
  const last = levelsOf(issue).at(-1);
  if (last === undefined) return issue.createdAt;
  return last.level === 3 ? null : sinceOf(issue, last) + STEP;
}

/** An incident has its first level from its declaration on, whenever that is seen. */
const sinceOf = (
  { createdAt }: StoredIssue,
  { level, at }: { readonly level: number; readonly at: Instant },
): Instant => (level === 1 ? createdAt : at);

/** Comments that call somebody, after the first one that does. */
const copiesOn = ({ timeline }: StoredIssue): readonly (readonly [copy: StoredComment, first: StoredComment])[] =>
  ['bob', 'carol'].flatMap((login) => {
    const calls = timeline.filter(
      (entry): entry is StoredComment => entry.kind === 'comment' && liveMentions(entry.body).includes(login),
    );
    const [first] = calls;
    return first === undefined ? [] : calls.slice(1).map((copy) => [copy, first] as const);
  });

/** Who sees to what is due: null when nobody does, and nothing says so. */
function keeper(runs: Runs): string | null {
  if (runs.some((run) => isWatcher(run) && isLive(run))) return 'watcher';
  // A run that looks for a watcher is not over before there is one, or before it says that there is none.
  if (runs.some((run) => isLive(run))) return 'run';
  if (runs.some(({ status }) => status === 'queued' || status === 'pending')) return 'not started';
  // Nobody knows of the death of a runner until GitHub notices, and then the run is red.
  if (runs.some(({ isLost, status }) => isLost && status === 'in_progress')) return 'death not noticed';
  const ended = runs.filter(({ conclusion }) => conclusion === 'success' || conclusion === 'failure');
  // A run that saw a watcher in the second of its end may be green beside it.
  const last = Math.max(0, ...ended.map(({ completedAt }) => completedAt ?? 0));
  const isRed = ended.some(({ completedAt, conclusion }) => completedAt === last && conclusion === 'failure');
  return isRed ? 'red run' : null;
}

/** A run that starts in the second in which an incident is opened may have read before. */
const READ: Seconds = 1;

function checkCalls({ store }: Sandbox, awake: ReadonlySet<Instant>, end: Instant): void {
  const firstAwake = (from: Instant): Instant => Math.min(end, ...[...awake].filter((at) => at >= from));
  for (const issue of store.issues.values()) {
    for (const [copy, first] of copiesOn(issue)) {
      expect(copy.at).toBe(first.at);
      expect(copy.minimized).not.toBeNull();
    }
    seen.marked += issue.timeline.filter((one) => one.kind === 'comment' && one.body.includes('"watched":true')).length;
    const levels = levelsOf(issue);
    for (const [index, { at }] of levels.entries()) {
      const before = levels[index - 1];
      const due = before === undefined ? issue.createdAt : sinceOf(issue, before) + STEP;
      expect(at).toBeGreaterThanOrEqual(due);
      expect(at - firstAwake(before === undefined ? due + READ : due)).toBeLessThanOrEqual(BETWEEN_POLLS);
      seen.escalations += before === undefined ? 0 : 1;
    }
    const due = dueAt(issue);
    const isUnseen = levels.length === 0;
    if (due !== null) expect(end - firstAwake(isUnseen ? due + READ : due)).toBeLessThanOrEqual(BETWEEN_POLLS);
  }
}

test('somebody keeps time while something is due, or a red run says that nobody does; nothing is posted twice or late', async () => {
  await fc.assert(
    fc.asyncProperty(night, async ({ seed, startDelay, acts }) => {
      const people = { alice: 'write', bob: 'write', carol: 'write', zoe: 'triage', mel: 'read' } as const;
      const stage = await startNight({ policy: POLICY, people, watchFor: WATCH_FOR, poll: POLL, startDelay, seed });
      const { sandbox } = stage;
      const { clock, actions, store } = sandbox;
      const awake = new Set<Instant>();
      const check = (): void => {
        const now = clock.now();
        // A run decides when it starts. A watcher sees within a poll what changes, if it is still there, and all of it before it leaves.
        if (actions.runs.some(({ startedAt }) => startedAt === now)) awake.add(now);
        for (const run of actions.runs.filter(isWatcher)) {
          const from = run.startedAt ?? now;
          if (isLive(run) && from <= now - BETWEEN_POLLS) awake.add(now - BETWEEN_POLLS);
          if (run.conclusion === 'success' && run.completedAt === now && !hasYounger(run, actions.runs))
            for (let at = Math.max(from, now - BETWEEN_POLLS); at <= now; at += 1) awake.add(at);
        }
        const due = [...store.issues.values()].flatMap((issue) => dueAt(issue) ?? []);
        if (due.some((at) => at <= clock.now() + WATCH_FOR))
          expect(keeper(actions.runs), `at ${clock.now()}`).not.toBeNull();
      };
      try {
        let passed = 0;
        for (const [at, one] of acts.toSorted(([a], [b]) => a - b)) {
          // oxlint-disable-next-line no-await-in-loop
          await stage.pass(at - passed, check);
          passed = at;
          perform(stage, one);
        }
        await stage.pass(LASTS - passed, check);
        checkCalls(sandbox, awake, clock.now());
        const isCalm = startDelay <= 20 && acts.every(([, { kind }]) => kind !== 'death' && kind !== 'refusal');
        // Where all goes well, none has to say that nobody keeps time.
        if (isCalm) expect(actions.runs.filter(({ conclusion }) => conclusion === 'failure')).toEqual([]);
        seen.handovers += stage.reports.filter(
          ({ timekeeping }) => timekeeping?.watch?.end === 'younger-watcher',
        ).length;
        seen.nobody += stage.reports.filter(({ timekeeping }) => timekeeping?.keeper === 'nobody').length;
        seen.watched += stage.reports.reduce((sum, { lateness }) => sum + (lateness?.watched.length ?? 0), 0);
      } finally {
        await stage.close();
      }
    }),
    { numRuns: RUNS, endOnFailure: true, examples: EXAMPLES },
  );
  // Worlds in which none of this happens would show nothing.
  expect(Object.values(seen).filter((count) => count === 0)).toEqual([]);
});
