/** The closed table of operators. An operator that is not in it is not in the language. */
export interface Operator {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly does: string;
}

const MANY = 64;

export const OPERATORS: readonly Operator[] = [
  { name: 'var', least: 1, most: 2, does: 'A fact, by its path; a second value stands in where the fact is absent.' },
  { name: '==', least: 2, most: 2, does: 'Equal.' },
  { name: '!=', least: 2, most: 2, does: 'Not equal.' },
  { name: '<', least: 2, most: 3, does: 'Less; with three, strictly between.' },
  { name: '<=', least: 2, most: 3, does: 'At most; with three, between or equal.' },
  { name: '>', least: 2, most: 2, does: 'More.' },
  { name: '>=', least: 2, most: 2, does: 'At least.' },
  { name: '!', least: 1, most: 1, does: 'Not.' },
  { name: '!!', least: 1, most: 1, does: 'Is there, and not false, empty or zero.' },
  { name: 'and', least: 1, most: MANY, does: 'All of these.' },
  { name: 'or', least: 1, most: MANY, does: 'One of these.' },
  { name: 'if', least: 2, most: MANY, does: 'If, then, else; more pairs may follow.' },
  { name: 'in', least: 2, most: 2, does: 'A value is in a list.' },
  {
    name: 'contains',
    least: 2,
    most: 2,
    does: 'A text has a word or a phrase, or one of a list of them; in any case, whole words.',
  },
  {
    name: 'lookup',
    least: 2,
    most: 2,
    does: 'What a table of the policy has at a key: `[<table>, {var: <fact>}]`; its row `"*"` is for all others, and for a fact that is absent. Without that row both give null.',
  },
  { name: 'some', least: 2, most: 2, does: 'One element of a list passes.' },
  { name: 'none', least: 2, most: 2, does: 'No element of a list passes.' },
  { name: 'all', least: 2, most: 2, does: 'Every element of a list passes; false for an empty one.' },
  { name: '+', least: 1, most: MANY, does: 'Sum.' },
  { name: '-', least: 1, most: 2, does: 'Difference; with one, the negative.' },
  { name: '*', least: 1, most: MANY, does: 'Product.' },
  { name: '/', least: 2, most: 2, does: 'Quotient.' },
  { name: '%', least: 2, most: 2, does: 'Remainder.' },
  { name: 'min', least: 1, most: MANY, does: 'The least.' },
  { name: 'max', least: 1, most: MANY, does: 'The greatest.' },
  { name: 'duration', least: 1, most: 1, does: 'A duration such as 45m, in minutes.' },
];
