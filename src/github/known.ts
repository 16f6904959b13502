/** What one run has learnt of the repository, shared by its reads and writes. */
import { type Actor, MOST_ASSIGNEES } from '#domain/issue.ts';
import type { Client } from './client.ts';

export interface ManagedLabel {
  readonly name: string;
  /** Six hex digits. */
  readonly color: string;
  readonly description: string;
}

export interface KnownIds {
  /** Label name in lower case → node id; null: the repository has no such label. */
  readonly labels: Map<string, string | null>;
  /** Login in lower case → node id; null: nobody has that login. */
  readonly users: Map<string, string | null>;
  /** Logins in lower case whom GitHub would not assign with room either. */
  readonly refused: Set<string>;
  /** Login of the token's identity; empty until something was read. */
  viewer: string;
  /** False once an answer showed that the server does not know issue types. */
  types: boolean;
  /** True while reviews that are issues are to be read; false once an answer showed that the server does not know sub-issues. */
  reviews: boolean;
  /** Node id of a comment → id of the reaction by which this run has the turn there, or had it last. */
  readonly turns: Map<string, number>;
  /** How many people GitHub assigns to one issue here: 10 until it was seen to be fewer. */
  assigneeLimit: number;
  /** Node id of the repository; empty until it was read. */
  repository: string;
}

export const startKnown = (reviews = false): KnownIds => ({
  labels: new Map(),
  users: new Map(),
  refused: new Set(),
  turns: new Map(),
  viewer: '',
  types: true,
  reviews,
  assigneeLimit: MOST_ASSIGNEES,
  repository: '',
});

/** Keeps the ids of labels that came with an answer. */
export function learnLabels(
  known: KnownIds,
  nodes: readonly ({ readonly id: string; readonly name: string } | null)[],
): void {
  for (const node of nodes) if (node) known.labels.set(node.name.toLowerCase(), node.id);
}

/** What every write needs. */
export interface Writer {
  readonly client: Client;
  readonly known: KnownIds;
  /** How labels that are missing in the repository are created. */
  readonly labels: readonly ManagedLabel[];
}

/** The token's own identity, as a reading would name it. */
export const engineOf = ({ known }: Writer): Actor => ({ login: known.viewer, kind: 'engine' });
