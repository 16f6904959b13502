/** The workflows of a repository that uses Tocsin. */

/**
 * Runs the policy: at each event of an issue that has the incident label, and keeps time while something is due. GitHub's schedule is
 * the net under it.
 */
export const escalation = (action: string, label: string, variables: readonly string[]): string => `name: Escalation
on:
  issues:
    types: [edited, labeled, unlabeled, assigned, unassigned, closed, reopened]
  issue_comment:
    types: [created, edited, deleted]
  schedule:
    - cron: '17 * * * *'
  workflow_dispatch:
    inputs:
      watch:
        description: Stay and keep time
        type: boolean
        default: false
permissions:
  issues: write
  contents: read
  actions: write
jobs:
  escalate:
    # No machine starts for what is no incident, and one, not one for each label, for a new incident.
    if: >-
      github.event_name != 'issues' && github.event_name != 'issue_comment'
      || github.event.label.name == '${label}'
      || contains(github.event.issue.labels.*.name, '${label}')
      && (github.event.action != 'labeled' || github.event.issue.created_at != github.event.issue.updated_at)
    runs-on: ubuntu-latest
    timeout-minutes: 345
    # Short runs wait for each other. A watcher stays for hours, and nobody waits for it.
    concurrency:
      group: \${{ inputs.watch && format('escalation-watch-{0}', github.run_id) || 'escalation' }}
    steps:
      - uses: ${action}
        with:
          watch-for: 5h30m
${passing(variables)}`;

/** Shows on a pull request what a change of the policy does. */
export const review = (action: string): string => `name: Escalation policy
on:
  pull_request:
    paths: ['.github/escalation-policy*.yml']
permissions:
  contents: read
  issues: read
  pull-requests: write
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${action}
        with:
          mode: check
`;

/** Of a policy that names no variable, as an example. */
const SOME_VARIABLES = ['TOCSIN_CONTACTS', 'TOCSIN_SMTP_URL'];

/** Holds a drill of a policy with channels each month, and reads who confirms its messages. */
export const drills = (action: string, variables: readonly string[]): string => `name: Drills
on:
  schedule:
    - cron: '23 9 1 * *'
  issue_comment:
    types: [created]
  workflow_dispatch:
permissions:
  issues: write
  contents: read
jobs:
  drill:
    # A comment starts a machine on the issue of the drills alone.
    if: github.event_name != 'issue_comment' || contains(github.event.issue.labels.*.name, 'tocsin-drill')
    runs-on: ubuntu-latest
    timeout-minutes: 15
    concurrency:
      group: drill
    steps:
      - uses: ${action}
        with:
          mode: drill
${passing(variables.length === 0 ? SOME_VARIABLES : variables)}`;

/** What a step that sends needs of the repository's secrets. */
function passing(variables: readonly string[]): string {
  if (variables.length === 0) return '';
  return `        env:\n${variables.map((name) => `          ${name}: \${{ secrets.${name} }}\n`).join('')}`;
}
