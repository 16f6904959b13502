/** What goes wrong, by rule. */
export type FaultKind =
  /** Carried out; the connection is cut before the answer. */
  | 'lost-response'
  /** Not carried out; the connection is cut. */
  | 'reset-before'
  | '502-before'
  | '502-after'
  | '500'
  | '504'
  /** GraphQL alone: HTTP 200 without data, "Something went wrong". */
  | 'graphql-unavailable'
  /** 403, and GraphQL's 200, with nothing left of the hour. */
  | 'primary-rate-limit'
  | 'secondary-rate-limit'
  /** The named field of a GraphQL document fails, however deep, or the one of that alias; the others are done. */
  | 'graphql-partial'
  /** As `graphql-partial`, because the field would be too dear. */
  | 'resource-limit'
  | 'slow';

export interface Fault {
  readonly kind: FaultKind;
  readonly match?: {
    readonly method?: string;
    readonly path?: RegExp;
    /** A GraphQL field or alias, such as `addComment` or `issues`. */
    readonly operation?: string;
    /**
     * Number of an issue: a REST request for it, or a GraphQL query that comes to its `timelineItems` (or to `operation` of
     * it). So a page of issues fails because of one, and a page without it does not.
     */
    readonly issue?: number;
    /** Only where that field is asked for more than so many entries. */
    readonly above?: number;
  };
  /** How many matching requests pass unharmed first. */
  readonly skip?: number;
  /** How many are harmed; 1 unless said otherwise. */
  readonly times?: number;
  /**
   * Of a limit: seconds until it is lifted, as the header tells; 1 unless said otherwise. Null: the header is left out. Less
   * than 0: the limit is lifted in the past, as it looks to a runner whose clock is ahead.
   */
  readonly retryAfter?: number | null;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly operations: readonly string[];
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that strikes this request, if any; it is used up by that. */
  strike(asked: Asked): Fault | null;
  /** Takes back that a fault was used up: it struck nothing. */
  spare(fault: Fault): void;
}

export function createFaults(): Faults {
  let armed: { readonly fault: Fault; skip: number; times: number }[] = [];
  return {
    add: (fault) => void armed.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 }),
    clear: () => {
      armed = [];
    },
    strike: (asked) => {
      for (const one of armed) {
        if (one.times <= 0 || !matches(one.fault, asked)) continue;
        if (one.skip > 0) {
          one.skip -= 1;
          continue;
        }
        one.times -= 1;
        return one.fault;
      }
      return null;
    },
    spare: (fault) => {
      for (const one of armed) if (one.fault === fault) one.times += 1;
    },
  };
}

/** The field whose failing a fault waits for while GraphQL is executed; null for one that strikes whatever is asked. */
export interface Aim {
  readonly field: string;
  readonly issue: number | null;
  readonly above: number;
}

export function aimOf({ kind, match = {} }: Fault, first: string | undefined): Aim | null {
  const { issue = null, above = 0 } = match;
  const isPartial = kind === 'graphql-partial' || kind === 'resource-limit';
  if (!isPartial && issue === null) return null;
  const field = match.operation ?? (issue === null ? first : 'timelineItems');
  return field === undefined ? null : { field, issue, above };
}

function matches({ kind, match = {} }: Fault, { method, path, operations }: Asked): boolean {
  const isGraphql = path === '/graphql';
  const field = match.operation ?? (match.issue !== undefined && isGraphql ? 'timelineItems' : undefined);
  return (
    (isGraphql || !['graphql-partial', 'resource-limit', 'graphql-unavailable'].includes(kind)) &&
    (match.method === undefined || match.method === method) &&
    (match.path === undefined || match.path.test(path)) &&
    (field === undefined || operations.includes(field)) &&
    (match.issue === undefined || isGraphql || new RegExp(`/issues/${match.issue}(?:/|$)`).test(path))
  );
}
