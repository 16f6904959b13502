/** A channel as a policy names it → its type, with the values of its settings and with what must not be shown. */
import type { Environment } from '#domain/environment.ts';
import type { ChannelConfig } from '#domain/channel.ts';
import type { ChannelType, SendContext, Settings } from './channel.ts';
import { resolveSettings, secretsOf } from './settings.ts';
import { loadType } from './types.ts';

export type Channels = ReadonlyMap<string, ChannelConfig>;

export interface ChannelOptions {
  /** Where `env:TOCSIN_…` is looked up. */
  readonly environment: Environment;
  readonly load?: (type: string) => Promise<ChannelType | null>;
  /** Milliseconds for one request, and all that a channel without an answer may take of a run. */
  readonly timeout?: number;
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
  readonly trust?: string;
}

export interface OpenChannel {
  readonly type: ChannelType;
  readonly settings: Settings;
  readonly secrets: readonly string[];
}

type OpenResult =
  | ({ readonly ok: true } & OpenChannel)
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Rejects only when the type cannot be loaded. */
export async function openChannel(
  name: string,
  channels: Channels,
  { environment, load = loadType }: Pick<ChannelOptions, 'environment' | 'load'>,
): Promise<OpenResult> {
  const config = channels.get(name);
  const type = config === undefined ? null : await load(config.type);
  if (config === undefined || type === null)
    return { ok: false, code: 'no-channel', message: `There is no channel ${name} of a known type.` };
  const resolved = resolveSettings(config, type, environment);
  if (!resolved.ok) return resolved;
  return { ok: true, type, settings: resolved.settings, secrets: secretsOf(config, type, environment) };
}

const TIMEOUT = 15_000;

export const contextOf = ({ timeout = TIMEOUT, now = Date.now, trust }: ChannelOptions): SendContext => ({
  timeout,
  now,
  ...(trust === undefined ? {} : { trust }),
});
