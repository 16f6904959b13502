import type { Provenance } from '#domain/message.ts';
import type { Policy } from '#domain/policy.ts';

/** Which policy it was, to the letter. */
export const provenanceOf = ({ name, digest, file, commit }: Policy): Provenance => ({ name, digest, file, commit });
