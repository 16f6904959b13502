/** The lives of an incident: what begins anew when it is declared, reopened or labelled again. */
import type { Life } from '#domain/incident.ts';
import type { Instant } from '#domain/time.ts';
import { type FoldState, own } from './fold-state.ts';

/** Everything starts over but severity, holders, the owner, the declaration and the reopenings. */
export function startLife(state: FoldState, at: Instant, by: string | null): void {
  if (state.declaredAt === null) state.declaredAt = at;
  else {
    state.reopenings += 1;
    own(state, 'formerLives').push(lifeOf(state));
  }
  state.episode += 1;
  state.lifeStart = at;
  state.lifeBy = by;
  state.worker = null;
  state.acknowledged = state.lastUpdate = state.lastWords = state.promisedAt = state.snooze = null;
  state.mitigatedAt = state.reviewedAt = state.review = null;
  state.resolvedAt = state.closed === 'completed' ? at : null;
  state.dismissedAt = state.closed === 'dismissed' ? at : null;
  state.activityAt = state.levelSince = state.calledAt = at;
  state.level = state.reassignments = state.escalations = 0;
  state.lifeEpisode = state.episode;
  state.updates = [];
  state.fired = new Map();
  state.answers = new Map();
  state.lastAnswers = [];
  state.tried = new Map();
  state.rolesCalledByOthers = new Set();
  state.helpRequests = [];
  state.commands = [];
  state.handovers = [];
  state.handoverEnds = [];
}

const lifeOf = ({ lifeStart, lifeBy, acknowledged, mitigatedAt, resolvedAt }: Readonly<FoldState>): Life => ({
  at: lifeStart,
  by: lifeBy,
  acknowledged,
  mitigatedAt,
  resolvedAt,
});

/** Every life, oldest first; the last is this one. */
export const livesOf = (state: Readonly<FoldState>): readonly Life[] => [...state.formerLives, lifeOf(state)];

/** It goes on: declared, with one of its labels, and not closed as not planned or as a duplicate. */
export const isLive = (state: Readonly<FoldState>): boolean =>
  state.declaredAt !== null && state.incidentLabels.size > 0 && state.dismissedAt === null;
