/** The variables that the channels and contacts of a policy name, and where: whatever sends messages needs them. Pure. */
import { variableIn } from '#domain/channel.ts';
import type { Policy } from '#domain/policy.ts';
import { toPointer } from './pointer.ts';

export interface SecretVariable {
  readonly name: string;
  /** Pointer of the first place that names it. */
  readonly path: string;
}

/** Each once, in the order of the policy: those of channels, then those of contacts. */
export function secretVariables({
  channels,
  contacts,
}: Pick<Policy, 'channels' | 'contacts'>): readonly SecretVariable[] {
  const ofChannels = [...channels].flatMap(([channel, { config }]) =>
    Object.entries(config).map(([key, written]) => ({ written, path: ['channels', channel, key] })),
  );
  // What a secret holds names no variable of its own.
  const known = contacts.variable === null ? [...(contacts.known ?? [])] : [];
  const ofContacts = known.flatMap(([login, ways]) =>
    [...ways].map(([channel, written]) => ({ written, path: ['contacts', login, channel] })),
  );
  const found = new Map<string, SecretVariable>();
  const add = (name: string | null, path: readonly string[]): void => {
    if (name !== null && !found.has(name)) found.set(name, { name, path: toPointer(path) });
  };
  for (const { written, path } of ofChannels) add(variableIn(written), path);
  add(contacts.variable, ['contacts']);
  for (const { written, path } of ofContacts) add(variableIn(written), path);
  return [...found.values()];
}
