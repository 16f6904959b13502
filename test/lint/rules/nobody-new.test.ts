import { describeRule } from '../rule.ts';

/** Two rotations by the week, and the roles of both levels. */
const POLICY = (second: string, roles = '', comment = ''): string => `
levels:
  - { name: On call, roles: [responder] }${comment}
  - { name: Backup, roles: [lead] }
schedules:
  first:
    timezone: Europe/Berlin
    layers: [{ rotate: [ann, bob], every: 1w, from: 2026-11-23T09:00 }]
  second:
    timezone: Europe/Berlin
    layers: [{ rotate: ${second}, every: 1w, from: 2026-11-23T09:00 }]
roles:
  ${roles === '' ? '{ responder: { who: { var: oncall.first } }, lead: { who: { var: oncall.second } } }' : roles}
`;

const MEETS = 'In the next 90 days level 2 (Backup) calls nobody but the one person of the level before it';
const BOTH = [
  `3:28 ${MEETS}: \`ann\` from Mon 2026-12-07 09:00 to Mon 2026-12-14 09:00, \`bob\` from Mon 2026-12-14 09:00 to Mon 2026-12-21 09:00 and 4 times more (Europe/Berlin).`,
];
/** Only an incident of `db` goes to the first rotation. */
const BY_SERVICE =
  '{ responder: { who: { if: [{ "==": [{ var: details.service }, db] }, { var: oncall.first }, [cid]] } }, lead: { who: { var: oncall.second } } }';

describeRule('nobody-new', {
  finds: [
    ['turns of one person at two levels', POLICY('[bob, ann, Ann, bob]'), BOTH],
    [
      'one of them for some incidents only',
      POLICY('[bob, ann, ann, bob]', BY_SERVICE),
      BOTH.map((words) => words.replace('before it:', 'before it for `sev1` with `service=db`:')),
    ],
    [
      'a role that names whoever the schedule before it names',
      POLICY('[bob]', '{ responder: { who: [] , otherwise: [cid] }, lead: { who: [cid] } }'),
      [`3:28 ${MEETS}: \`cid\`, all the time (Europe/Berlin).`],
    ],
    [
      'a swap that makes one person both',
      POLICY('[bob, ann]').replace(
        'timezone: Europe/Berlin\n',
        'timezone: Europe/Berlin\n    overrides: [{ from: 2026-12-01T09:00, to: 2026-12-02T09:00, who: [ann] }]\n',
      ),
      [`3:28 ${MEETS}: \`ann\` from Tue 2026-12-01 09:00 to Wed 2026-12-02 09:00 (Europe/Berlin).`],
    ],
  ],
  leaves: [
    ['turns that never meet', POLICY('[bob, ann]')],
    [
      'one of two people at a level',
      POLICY('[[bob, cid], [ann, cid]]', '{ responder: { who: [ann, bob] }, lead: { who: { var: oncall.second } } }'),
    ],
    [
      'a level that calls somebody besides',
      POLICY(
        '[bob, ann, ann, bob]',
        '{ responder: { who: { var: oncall.first } }, lead: { who: [{ var: oncall.second }, cid] } }',
      ),
    ],
    [
      'roles that name the same person for other incidents',
      POLICY(
        '[bob]',
        '{ responder: { who: { if: [{ "==": [{ var: details.service }, db] }, [ann], [bob]] } }, lead: { who: { if: [{ "==": [{ var: details.service }, db] }, [bob], [ann]] } } }',
      ),
    ],
    ['a team', POLICY('[bob]', '{ responder: { who: ["@acme/leads"] }, lead: { who: ["@acme/leads"] } }')],
    ['what is meant', POLICY('[bob, ann, ann, bob]', '', '\n  # tocsin-disable-next-line nobody-new: three people')],
  ],
});
