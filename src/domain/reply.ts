/** What a comment answers to commands, and what there is to say of each command. */
import type { Permission } from './issue.ts';
import type { Seconds } from './time.ts';

export interface Reply {
  /** The comment that is answered. */
  readonly to: string;
  readonly url: string;
  readonly by: string;
  readonly command: string;
  readonly verdict: CommandReply;
  /** Other commands of the comment, which were carried out. Absent = none. */
  readonly obeyed?: readonly string[];
}

/** Why a command was refused, or the answer that it requested. */
export type CommandReply =
  | { readonly kind: 'help'; readonly commands: readonly CommandHelp[] }
  | { readonly kind: 'not-allowed'; readonly who: 'responders' | 'responders-and-reporter' }
  /** The policy says who may: who holds these roles, and whoever has at least this permission. */
  | {
      readonly kind: 'not-authorised';
      readonly roles: readonly { readonly name: string; readonly holders: readonly string[] }[];
      readonly permission: Permission;
    }
  | { readonly kind: 'unknown-command'; readonly nearest: string | null }
  | {
      readonly kind: 'bad-argument';
      readonly expected: string;
      readonly found: string;
      readonly nearest: string | null;
    }
  | { readonly kind: 'too-long'; readonly max: Seconds }
  /** GitHub does not assign `to`: the roles stay with whoever holds them, and without roles the incident with `by`. */
  | {
      readonly kind: 'not-assigned';
      readonly to: string;
      readonly by: string;
      readonly roles: readonly { readonly id: string; readonly name: string; readonly holders: readonly string[] }[];
    }
  /** `more`: as many other commands of the comment it answers as well. Absent = none. */
  | { readonly kind: 'not-now'; readonly reason: string; readonly more?: number };

/** How many commands these refuse. */
export const countRefused = (replies: readonly Pick<Reply, 'verdict'>[]): number =>
  replies.reduce((count, { verdict }) => {
    if (verdict.kind === 'help') return count;
    return count + 1 + (verdict.kind === 'not-now' ? (verdict.more ?? 0) : 0);
  }, 0);

/** What `/help` and the documentation tell of a command. */
export interface CommandHelp {
  readonly name: string;
  /** Other names by which people know it. */
  readonly aliases: readonly string[];
  /** Such as `/next <duration>`. */
  readonly usage: string;
  readonly help: string;
  readonly who: 'everybody' | 'responders' | 'responders-and-reporter';
  /** Who may use it, or a use of it, where the policy says so: names of roles, and the least permission. Absent = as `who` says. */
  readonly restrictedTo?: readonly {
    readonly use: string;
    readonly roles: readonly string[];
    readonly permission: Permission;
  }[];
}
