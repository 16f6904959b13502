/** How a login is reached, by channel: checked without ever showing an address. */
import { isBareLogin } from './names.ts';
import { isMap } from './rule.ts';
import type { ChannelTypeFacts } from './channel.ts';

/** Login → channel → address. */
export type Contacts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** `login` and `channel` are null where what stands there could itself be an address. */
export interface ContactProblem {
  readonly code:
    | 'not-a-map'
    | 'bad-login'
    | 'double-login'
    | 'unknown-channel'
    | 'not-for-people'
    | 'not-text'
    | 'bad-address';
  readonly login: string | null;
  readonly channel: string | null;
  readonly message: string;
  /** What stands in the place of a channel, where it has the form of its name: to find what was meant. */
  readonly found?: string;
}

/** What the contacts file needs of a channel. The key is the channel's name in the policy. */
export type ContactForms = ReadonlyMap<string, Pick<ChannelTypeFacts, 'type' | 'contact'>>;

/** Short, and without digits: no address. */
const NAME = /^[a-z-]{1,30}$/;
/** The address stands in a variable of its own. */
const VARIABLE = /^env:TOCSIN_[A-Z\d_]+$/;

/** The valid ones of a map as it was read, and what is wrong with the others. Logins are in lower case, as GitHub compares them. Pure. */
export function checkContacts(
  map: unknown,
  channels: ContactForms,
): { readonly contacts: Contacts; readonly problems: readonly ContactProblem[] } {
  const contacts = new Map<string, ReadonlyMap<string, string>>();
  const problems: ContactProblem[] = [];
  if (!isMap(map)) {
    problems.push(problem('not-a-map', null, null, 'The contacts are no map of logins.'));
    return { contacts, problems };
  }
  Object.entries(map).forEach(([written, ways], index) => {
    const login = written.replace(/^@/, '');
    const nth = `Entry ${index + 1} of the contacts`;
    if (!isBareLogin(login)) {
      problems.push(problem('bad-login', null, null, `${nth} is not under a login of GitHub.`));
    } else if (contacts.has(login.toLowerCase())) {
      const message = `${login} stands there twice, in other letters: the first entry counts.`;
      problems.push(problem('double-login', login, null, message));
    } else if (!isMap(ways)) {
      problems.push(problem('not-a-map', login, null, `What stands for ${login} is no map of channels.`));
    } else {
      contacts.set(login.toLowerCase(), addressesOf(login, ways, channels, problems));
    }
  });
  return { contacts, problems };
}

function addressesOf(
  login: string,
  ways: Readonly<Record<string, unknown>>,
  channels: ContactForms,
  problems: ContactProblem[],
): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  Object.entries(ways).forEach(([channel, value], index) => {
    const facts = channels.get(channel);
    if (facts === undefined) {
      const nth = `Entry ${index + 1} of ${login}`;
      const unknown = problem('unknown-channel', login, null, `${nth} is for a channel that the policy does not have.`);
      problems.push(NAME.test(channel) ? { ...unknown, found: channel } : unknown);
      return;
    }
    const address = asAddress(value);
    const found = addressProblem(login, channel, address, facts.contact);
    if (found === null && address !== null) addresses.set(channel, address);
    if (found !== null) problems.push(found);
  });
  return addresses;
}

function addressProblem(
  login: string,
  channel: string,
  address: string | null,
  contact: ChannelTypeFacts['contact'],
): ContactProblem | null {
  if (contact === null)
    return problem(
      'not-for-people',
      login,
      channel,
      `The channel ${channel} reaches a place, and no person: ${login} has an address for it.`,
    );
  const where = `The address of ${login} for the channel ${channel}`;
  if (address === null) return problem('not-text', login, channel, `${where} is no text.`);
  if (VARIABLE.test(address) || new RegExp(contact.pattern).test(address)) return null;
  // YAML reads a number without quotes as one, and drops its `+`.
  const quotes = /^\d+$/.test(address) ? ' Put it in quotes, so that YAML takes it as it stands.' : '';
  return problem('bad-address', login, channel, `${where} is not ${contact.form}.${quotes}`);
}

/** YAML reads a chat id without quotes as a number. */
function asAddress(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  return Number.isSafeInteger(value) ? String(value) : null;
}

function problem(
  code: ContactProblem['code'],
  login: string | null,
  channel: string | null,
  message: string,
): ContactProblem {
  return { code, login, channel, message };
}
