import { describeRule } from '../rule.ts';

describeRule('text-area-for-number', {
  avoid: [
    '6:5 `impact` is a number, and .github/ISSUE_TEMPLATE/incident.yml:7 asks for it with a text area.',
    '7:44 The policy reads this text area as a number (`impact`).',
  ],
  leaves: [['an input', '']],
});
