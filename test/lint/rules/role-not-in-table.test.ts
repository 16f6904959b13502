import { describeRule } from '../rule.ts';

const tables = `
tables:
  own: { payments: [ann], search: [bob] }
  all: { payments: [ann], "*": [bob] }
  floors: { "1": [ann] }
`;
const owner = (role: string) => `${tables}
roles:
  responder: { ${role} }
  lead: { who: [bob] }
`;
const missing = (fact: string, table = 'own') => [
  `7:21 Nobody is called as \`responder\` where the table \`${table}\` has no row for \`${fact}\`.`,
];

describeRule('role-not-in-table', {
  finds: [
    [
      'what its page says to avoid',
      owner('who: { lookup: [own, { var: details.service }] }'),
      missing('details.service'),
    ],
    [
      'a lookup as the only one of a list',
      owner('who: [{ lookup: [own, { var: details.service }] }]'),
      missing('details.service'),
    ],
    [
      'a table of numbers',
      owner('who: { lookup: [floors, { var: details.users }] }'),
      missing('details.users', 'floors'),
    ],
    [
      'a branch in which the fact may be anything',
      owner('who: { if: [{ "==": [{ var: details.users }, 5] }, { lookup: [own, { var: details.service }] }, ann] }'),
      missing('details.service'),
    ],
  ],
  leaves: [
    ['a table with a row for all others', owner('who: { lookup: [all, { var: details.service }] }')],
    ['a role with `otherwise`', owner('who: { lookup: [own, { var: details.service }] }, otherwise: bob')],
    ['people beside those of the table', owner('who: [{ lookup: [own, { var: details.service }] }, cyd]')],
    [
      'a branch that is taken only for what has a row',
      owner(
        'who: { if: [{ in: [{ var: details.service }, [payments, search]] }, { lookup: [own, { var: details.service }] }, ann] }',
      ),
    ],
    [
      'the last branch, where all that has no row was answered before',
      owner(
        'who: { if: [{ "!": { in: [{ var: details.service }, [payments, search]] } }, cyd, { lookup: [own, { var: details.service }] }] }',
      ),
    ],
  ],
});
