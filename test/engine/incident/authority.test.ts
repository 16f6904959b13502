/** Who may use a command under a policy that says so, and what the others are told. */
import { expect, test } from 'vitest';
import { replySection } from '#report/comment/reply.ts';
import { withoutRest } from '../../support/commands.ts';
import { policyOf } from '../../support/policy.ts';
import { type Line, play } from '../../support/story.ts';

const policy = (commands: object) =>
  policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [
      { id: 'sev1', name: 'Critical', when: { in: ['outage', { var: 'incident.labels' }] } },
      { id: 'sev2', name: 'Major' },
    ],
    roles: {
      first: { name: 'First', does: 'Looks.', who: ['ann'] },
      lead: { name: 'Lead', does: 'Leads.', who: ['cyd'] },
    },
    levels: [
      { name: 'First', roles: ['first'] },
      { name: 'Lead', roles: ['lead'] },
    ],
    commands,
  });

/** What the last comment is answered with; empty where it is obeyed. */
function answer(commands: object, ...lines: readonly Line[]): string {
  const { decision } = play(policy(commands)).all(lines);
  const [text = ''] = decision.comment ? replySection(decision.comment) : [];
  return withoutRest(text.replaceAll('\\', '')).replace(/^.* was not carried out: /, '');
}

test.each<[string, object, Line, string]>([
  [
    'a role that nobody holds yet',
    { resolved: ['lead'] },
    ['1m', 'bob', '/resolved'],
    'only these may use it: Lead (nobody now) and admins.',
  ],
  [
    'a role and who holds it',
    { resolved: ['first', 'lead'] },
    ['1m', 'bob', '/resolved'],
    'only these may use it: First (`ann`), Lead (nobody now) and admins.',
  ],
  [
    'the owner, and the least permission',
    { resolved: ['owner', 'admin', 'maintain'] },
    ['1m', 'bob', '/resolved'],
    'only these may use it: the owner (nobody now) and people with maintain permission.',
  ],
  ['a permission that the author has', { resolved: 'write' }, ['1m', 'bob', '/resolved'], ''],
  ['a permission above the author', { resolved: 'maintain' }, ['1m', 'cyd', '/resolved'], ''],
  [
    'to everybody but those it names, a command that the reporter may use otherwise',
    { escalate: ['triage'] },
    ['1m', 'eli', '/escalate'],
    'only these may use it: people with triage permission.',
  ],
  [
    'both ways of a severity',
    { severity: 'maintain' },
    ['1m', 'bob', '/severity sev1'],
    'only these may use it: people with maintain permission.',
  ],
  [
    'the narrower way before both',
    { severity: 'admin', 'raise-severity': 'write' },
    ['1m', 'bob', '/severity sev1'],
    '',
  ],
  ['a role that a line above gave away', { resolved: ['lead'] }, ['1m', 'bob', '/role lead @bob\n/resolved'], ''],
  ['the owner, whom a line above made so', { resolved: ['owner'] }, ['1m', 'bob', '/ack\n/resolved'], ''],
  [
    'the owner, whom words above a call for help do not make so',
    { escalate: ['owner'] },
    ['1m', 'bob', 'It was the cache.\n/escalate'],
    'only these may use it: the owner (nobody now) and admins.',
  ],
  ['the owner, who a word above was', { resolved: ['owner'] }, ['1m', 'bob', 'It was the cache.\n/resolved'], ''],
  [
    'the owner, whom a line below makes so',
    { resolved: ['owner'] },
    ['1m', 'bob', '/resolved\n/ack'],
    'only these may use it: the owner (nobody now) and admins.',
  ],
  ['nothing of another command', { snooze: 'admin' }, ['1m', 'bob', '/resolved'], ''],
  [
    'who may before what is wrong with the argument',
    { severity: 'admin' },
    ['1m', 'bob', '/severity sev9'],
    'only these may use it: admins.',
  ],
])('a policy names %s', (_, commands, line, expected) => {
  expect(answer(commands, line)).toBe(expected);
});

test('to choose the severity in force is no way to lower it', () => {
  const lines: readonly Line[] = [
    ['1m', 'bob', '/severity sev1'],
    ['2m', 'bob', '/severity sev1'],
  ];
  expect(answer({ 'lower-severity': 'admin' }, ...lines)).toBe('');
  expect(answer({ 'lower-severity': 'admin' }, ...lines, ['3m', 'bob', '/severity sev2'])).toBe(
    'only these may use it: admins.',
  );
});

test('/help says who may use what the policy restricts', () => {
  const { decision } = play(policy({ 'lower-severity': ['lead'], escalate: 'triage' })).at('1m', 'eli', '/help');
  const text = (decision.comment ? replySection(decision.comment) : []).join('\n').replaceAll('\\', '');
  expect(text).toContain('The reporter may use `/update`.');
  expect(text).toContain('`escalate` is for people with triage permission.');
  expect(text).toContain('`lower-severity` is for Lead and admins.');
});
