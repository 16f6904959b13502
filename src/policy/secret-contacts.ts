/** Contacts that a secret holds: the same map as in a policy, as YAML or JSON. Nothing that stands in it is shown. Pure. */
import { checkContacts } from '#domain/contacts.ts';
import type { Policy } from '#domain/policy.ts';
import type { Problem } from '#domain/run-report.ts';
import { CHANNEL_TYPES } from '#generated/channel-types.ts';
import { parseYaml } from './yaml.ts';

/** The policy with its contacts known, and what is wrong with them; those that are right are used. `text`: of the variable. */
export function withContacts(
  policy: Policy,
  text: string | undefined,
): { readonly policy: Policy; readonly problems: readonly Problem[] } {
  const { variable } = policy.contacts;
  if (variable === null) return { policy, problems: [] };
  const withKnown = (contacts: NonNullable<Policy['contacts']['known']>): Policy => ({
    ...policy,
    contacts: { variable, known: contacts },
  });
  const none = (message: string): ReturnType<typeof withContacts> => ({
    policy: withKnown(new Map()),
    problems: [problemOf(message)],
  });
  if (text === undefined || text.trim() === '')
    return none(`The variable ${variable}, which holds the contacts, is not set: nobody can be reached by a channel.`);
  const yaml = parseYaml(text, variable);
  if (yaml.value === undefined || yaml.diagnostics.some(({ level }) => level === 'error')) {
    const [first] = yaml.diagnostics;
    const where = first === undefined ? '' : ` (line ${first.place?.line ?? 1}: ${first.code})`;
    return none(`What ${variable} holds cannot be read as YAML or JSON${where}: nobody can be reached by a channel.`);
  }
  const facts = new Map(CHANNEL_TYPES.map((one) => [one.type, one]));
  const forms = new Map(
    [...policy.channels].flatMap(([name, { config }]) => {
      const form = facts.get(config.type);
      return form === undefined ? [] : [[name, form] as const];
    }),
  );
  const { contacts, problems } = checkContacts(yaml.value, forms);
  return { policy: withKnown(contacts), problems: problems.map(({ message }) => problemOf(`${variable}: ${message}`)) };
}

const problemOf = (message: string): Problem => ({
  code: 'bad-contacts',
  message,
  remedy: 'Mend the secret; contacts that are right are used all the same.',
});
