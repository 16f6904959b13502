/** Problems of a policy's files: they cannot be read, or they cannot extend each other. */
export const CATALOGUE_OF_FILES = {
  'too-large': {
    about: 'The file is larger than a policy that people can review.',
    message: 'The file has {found} characters; a policy has at most {limit}.',
    help: 'Split it into several policies, or take generated data out of it.',
  },
  'too-deep': {
    about: 'Lists and maps are nested deeper than any reviewer could follow.',
    message: 'Lists and maps are nested more than {limit} deep here.',
    help: 'Give parts of the rule a name under `conditions` and use `{var: is.<name>}`.',
  },
  'too-many-values': {
    about: 'More values or aliases than a policy may hold, or an alias that contains itself.',
    message:
      'With its aliases followed, the file holds more than {limit} values or {aliases} aliases, or nests without end.',
    help: 'Split the policy, and write values out instead of using aliases.',
  },
  'empty-file': {
    about: 'There is nothing in the file.',
    message: 'The file is empty; a policy was expected.',
    help: 'Start from one of the ready policies, as `tocsin init` does, or with `version: 1`.',
  },
  'not-utf8': {
    about: 'The file is in another encoding than UTF-8, so that characters of it are lost.',
    message: 'The file is not in UTF-8: {found}.',
    help: 'Save it as UTF-8: in the editor, or in PowerShell with `Out-File -Encoding utf8`. Where U+FFFD itself is meant, write it as `"\\uFFFD"`.',
  },
  'not-a-policy': {
    about: 'The file is another one: a workflow, an issue form, policy tests.',
    message: 'This is {kind}, and no policy.',
    help: '{remedy}',
  },
  'yaml-syntax': {
    about: 'The file is not YAML, or YAML reads something in it differently from how it looks.',
    message: 'This is not valid YAML: {found}.',
    help: 'Check the indentation, and put text with `:`, `#`, `@`, `*`, `&`, `%`, `!`, `>` or `|` in quotes.',
  },
  'lone-return': {
    about:
      'A carriage return without a line feed. People and other programs read a new line after it, and this language does not.',
    message: 'A line ends with a carriage return alone, and is read as going on.',
    help: 'Save the file with the line ends LF or CRLF, as each editor can.',
  },
  'merge-conflict': {
    about: 'A merge left both sides in the file.',
    message: 'A merge conflict stands here.',
    help: 'Keep what is right of both sides, and take out the lines with `<<<<<<<`, `=======` and `>>>>>>>`.',
  },
  'yaml-tag': {
    about: 'An unquoted `!` makes a YAML tag, and what it was meant to be vanishes.',
    message: 'YAML reads `{found}` as a tag, not as a key or a value.',
    help: 'Quote the key: `"!"` for not, `"!!"` for true, `"!="` for not equal.',
  },
  'yaml-directive': {
    about: 'A YAML directive would change how the rest is read.',
    message: 'The directive `{found}` is not allowed in a policy.',
    help: 'Take the line out: policies are YAML 1.2.',
  },
  'several-documents': {
    about: 'The file holds more than one YAML document.',
    message: 'A second YAML document begins here; a policy is one document.',
    help: 'Take out the `---` or `...` line before it, or move what follows into a file of its own.',
  },
  'unknown-alias': {
    about: 'A YAML alias without its anchor.',
    message: 'There is no anchor for this alias before it.',
    help: 'Write the value out, or quote the text if it was to begin with `*`.',
  },
  'merge-key': {
    about: 'A YAML merge key. One map over another is easily read as saying what it does not.',
    message: 'YAML’s merge key `<<` is not part of this language.',
    help: 'Write the keys out. An alias stands for a whole value, such as `hours: *office`; one policy is written over another with `extends`.',
  },
  'bad-key': {
    about: 'Something that is not a name stands where a key belongs.',
    message: '{found} cannot be a key.',
    help: 'Keys are plain names in kebab-case. Text that begins with `{` or `[` stands in quotes.',
  },
  'duplicate-key': {
    about: 'The same key stands twice in one map.',
    message: 'The key `{found}` is already given in this map.',
    help: 'Keep one of the two.',
  },
  'bad-number': {
    about: 'A number without a finite value.',
    message: '`{found}` is not a number that can be compared.',
    help: 'Write a finite number, or quote it if it is text.',
  },
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
    message: 'What is extended here is missing: {why}',
    help: 'Check the path, the commit, and that the token may read the repository (`contents: read`). Where GitHub failed, run it again.',
  },
  'extends-not-read': {
    about: 'A policy that extends a file, where files cannot be read.',
    message: 'What is extended here was not read.',
    help: 'Read the policy where its files are, or print the whole of it with `tocsin validate --effective`.',
  },
  'extends-cycle': {
    about: 'Files that extend each other in a circle.',
    message: 'These files extend one another in a circle: {found}.',
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
  'removes-nothing': {
    about: 'A null that is to remove something of what a policy extends, where nothing is there to be removed.',
    message: 'Nothing is removed here: what is extended has no `{found}`.',
    help: '{nearest}Name what is to be removed, or take this out.',
  },
  'extends-error': {
    about: 'A file that a policy extends has errors.',
    message: 'What is extended here has an error at {found}: {message}{more}',
    help: 'Mend it there, or say otherwise in this file, which goes before what it extends: what this file replaces or removes may be missing there.',
  },
} as const;
