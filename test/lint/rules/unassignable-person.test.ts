import { describeRule } from '../rule.ts';

describeRule('unassignable-person', {
  avoid: ['2:27 `ghost` cannot be assigned to an issue of acme/shop: nobody of this name has access.'],
  finds: [
    [
      'people in schedules and under `otherwise`, each once',
      `
roles:
  responder: { who: { var: oncall.team }, otherwise: zoe }
  lead: { who: ["@ghost"] }
schedules:
  team:
    timezone: UTC
    layers:
      - { rotate: [ann, [bob, ghost]], every: 1w, from: 2026-01-05T09:00 }
    overrides:
      - { from: 2026-12-25T00:00, to: 2026-12-26T00:00, who: [zoe] }
`,
      [
        '2:54 `zoe` cannot be assigned to an issue of acme/shop: they may only read.',
        '3:17 `ghost` cannot be assigned to an issue of acme/shop: nobody of this name has access.',
      ],
    ],
  ],
  leaves: [
    [
      'what a rule only compares with',
      `
roles:
  responder: { who: { if: [{ "==": [{ var: details.service }, ghost] }, ann, bob] } }
  lead: { who: [bob] }
`,
    ],
    [
      'somebody GitHub would say nothing about',
      `
roles:
  responder: { who: [stranger] }
  lead: { who: [bob] }
`,
    ],
  ],
});
