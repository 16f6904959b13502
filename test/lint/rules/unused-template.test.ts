import { describeRule } from '../rule.ts';

describeRule('unused-template', {
  avoid: ['2:3 No trigger comments with the template `update-due`.'],
  finds: [
    [
      'an id that is nearly that of a message',
      `
templates:
  statuss: "{{part.now}}"
`,
      ['2:3 No trigger comments with the template `statuss`.'],
    ],
  ],
  leaves: [
    [
      'the wording of a message, which no trigger names',
      `
templates:
  call: "{{mentions}}, {{part.request}}"
`,
    ],
    [
      'the wording that asks for details',
      `
templates:
  missing-details: "{{mentions}} please fill in the rest."
`,
    ],
  ],
});
