import { describeRule } from '../rule.ts';
import { MAIL_AND_TEXT, withWays } from '../ways.ts';

const BOTH = `\n  ann: ${MAIL_AND_TEXT}\n  bob: ${MAIL_AND_TEXT}`;
const WORDS = 'has contacts, and no role and no schedule of the policy names them.';

describeRule('contact-of-nobody', {
  finds: [
    ['somebody who left', withWays(`${BOTH}\n  eve: ${MAIL_AND_TEXT}`), [`10:3 \`eve\` ${WORDS}`]],
    [
      'somebody who left, beside a schedule that is read by a list of one',
      withWays(
        `${BOTH}\n  eve: ${MAIL_AND_TEXT}`,
        `roles:
  responder: { who: { var: [oncall.team] } }
  lead: { who: [bob] }
schedules:
  team: { timezone: UTC, layers: [{ rotate: [ann], every: 1w, from: 2026-01-05T09:00 }] }
`,
      ),
      [`10:3 \`eve\` ${WORDS}`],
    ],
  ],
  leaves: [
    ['everybody whom a role names', withWays(BOTH)],
    [
      'somebody of a role that only `/role` gives',
      withWays(
        `${BOTH}\n  eve: ${MAIL_AND_TEXT}`,
        'roles:\n  responder: { who: [ann] }\n  lead: { who: [bob] }\n  scribe: { who: [eve] }',
      ),
    ],
    [
      'members of a team',
      withWays(
        `${BOTH}\n  eve: ${MAIL_AND_TEXT}`,
        'roles:\n  responder: { who: [ann] }\n  lead: { who: "@acme/leads" }',
      ),
    ],
    [
      'somebody on call in a week to come',
      withWays(
        `${BOTH}\n  eve: ${MAIL_AND_TEXT}`,
        `roles:
  responder: { who: { var: oncall.team } }
  lead: { who: [bob] }
schedules:
  team: { timezone: UTC, layers: [{ rotate: [ann, eve], every: 1w, from: 2026-01-05T09:00 }] }
`,
      ),
    ],
  ],
});
