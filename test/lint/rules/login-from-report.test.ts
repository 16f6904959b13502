import { describeRule } from '../rule.ts';

describeRule('login-from-report', {
  avoid: ['3:16 `lead` goes to whomever `details.service` names: whoever opens an issue picks whom it calls.'],
  leaves: [
    [
      'a detail that is compared, or looked up',
      `
roles:
  responder: { who: [ann] }
  lead: { who: { if: [{ '==': [{ var: details.service }, payments] }, bob, carol] } }
`,
    ],
  ],
});
