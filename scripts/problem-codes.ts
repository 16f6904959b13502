/** What the codes stand for whose messages are written where the problem is found: in rules, and in schedules and calendars. */

type Words = readonly [about: string, help: string];

/** By code, in the order in which the reference lists them. */
export const PROBLEMS_OF_PARTS: Readonly<Record<string, Words>> = {
  // Rules: `src/logic`.
  'one-operator': [
    'An object in a rule with no operator, or with more than one. JSON logic would take it as data, which always holds.',
    'Join them with `and`, each in its own `{ … }`.',
  ],
  'unknown-operator': ['An operator that the language does not have.', 'Use one of the [operators](#operators).'],
  'wrong-arity': ['More or fewer operands than the operator takes.', 'Write as many as [it takes](#operators).'],
  'rule-too-deep': [
    'A rule nested deeper than any reviewer could follow.',
    'Give parts of it a name under `conditions`.',
  ],
  'bad-fact': [
    'A `var` without the path of a fact.',
    'Write a path such as `severity.id`, or the value without `var`.',
  ],
  'unknown-fact': [
    'A fact that there is not, or that is not known where the rule is asked.',
    'Use one of the [facts](#facts).',
  ],
  'fact-out-of-scope': [
    'A fact that is read inside `some`, `none` or `all`, where only the element can be.',
    'Compare with it outside, joined by `and`.',
  ],
  'unknown-table': ['A table that the policy does not have.', 'Name one that stands under `tables`.'],
  'may-be-absent': [
    'A comparison with what can be absent, which would count as 0.',
    'Guard it: `{and: [{"!=": [{var: …}, null]}, …]}`, or give a default: `{var: [path, default]}`.',
  ],
  'compared-with-null': [
    'A comparison with null that compares with 0, or whose result is always the same.',
    'Use `==` or `!=`, and only for a fact that can be absent.',
  ],
  'type-mismatch': [
    'Values of different kinds in one operator: the rule would never hold, or always.',
    'Compare like with like.',
  ],
  'time-misused': [
    'Elapsed time elsewhere than on one side of an order, or as a plain number.',
    'Compare it with a duration by `>=`, `>`, `<` or `<=`.',
  ],
  'not-a-value': [
    'A rule where only plain values stand, in a list or as what `contains` looks for.',
    'Write text, numbers, `true` or `false`.',
  ],
  'not-boolean': [
    'What is to decide gives neither true nor false.',
    'Compare it with something, or ask with `!!` whether it is there.',
  ],
  'not-a-number': [
    'What is to give minutes gives something else.',
    'Write a duration such as `30m`, or a rule that gives minutes.',
  ],
  'no-number': [
    'A rule for minutes that may give none, or a time that is not above zero.',
    'Give every `if` a last branch, every table a row `"*"`, and every fact a guard or a default.',
  ],
  'not-people': [
    'What is to give people gives something else.',
    'Name people, such as `[alice]`, or `{var: oncall.<schedule>}`.',
  ],

  // Schedules and calendars: `src/calendar`.
  'unknown-timezone': ['A time zone that there is not.', 'Use an IANA name, such as `Europe/London`.'],
  'bad-local-time': [
    'Text that is no local time, or no time of day.',
    'Write `2026-11-23T09:00`, or `"09:00"` in quotes.',
  ],
  'bad-date': ['Text that is no date.', 'Write it as `2026-12-25`.'],
  'start-in-gap': [
    'A local time that clocks pass over when they are put forward.',
    'Write the time at which it starts.',
  ],
  'empty-turn': [
    'Nobody rotates, has a turn, or is ever on call.',
    'Name somebody, or use an override with `who: []`.',
  ],
  'override-ends-first': ['An override that ends before it starts, or as it does.', 'Put the later time under `to`.'],
};
