import type { Actor } from '#domain/issue.ts';
import type { Client } from './client.ts';
import type { Known, ManagedLabel } from './known.ts';

/** What every write needs. */
export interface Writer {
  readonly client: Client;
  readonly known: Known;
  /** How labels that are missing in the repository are created. */
  readonly labels: readonly ManagedLabel[];
}

/** The token's own identity, as a reading would name it. */
export const engineOf = ({ known }: Writer): Actor => ({ login: known.viewer, kind: 'engine' });
