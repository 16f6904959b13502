import { describe, expect, it } from 'vitest';
import { readDetails } from '#engine/text/details.ts';
import { policyOf } from '../../support/policy.ts';

const policy = policyOf({
  version: 1,
  name: 'bodies',
  incident: {
    label: 'incident',
    details: {
      severity: { heading: 'Severity', type: 'string' },
      users: { heading: 'How many users are affected?', type: 'number' },
      tried: { heading: 'What have you already tried?', type: 'text' },
    },
  },
  severities: [{ id: 'sev1', name: 'Critical' }],
  roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'All', roles: ['responder'] }],
  triggers: [{ id: 't', reason: 'T.', when: { var: 'incident.acknowledged' }, do: { escalate: 1 } }],
});

interface Read {
  readonly severity?: string | null;
  readonly users?: number | null;
  readonly tried?: string | null;
}

/** Bodies in the shapes that people and templates give them. */
const BODIES: readonly (readonly [string, string, Read])[] = [
  [
    'a form, as GitHub renders it',
    '### Severity\n\nsev2\n\n### How many users are affected?\n\n250\n\n### What have you already tried?\n\n_No response_',
    { severity: 'sev2', users: 250, tried: null },
  ],
  [
    'the same with the line ends of another system',
    '### Severity\r\n\r\nsev2\r\n\r\n### How many users are affected?\r\n\r\n250\r\n',
    { severity: 'sev2', users: 250, tried: null },
  ],
  [
    'a template that lists every severity in its text, and nobody filled it in',
    '## Severity\n\n<!-- sev1: all users; sev2: some; sev3: a few. Delete what does not apply. -->\n\n## Background\n\nsev1 means that we wake people up, sev2 that we do not.',
    { severity: null, users: null, tried: null },
  ],
  [
    'a table of severities before the form',
    '| Severity | Meaning |\n| --- | --- |\n| sev1 | all users |\n\n### Severity\n\nsev3',
    { severity: 'sev3' },
  ],
  [
    'a guide folded away that has the form as its example',
    '<details>\n<summary>How to fill this in</summary>\n\n### Severity\n\nsev1\n\n### How many users are affected?\n\n9999\n\n</details>\n\n### Severity\n\nsev3\n\n### How many users are affected?\n\n3',
    { severity: 'sev3', users: 3 },
  ],
  [
    'a log folded away below an answer',
    '### How many users are affected?\n\n40\n\n<details><summary>log</summary>\n\n1234 errors\n\n</details>\n\n### What have you already tried?\n\n<details><summary>steps</summary>\n\nRestarted it.\n\n</details>',
    { users: 40, tried: '<details><summary>steps</summary>\n\nRestarted it.\n\n</details>' },
  ],
  [
    'a log as HTML with lines that look like headings',
    '### What have you already tried?\n\n<pre>\n# kubectl get pods\n\n### Severity\n\nsev1\n</pre>\n\n### Severity\n\nsev3',
    { severity: 'sev3', tried: '<pre>\n# kubectl get pods\n\n### Severity\n\nsev1\n</pre>' },
  ],
  [
    'a log as HTML that is never closed',
    '### What have you already tried?\n\n<pre>\nerror\n\n### Severity\n\nsev3',
    { severity: 'sev3', tried: '<pre>\nerror' },
  ],
  [
    'something folded that is never closed',
    '### Severity\n\nsev2\n\n<details>\n\n### How many users are affected?\n\n7',
    { severity: 'sev2', users: 7 },
  ],
  [
    'code that names the tags of what is folded',
    '### Severity\n\n`<details>` is shown as text\n\n### How many users are affected?\n\n7\n\n### What have you already tried?\n\nAdded a `</details>`.',
    { users: 7, tried: 'Added a `</details>`.' },
  ],
  [
    'a comment of HTML that is code',
    '### What have you already tried?\n\nA page with `<!--` is cut off\n\n### How many users are affected?\n\n7',
    { users: 7, tried: 'A page with `<!--` is cut off' },
  ],
  [
    'an answer by e-mail with the report quoted below it',
    '### Severity\n\nsev3\n\n> ### Severity\n>\n> sev1\n>\n> ### How many users are affected?\n>\n> 100000',
    { severity: 'sev3', users: null },
  ],
  [
    'a form pasted as an example into a code block',
    'Like so:\n\n```markdown\n### Severity\n\nsev1\n```\n\n### Severity\n\nsev3',
    { severity: 'sev3' },
  ],
  [
    'a code block of which only the indented end looks like one',
    '### What have you already tried?\n\n````\n```\n### Severity\n\nsev1\n```\n````\n\n### Severity\n\nsev3',
    { severity: 'sev3', tried: '````\n```\n### Severity\n\nsev1\n```\n````' },
  ],
  [
    'markup in a pasted log',
    '### What have you already tried?\n\n```xml\n<!-- generated\n```\n\n### How many users are affected?\n\n12',
    { users: 12, tried: '```xml\n<!-- generated\n```' },
  ],
  [
    'a comment that is never closed',
    '### Severity\n\nsev2\n\n<!-- ### How many users are affected?\n\n9999',
    { severity: 'sev2', users: null },
  ],
  [
    'checklists and emoji around the form',
    '- [x] I searched for duplicates :tada:\n- [ ] I am sure it is sev1 🔥\n\n### 🔥 Heat\n\nsev1\n\n### Severity\n\nsev2 🔥',
    { severity: 'sev2 🔥' },
  ],
  [
    'two sections of one heading: the first counts',
    '### Severity\n\nsev3\n\n### Severity\n\nsev1',
    { severity: 'sev3' },
  ],
  [
    'headings as hand-written Markdown has them',
    '##   severity  ##\nsev2\n# How many   users are affected?\n11',
    { severity: 'sev2', users: 11 },
  ],
  [
    'a heading in bold, or underlined, is none',
    '**Severity**\n\nsev1\n\nSeverity\n--------\n\nsev1',
    { severity: null },
  ],
  ['a heading without a space is none', '###Severity\n\nsev1', { severity: null }],
  [
    'an answer with headings of its own below the form’s',
    '### What have you already tried?\n\n#### First\n\nRestarted.\n\n### Severity\n\nsev2',
    { severity: 'sev2', tried: '#### First\n\nRestarted.' },
  ],
  [
    'a form with an answer that begins with a heading of a higher level, and has another',
    '### What have you already tried?\n\n## Steps\n\nRestarted.\n\n# Then\n\nWaited.\n\n### Severity\n\nsev2',
    { severity: 'sev2', tried: '## Steps\n\nRestarted.\n\n# Then\n\nWaited.' },
  ],
  [
    'a form with an answer that begins with a heading like the form’s own',
    '### Severity\n\nsev2\n\n### What have you already tried?\n\n### Logs\n\nNothing.\n\n### How many users are affected?\n\n7',
    { severity: 'sev2', users: 7, tried: '### Logs\n\nNothing.' },
  ],
  [
    'a form with what a shell said, without a fence',
    '### What have you already tried?\n\n# kubectl get pods\nweb-1 CrashLoopBackOff\n\n### Anything else?\n\nsev1',
    { tried: '# kubectl get pods\nweb-1 CrashLoopBackOff' },
  ],
  [
    'a form with the prompt of a shell and nothing else',
    '### What have you already tried?\n\n# kubectl get pods\n\n### Severity\n\nsev2',
    { severity: 'sev2', tried: '# kubectl get pods' },
  ],
  [
    'a form with headings that nobody wrote below',
    '### What have you already tried?\n\n## Steps\n\n## Logs\n\n### Severity\n\nsev2',
    { severity: 'sev2', tried: null },
  ],
  [
    'a form with a section that no detail knows below free text',
    '### What have you already tried?\n\nRestarted.\n\n### Environment\n\nproduction',
    { tried: 'Restarted.' },
  ],
  [
    'a form without an answer, and what somebody wrote below it later',
    '### What have you already tried?\n\n_No response_\n\n## Timeline\n\n10:00 It broke.',
    { tried: null },
  ],
  [
    'headings below answers that are no free text',
    '### Severity\n\nsev2\n\n## Note\n\nsev1\n\n### How many users are affected?\n\n50\n\n# Note\n\nAll in one country.',
    { severity: 'sev2', users: 50 },
  ],
  [
    'headings above answers that are no free text',
    '### Severity\n\n### Background\n\nsev1 wakes people up.\n\n### How many users are affected?\n\n## Background\n\n50',
    { severity: null, users: null },
  ],
  [
    'sections below others, written by hand',
    '## Impact\n\n### What have you already tried?\n\nRestarted.\n\n## Timeline\n\n10:00 It broke.',
    { tried: 'Restarted.' },
  ],
  [
    'a section left empty by hand, and the next',
    '## What have you already tried?\n\n## Timeline\n\n10:00 It broke.',
    { tried: null },
  ],
  [
    'a section left empty by hand below its explanation, and the next',
    '### What have you already tried?\n\n<!-- Everything. -->\n\n### Timeline\n\n10:00 It broke.',
    { tried: null },
  ],
  [
    'what a shell said, by hand',
    '## What have you already tried?\n\n# kubectl get pods\nweb-1 CrashLoopBackOff\n\n## Severity\n\nsev2',
    { severity: 'sev2', tried: '# kubectl get pods\nweb-1 CrashLoopBackOff' },
  ],
  ['prose', 'SEV1!!! everything is down, 5000 users affected, please help', { severity: null, users: null }],
  ['nothing', '', { severity: null, users: null, tried: null }],
];

describe('a body', () => {
  it.each(BODIES)('%s', (_what, body, expected) => {
    expect(readDetails(policy, body)).toMatchObject(expected);
  });

  it('in another language is read by the headings of its form, however their letters are composed', () => {
    const french = policyOf({
      version: 1,
      name: 'incident-fr',
      incident: {
        label: 'incident',
        details: {
          service: { heading: 'Quel service est touché ?', type: 'string' },
          depuis: { heading: '発生時刻', type: 'time' },
        },
      },
      severities: [{ id: 'sev1', name: 'Critique' }],
      roles: { responder: { name: 'Astreinte', does: 'Regarde.', who: ['ann'] } },
      levels: [{ name: 'Astreinte', roles: ['responder'] }],
      triggers: [{ id: 't', reason: 'T.', when: { var: 'incident.acknowledged' }, do: { escalate: 1 } }],
    });
    const body = '### Quel service est touche\u0301 ?\n\nPaiement\n\n### 発生時刻\n\n2026-11-23 10:00';
    expect(readDetails(french, body)).toMatchObject({ service: 'Paiement', depuis: '2026-11-23T10:00:00Z' });
  });

  it.each([
    ['blanks in a heading', `### Severity${' '.repeat(60_000)}x`],
    ['hashes in a heading', `### ${'# '.repeat(30_000)}x`],
    ['comments that open', '<!--'.repeat(16_000)],
    ['folds that open', '<details>\n'.repeat(6000)],
    ['headings in an answer', `### What have you already tried?\n\n${'## \n'.repeat(15_000)}`],
    ['boxes', '### Severity\n' + '- [ ] \n'.repeat(9000)],
  ])('with 60,000 characters of %s is read without a word', (_what, body) => {
    expect(readDetails(policy, body)).toMatchObject({ users: null, tried: null });
  });
});
