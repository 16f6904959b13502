/** Rules by which requests fail. */
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
     * Number of an issue: a REST request for it, or a GraphQL query that reaches its `timelineItems` (or to `operation` of
     * it). So a page of issues fails because of one, and a page without it does not.
     */
    readonly issue?: number;
    /** Only where a request wants more than so many entries of that field. */
    readonly above?: number;
  };
  /** How many matching requests pass first. */
  readonly skip?: number;
  /** How many requests it strikes; 1 by default. */
  readonly times?: number;
  /**
   * For a limit, the seconds until it is lifted, as the header has it; 1 by default. Null: the header is left out. Less
   * than 0: the limit is lifted in the past, as it looks to a runner whose clock is ahead.
   */
  readonly retryAfter?: number | null;
}

export interface RequestFacts {
  readonly method: string;
  readonly path: string;
  readonly kind: 'read' | 'write';
  readonly operations: readonly string[];
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that strikes this request, if any; it is used up by that. */
  strike(request: RequestFacts): Fault | null;
  /** Takes back that a fault was used up: it struck nothing. */
  spare(fault: Fault): void;
  /** The faults of single issues that this request may reach while it is executed. */
  lurking(request: RequestFacts): readonly Fault[];
  /** True when such a fault strikes now that the request has reached it, which uses it up. */
  use(fault: Fault): boolean;
}

interface ArmedFault {
  readonly fault: Fault;
  skip: number;
  times: number;
}

export function createFaults(): Faults {
  let armed: ArmedFault[] = [];
  const take = (one: ArmedFault): boolean => {
    if (one.times <= 0) return false;
    if (one.skip > 0) {
      one.skip -= 1;
      return false;
    }
    one.times -= 1;
    return true;
  };
  return {
    add: (fault) => void armed.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 }),
    clear: () => {
      armed = [];
    },
    strike: (request) =>
      armed.find((one) => !lurks(one.fault, request) && matches(one.fault, request) && take(one))?.fault ?? null,
    spare: (fault) => {
      for (const one of armed) if (one.fault === fault) one.times += 1;
    },
    lurking: (request) =>
      armed.map(({ fault }) => fault).filter((fault) => lurks(fault, request) && matches(fault, request)),
    use: (fault) => armed.some((one) => one.fault === fault && take(one)),
  };
}

/** The field whose failing a fault waits for while GraphQL is executed. */
export interface Aim {
  readonly field: string;
  readonly issue: number | null;
  readonly above: number;
}

/** `first` is the first field of the document, which fails when none is named; null where the fault strikes a request as a whole. */
export function aimOf({ kind, match = {} }: Fault, first: string | undefined): Aim | null {
  const { issue = null, above = 0 } = match;
  if (!PARTIAL.includes(kind) && issue === null) return null;
  const field = match.operation ?? (issue === null ? first : 'timelineItems');
  return field === undefined ? null : { field, issue, above };
}

const PARTIAL: readonly FaultKind[] = ['graphql-partial', 'resource-limit'];
/** How a whole query may fail because of one issue. */
const FAILS_ALL: readonly FaultKind[] = ['502-before', '504', '500', 'graphql-unavailable'];

const isGraphql = ({ path }: RequestFacts): boolean => path === '/graphql';

/** In GraphQL the fault of one issue waits until execution reaches that issue. */
const lurks = ({ match }: Fault, request: RequestFacts): boolean => match?.issue !== undefined && isGraphql(request);

function matches(fault: Fault, request: RequestFacts): boolean {
  const { kind, match = {} } = fault;
  if (match.method !== undefined && match.method !== request.method) return false;
  if (match.path !== undefined && !match.path.test(request.path)) return false;
  if (lurks(fault, request))
    return (
      request.operations.includes(match.operation ?? 'timelineItems') &&
      (PARTIAL.includes(kind) || (FAILS_ALL.includes(kind) && request.kind === 'read'))
    );
  if (!isGraphql(request) && (PARTIAL.includes(kind) || kind === 'graphql-unavailable')) return false;
  if (match.issue !== undefined && !new RegExp(`/issues/${match.issue}(?:/|$)`).test(request.path)) return false;
  return match.operation === undefined || request.operations.includes(match.operation);
}
