import { sameName } from '#domain/names.ts';
import { acceptValue, badArgument, defineCommand, notNow } from '#engine/incident/command-definition.ts';
import { refusedHandover } from '#engine/incident/not-assigned.ts';
import { handOff, rolesOf } from '#engine/incident/role-changes.ts';

export const handoff = defineCommand({
  name: 'handoff',
  aliases: ['hand-off', 'handover', 'hand-over', 'reassign'],
  usage: '/handoff @login',
  help: 'Passes your roles on, and the incident where you own it, to be accepted with `/ack` or a comment.',
  who: 'responders',
  callsPeople: true,
  parse: (text, context) => {
    const { state, by } = context;
    const to = text.login();
    const example = `such as \`/handoff @${sameName(by, 'alice') ? 'bob' : 'alice'}\``;
    if (to === null) return badArgument(text, `one person, ${example}`);
    const roles = rolesOf(state, by);
    if (roles.length === 0 && !sameName(by, state.owner)) return notNow('you hold no role here');
    if (sameName(to, by)) return badArgument(text, `somebody else, ${example}`);
    return refusedHandover(context, text.command, to, roles) ?? acceptValue(to);
  },
  apply: (to, { state, by, at, comment }) => handOff(state, { at, by, to, comment }),
});
