/** Problems of policy tests, as part of the catalogue. */
export const CATALOGUE_OF_TESTS = {
  'bad-instant': {
    about: 'Text in a policy test that is neither a duration nor an instant.',
    message: '`{found}` is not a moment that exists.',
    help: 'Write a duration since `declared` (`15m`), or an instant (`2026-11-23T10:00:00Z`).{suggestion}',
  },
  'moment-out-of-time': {
    about: 'A moment of a policy test before year 1, or after year 8999.',
    message: '`{found}` {why}.',
    help: 'Write {instead}.',
  },
  'too-many-runs': {
    about: 'A case that would run the engine more often than a test may.',
    message: 'This case would run {found} times; a case runs at most {most} times.',
    help: 'Run it less often with a longer `every`, or make the story shorter.',
  },
  'story-goes-back': {
    about: 'An entry of a story that is earlier than the one before it.',
    message: 'This entry is at `{found}`, before the one above it.',
    help: 'Write the entries of a story in the order of time.',
  },
  'case-without-expect': {
    about: 'A case that checks nothing.',
    message: 'The case `{found}` expects nothing, so it could not fail.',
    help: 'Add an `expect` to an entry of its story.',
  },
  'several-events': {
    about: 'Two events in one entry of a story.',
    message: 'This entry holds several events: {found}.',
    help: 'Give each event an entry of its own; entries can have the same `at`.',
  },
  'event-by-nobody': {
    about: 'An event that nobody does.',
    message: 'Nobody does this: {found}.',
    help: 'Say who with `by: <login>`.',
  },
  'empty-entry': {
    about: 'An entry in which nothing happens and nothing is expected.',
    message: 'Nothing happens at `{found}`, and nothing is expected.',
    help: 'Add an event or an `expect`, or take the entry out.',
  },
  'does-nothing': {
    about: 'A person in an entry without an event.',
    message: '`{found}` does nothing here.',
    help: 'Add what they do, such as `comment: /ack`, or take `by` out.',
  },
  'bad-person': {
    about: 'Text in a policy test that cannot be the login of one person.',
    message: '`{found}` is not the login of a person.',
    help: 'Write a login, with or without `@`: `dan` or `"@dan"`. A team has to be written as its members.',
  },
  'duplicate-person': {
    about: 'One person stands twice under `people`.',
    message: '`{found}` is the same person as `{other}`; GitHub does not tell logins apart by case.',
    help: 'Keep one of the two.',
  },
  'details-and-body': {
    about: 'Details and a body in one incident or edit of a policy test: the body already says what the details are.',
    message: 'Both `details` and `body` are given, and each says what the issue’s text is.',
    help: 'Keep `details`, which are written into a body by the headings of the policy, or `body`, the text as it stands.',
  },
  'no-such-policy': {
    about: 'Tests of a policy that cannot be had.',
    message: 'The policy of these tests, `{found}`, {why}.',
    help: 'Name a policy of this repository with `policy`, relative to this file, or take that key out: then it is the one this file is named after.',
  },
  'policy-of-tests-invalid': {
    about: 'Tests of a policy that is invalid.',
    message: 'The policy of these tests, `{found}`, is invalid, so that their names cannot be checked.',
    help: 'Mend the policy first: `tocsin validate {found}` lists what is wrong with it.',
  },
} as const;
