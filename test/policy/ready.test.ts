import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/policy/index.ts';
import { checkTemplates } from '../../src/policy/templates.ts';

const READY = readdirSync('policies').filter((name) => name.endsWith('.yml') && !name.endsWith('.test.yml'));
const FILES = [...READY.map((name) => `policies/${name}`), 'test/cases/checkout/escalation-policy.yml'];

describe('the policies that ship', () => {
  it('are at least three, each with its tests', () => {
    expect(READY.length).toBeGreaterThanOrEqual(3);
    const tests = readdirSync('policies').filter((name) => name.endsWith('.test.yml'));
    expect(tests).toEqual(READY.map((name) => name.replace(/\.yml$/, '.test.yml')));
  });

  it.each(FILES)('%s loads without a word', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(loadPolicy(text, file)).toMatchObject({ ok: true, diagnostics: [] });
    expect(checkTemplates(text, file)).toEqual([]);
  });

  it.each(READY)('%s tells editors its schema in the first line', (name) => {
    expect(readFileSync(`policies/${name}`, 'utf8').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../schemas/policy.v1.schema.json',
    );
  });
});
