/** Replays a batch of past incidents: the same in this thread and in another. */
import type { Policy } from '#domain/policy.ts';
import type { Replay } from '#domain/results/replay.ts';
import type { Reading } from '#history/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { mergeReplays, type Replayer, replayer } from '#replay/index.ts';
import { openPlaces, type Place } from './places.ts';

/** As it was read already, or where it stands in a history file. */
export type PastIncident = Reading | Place;

/** What a thread starts with: a compiled policy cannot be sent to it, its texts can. Both are valid. */
export interface Task {
  readonly before: PolicyTexts | null;
  readonly after: PolicyTexts;
  /** The history files that places are in. */
  readonly files: readonly string[];
}

type PolicyTexts = Pick<Policy, 'texts' | 'labelsOfOthers'>;

export interface Work {
  batch(incidents: readonly PastIncident[]): Replay;
  close(): void;
}

/** Without one before, the other is replayed alone. */
export interface PolicyPair {
  readonly before: Policy | null;
  readonly after: Policy;
}

export function taskOf({ before, after }: PolicyPair, files: readonly string[]): Task {
  return { before: before && textsOf(before), after: textsOf(after), files };
}

const textsOf = ({ texts, labelsOfOthers }: Policy): PolicyTexts => ({ texts, labelsOfOthers });

/** Starts what another thread sent. */
export const startTask = ({ before, after, files }: Task): Work =>
  startWork(replayer(before && load(before), load(after)), files);

export function startWork({ nothing, one }: Replayer, files: readonly string[]): Work {
  const places = openPlaces(files);
  return {
    batch: (incidents) =>
      mergeReplays(
        nothing,
        incidents.map((incident) => {
          const { issue, at } = 'issue' in incident ? incident : places.at(incident);
          return one(issue, at);
        }),
      ),
    close: () => places.close(),
  };
}

function load({ texts: [own, ...bases], labelsOfOthers }: PolicyTexts): Policy {
  const loaded = loadPolicy(own?.text ?? '', own?.file ?? '', { bases });
  if (!loaded.ok) throw new Error(`${own?.file} is not valid any more`);
  return { ...loaded.value, labelsOfOthers };
}
