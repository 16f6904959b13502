/** The workflows of a repository that uses Tocsin. */

export interface Step {
  /** The Action, as `uses:` names it. */
  readonly action: string;
  /** Empty for the one policy that lies where it does by default. */
  readonly policies: readonly string[];
  /** Variables with secrets that the policies name. */
  readonly variables: readonly string[];
}

/** What the workflow that escalates is written for. */
export interface Escalation extends Step {
  /** The label of the incidents of each policy. */
  readonly labels: readonly string[];
  /** Does the workflow keep time, with a run that stays while something is due? */
  readonly keepsTime: boolean;
}

/**
 * Runs the policies: at each event of an issue that has an incident label, and keeps time while something is due. GitHub's schedule is
 * the net under it.
 */
export function escalation({ action, labels, policies, variables, keepsTime }: Escalation): string {
  const inputs = keepsTime ? ['watch-for: 5h30m'] : [];
  return `name: Escalation
on:
  issues:
    types: [edited, labeled, unlabeled, assigned, unassigned, closed, reopened]
  issue_comment:
    types: [created, edited, deleted]
  schedule:
    - cron: '17 * * * *'
  workflow_dispatch:
${keepsTime ? WATCH : ''}permissions: {}
jobs:
  escalate:
    # No machine starts for what is no incident, and one, not one for each label, for a new incident.
    if: >-
      github.event_name != 'issues' && github.event_name != 'issue_comment'
${labels.map(conditionOf).join('')}    runs-on: ubuntu-latest
    timeout-minutes: ${keepsTime ? 345 : 10}
    permissions:
      issues: write
      contents: read
${keepsTime ? '      actions: write\n' : ''}${keepsTime ? WATCH_GROUP : GROUP}    steps:
${step(action, policies, inputs)}${passing(variables)}`;
}

function step(action: string, policies: readonly string[], inputs: readonly string[]): string {
  const all = [...(policies.length > 0 ? ['policy: |', ...policies.map((path) => `  ${path}`)] : []), ...inputs];
  const lines = all.length > 0 ? `        with:\n${all.map((line) => `          ${line}\n`).join('')}` : '';
  return `      - uses: ${action}\n${lines}`;
}

const WATCH = `    inputs:
      watch:
        description: Stay and keep time
        type: boolean
        default: false
`;

const WATCH_GROUP = `    # Short runs wait for each other. A watcher stays for hours, and nobody waits for it.
    concurrency:
      group: \${{ inputs.watch && format('escalation-watch-{0}', github.run_id) || 'escalation' }}
`;

const GROUP = `    # Runs wait for each other.
    concurrency:
      group: escalation
`;

const conditionOf = (label: string): string => {
  const text = `'${label.replaceAll("'", "''")}'`;
  return `      || github.event.label.name == ${text}
      || contains(github.event.issue.labels.*.name, ${text})
      && (github.event.action != 'labeled' || github.event.issue.created_at != github.event.issue.updated_at)
`;
};

/** Shows on a pull request what a change of a policy or of a form does. */
export const review = ({ action, policies }: Step): string => `name: Escalation policy
on:
  pull_request:
    paths: ['.github/escalation-policy*', '.github/ISSUE_TEMPLATE/*.y*ml']
permissions: {}
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      issues: read
      pull-requests: write
    steps:
${step(action, policies, ['mode: check'])}`;

/** Holds a drill of a policy with channels each month, and reads who confirms its messages. */
export const drills = ({ action, policies, variables }: Step): string => `name: Drills
on:
  schedule:
    - cron: '23 9 1 * *'
  issue_comment:
    types: [created]
  workflow_dispatch:
permissions: {}
jobs:
  drill:
    # A comment starts a machine on the issue of the drills alone.
    if: github.event_name != 'issue_comment' || contains(github.event.issue.labels.*.name, 'tocsin-drill')
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      issues: write
      contents: read
    concurrency:
      group: drill
    steps:
${step(action, policies, ['mode: drill'])}${passing(variables)}`;

/** What a step that sends needs of the repository's secrets. */
function passing(variables: readonly string[]): string {
  if (variables.length === 0) return '';
  return `        env:\n${variables.map((name) => `          ${name}: \${{ secrets.${name} }}\n`).join('')}`;
}

/** What a workflow was written for, as far as its text says. */
function readEscalation(text: string): Escalation {
  const [, action = ''] = /- uses: (.*)/.exec(text) ?? [];
  const [, paths = ''] = /policy: \|\n((?: {12}\S.*\n)+)/.exec(text) ?? [];
  const labels = [...text.matchAll(/event\.label\.name == '((?:[^']|'')*)'/g)].map(([, label = '']) =>
    label.replaceAll("''", "'"),
  );
  const policies = paths.split('\n').flatMap((path) => path.trim() || []);
  const variables = [...text.matchAll(/^ {10}(\w+): \$\{\{ secrets\.\1 \}\}$/gm)].map(([, name = '']) => name);
  return { action, labels, policies, variables, keepsTime: text.includes('watch-for:') };
}

/** The workflow of `text`, changed, where it is still as `init` wrote it; null where somebody has edited it: then it is theirs to change. */
function rewrite(
  text: string,
  write: (escalation: Escalation) => string,
  change: (before: Escalation) => Partial<Escalation>,
): string | null {
  const before = readEscalation(text);
  return write(before) === text ? write({ ...before, ...change(before) }) : null;
}

const union = (one: readonly string[], other: readonly string[]): readonly string[] => [...new Set([...one, ...other])];

/** With more policies: `first` is the one that lies where it does by default, and needs no name alone. */
export function withPolicies(
  text: string,
  write: (escalation: Escalation) => string,
  more: {
    readonly paths: readonly string[];
    readonly labels: readonly string[];
    readonly variables: readonly string[];
    readonly first: string;
  },
): string | null {
  return rewrite(text, write, (before) => {
    const policies = union(before.policies.length > 0 ? before.policies : [more.first], more.paths);
    return {
      policies: policies.length === 1 && policies[0] === more.first ? [] : policies,
      labels: union(before.labels, more.labels),
      variables: union(before.variables, more.variables),
    };
  });
}

/** The workflow that escalates, passing these variables too. */
export const withVariables = (text: string, variables: readonly string[]): string | null =>
  rewrite(text, escalation, (before) => ({ variables: union(before.variables, variables) }));

/** The Action that a workflow uses. */
export const actionIn = (text: string): string => readEscalation(text).action;
