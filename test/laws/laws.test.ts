import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { decide, fold, foldIssue, perform, plan, runOnce, simulateDueRuns, snapshotAt } from '#engine/index.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, type Event, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns();
const options = { numRuns: RUNS };
/** Long enough for many more runs on a slow machine: a bound on hanging, not a measure of speed. */
const PATIENCE = 60_000 + RUNS * 200;

/** Somebody edits a comment of a person's, and the next run may come at once or later. */
interface Edit {
  readonly after: number;
  readonly nth: number;
  readonly body: string;
  readonly isByOther: boolean;
  readonly runs: boolean;
}

const EDITED = [
  '/ack',
  '/escalate',
  '/escalat',
  '/escalate\n/severity nope',
  '/handoff @cyd',
  '/handof @cyd',
  'bye\n/handoff @bob',
  '/role first @bob',
  '/severity sev1',
  '/snooze 20m vendor',
  '/resolved',
  'on it',
];

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 9000 }),
    nth: fc.nat(5),
    body: fc.constantFrom(...EDITED),
    isByOther: fc.boolean(),
    runs: fc.boolean(),
  }),
  { maxLength: 3 },
);

function withEdit(issue: Issue, { after, nth, body, isByOther }: Edit): Issue {
  const all = issue.timeline.filter((item) => item.kind === 'comment' && item.by?.kind === 'person');
  const one = all[nth % all.length];
  const timeline = issue.timeline.map((item) =>
    item === one && item.kind === 'comment'
      ? { ...item, body, editedAt: START + after, editedByOther: isByOther }
      : item,
  );
  return { ...issue, timeline };
}

interface World {
  readonly policy: Policy;
  readonly body: string;
  readonly story: readonly Event[];
  readonly edits: readonly Edit[];
  readonly times: readonly number[];
}

/** The issue after the story, the engine having run after each event and at each of `times`. */
function live({ policy, body, story, edits, times }: World): Issue {
  let issue = runOnce(policy, newIncident(body), START).issue;
  const moments = [
    ...story.map((event) => ({ at: event.after, happen: (one: Issue) => happens(one, event), runs: true })),
    ...edits.map((edit) => ({ at: edit.after, happen: (one: Issue) => withEdit(one, edit), runs: edit.runs })),
    ...times.map((at) => ({ at, happen: (one: Issue) => one, runs: true })),
  ].toSorted((a, b) => a.at - b.at);
  for (const { at, happen, runs } of moments) {
    issue = happen(issue);
    if (runs) issue = runOnce(policy, issue, START + at).issue;
  }
  return issue;
}

const world: fc.Arbitrary<World> = fc.record({
  policy: policies,
  body: bodies,
  story: stories,
  edits,
  times: fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 6 }),
});
const endOf = ({ story, edits, times }: World): number =>
  START + Math.max(0, ...times, ...[...story, ...edits].map(({ after }) => after));

/** The same, with a run at its end. */
const issueAfter = (w: World): Issue => runOnce(w.policy, live(w), endOf(w)).issue;

describe('the laws', { timeout: PATIENCE }, () => {
  it('1: the same policy, issue and instant give the same decision', () => {
    fc.assert(
      fc.property(world, (w) => {
        const issue = live({ ...w, times: [] });
        const at = endOf(w) + 60;
        expect(decide(w.policy, structuredClone(issue), at)).toEqual(decide(w.policy, issue, at));
      }),
      options,
    );
  });

  it('2 and 3: a performed plan leaves nothing to do, at the same instant and at any other before the next is due', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 0, max: 40 * 86_400 }), (w, later) => {
        const issue = issueAfter(w);
        const now = endOf(w);
        expect(plan(decide(w.policy, issue, now), issue)).toEqual([]);
        const next = decide(w.policy, issue, now).next?.at ?? Number.POSITIVE_INFINITY;
        expect(next).toBeGreaterThan(now);
        for (const at of [now + 1, Math.min(now + later, next - 1), Math.min(now + 86_400, next - 1)]) {
          if (at >= next || at < now) continue;
          expect(plan(decide(w.policy, issue, at), issue)).toEqual([]);
        }
      }),
      options,
    );
  });

  it('3: what is told as next is when something fires, and not a second before, where runs record what turns until then', () => {
    fc.assert(
      fc.property(world, ({ policy, ...w }) => {
        let issue = issueAfter({ policy, ...w });
        const end = endOf({ policy, ...w });
        const next = snapshotAt(policy, issue, end).next;
        if (next === null) return;
        for (const run of simulateDueRuns(foldIssue(policy, issue), end, next.at - 1)) {
          expect(run.decision.fired).toEqual([]);
          ({ issue } = run.folded);
        }
        expect(decide(policy, issue, next.at).fired.map(({ trigger }) => trigger)).toContain(next.trigger);
        expect(decide(policy, issue, next.at - 1).fired).toEqual([]);
      }),
      options,
    );
  });

  it('5: late, lost and doubled runs post no firing twice, and leave nothing undone', () => {
    fc.assert(
      fc.property(world, (w) => {
        const issue = live({ ...w, times: [...w.times, ...w.times, ...w.times.map((at) => at + 1)] });
        const incident = fold(w.policy, issue);
        const posted = (incident?.records ?? []).flatMap((record) =>
          Object.entries(record.fired).map(([trigger, n]) => `${record.episode}/${trigger}/${n}`),
        );
        expect(new Set(posted).size).toBe(posted.length);
        expect(incident?.duplicates ?? []).toEqual([]);
        const end = endOf(w) + 1;
        const last = runOnce(w.policy, issue, end);
        expect(plan(decide(w.policy, last.issue, end), last.issue)).toEqual([]);
      }),
      options,
    );
  });

  it('5: two runs at once end as one run does, their doubles hidden', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 0, max: 90_000 }), (w, wait) => {
        const before = live({ ...w, times: [] });
        const at = endOf(w) + wait;
        const alone = runOnce(w.policy, before, at).issue;
        // Both decide on the same reading; the second one's writes land after the first's.
        const effects = plan(decide(w.policy, before, at), before);
        const beside = effects.reduce(
          (issue, effect) => perform(issue, effect, at),
          runOnce(w.policy, before, at).issue,
        );
        const healed = runOnce(w.policy, beside, at).issue;
        expect(essence(w.policy, healed)).toEqual(essence(w.policy, alone));
      }),
      options,
    );
  });

  it('6: killed after any write, the next run ends as a run that was never killed', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 0, max: 90_000 }), (w, wait) => {
        const before = live({ ...w, times: [] });
        const at = endOf(w) + wait;
        const { issue: end, effects } = runOnce(w.policy, before, at);
        for (let count = 0; count <= effects.length; count += 1) {
          const killed = effects.slice(0, count).reduce((issue, effect) => perform(issue, effect, at), before);
          expect(essence(w.policy, runOnce(w.policy, killed, at).issue)).toEqual(essence(w.policy, end));
        }
      }),
      options,
    );
  });

  it('8: who unassigned themselves stays unassigned until somebody is called again, and a chosen severity stands', () => {
    fc.assert(
      fc.property(world, fc.constantFrom('sev1', 'sev2', 'sev3'), (w, severity) => {
        const issue = issueAfter(w);
        const now = endOf(w);
        const state = snapshotAt(w.policy, issue, now);
        if (state.severity === null || state.status === 'reviewed') return;
        const after = now - START;
        const chosen = happens(issue, { after, by: 'cyd', act: { kind: 'comment', body: `/severity ${severity}` } });
        const left = chosen.assignees.reduce(
          (one, login) => happens(one, { after, by: login, act: { kind: 'unassign', logins: [login] } }),
          chosen,
        );
        const { issue: then, decision } = runOnce(w.policy, left, now);
        if (!decision.fired.length) expect(snapshotAt(w.policy, then, now).severity).toBe(severity);
        if (decision.comment === null) expect(then.assignees).toEqual([]);
      }),
      options,
    );
  });

  it('9: with no human event a later run never engages a lower level than an earlier one would have', () => {
    fc.assert(
      fc.property(
        // A rule that time can turn false again ("less than", business hours) is held to now alone, on purpose.
        world.filter(
          ({ policy }) => !/calendar|"<"/.test(JSON.stringify(policy.triggers.map(({ when }) => when.source))),
        ),
        fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 2, maxLength: 5 }),
        (w, waits) => {
          const issue = live({ ...w, times: [] });
          const levels = waits
            .toSorted((a, b) => a - b)
            .map((wait) => snapshotAt(w.policy, runOnce(w.policy, issue, endOf(w) + wait).issue, endOf(w) + wait));
          const engaged = levels.flatMap(({ level }) => (level === null ? [] : [level]));
          expect(engaged).toEqual(engaged.toSorted((a, b) => a - b));
        },
      ),
      options,
    );
  });
});

/** All that matters of an issue afterwards: what is on it, and what the ledger knows. */
function essence(policy: Policy, issue: Issue): unknown {
  const incident = fold(policy, issue);
  const visibleComments = issue.timeline.filter(
    (item) => item.kind === 'comment' && item.by?.kind === 'engine' && !item.minimised,
  );
  return {
    labels: issue.labels.toSorted(),
    assignees: issue.assignees.toSorted(),
    state: issue.state,
    reviews: (issue.subIssues ?? []).filter(({ closedAt }) => closedAt === null).map(({ number }) => number),
    comments: visibleComments.length,
    fired: [...(incident?.fired ?? [])].toSorted(),
    level: incident?.level,
    levelSince: incident?.levelSince,
    holders: [...(incident?.holders ?? [])].toSorted(),
    episode: incident?.episode,
    severity: incident?.announced.at(-1)?.severity,
    escalations: incident?.escalations,
  };
}
