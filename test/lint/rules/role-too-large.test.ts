import { describeRule } from '../rule.ts';

const people = (count: number): string => Array.from({ length: count }, (_, index) => `p${index + 1}`).join(', ');
const message = (role: string): string =>
  `The role \`${role}\` can call 11 people at once, and GitHub assigns at most 10: all of them are called, and the last are not assigned.`;
const roles = (who: string): string => `
roles:
  responder: { who: ${who} }
  lead: { who: [bob] }
`;

describeRule('role-too-large', {
  finds: [
    ['what its page says to avoid', roles(`[${people(11)}]`), [`2:21 ${message('responder')}`]],
    [
      'one answer of a rule that is too large',
      roles(`{ if: [{ "==": [{ var: details.service }, x] }, ann, [${people(11)}]] }`),
      [`2:21 ${message('responder')}`],
    ],
    ['people who stand in', roles(`ann, otherwise: [${people(11)}]`), [`2:37 ${message('responder')}`]],
  ],
  leaves: [
    ['ten people', roles(`[${people(10)}]`)],
    ['one person named twice', roles(`[${people(10)}, "@P1"]`)],
    [
      'eleven people in two answers',
      roles(`{ if: [{ "==": [{ var: details.service }, x] }, [${people(6)}], [q1, q2, q3, q4, q5]] }`),
    ],
    [
      'what a rule only compares with',
      roles(`{ if: [{ in: [{ var: details.service }, [${people(11)}]] }, ann, bob] }`),
    ],
  ],
});
