/** A policy whose channels lead to a sandbox, so that nothing leaves this machine, whatever the policy says. */
import { loadType } from '#channels/index.ts';
import { type ChannelConfig, variableIn } from '#domain/channel.ts';
import type { Policy } from '#domain/policy.ts';
import { parseYaml } from '#policy/index.ts';
import type { Sandbox } from '#sandbox/index.ts';

type Inbox = Sandbox['inbox'];

export interface LocalPolicy {
  readonly text: string;
  /** The variables that its channels and contacts read. */
  readonly environment: Readonly<Record<string, string>>;
}

type Variables = Readonly<Record<string, string>>;

/** `people` have made-up addresses where a variable would hold them. What a policy says besides stays at its lines. */
export async function withLocalChannels(
  policy: Policy,
  { inbox }: Pick<Sandbox, 'inbox'>,
  people: readonly string[],
): Promise<LocalPolicy> {
  // Files that it extends are not there.
  const [{ text } = { text: '' }, ...bases] = policy.texts;
  const effective = bases.length === 0 ? text : (await import('#policy/effective.ts')).effectiveText(policy.texts);
  if (policy.channels.size === 0) return { text: effective, environment: {} };
  const { channels, variables } = await localChannels(policy, inbox);
  const contacts = await localContacts(policy, people, inbox);
  return { text: replaceChannels(effective, channels), environment: { ...variables, ...contacts } };
}

/** The channels of a policy, each with the inbox for its service, and their variables. */
async function localChannels(
  policy: Policy,
  inbox: Inbox,
): Promise<{ readonly channels: Readonly<Record<string, ChannelConfig>>; readonly variables: Variables }> {
  const channels: Record<string, ChannelConfig> = {};
  const variables: Record<string, string> = {};
  for (const [name, { config }] of policy.channels) {
    const facts = await loadType(config.type);
    if (facts === null) continue;
    const { setting } = facts.address;
    const url = setting === 'server' ? await inbox.mailUrl() : inbox.serviceUrl(config.type, name);
    const isSecret = facts.settings[setting]?.secret === true;
    const variable = `TOCSIN_SANDBOX_${Object.keys(channels).length + 1}`;
    const local: ChannelConfig = { ...config, [setting]: isSecret ? `env:${variable}` : url, insecure: true };
    channels[name] = local;
    for (const [key, value] of Object.entries(local)) {
      const read = variableIn(value);
      if (read !== null) variables[read] = key === setting ? url : fitting(facts.settings[key]?.pattern, name);
    }
  }
  return { channels, variables };
}

/** The variables of a policy's contacts. The inbox learns whose addresses they are, and the known ones. */
async function localContacts(policy: Policy, people: readonly string[], inbox: Inbox): Promise<Variables> {
  const { variable, known } = policy.contacts;
  const variables: Record<string, string> =
    variable === null ? {} : { [variable]: JSON.stringify(await contactsOf(policy, people, inbox)) };
  for (const [index, [login, ways]] of [...(known ?? [])].entries())
    for (const [channel, written] of ways) {
      const of = variableIn(written);
      const address = of === null ? written : addressOf(await formOf(policy, channel), login, index);
      if (of !== null) variables[of] = address;
      inbox.names.set(address, login);
    }
  return variables;
}

/** The section of channels gives way to one line, and empty lines take the place of the others. */
function replaceChannels(text: string, channels: Readonly<Record<string, ChannelConfig>>): string {
  const section = /^channels:[^\n]*\n(?:(?:[ \t]+[^\n]*|#[^\n]*)?\n)*/m.exec(`${text}\n`);
  if (section === null) return JSON.stringify({ ...(parseYaml(text, '').value as object), channels });
  const [found] = section;
  const lines = found.split('\n').length - 2;
  const line = `channels: ${JSON.stringify(channels)}\n${'\n'.repeat(lines)}`;
  return `${text.slice(0, section.index)}${line}${text.slice(section.index + found.length)}`;
}

async function contactsOf(policy: Policy, people: readonly string[], inbox: Inbox): Promise<object> {
  const contacts: Record<string, Record<string, string>> = {};
  for (const { name, reachesPeople } of policy.channels.values()) {
    if (!reachesPeople) continue;
    const form = await formOf(policy, name);
    for (const [index, login] of people.entries()) {
      const address = addressOf(form, login, index);
      inbox.names.set(address, login);
      contacts[login] = { ...contacts[login], [name]: address };
    }
  }
  return contacts;
}

/** What an address of a channel looks like. */
const formOf = async ({ channels }: Policy, channel: string): Promise<RegExp> =>
  new RegExp((await loadType(channels.get(channel)?.config.type ?? ''))?.contact?.pattern ?? '');

/** An address of this form that belongs to nobody. */
function addressOf(form: RegExp, login: string, index: number): string {
  const number = String(index).padStart(6, '0');
  const key = `u${login.replaceAll(/[^A-Za-z\d]/g, '')}${'0'.repeat(30)}`.slice(0, 30);
  const all = [`${login}@people.example`, `+44163${number}`, key, `${login}-topic`, `1${number}`];
  return all.find((one) => form.test(one)) ?? login;
}

/** A value of a setting's form. */
const fitting = (pattern: string | undefined, channel: string): string =>
  [
    `${channel.replaceAll(/[^A-Za-z\d]/g, '')}${'0'.repeat(32)}`.slice(0, 32),
    '1:sandbox',
    '+15005550006',
    'c2FuZGJveC1zZWNyZXQtb2YtdGhlLXNhbmRib3g=',
    'C0SANDBOX',
    'sandbox@sandbox.example',
    '1',
  ].find((one) => new RegExp(pattern ?? '').test(one)) ?? 'sandbox';
