/** What goes wrong, by rule. */
export type FaultKind =
  /** Carried out; the connection is cut before the answer. */
  | 'lost-response'
  /** Not carried out; the connection is cut. */
  | 'reset-before'
  | '502-before'
  | '502-after'
  | '500'
  | 'secondary-rate-limit'
  /** The named field of a GraphQL document fails, however deep, or the one of that alias; the others are done. */
  | 'graphql-partial'
  | 'slow';

export interface Fault {
  readonly kind: FaultKind;
  readonly match?: {
    readonly method?: string;
    readonly path?: RegExp;
    /** A GraphQL field or alias, such as `addComment` or `issues`. */
    readonly operation?: string;
  };
  /** How many matching requests pass unharmed first. */
  readonly skip?: number;
  /** How many are harmed; 1 unless said otherwise. */
  readonly times?: number;
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

function matches({ kind, match = {} }: Fault, { method, path, operations }: Asked): boolean {
  return (
    (kind !== 'graphql-partial' || operations.length > 0) &&
    (match.method === undefined || match.method === method) &&
    (match.path === undefined || match.path.test(path)) &&
    (match.operation === undefined || operations.includes(match.operation))
  );
}
