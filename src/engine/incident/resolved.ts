/** What commands say of an incident that is over. */
import type { Answer } from '#domain/message.ts';
import type { FoldState } from './fold-state.ts';

export const isResolved = (state: FoldState): boolean => state.resolvedAt !== null;

export const notResolved = (so: string): Answer => ({
  kind: 'not-now',
  reason: `the incident is resolved, so ${so}; reopen the issue if it is not over`,
});
