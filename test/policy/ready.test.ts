import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTests, runCase } from '#cases/index.ts';
import { isPolicyName } from '#policy/files.ts';
import { loadPolicy } from '#policy/index.ts';
import { personDid } from '#engine/index.ts';
import { checkTemplates } from '#policy/templates.ts';
import { play } from '../support/story.ts';
import { newIncident, START } from '../support/worlds.ts';

const READY = readdirSync('policies').filter(isPolicyName);
const FILES = [...READY.map((name) => `policies/${name}`), 'test/golden/policies/checkout/escalation-policy.yml'];

describe('the policies that ship', () => {
  it('are at least three, each with its tests', () => {
    expect(READY.length).toBeGreaterThanOrEqual(3);
    const tests = readdirSync('policies').filter((name) => name.endsWith('.test.yml'));
    expect(tests).toEqual(READY.map((name) => name.replace(/\.yml$/, '.test.yml')));
  });

  it.each(FILES)('%s loads without a word', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(loadPolicy(text, file)).toMatchObject({ ok: true, diagnostics: [] });
    expect(checkTemplates([{ file, text }])).toEqual([]);
  });

  it.each(READY)('%s tells editors its schema in the first line', (name) => {
    expect(readFileSync(`policies/${name}`, 'utf8').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../schemas/policy.v1.schema.json',
    );
  });

  it.each(READY)('%s begins anew with what is reopened after a week, as with what is declared', (name) => {
    const policy = loadPolicy(readFileSync(`policies/${name}`, 'utf8'), name);
    const tests = readTests(readFileSync(`policies/${name.replace(/\.yml$/, '.test.yml')}`, 'utf8'), name);
    if (!policy.ok || !tests.ok) throw new Error(name);
    const { incident, severities } = policy.value;
    const logins = Object.keys(tests.value.cases[0]?.people ?? {});
    const people = Object.fromEntries(
      logins.map((login) => [login, { permission: 'write', assignable: true } as const]),
    );
    const issue = newIncident('');
    const assignable = { ...issue, people: { ...issue.people, ...people } };
    expect(severities.length).toBeGreaterThan(1);
    for (const { id, label } of severities) {
      const labels = [...incident.labels, ...(label === null ? [] : [label])];
      const declared = play(policy.value, personDid(assignable, 'dee', { kind: 'label', labels }, START));
      const reopened = declared
        .at('1m', 'dee', '/ack')
        .at('2m', 'dee', { kind: 'close', reason: 'completed' })
        .at('1w', 'dee', { kind: 'reopen' });
      const [then, now] = [declared, reopened].map(({ decision, incident: { level } }) => ({
        severity: decision.severity,
        level,
        fired: decision.fired.map(({ trigger }) => trigger),
      }));
      expect(now).toEqual(then);
      expect(now?.severity).toBe(id);
    }
  });

  it.each(FILES)('%s passes its own tests', (file) => {
    const policy = loadPolicy(readFileSync(file, 'utf8'), file);
    const testFile = file.replace(/\.yml$/, '.test.yml');
    const tests = readTests(readFileSync(testFile, 'utf8'), testFile);
    expect(tests.diagnostics).toEqual([]);
    if (!policy.ok || !tests.ok) throw new Error('not loaded');
    expect(tests.value.cases.length).toBeGreaterThan(0);
    for (const one of tests.value.cases)
      expect(runCase(policy.value, one)).toMatchObject({ name: one.name, failures: [] });
  });
});
