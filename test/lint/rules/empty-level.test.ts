import { describeRule } from '../rule.ts';

describeRule('empty-level', {
  avoid: ['16:27 Level 2 (Leads) calls nobody, ever: `lead` names no one.'],
  finds: [
    [
      'empty lists',
      `
roles:
  responder: { who: [], otherwise: [] }
  lead: { who: [bob] }
`,
      ['15:32 Level 1 (Responders) calls nobody, ever: `responder` names no one.'],
    ],
  ],
  leaves: [
    [
      'somebody under `otherwise`',
      `
roles:
  responder: { who: null, otherwise: [ann] }
  lead: { who: [bob] }
`,
    ],
    [
      'a rule that may yield somebody',
      `
roles:
  responder: { who: { if: [{ ">": [{ var: count.updates }, 3] }, ann] } }
  lead: { who: [bob] }
`,
    ],
  ],
});
