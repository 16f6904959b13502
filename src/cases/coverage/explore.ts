/** Every instant of a story at which some rule may turn, and what the rules show there. Pure. */
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { snapshotAt, turningPointAfter } from '#engine/index.ts';
import type { TestCase } from '#cases/document.ts';
import { Story } from '#cases/story.ts';
import { looksAt, type Watch } from './measure.ts';
import { keyOf } from './seen.ts';

/** One sighting of one rule, as text. */
export type SightingKey = string;
export const sightingKey = (pointer: string, key: string): SightingKey => `${pointer} ${key}`;

export interface Probe {
  readonly at: Instant;
  readonly shows: ReadonlySet<SightingKey>;
}

/** After so many instants without anything new, the rest of a story is not explored. */
const MOST_IDLE = 18;

/** Lazy: ask for no more than you need. */
export function* explore(policy: Policy, watched: Watch, test: TestCase): Generator<Probe> {
  const seen = new Set<SightingKey>();
  const probes: Probe[] = [];
  const since = { idle: 0 };
  const probe = (issue: Issue, at: Instant): void => {
    const looks = looksAt(policy, watched, issue, at);
    const shows = new Set(
      looks.flatMap(({ of, look }) => look.shows.map((one) => sightingKey(of.named.pointer, keyOf(one)))),
    );
    since.idle = [...shows].every((key) => seen.has(key)) ? since.idle + 1 : 0;
    for (const key of shows) seen.add(key);
    probes.push({ at, shows });
  };
  const story = new Story(policy, test, probe);
  let now = test.declared;
  for (const entry of [...test.story, null]) {
    const limit = entry === null ? Number.POSITIVE_INFINITY : entry.at - 1;
    let due = snapshotAt(policy, story.issue, now).next?.at ?? null;
    since.idle = 0;
    while (since.idle < MOST_IDLE) {
      const turn = turningPointAfter(policy, story.issue, now);
      if (turn === null || turn > limit) break;
      // What a comparison of time is just before it turns; what is new there is reason to go on, and what is not, none to stop.
      const { idle } = since;
      if (turn - 1 > now) probe(story.issue, turn - 1);
      since.idle = Math.min(idle, since.idle);
      now = turn;
      // Where a run is due it looks by itself.
      if (due === null || turn < due) probe(story.issue, turn);
      else {
        story.runUpTo(turn);
        due = snapshotAt(policy, story.issue, now).next?.at ?? null;
      }
      yield* probes.splice(0);
    }
    if (entry?.event) {
      story.applyEventAndRun(entry, entry.event);
      now = entry.at;
    }
    yield* probes.splice(0);
  }
}
