import { describeRule } from '../rule.ts';

const SCHEDULE = (who: string, rotate = '[cleo, dora]', more = ''): string => `
schedules:
  main:
    timezone: UTC
    layers: [{ rotate: ${rotate}, every: 1w, from: 2026-01-05T09:00 }]
    overrides: [{ from: 2026-12-24T09:00, to: 2026-12-27T09:00, who: ${who} }]
roles: { responder: { who: { var: oncall.main } }, lead: { who: [cleo, dora] } }${more}
`;

describeRule('login-like-another', {
  finds: [
    [
      'two letters that are swapped',
      SCHEDULE('[cloe]'),
      ['5:71 `cloe` stands here alone, and `cleo`, which differs in one letter, in 2 places.'],
    ],
    [
      'a letter too many, whatever the case',
      SCHEDULE('[Doraa]'),
      ['5:71 `doraa` stands here alone, and `dora`, which differs in one letter, in 2 places.'],
    ],
  ],
  leaves: [
    ['people with names of their own', SCHEDULE('[emil]')],
    ['a login in several places', SCHEDULE('[cloe]', '[cleo, dora, cloe]')],
    ['one that is like another in one place', SCHEDULE('[emil]', '[emily, cleo, dora]')],
    ['names with another first letter', SCHEDULE('[nora]')],
    ['numbers', SCHEDULE('[team-1]', '[[team-2, cleo], [team-2, dora]]')],
    ['short names', SCHEDULE('[bob]', '[[rob, cleo], [rob, dora]]')],
    [
      'somebody with contacts',
      SCHEDULE(
        '[cloe]',
        '[cleo, dora]',
        '\nchannels: { mail: { type: email, server: env:TOCSIN_SMTP_URL, from: a@acme.example } }\ncontacts: { cloe: { mail: cloe@acme.example } }',
      ),
    ],
  ],
});
