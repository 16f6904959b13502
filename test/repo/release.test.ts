/** What a release says of itself. What it holds is tested in test/bundle/package.test.ts. */
import { expect, test } from 'vitest';
import { REPOSITORY } from '#policy/files.ts';
import { notesOf, whyElsewhere } from '../../scripts/release/prepare.ts';

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
