import { describeRule } from '../rule.ts';

describeRule('own-former-name', {
  finds: [
    [
      'what its page says to avoid',
      'name: payments\nformerly: [payments]\n',
      ['2:12 `payments` is what this policy is called now, and no name that it had before.'],
    ],
    [
      'it among others',
      'name: payments\nformerly: [checkout, payments]\n',
      ['2:22 `payments` is what this policy is called now, and no name that it had before.'],
    ],
  ],
  leaves: [['what its page prefers', 'name: payments\nformerly: [checkout]\n']],
});
