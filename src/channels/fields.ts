/** The settings that several types share, as JSON schema, and what addresses look like. */
import type { ChannelTypeFacts, SettingSchema } from '#domain/channel.ts';

export const text = (description: string, pattern: string): SettingSchema => ({ type: 'string', description, pattern });

export const secret = (description: string): SettingSchema => ({ type: 'string', description, secret: true });

export const INSECURE: SettingSchema = {
  type: 'boolean',
  description: 'Permits plain HTTP or SMTP, and loopback addresses. Certificates are verified all the same.',
};

/** The base address of an HTTP service, to be replaced by that of a region, a proxy or one's own server. */
export const baseUrl = (default_: string): { readonly url: SettingSchema; readonly address: Address } => ({
  url: text(`The base address, when it is not ${default_}.`, WEB),
  address: { setting: 'url', default: default_ },
});

/** The whole address of an HTTP service, which is a secret: anybody who knows it can post there. */
export const WHOLE_URL: Address = { setting: 'url', default: null };

type Address = ChannelTypeFacts['address'];

const WEB = '^https?://';

export const E164 = {
  pattern: '^\\+[1-9]\\d{6,14}$',
  form: 'a number in international form, such as "+441632960001"',
};

export const MAIL = {
  pattern: '^(?=[!-~]+$)[^\\s@<>()\\[\\],;:"\\\\]{1,64}@[^\\s@<>()\\[\\],;:"\\\\]{1,190}$',
  form: 'a mail address in ASCII, such as alice@acme.example',
};
