/** Problems of tables, of what answers are one of, and of names, as part of the catalogue. */
export const CATALOGUE_OF_VALUES = {
  'table-key-twice': {
    about: 'Two keys of a table that differ in case, blanks or punctuation alone.',
    message: '`{found}` and `{other}` are two keys of the table `{table}` that nobody could tell apart.',
    help: 'Keep the one that the form offers, and take the other out.',
  },
  'table-mixed': {
    about: 'Rows of a table that are of several kinds.',
    message: 'This row is {found}, but the row {other} is {expected}.',
    help: 'Give all rows of a table the same kind.{suggestion}',
  },
  'values-of-type': {
    about: 'Values of a detail whose answers are not texts.',
    message: 'A detail of type `{found}` has no `{kind}`.',
    help: '`values` and `on-other` belong to details of type `string` or `list`, and `on-other` to those with `values`.',
  },
  'value-twice': {
    about: 'Two values of a detail that differ in case, blanks or punctuation alone.',
    message: '`{found}` and `{other}` are the same answer: case, blanks and the last punctuation do not count.',
    help: 'Keep the one that the form offers.',
  },
  'names-nobody': {
    about: 'A `who` or `otherwise` with nothing behind it. The policy is valid.',
    message: '`{found}` is empty: {why}.',
    help: 'Name somebody, or write `[]` where nobody is meant.',
  },
  'hours-twice': {
    about: 'A calendar whose hours are given in both of their forms.',
    message: 'This calendar has `hours` beside `{found}`: they are two ways to say when it is open.',
    help: 'Keep the list, or `days`, `from` and `to`.',
  },
  'two-spellings': {
    about: 'A name that rules spell in two ways.',
    message: '`{found}` is the same {kind} as `{other}`, as other rules of this policy have it.',
    help: 'Write `{other}` here: GitHub does not tell them apart by case, and rules compare exactly.',
  },
} as const;
