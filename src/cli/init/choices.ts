/** What can be chosen of a policy, each as a flag or as a question. */
import { sameName } from '#domain/names.ts';
import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { answerKey, isPlaceholder } from '#domain/spelling.ts';
import { DEFAULT_POLICY } from '#policy/files.ts';
import { LONGEST_NAME } from '#policy/words.ts';
import type { Setup } from './drafts.ts';
import { freeName, isLabel, readForm, slug } from './form.ts';
import { type Put, type Question, readYesNo } from './questions.ts';
import { textOf } from './repository.ts';
import { fewestOf, groupsOf, readNames, readPeople, STARTERS, type Starter } from './starters.ts';
import { Refusal } from '#cli/io.ts';
import { noSuch } from '#cli/no-such.ts';

type Form = NonNullable<Setup['form']>;

/** What the ready forms offer beside the services; GitHub takes no form with an option that stands there twice. */
const OTHER = 'something else';
/** What `uses:` of a step takes, for an Action that is a repository of its own. */
const ACTION = /^[\w.-]+\/[\w.-]+@[\w./-]+$/;
const NAME = /^(?!constructor$)[a-z\d]+(?:-[a-z\d]+)*$/;

/** A form that is there and no policy's yet; none where a ready policy is wanted. */
export async function chooseForm(
  root: string,
  flags: { readonly form?: string; readonly policy?: string },
  candidates: readonly Form[],
  put: Put,
): Promise<Form | null> {
  if (flags.form !== undefined) {
    if (flags.policy !== undefined)
      throw new Refusal('A policy is written for a form, or starts from a ready one: give --form or --policy.');
    const at = existsSync(join(root, flags.form)) ? flags.form : relative(resolve(root), resolve(flags.form));
    const read = readForm(textOf(root, at), at);
    if (read === null) throw new Refusal(`${flags.form}: it is no issue form that asks anything.`);
    return { ...read, path: at };
  }
  const [candidate] = candidates;
  if (flags.policy !== undefined || candidate === undefined) return null;
  const wanted = await put({
    flag: undefined,
    text: `Write the policy for the form ${candidate.path}, which is there?`,
    otherwise: 'yes',
    read: readYesNo,
  });
  return wanted ? candidate : null;
}

export function starterQuestion(flag: string | undefined): Question<Starter> {
  const [first] = STARTERS;
  const names = STARTERS.map(({ name }) => name);
  const list = STARTERS.map((one) => `  ${one.name.padEnd(14)} ${one.for} (${fewestOf(one)} people or more)`).join(
    '\n',
  );
  return {
    flag,
    text: `Which policy do you start from?\n${list}\n`,
    otherwise: first.name,
    read: (name) => {
      const found = STARTERS.find((one) => one.name === name);
      if (found === undefined) throw noSuch('ready policy', name, names);
      return found;
    },
  };
}

export function whichStarter(): string {
  const [first, ...others] = STARTERS;
  const rest = others.map(({ name }) => `--policy ${name}`).join(' or ');
  return `There is no terminal to ask on: this starts from ${first.name}, for ${first.for}. Or say ${rest}.\n`;
}

interface Place {
  readonly name: string;
  readonly policy: string;
}

const existingPolicies = (policies: readonly string[]): string =>
  `${policies.length === 1 ? 'There is a policy already' : 'There are policies already'}: ${policies.join(', ')}`;

/** Why nothing is written where a policy lies already, and what to say for one beside it. */
export const existingPolicyRefusal = (policies: readonly string[]): Refusal =>
  new Refusal(
    `${existingPolicies(policies)}. Nothing was written. For another one beside it say what it is called, with --name; for the workflows alone, --workflows.`,
  );

/** Said before the first question: it may be the wrong command. */
export const existingPolicyNotice = (policies: readonly string[]): string =>
  `${existingPolicies(policies)}. This writes another one, and the workflows run all of them.\nUntil the last question is answered nothing is written; Ctrl+C ends it.\n`;

/** The first policy lies where it does by default, another one beside it under its name. */
export async function choosePlace(
  root: string,
  flag: string | undefined,
  {
    starter,
    form,
    policies,
    names,
    asks,
  }: {
    readonly starter: Starter;
    readonly form: Form | null;
    readonly policies: readonly string[];
    /** What these are called. */
    readonly names: readonly string[];
    /** Is there somebody to ask? */
    readonly asks: boolean;
  },
  put: Put,
): Promise<Place> {
  const isFirst = policies.length === 0;
  const own = form ? slug(basename(form.path).replace(/\.ya?ml$/, '')) || starter.name : starter.name;
  const pathOf = (name: string): string => (isFirst ? DEFAULT_POLICY : `.github/escalation-policy-${name}.yml`);
  const isThere = (name: string): boolean => existsSync(join(root, pathOf(name)));
  if (isFirst && flag === undefined) return { name: own, policy: DEFAULT_POLICY };
  const taken = [...names, ...policies.map((path) => basename(path, '.yml').replace('escalation-policy-', ''))];
  // Whoever runs it a second time with the same words hardly wants a second policy.
  if (!asks && flag === undefined && taken.includes(own)) throw existingPolicyRefusal(policies);
  return put({
    flag,
    text: 'There is a policy already: this one lies beside it. What is it called?',
    otherwise: freeName(own, taken),
    read: (name) => {
      if (!NAME.test(name) || name.length > LONGEST_NAME)
        throw new Refusal(
          `"${name}" is no name of a policy. Write up to ${LONGEST_NAME} lower-case letters and digits with dashes between them, such as payments.`,
        );
      if (names.includes(name)) throw new Refusal(`A policy here is called ${name} already. Give another name.`);
      if (isThere(name))
        throw new Refusal(`${pathOf(name)} is there already, and nothing is written over. Give another name.`);
      return { name, policy: pathOf(name) };
    },
  });
}

/** Two policies have two labels: an issue with the label of both would only ever be an incident of the first. */
export async function chooseLabel(
  flag: string | undefined,
  { own, name, taken }: { readonly own: string; readonly name: string; readonly taken: readonly string[] },
  put: Put,
): Promise<string> {
  const isTaken = (label: string): boolean => taken.some((one) => sameName(one, label));
  if (flag === undefined && !isTaken(own)) return own;
  return put({
    flag,
    text: `The label \`${own}\` is that of another policy here. Which label makes an issue an incident of this one?`,
    otherwise: `${name}-incident`,
    read: (label) => {
      if (!isLabel(label))
        throw new Refusal(`"${label}" is no label: GitHub takes 50 characters in one line, and no comma.`);
      if (isTaken(label)) throw new Refusal(`The label "${label}" is that of another policy here. Give another one.`);
      return label;
    },
  });
}

export function peopleQuestion(flag: string | undefined, starter: Starter): Question<readonly (readonly string[])[]> {
  const example = starter.groups.map((group) => group.example);
  return {
    flag,
    text: `Logins, separated by commas, in this order: ${groupsOf(starter)}\n`,
    otherwise: 'later',
    read: (answer) => (answer === 'later' ? example : readPeople(starter, answer)),
  };
}

export async function chooseServices(
  flag: string | undefined,
  { name, services, fewestServices = { count: 1, why: '' } }: Starter,
  put: Put,
): Promise<readonly string[]> {
  if (services.length === 0 && flag !== undefined)
    throw new Refusal(`${name} names no services: leave out --services.`);
  if (services.length === 0) return services;
  return put({
    flag,
    text: 'Your services, separated by commas',
    otherwise: 'later',
    read: (answer) => {
      const names = answer === 'later' ? services : [...new Set(readNames(answer))];
      const twice = names.find(
        (one, index) => names.findIndex((other) => answerKey(one) === answerKey(other)) !== index,
      );
      if (twice !== undefined) throw new Refusal(`"${twice}" is named twice.`);
      if (names.some((one) => answerKey(one) === OTHER))
        throw new Refusal(`The form offers "${OTHER}" as it is: leave it out.`);
      const blank = names.find(isPlaceholder);
      if (blank !== undefined)
        throw new Refusal(`"${blank}" reads as a gap that nobody filled in: write it otherwise.`);
      const { count, why } = fewestServices;
      const least = count === 1 ? 'one service' : `${count} services`;
      if (names.length < count) throw new Refusal(`Name ${least} at least. ${why}`.trim());
      return names;
    },
  });
}

export function readUses(uses: string): string {
  if (ACTION.test(uses.replace(/ # v[\d.]+$/, ''))) return uses;
  throw new Refusal(
    `"${uses}" is no Action for a workflow. Write it as owner/repository@version, such as acme/tocsin@v1.`,
  );
}
