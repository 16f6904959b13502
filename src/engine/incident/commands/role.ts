import { nearest } from '#domain/nearest.ts';
import { acceptValue, badArgument, defineCommand } from '#engine/incident/command-definition.ts';
import { spelledAs } from '#engine/incident/people.ts';
import { refusedHandover } from '#engine/incident/not-assigned.ts';
import { giveRole } from '#engine/incident/role-changes.ts';

export const role = defineCommand({
  name: 'role',
  aliases: ['assign'],
  usage: '/role <role> @login',
  help: 'Gives a role to somebody.',
  who: 'responders',
  callsPeople: true,
  parse: (text, context) => {
    const { state, wasObeyed } = context;
    const word = text.word();
    const named = text.found;
    const to = text.login();
    const roles = [...state.policy.roles.keys()];
    const id = spelledAs(roles, word);
    if (to !== null && (id !== null || wasObeyed)) {
      const refused = id === null ? null : refusedHandover(context, text.command, to, [id]);
      return refused ?? acceptValue({ role: id, to });
    }
    return id === null
      ? badArgument(text, `one of the roles ${roles.join(', ')}`, { nearest: nearest(word, roles), found: named })
      : badArgument(text, `one person, such as \`/role ${id} @alice\``, {
          found: text.found.slice(named.length).trim(),
        });
  },
  apply: ({ role: id, to }, { state, at }) => (id === null ? undefined : giveRole(state, id, to, at)),
});
