/** What `tocsin init` is to write, from flags and answers. */
import { ownAction } from '#cli/package-files.ts';
import {
  chooseForm,
  chooseLabel,
  choosePlace,
  chooseServices,
  peopleQuestion,
  readUses,
  existingPolicyNotice,
  starterQuestion,
  existingPolicyRefusal,
  whichStarter,
} from './choices.ts';
import type { Setup } from './drafts.ts';
import { leftOutOf } from './form-policy.ts';
import { type Ask, putBy, readYesNo } from './questions.ts';
import { withToken } from '#cli/bases.ts';
import { present, readNeeds } from './repository.ts';
import { onDuty } from './shifts.ts';
import { STARTERS } from './starters.ts';
import { chooseZones } from './zones.ts';

/** Flags; a question stands for each that is missing. */
export interface Flags {
  readonly policy?: string;
  readonly name?: string;
  readonly label?: string;
  readonly form?: string;
  readonly people?: string;
  readonly services?: string;
  readonly timezone?: string;
  readonly keepTime?: string;
  readonly uses?: string;
  readonly drills?: boolean;
}

/** Throws a `Refusal` where an answer is missing or a flag is wrong: then nothing is written. */
export async function setupFrom(
  root: string,
  flags: Flags,
  ask: Ask | null,
  say: (text: string) => void,
): Promise<Setup> {
  const put = putBy(ask, say);
  const readPinned = withToken({ err: say });
  const { policies, names, labels, forms } = await present(root, readPinned);
  const says = [flags.policy, flags.form, flags.name].some((flag) => flag !== undefined);
  if (policies.length > 0 && ask === null && !says) throw existingPolicyRefusal(policies);
  if (policies.length > 0 && ask !== null) say(existingPolicyNotice(policies));
  const form = await chooseForm(root, flags, forms, put);
  if (form !== null && flags.form === undefined && ask === null)
    say(`The policy is written for ${form.path}. With --policy it starts from a ready one, with a form of its own.\n`);
  for (const one of form === null ? [] : leftOutOf(form)) say(`${one}\n`);
  if (form === null && flags.policy === undefined && ask === null) say(whichStarter());
  const starter = form ? STARTERS[0] : await put(starterQuestion(flags.policy));
  const place = await choosePlace(root, flags.name, { starter, form, policies, names, asks: ask !== null }, put);
  const own = form?.label ?? starter.label;
  // What decides stands in the form that is there: its services, too.
  const serving = form ? { ...starter, name: 'the policy for a form', services: [] } : starter;
  const label = await chooseLabel(flags.label, { own, name: place.name, taken: labels }, put);
  const people = await put(peopleQuestion(flags.people, starter));
  return {
    root,
    starter,
    form,
    ...place,
    label,
    people,
    shift: onDuty(starter, people),
    services: await chooseServices(flags.services, serving, put),
    zones: await chooseZones(flags.timezone, starter, put),
    keepsTime: await put({
      flag: flags.keepTime,
      text: 'Shall the workflow keep time, with a run that stays while something is due?',
      otherwise: 'yes',
      read: readYesNo,
    }),
    uses: await put({ flag: flags.uses ?? ownAction(), text: '', otherwise: '', read: readUses }),
    otherPolicies: policies,
    ...(await readNeeds(root, policies, readPinned)),
    drills: flags.drills === true,
  };
}
