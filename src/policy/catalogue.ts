import { CATALOGUE_OF_CHANNELS } from './catalogue-of-channels.ts';
import { CATALOGUE_OF_FILES } from './catalogue-of-files.ts';
import { CATALOGUE_OF_TESTS } from './catalogue-of-tests.ts';
import { CATALOGUE_OF_VALUES } from './catalogue-of-values.ts';

interface Entry {
  /** What the code stands for, in one line, for documentation. */
  readonly about: string;
  /** What was found and what was expected; `{name}` is filled in. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
}

/**
 * Every problem this floor finds in a policy, by its stable code. Problems inside rules have codes of `src/logic`, those of
 * schedules and calendars codes of `src/calendar`.
 */
export const CATALOGUE = {
  ...CATALOGUE_OF_FILES,

  // The shape.
  'unsupported-version': {
    about: 'The file is written in a version of its language that this release does not read.',
    message: 'This release reads `version: 1`; found {found}.',
    help: 'Write `version: 1`, or use a release that reads the version you want.',
  },
  'unknown-key': {
    about: 'A key that the language does not have at this place.',
    message: 'Unknown key `{found}`.',
    help: '{nearest}The keys here are {expected}.',
  },
  'missing-key': {
    about: 'A required key is missing.',
    message: '`{found}` is missing here.',
    help: 'Add it: {expected}',
  },
  'wrong-type': {
    about: 'A value of another kind than the key takes.',
    message: 'Found {found}; expected {expected}.',
    help: '{remedy}',
  },
  'unknown-value': {
    about: 'A value that is not one of the few the key takes.',
    message: 'Unknown value {found}.',
    help: '{nearest}The values here are {expected}.',
  },
  'out-of-range': {
    about: 'A number outside what makes sense.',
    message: 'Found {found}; expected at least {expected}.',
    help: 'Write a number that is at least {expected}.',
  },
  'empty-value': {
    about: 'An empty text, list or map where something is needed.',
    message: 'There is nothing here; at least one {expected} was expected.',
    help: 'Fill it in, or take the key out if it may be left out.',
  },
  'invisible-text': {
    about: 'A name or text of characters that nobody sees, or of accents without a letter.',
    message: 'There is nothing to see here, only {found}.',
    help: 'Write what people are to read.',
  },
  'too-many': {
    about: 'More elements than a policy that people can review has.',
    message: 'There are more than {expected} elements here.',
    help: 'Split the policy, or merge elements that do the same.',
  },
  'too-long': {
    about: 'A text longer than GitHub or a reader takes.',
    message: 'This text has {found} characters; at most {expected} are allowed.',
    help: 'Shorten it.',
  },
  'duplicate-item': {
    about: 'The same value stands twice in a list.',
    message: '{found} is already in this list.',
    help: 'Keep one of the two.',
  },
  'bad-name': {
    about: 'An id that is not in kebab-case.',
    message: '`{found}` is not a name: lower-case letters, digits and single dashes between them, at most 64.',
    help: '{suggestion}',
  },
  'bad-duration': {
    about: 'Text that is not a duration.',
    message: 'Found {found}; expected a duration.',
    help: 'Write units from large to small without spaces: `90s`, `15m`, `1h30m`, `2d`, `1w`.{suggestion}',
  },
  'zero-duration': {
    about: 'A duration of zero where only `repeat` may have one.',
    message: '`{found}` is no time at all; only `repeat` may be zero.',
    help: 'Write a duration above zero, such as `15m`.',
  },
  'bad-login': {
    about: 'Text that cannot be a GitHub login or team.',
    message: '`{found}` is not a GitHub login or team.',
    help: 'Write a login (`alice`), or a team in quotes (`"@org/team"`).{suggestion}',
  },
  'bad-author': {
    about: 'Text that cannot be the name of an account under `trusted-authors`.',
    message: '`{found}` is not the name of an account as it is written here.',
    help: 'Write it without `@` and without `[bot]`: `github-actions` for the job’s own token.{suggestion}',
  },
  'author-is-called': {
    about: 'An account under `trusted-authors` that the policy also calls.',
    message:
      '`{found}` is called by this policy: as a trusted author, nothing they do would count as what a person does.',
    help: 'Name only accounts of machines here, or call somebody else.',
  },
  'bad-label': {
    about:
      'A label that GitHub does not have as it is written: with spaces around it, with a comma, or of spaces only.',
    message:
      '{found} is not the name of a label: none begins or ends with a space or has a comma, and each is one line.',
    help: '{remedy}',
  },
  'bad-time': {
    about: 'Text that is not a date or time in the form its key takes.',
    message: '`{found}` is no {expected} that exists.',
    help: 'Write it like {example}.',
  },
  'bad-period': {
    about: 'Text that is not the length of a turn.',
    message: '`{found}` is {why} of a turn.',
    help: 'Write one whole number of one unit, at most 99999 of it: `12h`, `1d`, `1w` or `1mo`.{suggestion}',
  },

  // References.
  'unknown-role': {
    about: 'A role that the policy does not define.',
    message: 'There is no role `{found}`.',
    help: '{nearest}The roles are {expected}.',
  },
  'unknown-severity': {
    about: 'A severity that the policy does not define.',
    message: 'There is no severity `{found}`.',
    help: '{nearest}The severities are {expected}.',
  },
  'unknown-level': {
    about: 'A level that the policy does not have.',
    message: 'There is no level {found}.',
    help: 'The levels are 1 to {expected}; `next` is the one above the highest engaged.',
  },
  'unknown-calendar': {
    about: 'A calendar that the policy does not define.',
    message: 'There is no calendar `{found}`.',
    help: '{nearest}`clock` is `always` or a calendar; the calendars are {expected}.',
  },
  'unknown-detail': {
    about: 'A detail that the policy does not define.',
    message: 'There is no detail `{found}`.',
    help: '{nearest}The details are {expected}.',
  },
  'unknown-template': {
    about: 'A template that is neither shipped nor defined in the policy.',
    message: 'There is no template `{found}`.',
    help: '{nearest}The templates are {expected}.',
  },
  'unknown-name': {
    about: 'A name in a policy test that its policy does not have.',
    message: 'The policy has no {kind} `{found}`.',
    help: '{nearest}It has {expected}.',
  },
  'duplicate-id': {
    about: 'Two elements of a list have the same id, or two policy tests the same name.',
    message: 'The {kind} `{found}` is already taken by {other}.',
    help: 'Give each one of its own.',
  },
  'duplicate-label': {
    about: 'One label would stand for two things.',
    message: 'The label `{found}` already stands for {other}; GitHub does not tell labels apart by case.',
    help: 'Give each incident, severity and level label a name of its own.',
  },
  'duplicate-heading': {
    about: 'Two details read the same section of the form.',
    message: 'The section `{found}` is already read by the detail `{other}`.',
    help: 'Give each detail the heading of a section of its own.',
  },
  'reserved-name': {
    about: 'A name that already means something else.',
    message: '`{found}` is a reserved word and no name here: {why}.',
    help: 'Choose another name.',
  },

  // Meaning.
  'condition-cycle': {
    about: 'Conditions that are defined by each other.',
    message: 'The condition `{found}` is defined by itself: {cycle}.',
    help: 'Take one of these references out.',
  },
  'condition-too-large': {
    about: 'A condition that, with those it names written out, reads too many facts.',
    message: 'The condition `{found}`, with the conditions it names written out, reads more than {limit} facts.',
    help: 'Conditions that name another one twice, in a chain, double at each step: name each once, or shorten the chain.',
  },
  'unreachable-severity': {
    about: 'A severity without `when` takes every incident, so the ones after it take none.',
    message: 'The severity `{found}` has no `when`, so it takes every incident and {others} none.',
    help: 'Give it a `when`, or move it to the end.',
  },
  'unasked-when': {
    about: 'The last severity takes what no other takes, whatever its `when` says.',
    message:
      'The `when` of the last severity is not evaluated: `{found}` takes every incident that no other severity takes.',
    help: 'Take the `when` out, or add a severity after it for the other incidents.',
  },
  'fact-not-here': {
    about: 'A fact that is not known yet, or not allowed, where the rule stands.',
    message: '`{found}` cannot be used {where}{through}: {why}.',
    help: '{remedy}',
  },
  'escalates-after-resolution': {
    about: 'A trigger of phase `resolved` that escalates.',
    message: 'A trigger of phase `resolved` cannot escalate: nobody is left to be called to a resolved incident.',
    help: 'Use `mention` or `assign`, or take `phase: resolved` out.',
  },
  'managed-label': {
    about: 'A trigger that sets or takes off a label which the policy itself keeps right.',
    message: 'The label `{found}` stands for {other}, and this policy keeps such labels right by itself.',
    help: 'Use `escalate` or `raise-severity`, or another label.',
  },

  'incident-label': {
    about: 'A trigger that takes off the label by which an issue is an incident.',
    message:
      'Without the label `{found}` the issue is no incident any more: it would be left alone, whatever it needs.',
    help: 'Use another label, or say with `when` under `incident` which issues are none.',
  },
  'label-undone': {
    about: 'A trigger that sets a label and takes it off.',
    message: 'The same trigger sets the label `{found}` and takes it off; GitHub does not tell labels apart by case.',
    help: 'Keep one of the two.',
  },

  ...CATALOGUE_OF_CHANNELS,

  ...CATALOGUE_OF_VALUES,
  ...CATALOGUE_OF_TESTS,

  // Templates.
  'template-syntax': {
    about: 'A template that is not valid Liquid.',
    message: 'This template cannot be read: {found}.',
    help: 'Values stand in double braces, `{{severity.name}}`; conditions in `{% if … %} … {% endif %}`.',
  },
  'template-open': {
    about: 'A template that leaves a fence, an element or a tag open, which would swallow whatever stands below.',
    message: 'This template leaves {found} open.',
    help: 'Close it in the template. Until then the shipped wording is said in its place.',
  },
  'template-empty': {
    about: 'A template that says nothing.',
    message: 'This template says nothing.',
    help: 'Write what it is to say, or take it out: then the shipped wording is said.',
  },
  'unknown-variable': {
    about: 'A template that uses a value which does not exist.',
    message: 'There is no value `{found}` for a template.',
    help: '{nearest}This template can use {expected}.',
  },
} as const satisfies { readonly [code: string]: Entry };

export type Code = keyof typeof CATALOGUE;
