import { describeRule } from '../rule.ts';

describeRule('dead-role', {
  avoid: ['4:3 Nobody is ever called as `executive`: no level has this role, and no trigger assigns or mentions it.'],
  leaves: [
    [
      'a role that a trigger mentions',
      `
roles:
  responder: { who: [ann] }
  lead: { who: [bob] }
  scribe: { who: [carol] }
triggers:
  - { id: t, reason: R., when: { ">": [{ var: count.updates }, 3] }, do: { mention: scribe, escalate: next } }
`,
    ],
    [
      'a role that a command is kept for',
      `
roles:
  responder: { who: [ann] }
  lead: { who: [bob] }
  commander: { who: [carol] }
commands: { resolved: [commander] }
`,
    ],
  ],
});
