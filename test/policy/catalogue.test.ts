import { describe, expect, it } from 'vitest';
import { checkNames } from '#cases/names.ts';
import { readTests, underInvalid, withoutPolicy } from '#cases/read.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { CATALOGUE, type Code } from '#policy/catalogue.ts';
import { explain } from '#policy/explain.ts';
import { nextBase, unreadBase } from '#policy/extends.ts';
import { loadPolicy } from '#policy/index.ts';
import { checkTemplates } from '#policy/templates.ts';
import { withLines, BASE, replaceIn, withChannels } from './base.ts';

const policy = (text: string): readonly Diagnostic[] => loadPolicy(text, 'p.yml').diagnostics;
const severity = (line: string): readonly Diagnostic[] =>
  policy(replaceIn('acknowledge-within: 5m', `acknowledge-within: 5m\n    ${line}`));
const doing = (todo: string): readonly Diagnostic[] => policy(replaceIn('{ escalate: next }', todo));
const template = (text: string): readonly Diagnostic[] =>
  checkTemplates([{ file: 'p.yml', text: withLines(`templates: { hello: "${text}" }\n`) }]);
const tests = (entries: readonly string[]): string =>
  `version: 1\ncases:\n  - name: one\n    declared: 2026-11-23T10:00:00Z\n    story:\n${entries.map((entry) => `      - ${entry}\n`).join('')}`;
const story = (...entries: readonly string[]): readonly Diagnostic[] => readTests(tests(entries), 't.yml').diagnostics;
const names = (entry: string): readonly Diagnostic[] => {
  const under = loadPolicy(BASE, 'p.yml');
  const read = readTests(tests([entry]), 't.yml');
  return under.ok && read.ok ? checkNames(read.value.yaml, under.value) : [];
};

/** What is wrong with the `extends` of the last of these, each of which extends the next. */
const extending = (...values: readonly string[]): readonly Diagnostic[] => {
  const chain = values.map((value, index) => ({
    file: `${index}.yml`,
    text: `extends: ${value}\n`,
    ref: { repository: null, commit: null, path: `${index}.yml` },
  }));
  const found = nextBase(chain);
  return found !== null && 'code' in found ? [found] : [];
};
const over = (base: string, own = ''): readonly Diagnostic[] =>
  loadPolicy(`extends: b.yml\n${own}`, 'p.yml', { bases: [{ file: 'b.yml', text: base }] }).diagnostics;

/** For every code of the catalogue, something that has it. */
const PRODUCED: Readonly<Record<Code, () => readonly Diagnostic[]>> = {
  'too-large': () => policy('#'.repeat(1_000_000)),
  'too-deep': () => policy('['.repeat(10_000)),
  'too-many-values': () => policy('a: &a [*a]\n'),
  'empty-file': () => policy(''),
  'not-utf8': () => policy('name: Gr\uFFFD\uFFFDe\n'),
  'not-a-policy': () => policy('name: CI\non: push\njobs: {}\n'),
  'yaml-syntax': () => policy('a: [\n'),
  'merge-conflict': () => policy('<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> theirs\n'),
  'lone-return': () => policy(withLines('# a\rmode: live\n')),
  'yaml-tag': () => policy('- !: 1\n'),
  'yaml-directive': () => policy('%YAML 1.1\n---\na: 1\n'),
  'several-documents': () => policy('a: 1\n---\nb: 1\n'),
  'unknown-alias': () => policy('a: *b\n'),
  'merge-key': () => policy('<<: {a: 1}\n'),
  'bad-key': () => policy('[a]: 1\n'),
  'duplicate-key': () => policy(withLines('name: again\n')),
  'bad-number': () => policy(withLines('limits: { comments-per-run: .nan }\n')),
  'bad-extends': () => extending('../b.yml'),
  'extends-not-pinned': () => extending('acme/b//p.yml@main'),
  'extends-cycle': () => extending('1.yml', '0.yml'),
  'extends-too-deep': () => extending('1.yml', '2.yml', '3.yml', '4.yml'),
  'extends-unread': () => [
    unreadBase(
      [{ file: 'p.yml', text: 'extends: b.yml', ref: { repository: null, commit: null, path: 'p.yml' } }],
      'it is gone.',
    ),
  ],
  'extends-not-read': () => policy('extends: b.yml\n'),
  'extends-no-map': () => over('[1]'),
  'extends-error': () => over('name: 1'),
  'removes-nothing': () => over(BASE, 'roles: { respondr: }'),
  'unsupported-version': () => policy(replaceIn('version: 1', 'version: 2')),
  'unknown-key': () => policy(withLines('rolse: 1\n')),
  'missing-key': () => policy(replaceIn('name: small\n', '')),
  'wrong-type': () => policy(replaceIn('name: small', 'name: 1')),
  'unknown-value': () => policy(withLines('mode: off\n')),
  'out-of-range': () => doing('{ escalate: -1 }'),
  'empty-value': () => doing('{}'),
  'invisible-text': () => policy(replaceIn('name: Second', 'name: "\\u200B"')),
  'too-many': () =>
    policy(withLines(`calendars: { ${Array.from({ length: 101 }, (_, n) => `c${n}: 1`).join(', ')} }\n`)),
  'too-long': () => policy(replaceIn('label: sev2', `label: ${'l'.repeat(51)}`)),
  'duplicate-item': () => policy(replaceIn('label: incident', 'label: [a, a]')),
  'bad-name': () => policy(replaceIn('name: small', 'name: Small')),
  'bad-duration': () => severity('update-every: 1h40'),
  'zero-duration': () => severity('update-every: 0m'),
  'bad-login': () => policy(replaceIn('who: carol', 'who: not a login')),
  'bad-author': () => policy(withLines('trusted-authors: ["github-actions[bot]"]\n')),
  'author-is-called': () => policy(withLines('trusted-authors: [Carol]\n')),
  'bad-label': () => policy(replaceIn('label: sev2', 'label: " sev2"')),
  'bad-time': () => policy(withLines('effective-from: 2026-13-01\n')),
  'bad-period': () =>
    policy(
      withLines('schedules: { a: { timezone: UTC, layers: [{ rotate: [a], every: 1y, from: 2026-01-05T09:00 }] } }\n'),
    ),
  'unknown-role': () => doing('{ assign: nobody }'),
  'unknown-severity': () => doing('{ raise-severity: sev9 }'),
  'unknown-level': () => doing('{ escalate: 9 }'),
  'unknown-calendar': () => severity('clock: lunar'),
  'unknown-detail': () => policy(replaceIn('  label: incident\n', '  label: incident\n  headline: [sevice]\n')),
  'unknown-template': () => doing('{ comment: hello }'),
  'duplicate-id': () => policy(replaceIn('id: sev2', 'id: sev1')),
  'duplicate-label': () => policy(replaceIn('label: sev2', 'label: sev1')),
  'duplicate-heading': () => policy(replaceIn('How many users?', 'Affected service')),
  'reserved-name': () =>
    policy(withLines('calendars: { always: { timezone: UTC, days: [mon], from: "09:00", to: "17:00" } }\n')),
  'condition-cycle': () =>
    policy(replaceIn('  big: { ">=": [{ var: [details.users, 0] }, 1000] }', '  big: { var: is.big }')),
  'condition-too-large': () =>
    policy(
      replaceIn(
        '  big: { ">=": [{ var: [details.users, 0] }, 1000] }',
        `  big: { or: [${'{ var: is.late }, '.repeat(1001)}] }`,
      ),
    ),
  'unreachable-severity': () => policy(replaceIn('    when: { var: is.big }\n', '')),
  'unasked-when': () => policy(replaceIn('label: sev2', 'label: sev2\n    when: true')),
  'fact-not-here': () => policy(replaceIn('when: { var: is.big }', 'when: { ">": [{ var: severity.rank }, 1] }')),
  'escalates-after-resolution': () => policy(replaceIn('repeat: 10m', 'phase: resolved')),
  'managed-label': () => doing('{ label: sev1 }'),
  'incident-label': () => doing('{ unlabel: incident }'),
  'label-undone': () => doing('{ label: a, unlabel: A }'),
  'table-key-twice': () => policy(withLines('tables: { owners: { api: alice, Api: bob } }\n')),
  'table-mixed': () => policy(withLines('tables: { owners: { api: alice, web: [bob] } }\n')),
  'values-of-type': () => policy(replaceIn('type: number', 'type: number, values: ["5"]')),
  'value-twice': () => policy(replaceIn('type: string', 'type: string, values: [api, API.]')),
  'names-nobody': () => policy(replaceIn('who: carol,', 'who: ,')),
  'hours-twice': () =>
    policy(
      withLines(
        'calendars: { a: { timezone: UTC, from: "09:00", hours: [{ days: [mon], from: "09:00", to: "17:00" }] } }\n',
      ),
    ),
  'two-spellings': () => policy(replaceIn('{ var: is.big }', '{ in: [{ var: incident.author }, [alice, Alice]] }')),
  'moment-out-of-time': () => story('{ at: 9999999w, expect: { level: 1 } }'),
  'too-many-runs': () =>
    readTests(
      tests(['{ at: 8760h, expect: { level: 1 } }']).replace('    story:', '    runs: { every: 1s }\n    story:'),
      't.yml',
    ).diagnostics,
  'bad-instant': () => story('{ at: 2026-02-30, expect: { level: 1 } }'),
  'story-goes-back': () => story('{ at: 5m, expect: { level: 1 } }', '{ at: 4m, expect: { level: 1 } }'),
  'case-without-expect': () => story('{ at: 5m, by: dan, comment: /ack }'),
  'several-events': () => story('{ at: 5m, by: dan, comment: /ack, label: x, expect: { level: 1 } }'),
  'event-by-nobody': () => story('{ at: 5m, comment: /ack, expect: { level: 1 } }'),
  'unknown-name': () => names('{ at: 5m, expect: { fired: [unack] } }'),
  'empty-entry': () => story('{ at: 5m }', '{ at: 6m, expect: { level: 1 } }'),
  'does-nothing': () => story('{ at: 5m, by: dan, expect: { level: 1 } }'),
  'bad-person': () => story('{ at: 5m, by: "@acme/leads", comment: /ack }', '{ at: 6m, expect: { level: 1 } }'),
  'duplicate-person': () =>
    readTests(`people: { dan: write, Dan: admin }\n${tests(['{ at: 6m, expect: { level: 1 } }'])}`, 't.yml')
      .diagnostics,
  'details-and-body': () => story('{ at: 5m, by: dan, edit: { details: {}, body: "" }, expect: { level: 1 } }'),
  'policy-of-tests-invalid': () => underInvalid('version: 1\n', 'p.test.yml', 'p.yml'),
  'no-such-policy': () => withoutPolicy('policy: other.yml\n', 't.yml', 'other.yml', 'does not exist'),
  'unknown-channel': () => doing('{ notify: war-room }'),
  'unknown-reach': () => severity('reach: urgent'),
  'unknown-setting': () => policy(withChannels('  hook: { type: slack, urll: env:TOCSIN_SLACK }\n')),
  'missing-setting': () => policy(withChannels('  hook: { type: webhook, url: env:TOCSIN_HOOK }\n')),
  'bad-setting': () => policy(withChannels('  text: { type: ntfy, topic: "#" }\n')),
  'unsafe-address': () => policy(withChannels('  text: { type: ntfy, topic: a, url: "http://ntfy.example" }\n')),
  'refused-variable': () => policy(withChannels('  hook: { type: slack, url: env:GITHUB_TOKEN }\n')),
  'secret-in-policy': () => policy(withChannels('  hook: { type: slack, url: "https://hooks.example/planted" }\n')),
  'not-a-place': () => policy(withChannels('', '{ notify: mail }')),
  'not-for-people': () => policy(`${withChannels()}reach: { urgent: [{ by: war-room }] }\n`),
  'reach-order': () => policy(`${withChannels()}reach: { urgent: [{ by: mail }, { by: mail }] }\n`),
  'bad-rate': () => policy(withLines('limits: { messages-per-person: 6 per hour }\n')),
  'bad-contacts': () => policy(`${withChannels()}contacts: alice@acme.example\n`),
  'bad-contact': () => policy(`${withChannels()}contacts: { alice: { mail: "planted address" } }\n`),
  'contact-without-way': () => policy(`${withChannels()}contacts: { alice: {} }\n`),
  'contacts-without-channels': () => policy(withLines('contacts: env:TOCSIN_CONTACTS\n')),
  'template-open': () => template('<details>x'),
  'template-empty': () => template('&nbsp;'),
  'template-syntax': () => template('{{ reason'),
  'unknown-variable': () => template('{{ reasons }}'),
};

describe('the catalogue', () => {
  it.each(Object.entries(PRODUCED))('%s is found in something', (code, produce) => {
    const found = produce().filter((diagnostic) => diagnostic.code === code);
    expect(found).not.toEqual([]);
    for (const { message, help } of found) {
      expect(`${message} ${help}`).not.toMatch(
        /\{(?:found|expected|nearest|kind|type|limit|other|suggestion|remedy|example|where|why|through|others|cycle)\}|undefined/,
      );
      expect(message).toMatch(/\.$/);
      expect(help).not.toBeNull();
    }
  });

  it('says in one line what each code stands for', () => {
    for (const { about } of Object.values(CATALOGUE)) expect(about).toMatch(/^[^\n]+\.$/);
  });

  it('fills in what it is given, as it is, and nothing else', () => {
    expect(explain('unknown-key', { found: '{nearest} $& $1', nearest: '', expected: '`a`' })).toEqual({
      code: 'unknown-key',
      message: 'Unknown key `{nearest} $& $1`.',
      help: 'The keys here are `a`.',
    });
  });
});
