/** What one run has learnt of the repository, shared by its reads and writes. */
import { MOST_ASSIGNEES } from '#domain/issue.ts';

export interface ManagedLabel {
  readonly name: string;
  /** Six hex digits. */
  readonly color: string;
  readonly description: string;
}

export interface Known {
  /** Label name in lower case → node id; null: asked for, and there is none. */
  readonly labels: Map<string, string | null>;
  /** Login in lower case → node id; null: nobody has that login. */
  readonly users: Map<string, string | null>;
  /** Login of the token's identity; empty until something was read. */
  viewer: string;
  /** False once GitHub said that it does not know issue types. */
  types: boolean;
  /** True while reviews that are issues are to be read; false once GitHub said that it does not know sub-issues. */
  reviews: boolean;
  /** How many people GitHub assigns to one issue here: 10 until it was seen to be fewer. */
  assigneeLimit: number;
  /** Node id of the repository; empty until it was read. */
  repository: string;
}

export const startKnown = (reviews = false): Known => ({
  labels: new Map(),
  users: new Map(),
  viewer: '',
  types: true,
  reviews,
  assigneeLimit: MOST_ASSIGNEES,
  repository: '',
});

/** Keeps the ids of labels that came with an answer. */
export function learnLabels(
  known: Known,
  nodes: readonly ({ readonly id: string; readonly name: string } | null)[],
): void {
  for (const node of nodes) if (node) known.labels.set(node.name.toLowerCase(), node.id);
}
