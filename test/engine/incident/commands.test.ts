/** Every command: who is obeyed, what is refused with which words, and what an obeyed one does. */
import { describe, expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import { COMMANDS, type CommandName } from '#engine/text/parse-comment.ts';
import { fold, personDid, type PersonAct, runOnce } from '#engine/index.ts';
import { replySection } from '#report/comment/reply.ts';
import { policyOf } from '../../support/policy.ts';
import { opened, START } from '../../support/worlds.ts';

const policy = policyOf({
  version: 1,
  name: 'commands',
  incident: { label: 'incident' },
  severities: [
    { id: 'sev1', name: 'Critical', when: { '>': [{ var: 'count.reopenings' }, 9] }, 'max-snooze': '1h' },
    { id: 'sev2', name: 'Minor', 'update-every': '1h' },
  ],
  roles: {
    responder: { name: 'First responder', does: 'Looks.', who: ['holly'] },
    commander: { name: 'Commander', does: 'Leads.', who: ['tria'] },
  },
  levels: [
    { name: 'Responders', roles: ['responder'] },
    { name: 'Leads', roles: ['commander'] },
  ],
  triggers: [
    {
      id: 'help',
      reason: 'Help.',
      when: { '>': [{ var: 'count.help-requests' }, 0] },
      repeat: '0m',
      do: { escalate: 'next' },
    },
  ],
});

type Who = 'holder' | 'assignee' | 'triage' | 'reporter' | 'reader' | 'stranger' | 'bot';
/** Holder and assignee are responders by that alone: what they may do in the repository is read. */
const LOGIN: Readonly<Record<Who, string>> = {
  holder: 'holly',
  assignee: 'asa',
  triage: 'tria',
  reporter: 'eli',
  reader: 'rea',
  stranger: 'gus',
  bot: 'ci[bot]',
};

type Line = readonly [second: number, who: Who, act: PersonAct | string];
const AT = 600;

function happens(issue: Issue, [second, who, act]: Line): Issue {
  const what: PersonAct = typeof act === 'string' ? { kind: 'comment', body: act } : act;
  return personDid(issue, LOGIN[who], what, START + second);
}

/** Declared, holly called, asa assigned, then the story; the engine has run after each line of it. */
function after(...story: readonly Line[]): Issue {
  const people = Object.fromEntries(
    ['holly', 'asa', 'eli', 'rea', 'tria', 'gus', 'dee_acme', 'rea_corp'].map((login) => {
      const permission = login === 'tria' ? 'triage' : login === 'gus' ? 'none' : 'read';
      return [login, { permission, assignable: permission !== 'none' }] as const;
    }),
  );
  const start = runOnce(policy, { ...opened(''), people }, START).issue;
  const lines: readonly Line[] = [[1, 'triage', { kind: 'assign', logins: ['asa'] }], ...story];
  return lines.reduce((issue, line) => runOnce(policy, happens(issue, line), START + line[0]).issue, start);
}

const read = (issue: Issue): Incident => {
  const incident = fold(policy, issue);
  if (incident === null) throw new Error('no incident');
  return incident;
};

/** What becomes of a comment: `obeyed` and `ignored` without a word, else the words that refuse it. */
function outcome(who: Who, body: string, ...story: readonly Line[]): string {
  const asked = happens(after(...story), [AT, who, body]);
  const { decision, issue } = runOnce(policy, asked, START + AT);
  const comment = asked.timeline.at(-1);
  const told = issue.timeline.find(
    (item) => item.kind === 'comment' && comment?.kind === 'comment' && item.id === comment.id,
  );
  const reactions = told?.kind === 'comment' ? told.reactions : [];
  const said = replySection(decision.comment?.replies ?? [])
    .join('\n')
    .replaceAll('\\', '');
  const [, refusal] = /was not carried out: (.*)/.exec(said) ?? [];
  if (refusal !== undefined) return reactions.includes('confused') ? refusal : `refused without a reaction: ${refusal}`;
  if (said !== '') return reactions.includes('+1') ? 'answered' : 'answered without a reaction';
  return reactions.includes('+1') ? 'obeyed' : 'ignored';
}

const RESPONDERS = 'only responders may use it (assignees, role holders, people with triage permission).';
const REPORTER_TOO = 'only responders and the reporter may use it.';
const NO_ROLE = 'you hold no role here.';

const snoozed: Line[] = [[60, 'triage', '/snooze 1h vendor']];
const resolved: Line[] = [[60, 'triage', '/resolved']];

/** A use of each that is all right, and what has to have happened before it is. */
const USE: Readonly<Record<CommandName, { readonly body: string; readonly before?: readonly Line[] }>> = {
  ack: { body: '/ack' },
  update: { body: '/update it is the database' },
  next: { body: '/next 45m' },
  severity: { body: '/severity sev1 everybody' },
  escalate: { body: '/escalate I have no access' },
  role: { body: '/role commander @asa' },
  handoff: { body: '/handoff @tria' },
  snooze: { body: '/snooze 30m waiting for the vendor' },
  unsnooze: { body: '/unsnooze', before: snoozed },
  mitigated: { body: '/mitigated' },
  resolved: { body: '/resolved' },
  reviewed: { body: '/reviewed', before: resolved },
  help: { body: '/help' },
};

describe('who is obeyed', () => {
  const columns = ['holder', 'assignee', 'triage', 'reporter', 'reader', 'stranger', 'bot'] as const;
  const forResponders = ['obeyed', 'obeyed', 'obeyed', RESPONDERS, RESPONDERS, RESPONDERS, 'ignored'];
  const forReporterToo = ['obeyed', 'obeyed', 'obeyed', 'obeyed', REPORTER_TOO, REPORTER_TOO, 'ignored'];

  it.each<readonly [CommandName, readonly string[]]>([
    ['ack', forResponders],
    ['update', forReporterToo],
    ['next', forResponders],
    ['severity', forResponders],
    ['escalate', forReporterToo],
    ['role', forResponders],
    ['handoff', ['obeyed', NO_ROLE, NO_ROLE, RESPONDERS, RESPONDERS, RESPONDERS, 'ignored']],
    ['snooze', forResponders],
    ['unsnooze', forResponders],
    ['mitigated', forResponders],
    ['resolved', forResponders],
    ['reviewed', forResponders],
    ['help', [...columns.slice(0, -1).map(() => 'answered'), 'ignored']],
  ])('/%s', (name, expected) => {
    const { body, before = [] } = USE[name];
    const found = columns.map((who) => [who, outcome(who, body, ...before)]);
    expect(found).toEqual(columns.map((who, index) => [who, expected[index]]));
  });
});

describe('where it stands', () => {
  const PLACES: readonly (readonly [string, (body: string) => string, boolean])[] = [
    ['on a line of its own', (body) => `Hello,\n${body}\nthank you`, true],
    ['with spaces before it', (body) => `   ${body}`, true],
    ['with the line ends of another system', (body) => `Hello\r\n${body}\r\n`, true],
    ['twice', (body) => `${body}\n${body}`, true],
    ['in capitals', (body) => body.replace(/^\/\w+/, (name) => name.toUpperCase()), true],
    ['within a line', (body) => `please ${body}`, false],
    ['in a quote', (body) => `> ${body}`, false],
    ['in a quoted quote', (body) => `> > ${body}`, false],
    ['in code', (body) => `\`${body}\``, false],
    ['in a code block', (body) => `\`\`\`\n${body}\n\`\`\``, false],
    ['indented as code', (body) => `    ${body}`, false],
    ['in an HTML comment', (body) => `<!-- ${body} -->`, false],
    ['in an HTML comment over lines', (body) => `<!--\n${body}\n-->`, false],
  ];

  describe.each(PLACES)('%s', (_place, write, counts) => {
    it.each(COMMANDS)(counts ? '/%s counts' : '/%s does not count', (name) => {
      const { body, before = [] } = USE[name];
      const expected = !counts ? 'ignored' : name === 'help' ? 'answered' : 'obeyed';
      expect(outcome('holder', write(body), ...before)).toBe(expected);
    });
  });
});

const NEXT = 'it needs a duration, such as `/next 45m`';
const SNOOZE = 'it needs a duration and a reason, such as `/snooze 2h waiting for the vendor`';
const PERSON = 'it needs a person, such as';

describe('what it is told', () => {
  it.each<[body: string, outcome: string, ...before: Line[]]>([
    ['/ack', 'obeyed', [60, 'triage', '/ack']],
    ['/ack looking into it', 'obeyed'],
    ['/ack', 'obeyed', ...resolved],
    ['/update', 'obeyed'],
    ['/next', `${NEXT}.`],
    ['/next soon', `${NEXT}, not \`soon\`.`],
    ['/next 45', `${NEXT}, not \`45\`.`],
    ['/next 0m', `${NEXT}, not \`0m\`.`],
    ['/next -5m', `${NEXT}, not \`-5m\`.`],
    ['/next 1h30m', 'obeyed'],
    [
      '/next 45m',
      'the incident is resolved, so no update is due any more; reopen the issue if it is not over.',
      ...resolved,
    ],
    ['/severity', 'it needs one of sev1, sev2.'],
    ['/severity sev9', 'it needs one of sev1, sev2, not `sev9`. Did you mean `sev1`?'],
    ['/severity purple', 'it needs one of sev1, sev2, not `purple`.'],
    ['/severity sev2', 'obeyed'],
    ['/severity Sev2', 'obeyed'],
    ['/escalate', 'obeyed'],
    [
      '/escalate',
      'the incident is resolved; reopen the issue, or open a new one, and people are called again.',
      ...resolved,
    ],
    ['/role', 'it needs one of the roles responder, commander.'],
    [
      '/role comander @asa',
      'it needs one of the roles responder, commander, not `comander @asa`. Did you mean `commander`?',
    ],
    ['/role commander', `${PERSON} \`/role incident-commander @alice\`, not \`commander\`.`],
    ['/role commander asa', `${PERSON} \`/role incident-commander @alice\`, not \`commander asa\`.`],
    ['/role commander @org/team', `${PERSON} \`/role incident-commander @alice\`, not \`commander @org/team\`.`],
    ['/role commander @dee_acme', 'obeyed'],
    ['/handoff @dee_acme', 'obeyed'],
    ['/handoff @dee_', `${PERSON} \`/handoff @alice\`, not \`@dee_\`.`],
    ['/handoff', `${PERSON} \`/handoff @alice\`.`],
    ['/handoff tria', `${PERSON} \`/handoff @alice\`, not \`tria\`.`],
    ['/handoff @Holly', 'it needs somebody else, such as `/handoff @alice`, not `@Holly`.'],
    ['/snooze', `${SNOOZE}.`],
    ['/snooze 30m', `${SNOOZE}, not \`30m\`.`],
    ['/snooze tonight please', `${SNOOZE}, not \`tonight\`.`],
    ['/snooze 1d until the vendor is back', 'obeyed'],
    ['/snooze 1d1m until the vendor is back', 'at this severity the longest is `1d`.'],
    ['/snooze 1h vendor', 'obeyed', [60, 'triage', '/severity sev1']],
    ['/snooze 61m vendor', 'at this severity the longest is `1h`.', [60, 'triage', '/severity sev1']],
    [
      '/snooze 30m vendor',
      'the incident is resolved, so there is nothing to pause; reopen the issue if it is not over.',
      ...resolved,
    ],
    ['/unsnooze', 'nothing is snoozed.'],
    ['/unsnooze', 'nothing is snoozed.', [60, 'triage', '/snooze 9m vendor']],
    ['/unsnooze', 'obeyed', [60, 'triage', '/snooze 10m vendor']],
    ['/unsnooze', 'nothing is snoozed.', ...snoozed, [120, 'triage', '/unsnooze']],
    ['/mitigated', 'the incident is resolved already.', ...resolved],
    ['/mitigated', 'obeyed', [60, 'triage', '/mitigated']],
    ['/resolved', 'obeyed', ...resolved],
    ['/reviewed', 'the incident is not resolved yet.'],
    ['/reviewed', 'obeyed', [60, 'triage', { kind: 'close', reason: 'completed' }]],
    ['/acknowledge', 'there is no such command. Did you mean `/ack`? `/help` lists them.'],
    ['/close', 'there is no such command. Did you mean `/resolved`? `/help` lists them.'],
    ['/shrug', 'ignored'],
    ['/akc', 'there is no such command. Did you mean `/ack`? `/help` lists them.'],
    ['/escalat', 'there is no such command. Did you mean `/escalate`? `/help` lists them.'],
    ['/tmp is full', 'ignored'],
    ['/ack\n/next soon', `${NEXT}, not \`soon\`.`],
  ])('%j: %s', (body, expected, ...before) => {
    expect(outcome('holder', body, ...before)).toBe(expected);
  });

  it('each refusal is answered once, however often the engine runs', () => {
    const issue = after([60, 'stranger', '/ack'], [61, 'reader', 'any news?']);
    expect(runOnce(policy, issue, START + 3600).decision.comment).toBeNull();
  });
});

describe('what it does', () => {
  const has = (look: (incident: Incident) => unknown, who: Who, body: string, ...before: readonly Line[]): unknown =>
    look(read(after(...before, [AT, who, body])));

  it.each<[string, (incident: Incident) => unknown, unknown, Who?, ...Line[]]>([
    ['/ack', ({ acknowledged }) => acknowledged, { by: 'asa', at: START + AT }],
    ['/update still looking', ({ lastWords }) => lastWords?.by, 'asa'],
    ['/update', ({ lastUpdate, lastWords }) => [lastUpdate?.by, lastWords], ['asa', null]],
    ['/update', ({ lastUpdate, acknowledged }) => [lastUpdate?.by, acknowledged], ['eli', null], 'reporter'],
    ['/next 45m', ({ promisedAt }) => promisedAt, START + AT + 2700],
    ['/update back at ten\n/next 45m', ({ promisedAt }) => promisedAt, START + AT + 2700],
    ['/next 45m\n/next 2h', ({ promisedAt }) => promisedAt, START + AT + 7200],
    ['no change', ({ promisedAt }) => promisedAt, null, 'assignee', [60, 'triage', '/next 45m']],
    ['/severity sev1', ({ choices }) => choices.map(({ severity, by }) => `${severity} ${by}`), ['sev1 asa']],
    ['/escalate', ({ called, acknowledged }) => [called, acknowledged], [2, null]],
    ['/escalate', ({ called, acknowledged }) => [called, acknowledged], [2, null], 'reporter'],
    ['/escalate', ({ snooze }) => snooze, null, 'assignee', ...snoozed],
    ['/severity SEV1', ({ choices }) => choices.map(({ severity }) => severity), ['sev1']],
    ['/role Commander @rea', ({ holders }) => holders.get('commander'), ['rea']],
    ['/role commander @rea', ({ holders }) => holders.get('commander'), ['rea']],
    ['/role commander @rea_corp', ({ holders }) => holders.get('commander'), ['rea_corp']],
    ['/role commander @rea', ({ assignees }) => assignees.includes('rea'), true],
    ['/handoff @rea', ({ holders, handovers }) => [holders.get('responder'), handovers.length], [['rea'], 1], 'holder'],
    ['/snooze 30m vendor', ({ snooze }) => snooze, { until: START + AT + 1800, by: 'asa', why: 'vendor' }],
    ['/unsnooze', ({ snooze }) => snooze, null, 'assignee', ...snoozed],
    ['/mitigated', ({ status }) => status, 'mitigated'],
    ['/mitigated', ({ mitigatedAt }) => mitigatedAt, START + 60, 'assignee', [60, 'triage', '/mitigated']],
    ['/resolved', ({ status }) => status, 'resolved'],
    ['/reviewed', ({ status }) => status, 'reviewed', 'assignee', ...resolved],
    ['/help', ({ acknowledged }) => acknowledged, null, 'reporter'],
  ])('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
    expect(has(look, who, body, ...before)).toEqual(expected);
  });

  it('/resolved closes the issue', () => expect(after([AT, 'triage', '/resolved']).state).toBe('closed'));

  it.each(COMMANDS.filter((name) => name !== 'help'))('/%s by a stranger does nothing', (name) => {
    const { body, before = [] } = USE[name];
    const facts = (said: string): unknown => {
      const { status, holders, snooze, called, promisedAt, choices, lastUpdate, acknowledged } = read(
        after(...before, [AT, 'stranger', said]),
      );
      return [status, [...holders], snooze, called, promisedAt, choices, lastUpdate, acknowledged];
    };
    expect(facts(body)).toEqual(facts('hello'));
  });
});
