/** The workflows of a repository that uses Tocsin. */

/** Runs the policy: at each event of an issue, and as often as GitHub's schedule lets it. */
export const escalation = (action: string): string => `name: Escalation
on:
  issues:
    types: [opened, edited, labeled, unlabeled, assigned, unassigned, closed, reopened]
  issue_comment:
    types: [created]
  schedule:
    - cron: '*/5 * * * *'
  workflow_dispatch:
permissions:
  issues: write
  contents: read
concurrency:
  group: escalation
  cancel-in-progress: false
jobs:
  escalate:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${action}
`;

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
