/** Who may use a command under a policy that says so: what it names replaces the rule that the command itself has. Pure. */
import { hasName } from '#domain/names.ts';
import { leastOf } from '#domain/issue.ts';
import type { CommandReply, CommandHelp } from '#domain/reply.ts';
import { type Authority, OWNER, type Policy } from '#domain/policy.ts';
import { COMMAND_LIST } from './command-names.ts';
import { mayAtLeast } from './people.ts';
import type { FoldState } from './fold-state.ts';

/** What the policy says of the first of these names of a command that it knows; null where it leaves the command as it is. */
export const authorityFor = ({ commands }: Policy, names: readonly string[]): Authority | null =>
  names.map((name) => commands.get(name)).find((authority) => authority !== undefined) ?? null;

/** Admins may use everything; a role means its holders now. */
export const isAuthorised = (state: FoldState, { roles, permissions }: Authority, by: string): boolean =>
  mayAtLeast(state.issue, by, leastOf(permissions)) || roles.some((role) => hasName(holdersOf(state, role), by));

/** Why somebody was refused, and who may. */
export const notAuthorised = (state: FoldState, { roles, permissions }: Authority): CommandReply => ({
  kind: 'not-authorised',
  roles: roles.map((role) => ({ name: nameOf(state.policy, role), holders: holdersOf(state, role) })),
  permission: leastOf(permissions),
});

const nameOf = ({ roles }: Policy, role: string): string =>
  role === OWNER ? 'the owner' : (roles.get(role)?.name ?? role);

const holdersOf = ({ holders, owner }: FoldState, role: string): readonly string[] =>
  role === OWNER ? (owner === null ? [] : [owner]) : (holders.get(role) ?? []);

/** The commands as `/help` lists them under this policy. */
export const commandsOf = (policy: Policy): readonly CommandHelp[] =>
  policy.commands.size === 0
    ? COMMAND_LIST
    : COMMAND_LIST.map((command) => ({ ...command, ...restriction(policy, command) }));

function restriction(policy: Policy, { name }: CommandHelp): Pick<CommandHelp, 'restrictedTo'> {
  const names = name === 'severity' ? [name, 'raise-severity', 'lower-severity'] : [name];
  const restrictedTo = names.flatMap((one) => {
    const authority = policy.commands.get(one);
    if (authority === undefined) return [];
    const roles = authority.roles.map((role) => nameOf(policy, role));
    return [{ use: one, roles, permission: leastOf(authority.permissions) }];
  });
  return restrictedTo.length === 0 ? {} : { restrictedTo };
}
