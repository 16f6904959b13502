import { describeRule } from '../rule.ts';

describeRule('unreadable-team', {
  avoid: ['2:21 The members of `@acme/secret` cannot be read with this token, or there is no such team.'],
  finds: [
    [
      'a team without members',
      `
roles:
  responder: { who: { if: [{ ">": [{ var: details.users }, 9] }, "@acme/nobody", "@acme/leads"] } }
  lead: { who: [bob] }
`,
      ['2:21 The team `@acme/nobody` has no members.'],
    ],
  ],
  leaves: [
    [
      'people',
      `
roles:
  responder: { who: [ann] }
  lead: { who: [bob] }
`,
    ],
  ],
});
