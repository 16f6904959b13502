import { describeRule } from '../rule.ts';

const trigger = (rest: string): string => `
triggers:
  - id: quiet
    reason: Nothing was heard for a while.
    when: { ">=": [{ var: elapsed.since-activity }, { duration: 30m }] }
    ${rest}
`;

describeRule('repeats-without-end', {
  finds: [
    [
      'what its page says to avoid',
      trigger('repeat: 1m\n    do: { mention: lead }'),
      ['5:13 `quiet` comes again every 1m for as long as its rule holds, up to 1440 times a day.'],
    ],
    [
      'a call every five minutes',
      trigger('repeat: 5m\n    do: { escalate: next }'),
      ['5:13 `quiet` comes again every 5m for as long as its rule holds, up to 288 times a day.'],
    ],
    [
      'a duration in a rule',
      trigger('repeat: { duration: 1m }\n    do: { mention: lead }'),
      ['5:13 `quiet` comes again every 1m for as long as its rule holds, up to 1440 times a day.'],
    ],
    [
      'a rule that gives nothing longer',
      trigger('repeat: { if: [{ var: incident.acknowledged }, { duration: 4m }, 2] }\n    do: { mention: lead }'),
      ['5:13 `quiet` comes again every 4m for as long as its rule holds, up to 360 times a day.'],
    ],
  ],
  leaves: [
    [
      'a rule that also gives a longer one',
      trigger('repeat: { if: [{ var: incident.acknowledged }, { duration: 1h }, 2] }\n    do: { mention: lead }'),
    ],
    ['what its page prefers', trigger('repeat: 1m\n    limit: 5\n    do: { mention: lead }')],
    ['one a little less often', trigger('repeat: 5m1s\n    do: { escalate: next }')],
    ['what comes once for each thing that happens', trigger('repeat: 0m\n    do: { escalate: next }')],
    ['a label', trigger('repeat: 1m\n    do: { label: quiet }')],
    ['what is decided and never done', trigger('mode: evaluate\n    repeat: 1m\n    do: { escalate: next }')],
    ['the promise of a severity', trigger('repeat: { var: severity.acknowledge-within }\n    do: { escalate: next }')],
  ],
});
