import { describeRule } from '../rule.ts';
import { MAIL_AND_TEXT, withWays } from '../ways.ts';

const ANN = `\n  ann: ${MAIL_AND_TEXT}`;
const WORDS = 'and no channel reaches them: they see it when they look at GitHub.';

describeRule('person-without-way', {
  finds: [
    [
      'somebody without contacts, where they are named',
      withWays(ANN, 'roles:\n  responder: { who: [ann] }\n  lead: { who: [bob] }'),
      [`13:17 \`bob\` is called as \`lead\`, ${WORDS}`],
    ],
    [
      'somebody whose only channel no reach names',
      withWays(`${ANN}\n  bob: { phone: "+441632960002" }`, '', '[mail, text]').concat(
        'roles:\n  responder: { who: [ann] }\n  lead: { who: [bob] }',
      ),
      [`14:17 \`bob\` is called as \`lead\`, ${WORDS}`],
    ],
    [
      'somebody who is on call in some week',
      withWays(
        ANN,
        `roles:
  responder: { who: { var: oncall.team } }
  lead: { who: [ann] }
schedules:
  team: { timezone: UTC, layers: [{ rotate: [ann, Zoe], every: 1w, from: 2026-01-05T09:00 }] }
`,
      ),
      [`15:51 \`zoe\` is called as \`responder\`, ${WORDS}`],
    ],
  ],
  leaves: [
    ['everybody with an address', withWays(`${ANN}\n  bob: ${MAIL_AND_TEXT}`)],
    [
      'somebody in a role that nothing calls',
      withWays(ANN, 'roles:\n  responder: { who: [ann] }\n  lead: { who: [ann] }\n  scribe: { who: [bob] }'),
    ],
    ['contacts that a secret holds', withWays(' env:TOCSIN_CONTACTS')],
    [
      'a team, whose members nobody knows here',
      withWays(ANN, 'roles:\n  responder: { who: [ann] }\n  lead: { who: ["@acme/leads", bob] }'),
    ],
    [
      'whomever a report names',
      withWays(ANN, 'roles:\n  responder: { who: [ann] }\n  lead: { who: { var: details.service } }'),
    ],
    ['a policy that reaches nobody by channels', 'name: base'],
  ],
});
