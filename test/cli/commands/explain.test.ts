/** `tocsin explain` on a history, run as a command on files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainCommand } from '#cli/commands/explain.ts';
import { parseInstant } from '#domain/time.ts';
import { inRepository } from '../../support/repository.ts';
import { pastIssue, POLICY_TEXT } from '../../support/histories.ts';
import { historyLine } from '../../support/weeks.ts';
import { type Ran, runCommand } from '../../support/command.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const DECLARED = '2026-11-23T16:00:00Z';
const READ_AT = (parseInstant(DECLARED) ?? 0) + 3_600;

/** A `sev1` that somebody acknowledges after 12 minutes. */
const line = (number: number, repository = 'acme/shop', readAt = READ_AT, by: 'engine' | 'bot' = 'engine'): string => {
  const story = [[12, 'ann', '/ack on it']] as const;
  const issue = pastIssue({ number, declared: DECLARED, labels: ['outage'], story, until: 60 });
  // Its comments name the issue: they go with the id that it has here.
  const renamed = JSON.parse(
    JSON.stringify(issue)
      .replaceAll(new RegExp(`\\b${issue.id}\\b`, 'g'), `${repository}${number}`)
      .replaceAll('"kind":"engine"', `"kind":"${by}"`),
  ) as typeof issue;
  return historyLine({ at: readAt, issue: { ...renamed, repository } });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-explain-'));
  writeFileSync(at('policy.yml'), POLICY_TEXT);
  const write = (name: string, lines: readonly string[]): void => writeFileSync(at(name), `${lines.join('\n')}\n`);
  write(
    'shop.ndjson',
    [7, 40, 42, 90].map((number) => line(number)),
  );
  write('wiki.ndjson', [line(42, 'acme/wiki')]);
  write('former.ndjson', [line(42, 'acme/shop', READ_AT, 'bot')]);
  writeFileSync(
    at('trusting.yml'),
    JSON.stringify({ ...JSON.parse(POLICY_TEXT), 'trusted-authors': ['github-actions'] }),
  );
  write('bad.ndjson', [line(42), '{"format":']);
  write('empty.ndjson', []);
});
afterAll(() => rmSync(folder, { recursive: true }));

const valid = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(inRepository('schemas/explain.v1.schema.json'), 'utf8')),
);

function explain(history: readonly string[], ...args: readonly string[]): Promise<Ran> {
  const files = history.flatMap((name) => ['--history', at(name)]);
  return runCommand(explainCommand, at('policy.yml'), ...files, ...args);
}

describe('explain --history', () => {
  test('tells at the instant of the reading why nothing more happens', async () => {
    const { out, err, code } = await explain(['shop.ndjson'], '--issue', '42');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('At 2026-11-23T17:00:00Z\n');
    expect(out).toContain('trigger unacknowledged does not hold');
    expect(out).toContain('(incident.acknowledged = true)');
  });

  test.each([
    ['4m', '2026-11-23T16:04:00Z', false, null],
    // The run of that second called the second level: it is not yet told as done.
    ['5m', '2026-11-23T16:05:00Z', true, null],
    ['6m', '2026-11-23T16:06:00Z', false, 'fired'],
    ['2026-11-23T16:05:00Z', '2026-11-23T16:05:00Z', true, null],
  ])('at %s it stands as it stood then', async (moment, instant, holds, idle) => {
    const args = ['--issue', '#42', '--at', moment, '--rule', 'unacknowledged', '--json'];
    const output = JSON.parse((await explain(['shop.ndjson'], ...args)).out);
    expect(output).toMatchObject({ at: instant, rules: [{ name: 'trigger unacknowledged', holds, idle }] });
  });

  test('what a former account did counts as the engine’s own where the policy trusts it', async () => {
    const args = [
      '--history',
      at('former.ndjson'),
      '--issue',
      '42',
      '--at',
      '5m',
      '--rule',
      'unacknowledged',
      '--json',
    ];
    const { out } = await runCommand(explainCommand, at('trusting.yml'), ...args);
    expect(JSON.parse(out)).toMatchObject({ rules: [{ holds: true, idle: null }] });
  });

  test('prints JSON by its schema', async () => {
    const { out } = await explain(['shop.ndjson'], '--issue', '42', '--at', '5m', '--json');
    expect(valid(JSON.parse(out)), JSON.stringify(valid.errors)).toBe(true);
  });

  test('takes the repository where several have such an issue', async () => {
    const both = ['shop.ndjson', 'wiki.ndjson'];
    const unclear = await explain(both, '--issue', '42');
    expect([unclear.code, unclear.out]).toEqual([2, '']);
    expect(unclear.err).toBe('Issue 42 is one of several repositories. Name one: acme/shop#42, acme/wiki#42.\n');
    expect((await explain(both, '--issue', 'Acme/Wiki#42')).code).toBe(0);
    expect((await explain(both, '--issue', '7')).code).toBe(0);
  });

  test.each([
    [
      'an issue that is not there, with the nearest',
      ['shop.ndjson'],
      ['--issue', '41'],
      'The nearest: acme/shop#40, acme/shop#42, acme/shop#7.',
    ],
    ['an issue of another repository', ['shop.ndjson'], ['--issue', 'acme/none#42'], 'There is no issue acme/none#42'],
    ['an issue of an empty history', ['empty.ndjson'], ['--issue', '42'], 'There is no issue 42'],
    [
      'what names no issue',
      ['shop.ndjson'],
      ['--issue', 'last\u001B[2J'],
      '--issue is a number, such as 42, or owner/name#42',
    ],
    ['a line that is none', ['bad.ndjson'], ['--issue', '42'], 'bad.ndjson:2: '],
    ['a file that is not there', ['none.ndjson'], ['--issue', '42'], 'there is no such file'],
    [
      'an instant before it was opened',
      ['shop.ndjson'],
      ['--issue', '42', '--at', '2026-11-23T15:59:59Z'],
      'before the incident was opened, at 2026-11-23T16:00:00Z',
    ],
    [
      'a moment without a year of four digits',
      ['shop.ndjson'],
      ['--issue', '42', '--at', '9999999w'],
      '--at 9999999w is too late. Write a duration since the declaration, such as 20m.',
    ],
    ['no moment', ['shop.ndjson'], ['--issue', '42', '--at', 'noon'], '"noon" is no instant'],
    ['a history without an issue', ['shop.ndjson'], ['--case', 'x'], '--issue and --history belong together'],
    ['an issue without a history', [], ['--issue', '42'], '--issue and --history belong together'],
    ['two incidents', ['shop.ndjson'], ['--issue', '42', '--case', 'x'], 'Name an incident'],
    ['no incident', [], [], 'Name an incident'],
    [
      'an unknown rule',
      ['shop.ndjson'],
      ['--issue', '42', '--rule', 'unacknowleged'],
      'Did you mean "unacknowledged"?',
    ],
  ])('refuses %s', async (_, history, args, message) => {
    const { out, err, code } = await explain(history, ...args);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(message);
    expect(err).not.toContain('\u001B');
  });
});

describe('explain --facts', () => {
  const ofFacts = (facts: string): Promise<Ran> => {
    writeFileSync(at('facts.yml'), facts);
    return runCommand(explainCommand, at('policy.yml'), '--facts', at('facts.yml'));
  };

  test.each([
    [
      'incident: { acknowleged: true }',
      '1:26: There is no fact "incident.acknowleged". Did you mean "incident.acknowledged"?',
    ],
    ['levle: 2', '1:8: There is no fact "levle". Did you mean "level"?'],
    ['incident:\n  acknowledged: "yes"', '2:17: "incident.acknowledged" is true or false.'],
    ['severity: { id: sev9 }', '1:17: "severity.id" is one of sev1, sev2.'],
    ['incident: { labels: outage }', '1:21: "incident.labels" is a list of texts.'],
    ['elapsed: 3', '1:10: There is no fact "elapsed".'],
    [
      'incident.acknowledged: true',
      '1:24: "incident.acknowledged" is a group and a name. Write incident: { acknowledged: … }.',
    ],
    ['elapsed.since-level: 5', '1:22: "elapsed.since-level" is a group and a name. Write elapsed: { since-level: … }.'],
    ['elapsed: { since-level: -5 }', '1:25: "elapsed.since-level" is a number, 0 or more.'],
  ])('refuses %j, which would be taken for absent', async (facts, message) => {
    const { out, err, code } = await ofFacts(facts);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toBe(`${at('facts.yml')}:${message}\n`);
  });

  test.each([
    ['details: { users: many }', '1:19: "details.users" is a number.'],
    [
      'details: { began: 2026-11-23T10:00+01:00 }',
      '1:19: "details.began" is an instant in UTC, such as 2026-11-23T10:00:00Z.',
    ],
    ['details: { began: 2026-11-23T09:00:00Z, users: -5 }', null],
  ])('%j: a detail is a number of any size, or an instant as facts have it', async (facts, message) => {
    const details = { users: { heading: 'Users', type: 'number' }, began: { heading: 'Began', type: 'time' } };
    const policy = { ...(JSON.parse(POLICY_TEXT) as object), incident: { label: 'incident', details } };
    writeFileSync(at('details.yml'), JSON.stringify(policy));
    writeFileSync(at('facts.yml'), facts);
    const { err } = await runCommand(explainCommand, at('details.yml'), '--facts', at('facts.yml'));
    expect(err).toBe(message === null ? '' : `${at('facts.yml')}:${message}\n`);
  });

  test.each([
    ['incident: { acknowledged: true, acknowledged: false }', 'duplicate-key', '1:33'],
    ['{"__proto__": {"acknowledged": true}}', 'bad-key', '1:2'],
    ['level: .inf', 'bad-number', '1:8'],
  ])('refuses %j, of which only a part could be read', async (facts, code, place) => {
    const ran = await ofFacts(facts);
    expect([ran.out, ran.code]).toEqual(['', 2]);
    expect(ran.err).toContain(`error[${code}]`);
    expect(ran.err).toContain(`${at('facts.yml')}:${place}\n`);
  });

  test('refuses with --json as JSON', async () => {
    writeFileSync(at('facts.yml'), 'levle: 2');
    const { out, code } = await runCommand(explainCommand, at('policy.yml'), '--facts', at('facts.yml'), '--json');
    const error = `${at('facts.yml')}:1:8: There is no fact "levle". Did you mean "level"?`;
    expect([JSON.parse(out || '{}'), code]).toEqual([{ error }, 2]);
  });

  test('takes what is absent, and facts of every kind', async () => {
    const { err, code } = await ofFacts(
      'level: 1\nincident: { acknowledged: false, labels: [outage], type: null }\nelapsed: { since-level: 5 }\nseverity: { id: sev1, acknowledge-within: 5 }',
    );
    expect([err, code]).toEqual(['', 0]);
  });

  test('a fact that is not given makes no comparison hold, and is said', async () => {
    const { out, code } = await ofFacts('incident: { acknowledged: false }');
    expect(code).toBe(0);
    expect(out).toContain('trigger unacknowledged cannot be decided');
    expect(out).toContain(
      'elapsed.since-level >= severity.acknowledge-within cannot be decided  (elapsed.since-level is not given, severity.acknowledge-within is not given)',
    );
  });

  test('what the given facts decide is told whatever else is missing', async () => {
    const { out } = await ofFacts('incident: { acknowledged: true }');
    expect(out).toContain('trigger unacknowledged does not hold');
  });

  test('is JSON by its schema where a fact is not given', async () => {
    writeFileSync(at('facts.yml'), 'incident: { acknowledged: false }');
    const { out } = await runCommand(explainCommand, at('policy.yml'), '--facts', at('facts.yml'), '--json');
    expect(valid(JSON.parse(out))).toBe(true);
    expect(out).toContain('"holds": null');
  });
});
