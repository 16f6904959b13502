/** Repositories dealt out to shards. Pure. */
import { createHash } from 'node:crypto';

export interface Shard {
  /** From 1 on. */
  readonly shard: number;
  /** `owner/name`, in the order of the alphabet; at least one. */
  readonly repositories: readonly string[];
}

/**
 * Rendezvous hashing: a repository belongs to the shard that weighs most with its name. Which one depends on nothing but the name
 * and the number of shards, so one that comes or goes moves no other; with one shard more, only those move that it wins. Shards
 * without any repository are left out: GitHub would start a job for each.
 */
export function dealOut(repositories: readonly string[], shards: number): readonly Shard[] {
  const dealt = new Map<number, string[]>();
  const unique = new Map(repositories.map((repository) => [repository.toLowerCase(), repository]));
  for (const [key, repository] of [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const shard = shardOf(key, shards);
    dealt.set(shard, [...(dealt.get(shard) ?? []), repository]);
  }
  return [...dealt].toSorted(([a], [b]) => a - b).map(([shard, names]) => ({ shard, repositories: names }));
}

function shardOf(key: string, shards: number): number {
  let best = { shard: 1, weight: '' };
  for (let shard = 1; shard <= shards; shard += 1) {
    const weight = createHash('sha256').update(`${shard}:${key}`).digest('hex');
    if (weight > best.weight) best = { shard, weight };
  }
  return best.shard;
}
