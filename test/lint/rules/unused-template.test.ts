import { describeRule } from '../rule.ts';

describeRule('unused-template', {
  finds: [
    [
      'what its page says to avoid',
      `
templates:
  update-due: "{{mentions}} an update is due."
`,
      ['2:3 No trigger comments with the template `update-due`.'],
    ],
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
