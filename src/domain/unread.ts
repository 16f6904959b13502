/**
 * Thrown by a tracker when an issue's history, or what must be known about its people, could not be read whole.
 * Unknown is not none: such an issue is never acted on. `code` is stable, `message` says what could not be read.
 */
export class Unread extends Error {
  readonly code: string;
  readonly number: number | null;

  constructor(code: string, number: number | null, message: string) {
    super(message);
    this.name = 'Unread';
    this.code = code;
    this.number = number;
  }
}

/** Code of a reading in which nothing can be an incident, as the repository has none of the labels. It lasts until somebody mends it. */
export const MISSING_LABEL = 'missing-incident-label';
