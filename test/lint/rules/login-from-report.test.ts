import { describeRule } from '../rule.ts';

describeRule('login-from-report', {
  finds: [
    [
      'what its page says to avoid',
      `
roles:
  responder: { who: [ann] }
  lead: { who: { var: [details.service, bob] } }
`,
      ['3:16 `lead` goes to whomever `details.service` names: whoever opens an issue picks whom it calls.'],
    ],
  ],
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
