/** What every mode of the Action is given. */
import type { Environment } from '#domain/environment.ts';
import type { Seconds } from '#domain/time.ts';
import type { Client } from '#github/index.ts';
import type { PolicySource } from './policies.ts';

export interface ModeOptions {
  /** The policies' own. */
  readonly paths: readonly string[];
  readonly source: PolicySource;
  /** `owner/name`. */
  readonly repository: string;
  readonly dryRun: boolean;
  /** Where the secrets of channels are. */
  readonly environment: Environment;
  readonly connect: () => Promise<Client>;
  /** Something was done, but less came of it than was meant. */
  readonly warn: (message: string) => void;
  /** Why it stands still. */
  readonly say: (message: string) => void;
  /** For whoever mends a bug. */
  readonly debug: (message: string) => void;
  /** Keeps a text out of the log. */
  readonly mask: (secret: string) => void;
  /** Waits until a reading no longer lags behind a change; absent where readings do not lag. */
  readonly pause: ((seconds: Seconds) => Promise<void>) | undefined;
}
