/** One reading → its replay; the replays of parts → that of the whole. Pure. */
import { compareTexts } from '#domain/canonical.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { ChangedIncident, Noise, Replay, Sides } from '#domain/results/replay.ts';
import type { Instant, Span } from '#domain/time.ts';
import { asTrusted } from '#engine/index.ts';
import { changesOf, clip, noiseOf } from './compare.ts';
import { type Course, courseOf, type Replayable, replayable } from './course.ts';
import { mergePeople, peopleOfCourses } from './people.ts';
import { engineLabels, storyOf } from './story.ts';
import { issueRef, provenance } from '#domain/refs.ts';

/** Two policies made ready once for many incidents. `before` is null when `after` is replayed alone. */
export interface Replayer {
  /** Nothing replayed yet: the neutral element of `mergeReplays`. */
  readonly nothing: Replay;
  /** The replay of one issue, as it was read at `at`. */
  readonly one: (issue: Issue, at: Instant) => Replay;
}

export function replayer(before: Policy | null, after: Policy): Replayer {
  const policies = { before: before && replayable(before), after: replayable(after) };
  const own = engineLabels(before === null ? [after] : [before, after]);
  const nothing: Replay = {
    before: before && provenance(before),
    after: provenance(after),
    span: null,
    issues: 0,
    incidents: 0,
    incidentsUnder: { before: 0, after: 0 },
    changed: [],
    noise: { before: SILENCE, after: SILENCE },
    people: [],
  };
  return {
    nothing,
    one: (issue, at) => {
      if (issue.isPullRequest) return { ...nothing, issues: 1 };
      const story = storyOf(asEngines(issue, before, after), own);
      const course = (policy: Replayable | null): Course | null => policy && courseOf(policy, story, at);
      return tally(nothing, { before, after }, issue, at, {
        before: course(policies.before),
        after: course(policies.after),
      });
    },
  };
}

/** What accounts did that either policy trusts is the past engine's doing as well. */
function asEngines(issue: Issue, before: Policy | null, after: Policy): Issue {
  return asTrusted(after, before === null ? issue : asTrusted(before, issue));
}

function tally(
  nothing: Replay,
  policies: Sides<Policy | null>,
  issue: Issue,
  at: Instant,
  sides: Sides<Course | null>,
): Replay {
  const { before, after } = sides;
  const declared = [before, after].flatMap((course) => (course === null ? [] : [course.declaredAt]));
  if (declared.length === 0) return { ...nothing, issues: 1 };
  const changed = changesOf(issueRef(issue), sides, nothing.before === null);
  const until = Math.min(before?.cutAt ?? Number.POSITIVE_INFINITY, after?.cutAt ?? Number.POSITIVE_INFINITY);
  const span = { from: Math.min(...declared), to: at + 1 };
  const courses = { before: clip(before, until), after: clip(after, until) };
  return {
    ...nothing,
    span,
    issues: 1,
    incidents: 1,
    incidentsUnder: { before: before === null ? 0 : 1, after: after === null ? 0 : 1 },
    changed: changed === null ? [] : [changed],
    noise: { before: noiseOf(courses.before), after: noiseOf(courses.after) },
    people: peopleOfCourses(courses, policies, span),
  };
}

/** The replay of all of them together, in whatever order they come. Each issue has to be in one of them only. */
export function mergeReplays(nothing: Replay, parts: readonly Replay[]): Replay {
  const sum = (read: (part: Replay) => number): number => parts.reduce((total, part) => total + read(part), 0);
  const spans = parts.flatMap(({ span }) => (span === null ? [] : [span]));
  const noise = (side: keyof Sides<Noise>): Noise => ({
    comments: sum((part) => part.noise[side].comments),
    mentions: sum((part) => part.noise[side].mentions),
    messages: sum((part) => part.noise[side].messages),
  });
  return {
    ...nothing,
    span: spans.reduce<Span | null>(cover, null),
    issues: sum(({ issues }) => issues),
    incidents: sum(({ incidents }) => incidents),
    incidentsUnder: {
      before: sum(({ incidentsUnder }) => incidentsUnder.before),
      after: sum(({ incidentsUnder }) => incidentsUnder.after),
    },
    changed: parts.flatMap(({ changed }) => changed).toSorted(byDeclaration),
    noise: { before: noise('before'), after: noise('after') },
    people: mergePeople(parts.flatMap(({ people }) => people)),
  };
}

const cover = (a: Span | null, b: Span): Span => ({
  from: Math.min(a?.from ?? b.from, b.from),
  to: Math.max(a?.to ?? b.to, b.to),
});

const SILENCE: Noise = { comments: 0, mentions: 0, messages: 0 };
const byDeclaration = (a: ChangedIncident, b: ChangedIncident): number =>
  a.declaredAt - b.declaredAt ||
  compareTexts(a.issue.repository, b.issue.repository) ||
  a.issue.number - b.issue.number ||
  compareTexts(a.issue.url, b.issue.url);
