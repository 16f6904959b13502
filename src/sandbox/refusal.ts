/** A refusal by GitHub: a status and a message, which REST sends and GraphQL repeats. */
export class Refusal extends Error {
  readonly status: number;
  readonly type: string;
  readonly errors: readonly object[];

  constructor(status: number, message: string, errors: readonly object[] = [], type: string = typeOf(status)) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.errors = errors;
    this.type = type;
  }
}

const typeOf = (status: number): string =>
  status === 404 ? 'NOT_FOUND' : status === 403 ? 'FORBIDDEN' : 'UNPROCESSABLE';
