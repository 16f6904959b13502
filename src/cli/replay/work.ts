/** Replays a batch of issues by their places: the same in this thread and in another. */
import type { Policy } from '#domain/policy.ts';
import type { Replay } from '#domain/results/replay.ts';
import { loadPolicy } from '#policy/index.ts';
import { mergeReplays, replayer } from '#replay/index.ts';
import { openPlaces, type Place } from './find-issues.ts';

/** What a thread is given to begin with: texts, as a compiled policy cannot be sent to it. Both are valid. */
export interface Task {
  readonly files: readonly string[];
  readonly before: Policy['texts'] | null;
  readonly after: Policy['texts'];
}

export interface Work {
  batch(places: readonly Place[]): Replay;
  merge(parts: readonly Replay[]): Replay;
  close(): void;
}

export function startWork({ files, before, after }: Task): Work {
  const { nothing, one } = replayer(before && load(before), load(after));
  const read = openPlaces(files);
  const merge = (parts: readonly Replay[]): Replay => mergeReplays(nothing, parts);
  return {
    merge,
    batch: (places) =>
      merge(
        places.map((place) => {
          const { issue, at } = read.at(place);
          return one(issue, at);
        }),
      ),
    close: () => read.close(),
  };
}

function load([own, ...bases]: Policy['texts']): Policy {
  const loaded = loadPolicy(own?.text ?? '', own?.file ?? '', { bases });
  if (!loaded.ok) throw new Error(`${own?.file} is not valid any more`);
  return loaded.value;
}
