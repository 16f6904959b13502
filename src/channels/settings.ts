/** A channel's settings as the policy has them → with values from an environment that is handed in. No variable is read but those named. Pure. */
import type { Environment } from '#domain/environment.ts';
import { type ChannelConfig, type ChannelTypeFacts, variableIn } from '#domain/channel.ts';
import type { Settings } from './channel.ts';

export type ResolvedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Other variables are refused, so that a policy cannot post a token of the workflow somewhere. */
const OURS = /^TOCSIN_[A-Z\d_]+$/;
/** Shorter parts of an address are words, which stand elsewhere as well. */
const LONG = 16;

/** The settings of a channel, or all its variables that are not set, or the first other thing that is wrong, without a value in it. */
export function resolveSettings(
  config: ChannelConfig,
  facts: ChannelTypeFacts,
  environment: Environment,
): ResolvedSettings {
  const values: Record<string, string> = {};
  const missing: string[] = [];
  for (const [key, written] of Object.entries(config)) {
    if (key === 'type' || typeof written !== 'string') continue;
    const schema = facts.settings[key];
    if (schema === undefined) return wrong('unknown-setting', `A channel of type ${facts.type} has no setting ${key}.`);
    const name = variableIn(written);
    if (name !== null && !OURS.test(name))
      return wrong('refused-variable', `${key}: only variables whose names begin with TOCSIN_ are read.`);
    const value = (name === null ? written : environment[name])?.trim() ?? '';
    if (value === '' && name !== null) missing.push(`${key}: the variable ${name} is not set.`);
    else if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value))
      return wrong('bad-setting', `${key} does not have the form that a channel of type ${facts.type} needs.`);
    values[key] = value;
  }
  if (missing.length > 0) return wrong('missing-variable', missing.join(' '));
  const isWhole = facts.required.some((keys) => keys.every((key) => (values[key] ?? '') !== ''));
  if (!isWhole) return wrong('missing-setting', `A channel of type ${facts.type} needs ${sets(facts.required)}.`);
  return { ok: true, settings: { values, insecure: config['insecure'] === true } };
}

export function variablesOf(config: ChannelConfig): readonly string[] {
  return Object.values(config).flatMap((written) => {
    const name = variableIn(written);
    return name !== null && OURS.test(name) ? [name] : [];
  });
}

/** An address as it stands, or as the variable that it names has it; null where that is not set. */
export function addressIn(written: string | undefined, environment: Environment): string | null {
  const name = variableIn(written);
  const address = name === null ? written : OURS.test(name) ? environment[name]?.trim() : undefined;
  return address === undefined || address === '' ? null : address;
}

/** Every text that must not be shown: the values of variables and of secret settings, whole and in the parts of an address. */
export function secretsOf(config: ChannelConfig, facts: ChannelTypeFacts, environment: Environment): readonly string[] {
  const values = Object.entries(config).flatMap(([key, written]) => {
    if (key === 'type' || typeof written !== 'string') return [];
    const name = variableIn(written);
    if (name !== null) return OURS.test(name) ? [environment[name] ?? ''] : [];
    return facts.settings[key]?.secret ? [written] : [];
  });
  return [...new Set(values.map((value) => value.trim()).flatMap((value) => [value, ...partsOf(value)]))].filter(
    (value) => value.length >= 4,
  );
}

/** The login of an address, and the long parts of its path and query, written as they are and as they are meant. */
function partsOf(value: string): readonly string[] {
  if (!URL.canParse(value)) return [];
  const { username, password, pathname, searchParams } = new URL(value);
  const long = [...pathname.split('/'), ...searchParams.values()].filter((part) => part.length >= LONG);
  return [username, password, ...long].flatMap((part) => [part, decodePart(part)]);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The host a channel talks to; null when only a variable that is absent knows it. */
export function hostOf(config: ChannelConfig, facts: ChannelTypeFacts, environment: Environment): string | null {
  const { setting: key, default: base } = facts.address;
  const written = config[key];
  const name = variableIn(written);
  const value = name === null ? (written ?? base) : OURS.test(name) ? environment[name]?.trim() : undefined;
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  return new URL(value).hostname || null;
}

const sets = (required: readonly (readonly string[])[]): string =>
  required.map((keys) => keys.join(' and ')).join(', or ');

const wrong = (code: string, message: string): ResolvedSettings => ({ ok: false, code, message });
