import { describeRule } from '../rule.ts';

describeRule('unused-condition', {
  avoid: ['2:3 No rule that decides anything reads the condition `customer-facing`.'],
  finds: [
    [
      'one that only an unused one reads',
      `
conditions:
  shop: { "==": [{ var: details.service }, shop] }
  large-shop: { and: [{ var: is.shop }, { ">": [{ var: details.users }, 9] }] }
`,
      [
        '2:3 No rule that decides anything reads the condition `shop`.',
        '3:3 No rule that decides anything reads the condition `large-shop`.',
      ],
    ],
  ],
  leaves: [
    [
      'one that only a promise of a severity reads',
      `
conditions:
  shop: { "==": [{ var: details.service }, shop] }
severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 1000] }, acknowledge-within: 5m, update-every: 30m }
  - id: sev2
    acknowledge-within: { if: [{ var: is.shop }, { duration: 10m }, { duration: 15m }] }
    update-every: 1h
`,
    ],
    [
      'one that a used one reads',
      `
conditions:
  shop: { "==": [{ var: details.service }, shop] }
  large-shop: { and: [{ var: is.shop }, { ">": [{ var: details.users }, 9] }] }
roles:
  responder: { who: { if: [{ var: is.large-shop }, ann, bob] } }
  lead: { who: [bob] }
`,
    ],
  ],
});
