/** What every system's export comes to, before it is a policy. Pure. */
import type { HoursSpec } from '#calendar/index.ts';
import type { Json } from '#domain/rule.ts';
import type { Instant, Seconds } from '#domain/time.ts';

export interface ExportFile {
  readonly file: string;
  readonly value: Json;
}

export interface ExportedUser {
  readonly id: string;
  /** By what people know them: a mail address, a user name, a name. */
  readonly names: readonly string[];
}

export type Target = { readonly kind: 'user' | 'rota'; readonly id: string };

/** Who is called, so long after the incident was declared. */
export interface Step {
  readonly after: Seconds;
  readonly targets: readonly Target[];
  /** What has to be missing still for the step to be taken. */
  readonly unless: 'acknowledged' | 'resolved';
}

/** An escalation policy. */
export interface Chain {
  readonly id: string;
  readonly name: string;
  /** In the order of time. */
  readonly steps: readonly Step[];
  /** How often all steps are taken, and how long one pass lasts. */
  readonly passes: number;
  readonly pass: Seconds;
}

/** A rotation, only within some hours where `windows` says so. */
export interface RotaLayer {
  readonly name: string;
  /** User ids; those of one turn are on call together. */
  readonly turns: readonly (readonly string[])[];
  /** As a policy writes it: `1w`. */
  readonly every: string;
  readonly from: Instant;
  readonly windows: readonly HoursSpec[] | null;
  /** In which its windows and hand-offs are; absent where it is that of the schedule. */
  readonly timezone?: string;
  /** When it ends; absent where it does not. */
  readonly until?: Instant;
  /** The rotation that it is part of: of those of one rotation the later wins, also in a schedule whose layers are on call together. */
  readonly rotation?: string;
  /** True where it is on call beside the others of its rotation, too. */
  readonly beside?: boolean;
}

export interface RotaShift {
  readonly start: Instant;
  readonly end: Instant;
  /** User ids; empty for nobody. */
  readonly users: readonly string[];
}

export interface RotaOverride extends RotaShift {
  /** The user id of whose place it is, while they are on call; '' where it adds `users` to the others. Absent where it is for everybody. */
  readonly replaces?: string;
  /** In the place of those of this rotation alone, and only while somebody of it is on call; absent where it is for all. */
  readonly rotation?: string;
}

/** A schedule. */
export interface Rota {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  /** A later layer wins where it has somebody; with `together` they are on call beside each other. */
  readonly layers: readonly RotaLayer[];
  readonly together: boolean;
  /** Where they overlap, the later wins. */
  readonly overrides: readonly RotaOverride[];
  /** Who is on call when, as the system itself computed it; empty where the export does not say. */
  readonly computed: readonly RotaShift[];
}

/** Something of the export: as it was, nearly (and how it differs), or not (and why). */
export interface Note {
  readonly grade: 'same' | 'nearly' | 'not';
  readonly what: string;
  readonly why: string | null;
}

export interface Export {
  readonly users: readonly ExportedUser[];
  readonly chains: readonly Chain[];
  readonly rotas: readonly Rota[];
  readonly notes: readonly Note[];
}

/** The ids of everything that some step of these calls. */
export const calledIds = (chains: readonly Chain[]): ReadonlySet<string> =>
  new Set(chains.flatMap(({ steps }) => steps.flatMap(({ targets }) => targets.map(({ id }) => id))));

export const nearly = (what: string, why: string): Note => ({ grade: 'nearly', what, why });
export const not = (what: string, why: string): Note => ({ grade: 'not', what, why });
export const same = (what: string): Note => ({ grade: 'same', what, why: null });

export const count = (number: number, what: string): string => (number === 1 ? `1 ${what}` : `${number} ${what}s`);

/** Shifts that overlap are people who are on call together; where there is none between two, nobody is. */
export function spansOf(all: readonly RotaShift[]): readonly RotaShift[] {
  const edges = [...new Set(all.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const spans: RotaShift[] = [];
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? start;
    const there = all.filter((one) => one.start <= start && end <= one.end);
    const users = [...new Set(there.flatMap((one) => one.users))].toSorted();
    const before = spans.at(-1);
    if (before && before.users.join() === users.join()) spans[spans.length - 1] = { ...before, end };
    else spans.push({ start, end, users });
  }
  return spans;
}

/** These spans without those in which nobody is, such as a shift that names nobody. */
export const heldIn = (all: readonly RotaShift[]): readonly RotaShift[] =>
  spansOf(all).filter(({ users }) => users.length > 0);

export const byStart = (one: RotaShift, other: RotaShift): number => one.start - other.start;
