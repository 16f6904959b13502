/** The files that `tocsin init` writes. */
import { Refusal } from '#cli/io.ts';
import { readyFile, schemasAt } from '#cli/package-files.ts';
import { DEFAULT_POLICY, FORMS, REPOSITORY, testsOf } from '#policy/files.ts';
import { validatePolicy } from '#policy/load-lazily.ts';
import { policyFor, testsFor } from './form-policy.ts';
import { freeName, type ReadForm, slug } from './form.ts';
import { type Needs, takenForms, textOf } from './repository.ts';
import { type Answers, seat } from './seat.ts';
import { scalar } from '#policy/words.ts';
import { calledInShifts, schedulesOf } from './shifts.ts';
import type { Starter } from './starters.ts';
import { seatZones } from './zones.ts';
import { actionIn, drills, type Escalation, escalation, review, withPolicies, withVariables } from './workflows.ts';

export interface Draft {
  readonly path: string;
  readonly text: string;
  /** It takes the place of what `init` wrote before, and nobody changed since. */
  readonly updates: boolean;
}

export interface Setup extends Answers, Needs {
  readonly root: string;
  readonly starter: Starter;
  readonly policy: string;
  /** The form that is there, for which the policy is written. */
  readonly form: (ReadForm & { readonly path: string }) | null;
  readonly uses: string;
  readonly keepsTime: boolean;
  readonly drills: boolean;
  /** Paths of the policies that are there, of which the needs are: a ready policy has none. */
  readonly otherPolicies: readonly string[];
}

/** All files, the policy first; null when the package lacks one of its own. */
export function draft(setup: Setup): readonly Draft[] | null {
  const { starter, policy: path } = setup;
  const [policy, tests, form] = [`${starter.name}.yml`, `${starter.name}.test.yml`, starter.form].map(readyFile);
  if (policy == null || tests == null || form == null) return null;
  const seated = seat(calledInShifts(policy, starter, setup.people), starter, setup) + schedulesOf(starter, setup);
  const own = setup.form;
  const formName = formNameFor(setup);
  const formPath = own?.path ?? `${FORMS}/${formName}.yml`;
  const texts = own
    ? [policyFor(own, own.path, seated, setup), seatZones(testsFor(own, setup), starter, setup.zones)]
    : [
        withForm(seated, starter.form, formPath).replace(
          `\nname: ${starter.name}\n`,
          () => `\nname: ${scalar(setup.name)}\n`,
        ),
        seat(tests, starter, setup),
      ];
  const [home = REPOSITORY] = setup.uses.split('@');
  const withSchemas = (text: string): string =>
    text.replace('$schema=../schemas/', () => `$schema=${schemasAt(home)}/`);
  const [policyText = '', testsText = ''] = texts.map(withSchemas);
  return [
    { path, text: policyText, updates: false },
    { path: testsOf(path), text: testsText, updates: false },
    ...workflowsOf(setup),
    ...(own
      ? []
      : [
          {
            path: formPath,
            text: formText(seat(withoutNeedless(form, policy), starter, setup), formName, setup),
            updates: false,
          },
        ]),
  ];
}

/** Throws a `Refusal` where the policy at this path would be invalid, or its tests. */
export async function requireValid(drafts: readonly Draft[], path: string): Promise<void> {
  const textAt = (wanted: string): string => drafts.find((one) => one.path === wanted)?.text ?? '';
  const policy = await validatePolicy(textAt(path), path);
  const { problemsUnder, readTests } = await import('#cases/index.ts');
  const file = testsOf(path);
  const text = textAt(file);
  const problems = policy.ok ? problemsUnder(policy.value, readTests(text, file), { text, file }) : policy.diagnostics;
  const [first] = problems.filter(({ level }) => level === 'error');
  if (first === undefined) return;
  const named = policy.ok ? `the tests of ${path}` : path;
  throw new Refusal(`Nothing was written, because ${named} would be invalid: ${first.message} ${first.help}`.trim());
}

/** After its label; where nothing of that can be in a file name, as of the ready policy, or else after this policy. */
function formNameFor({ root, label, starter, name }: Setup): string {
  const taken = takenForms(root, label);
  const ready = slug(starter.label);
  return freeName(slug(label) || (taken.includes(ready) ? name : ready), taken);
}

/** The comment in the ready policy names the form beside it; in a repository it lies elsewhere. */
const withForm = (text: string, ready: string, form: string): string =>
  text.replace(`: ${ready} beside this file is one`, () => `, ${form}`);

/** Whoever reports may leave out what the policy does not read; what they tell in sentences, people do. */
const withoutNeedless = (form: string, policy: string): string =>
  form
    .split(/^(?= {2}- type: )/m)
    .map((field) => {
      const heading = /^ {6}label: (.*)$/m.exec(field)?.[1] ?? '';
      const isRead = field.startsWith('  - type: textarea') || policy.includes(`heading: ${heading}\n`);
      return isRead ? field : field.replace(/^ {4}validations: .*\n/m, '');
    })
    .join('');

/** Without the first line, which is for whoever copies it by hand. Two forms of a repository have two names. */
function formText(text: string, file: string, { starter, name }: Setup): string {
  const body = text.slice(text.indexOf('\n') + 1);
  return file === slug(starter.label)
    ? body
    : body.replace(/^name: (.*)$/m, (_, was: string) => `name: ${scalar(`${was} ${name}`)}`);
}

function workflowsOf({
  root,
  uses,
  label,
  policy,
  keepsTime,
  variables,
  otherPolicies,
  drills: holds,
  haveChannels,
}: Setup): readonly Draft[] {
  const content = { policies: [policy], labels: [label], variables, keepsTime };
  return [
    ...workflowDrafts(root, uses, content),
    // A policy that is there may be run by a workflow of another name, and drilled by none.
    ...(holds && haveChannels
      ? [workflowDraft(root, uses, ['drills', drills], content, [...otherPolicies, policy])]
      : []),
  ];
}

/** What workflows run, and how. */
interface WorkflowContent {
  readonly policies: readonly string[];
  readonly labels: readonly string[];
  readonly variables: readonly string[];
  readonly keepsTime: boolean;
}

/** One that is as `init` wrote it runs the policies beside what it ran; a new one runs those of `inNew`. */
function workflowDraft(
  root: string,
  uses: string,
  [name, write]: readonly [string, (escalation: Escalation) => string],
  { policies, labels, variables, keepsTime }: WorkflowContent,
  inNew = policies,
): Draft {
  const path = `.github/workflows/${name}.yml`;
  const before = textOf(root, path);
  const more =
    before === '' ? null : withPolicies(before, write, { paths: policies, labels, variables, first: DEFAULT_POLICY });
  if (more !== null) return { path, text: more, updates: true };
  const text = write({ action: uses, labels, policies: pathsToName(inNew), variables, keepsTime });
  return { path, text, updates: false };
}

/** As a workflow names them: the one that lies where it does by default needs no name alone. */
const pathsToName = (policies: readonly string[]): readonly string[] =>
  policies.every((path) => path === DEFAULT_POLICY) ? [] : policies;

/** The workflow of drills for the policies that are there. */
export function drillsDraft(
  root: string,
  uses: string,
  content: Pick<WorkflowContent, 'policies' | 'variables'>,
): Draft {
  return workflowDraft(root, uses, ['drills', drills], { ...content, labels: [], keepsTime: false });
}

/** The variables of the policies in the workflow that escalates, and the Action that it uses; null where it is not as `init` wrote it. */
export function escalationWith(
  root: string,
  variables: readonly string[],
): (Draft & { readonly action: string }) | null {
  const path = '.github/workflows/escalation.yml';
  const before = textOf(root, path);
  const text = before === '' ? null : withVariables(before, variables);
  return text === null ? null : { path, text, updates: true, action: actionIn(before) };
}

/** The workflows that run and review these policies. */
export const workflowDrafts = (root: string, uses: string, content: WorkflowContent): readonly Draft[] => [
  workflowDraft(root, uses, ['escalation', escalation], content),
  workflowDraft(root, uses, ['escalation-policy', review], content),
];
