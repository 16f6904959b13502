/** What a command is. Each file in `commands/` defines one of them whole; the register lists them in the order of `/help`. */
import type { Ask } from '#domain/incident.ts';
import type { CommandReply, CommandHelp } from '#domain/reply.ts';
import type { Instant } from '#domain/time.ts';
import type { ArgumentReader } from '#engine/text/argument-reader.ts';
import type { FoldState } from './fold-state.ts';

/** Who wrote the command, when, in which comment, and how the incident stood then. */
export interface CommandContext {
  readonly state: FoldState;
  readonly by: string;
  readonly at: Instant;
  readonly comment: string;
  /** All commands, for the one that lists them. */
  readonly commands: readonly CommandHelp[];
  /**
   * An earlier run obeyed all of the comment. What the policy has another name or another limit for by now is accepted, and does as much of it as
   * there is: its author answered by it.
   */
  readonly wasObeyed: boolean;
}

interface ObeyedContext extends CommandContext {
  /** True when the comment says something besides its commands. */
  readonly hasText: boolean;
}

type ParseResult<Value> = { readonly kind: 'accepted'; readonly value: Value } | CommandReply;

export interface CommandDefinition<Name extends string, Value> extends CommandHelp {
  readonly name: Name;
  /** A narrower name of this use of it, under which a policy may say who may use it. */
  readonly useOf?: (value: Value, context: CommandContext) => string;
  /** It calls somebody: nobody is called for an incident that was given up. Absent: it calls nobody. */
  readonly callsPeople?: true;
  /** Whose comment acknowledges the incident when this command is in it. Absent: that of a responder. */
  readonly acknowledgedBy?: 'nobody' | 'responders-and-reporter';
  /** It is an update even without a word of text. Absent: it is none. */
  readonly isUpdate?: true;
  /** Reads all its arguments, then judges them. It changes nothing. */
  readonly parse: (text: ArgumentReader, context: CommandContext) => ParseResult<Value>;
  /** Does what the command says. Returns what it asks of an engine comment, if anything. */
  readonly apply: (value: Value, context: ObeyedContext) => Ask | undefined;
}

export type Ruling =
  | CommandReply
  | {
      readonly kind: 'accepted';
      readonly use: string | null;
      readonly apply: (context: ObeyedContext) => Ask | null;
    };

export interface RegisteredCommand<Name extends string = string>
  extends Omit<CommandDefinition<Name, never>, 'parse' | 'apply' | 'useOf'> {
  readonly judge: (text: ArgumentReader, context: CommandContext) => Ruling;
}

/** Keeps the parsed value between `parse` and `apply`, so that nobody else has to know its type, or to parse again. */
export function defineCommand<const Name extends string, Value>(
  definition: CommandDefinition<Name, Value>,
): RegisteredCommand<Name> {
  const { parse, apply, useOf, ...rest } = definition;
  return {
    ...rest,
    judge: (text, context) => {
      const parsed = parse(text, context);
      if (parsed.kind !== 'accepted') return parsed;
      const use = useOf?.(parsed.value, context) ?? null;
      return { kind: 'accepted', use, apply: (obeyed) => apply(parsed.value, obeyed) ?? null };
    },
  };
}

export const acceptValue = <Value>(value: Value): { readonly kind: 'accepted'; readonly value: Value } => ({
  kind: 'accepted',
  value,
});

export const notNow = (reason: string): CommandReply => ({ kind: 'not-now', reason });

/** `found`: what stands where `expected` should; everything read unless said otherwise. */
export const badArgument = (
  text: ArgumentReader,
  expected: string,
  { nearest = null, found = text.found }: { readonly nearest?: string | null; readonly found?: string } = {},
): CommandReply => ({ kind: 'bad-argument', expected, found, nearest });

export const isResolved = (state: FoldState): boolean => state.resolvedAt !== null;

export const notResolved = (so: string): CommandReply => ({
  kind: 'not-now',
  reason: `the incident is resolved, so ${so}; reopen the issue if it is not over`,
});

/** Why nobody is called for help on what is over. */
export const HELP_IS_OVER =
  'the incident is resolved; reopen the issue, or open a new one, and people are called again';
