/** The types of channels. Each is loaded when a policy uses it; to add one, write its file and name it here. */
import type { ChannelType } from './channel.ts';

const TYPES: Readonly<Record<string, () => Promise<ChannelType>>> = {
  slack: async () => (await import('./slack.ts')).slack,
  teams: async () => (await import('./teams.ts')).teams,
  email: async () => (await import('./email.ts')).email,
  pagerduty: async () => (await import('./pagerduty.ts')).pagerduty,
  webhook: async () => (await import('./webhook.ts')).webhook,
  ntfy: async () => (await import('./ntfy.ts')).ntfy,
  pushover: async () => (await import('./pushover.ts')).pushover,
  'twilio-sms': async () => (await import('./twilio-sms.ts')).twilioSms,
  'twilio-voice': async () => (await import('./twilio-voice.ts')).twilioVoice,
  telegram: async () => (await import('./telegram.ts')).telegram,
  discord: async () => (await import('./discord.ts')).discord,
};

/** The names of all types, without loading any. */
export const CHANNEL_TYPE_NAMES: readonly string[] = Object.keys(TYPES);

/** Loads a type of channel by its name in a policy; null when there is no such type. */
export async function loadType(type: string): Promise<ChannelType | null> {
  return Object.hasOwn(TYPES, type) ? ((await TYPES[type]?.()) ?? null) : null;
}
