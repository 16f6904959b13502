/** What is left of the hour's budgets of REST and GraphQL, as the headers of GitHub's answers say. */
import type { Headers } from './error.ts';

const RESOURCES = ['core', 'graphql'] as const;

export interface Budget {
  note(headers: Headers): void;
  /** Takes the body of an answer to `GET /rate_limit`. */
  learn(answer: unknown): void;
  /** False while no answer has told of both. */
  isKnown(): boolean;
  /** The share that is left of the scarcer; 1 where nothing is known of either. */
  left(): number;
}

export function createBudget(): Budget {
  const shares = new Map<string, number>();
  const set = (resource: string, remaining: unknown, limit: unknown): void => {
    const share = Number(remaining) / Number(limit);
    if (Number.isFinite(share)) shares.set(resource, share);
  };
  return {
    note: (headers) =>
      set(String(headers['x-ratelimit-resource']), headers['x-ratelimit-remaining'], headers['x-ratelimit-limit']),
    learn: (answer) => {
      const { resources } = (answer ?? {}) as Partial<Answer>;
      for (const resource of RESOURCES) set(resource, resources?.[resource]?.remaining, resources?.[resource]?.limit);
    },
    isKnown: () => RESOURCES.every((resource) => shares.has(resource)),
    left: () => Math.min(1, ...RESOURCES.flatMap((resource) => shares.get(resource) ?? [])),
  };
}

interface Answer {
  readonly resources: Readonly<Record<string, { readonly limit?: unknown; readonly remaining?: unknown } | undefined>>;
}
