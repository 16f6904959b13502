/** How every command names policies: as arguments, with `--policy`, or not at all for the one that lies where it does by default. */
import { DEFAULT_POLICY, isPolicyName } from '#policy/files.ts';
import { findDefaultPolicy, findStrayPolicies, repositoryRoot } from './repository.ts';
import { Refusal } from './io.ts';

export const ONE_POLICY = 'the policy (default: the one of this repository)';
export const MORE_POLICIES = 'policies, or folders of them (default: the one of this repository)';
export const ORDERED_POLICIES = 'policies; an incident belongs to the first whose `incident` matches';
export const POLICY_OPTION = ['--policy <file>', 'the same, named as an option'] as const;
export const POLICIES_OPTION = ['--policy <files...>', 'the same, named as an option'] as const;

/** The policies that a command reads: those named in either way, or the one found by default. Throws a `Refusal` where there is none. */
export function policiesNamed(positional: readonly string[], option: readonly string[] = []): readonly string[] {
  const named = policiesHere(positional, option);
  if (named === null) throw noneHere();
  return named;
}

/** The policies that are named, or that of this repository; null where there is none. */
export function policiesHere(positional: readonly string[], option: readonly string[] = []): readonly string[] | null {
  const named = [...positional, ...option];
  const found = named.length > 0 ? null : findDefaultPolicy();
  return found === null ? (named.length > 0 ? named : null) : [found];
}

/** Says that no policy is named, nor lies where it does by default. */
export function noneHere(): Refusal {
  const root = repositoryRoot();
  const where = root === '.' ? 'here' : `from here up to the root of the repository (${root})`;
  const strays = findStrayPolicies();
  const remedy =
    strays.length === 0
      ? 'Name a policy, or write one with `tocsin init`.'
      : `Name ${strays.join(' or ')} as an argument, or move it there.`;
  return new Refusal(`There is no ${DEFAULT_POLICY} ${where}. ${remedy}`);
}

/** The same for a command that takes one policy. */
export function policyNamed(positional: string | undefined, option: string | undefined): string {
  if (positional !== undefined && option !== undefined && positional !== option)
    throw new Refusal(`This takes one policy: ${positional}, or --policy ${option}.`);
  const [named = DEFAULT_POLICY] = policiesNamed([positional ?? option ?? []].flat());
  return named;
}

/**
 * An option with several values takes the argument after it, too: `--history past.ndjson policy.yml`. What has the name of a policy
 * among them is one.
 */
export function withoutPolicies(option: string, values: readonly string[] = []): OptionValues {
  const policies = values.filter(isPolicyName);
  const others = values.filter((value) => !isPolicyName(value));
  // Nothing else would be looked at, and nothing be found in it.
  if (policies.length > 0 && others.length === 0)
    throw new Refusal(`${option} needs a value of its own, and ${namesOfPolicies(policies)}.`);
  return { values: others, policies };
}

const namesOfPolicies = (files: readonly string[]): string =>
  files.length === 1 ? `${files.join()} has the name of a policy` : `these have names of policies: ${files.join(', ')}`;

interface OptionValues {
  readonly values: readonly string[];
  readonly policies: readonly string[];
}
