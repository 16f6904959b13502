import { describeRule } from '../rule.ts';

const SCHEDULE = (rotate: string, comment = ''): string => `
schedules:
  main:
    timezone: UTC
    layers:${comment}
      - { rotate: ${rotate}, every: 1w, from: 2026-01-05T09:00 }
`;

describeRule('twice-in-a-row', {
  finds: [
    ['two turns in a row', SCHEDULE('[ann, Ann, bob]'), ['5:25 `Ann` has two turns in a row.']],
    ['the last turn and the first', SCHEDULE('[ann, bob, ann]'), ['5:20 `ann` has two turns in a row.']],
    [
      'the same people in another order',
      SCHEDULE('[[ann, bob], [bob, ann], cid]'),
      ['5:32 `bob` and `ann` have two turns in a row.'],
    ],
    ['a login with and without a sign', SCHEDULE('[ann, "@ann", bob]'), ['5:25 `ann` has two turns in a row.']],
    [
      'two turns without a reason for them',
      SCHEDULE('[ann, ann, bob]', '\n      # tocsin-disable-next-line twice-in-a-row'),
      ['6:25 `ann` has two turns in a row.'],
    ],
  ],
  leaves: [
    ['turns of different people', SCHEDULE('[ann, bob]')],
    ['one person alone', SCHEDULE('[ann]')],
    ['pairs that share a person', SCHEDULE('[[ann, bob], [bob, cid]]')],
    ['what is meant', SCHEDULE('[ann, ann, bob]', '\n      # tocsin-disable-next-line twice-in-a-row: longer turns')],
  ],
});
