/** Problems of a policy that extends another file. */
export const CATALOGUE_OF_EXTENDS = {
  'bad-extends': {
    about: 'Something under `extends` that names no file.',
    message: 'This names no file to extend: {why}.',
    help: 'Write a path from the root of this repository, or `owner/name//path/to/policy.yml@<full commit sha>`.',
  },
  'extends-not-pinned': {
    about: 'A file of another repository without the commit at which it was reviewed.',
    message: 'What is extended from another repository is pinned to a commit by its full sha; found {found}.',
    help: 'Write the 40 digits of a commit, such as `git rev-parse HEAD` prints them there. A branch, a tag or a short sha can change its meaning.',
  },
  'extends-unread': {
    about: 'A file that a policy extends and that could not be read. Nothing is done without it.',
    message: 'What is extended here could not be read: {why}',
    help: 'Check the path, the commit, and that the token may read the repository (`contents: read`).',
  },
  'extends-not-read': {
    about: 'A policy that extends a file, where files cannot be read.',
    message: 'What is extended here was not read.',
    help: 'Read the policy where its files are, or print the whole of it with `tocsin validate --effective`.',
  },
  'extends-cycle': {
    about: 'Files that extend each other in a circle.',
    message: 'This comes back to a file that extends it: {found}.',
    help: 'Take out one `extends` of the circle.',
  },
  'extends-too-deep': {
    about: 'A file that extends a file, and so on, longer than a reviewer could follow.',
    message: 'More than {limit} files in a row extend one another here.',
    help: 'Put what they share into one file.',
  },
  'extends-no-map': {
    about: 'A file that is extended and has no keys.',
    message: 'A file that is extended is a map with keys of a policy.',
    help: 'Write it as a part of a policy, such as `severities:` with what stands below it.',
  },
  'extends-error': {
    about: 'A file that a policy extends has errors.',
    message: 'What is extended here has an error at {found}: {message}{more}',
    help: 'Mend it there, or say otherwise in this file, which goes before what it extends.',
  },
} as const;
