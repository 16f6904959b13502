/** What a release says of itself, and how it is published. What it holds is tested in test/bundle/package.test.ts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY } from '#policy/files.ts';
import { notesOf, whyElsewhere } from '../../scripts/release/prepare.ts';
import { inRepository } from '../support/repository.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

- Not yet.

## [1.10.0] - 2026-11-23

### Added

- Ten.

## [1.1.0]

- One.

## [1.0.0]
`;

test.each([
  ['v1.10.0', '### Added\n\n- Ten.\n'],
  ['v1.1.0', '- One.\n'],
])('the notes of %s are its section, without the heading', (tag, notes) => {
  expect(notesOf(tag, tag.slice(1), CHANGELOG)).toBe(notes);
});

test.each([
  ['a version of which the changelog tells nothing', 'v1.0.0', '1.0.0', 'tells nothing under "## [1.0.0]"'],
  ['a version that the changelog does not name', 'v1.1', '1.1', 'tells nothing under "## [1.1]"'],
  ['a tag of another version', 'v1.1.1', '1.1.0', 'The tag is v1.1.1, and package.json says that this is 1.1.0.'],
  ['a tag without its v', '1.1.0', '1.1.0', 'The tag is 1.1.0'],
])('%s is not released', (_what, tag, version, why) => {
  expect(() => notesOf(tag, version, CHANGELOG)).toThrow(why);
});

test('nothing is released from another place than its files name', () => {
  expect(whyElsewhere(REPOSITORY)).toBeNull();
  expect(whyElsewhere('acme/fork')).toContain(`The files name ${REPOSITORY}, and this is acme/fork.`);
});

interface Steps {
  readonly steps: readonly { readonly name?: string; readonly run?: string }[];
}

describe('on GitHub, for the tag v1.2.10', () => {
  const { jobs } = parse(readFileSync(inRepository('.github/workflows/release.yml'), 'utf8')) as {
    readonly jobs: { readonly release: Steps };
  };
  /** Stands for `gh`: notes its calls, and answers what the world says by the arguments that it knows. */
  const GH = `#!/bin/bash
echo "$*" >> calls
case "$*" in
  'release view '*) exit "$VIEW" ;;
  *'--jq .immutable') echo "$IMMUTABLE" ;;
  *'--jq .[].ref') printf 'refs/tags/v1.%s\\n' $TAGS ;;
  *PATCH*) exit "$PATCH" ;;
esac
`;

  interface World {
    /** How each of them ends. */
    readonly view?: number;
    readonly patch?: number;
    readonly immutable?: string;
    readonly tags?: string;
  }

  /** Runs the steps one after the other, as GitHub does. */
  function publish({ view = 1, patch = 0, immutable = 'true', tags = '2.9 2.10 0.3' }: World) {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-release-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'gh'), GH, { mode: 0o755 });
    writeFileSync(join(folder, 'calls'), '');
    writeFileSync(join(folder, 'tocsin-1.2.10.tgz'), '');
    const scripts = jobs.release.steps.flatMap(({ run = '' }) => (run === '' ? [] : `(${run})`));
    const { status, stdout } = spawnSync('bash', ['-e', '-c', scripts.join('\n')], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${folder}:${process.env['PATH'] ?? ''}`,
        GITHUB_REPOSITORY: 'acme/tocsin',
        GITHUB_SHA: 'c0ffee',
        GITHUB_REF: 'refs/tags/v1.2.10',
        GITHUB_REF_NAME: 'v1.2.10',
        VIEW: String(view),
        PATCH: String(patch),
        IMMUTABLE: immutable,
        TAGS: tags,
      },
    });
    const calls = readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');
    return { code: status, output: stdout, changes: calls.filter((call) => /create|--method/.test(call)) };
  }

  const CREATE = 'release create v1.2.10 --verify-tag --title v1.2.10 --notes-file notes.md ./tocsin-1.2.10.tgz';
  const PATCH = 'api --method PATCH repos/acme/tocsin/git/refs/tags/v1 -f sha=c0ffee -F force=true';
  const POST = 'api --method POST repos/acme/tocsin/git/refs -f ref=refs/tags/v1 -f sha=c0ffee';

  test.each([
    ['the release is published with notes and package, and the major tag moves', {}, [CREATE, PATCH]],
    ['the first major tag is made', { patch: 1 }, [CREATE, PATCH, POST]],
    [
      'a job that is run again finds the release, and leaves the tag to a later version',
      { view: 0, tags: '10.0 2.10' },
      [],
    ],
  ] as const)('%s', (_what, world, changes) => {
    expect(publish(world)).toMatchObject({ code: 0, changes, output: '' });
  });

  test('for a release that can be changed, the tag stays and the run is red', () => {
    const { code, output, changes } = publish({ immutable: 'null' });
    expect([code, changes]).toEqual([1, [CREATE]]);
    expect(output).toMatch(/^::error::.*"Enable release immutability"/);
  });
});
