/** What is known of each type of channel, as the module that whoever checks a policy imports instead of the channels. */
import { CHANNEL_TYPE_NAMES, loadType } from '#channels/index.ts';

const HEADER = '// Generated from src/channels by `npm run build:channel-types`. Do not edit.\n';

export async function channelTypesText(): Promise<string> {
  const facts = await Promise.all(CHANNEL_TYPE_NAMES.map(factsOf));
  const list = JSON.stringify(facts, null, 2);
  return `${HEADER}import type { ChannelTypeFacts } from '#domain/channel.ts';\n\nexport const CHANNEL_TYPES: readonly ChannelTypeFacts[] = ${list};\n`;
}

/** The plain data of a type, without what it does. */
async function factsOf(name: string): Promise<Readonly<Record<string, unknown>>> {
  const loaded = await loadType(name);
  if (loaded === null) throw new Error(`There is no type ${name}.`);
  const { type, title, doubt, askableWith, settings, required, place, contact, address } = loaded;
  const cancels = 'cancel' in loaded ? { cancels: true } : {};
  return { type, title, doubt, askableWith, settings, required, place, contact, ...cancels, address };
}
