import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isPolicyName } from '../../src/cli/files.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { readDetails } from '../../src/engine/details.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { inRepository } from '../repo/repository.ts';
import { type Field, problemsOf, submitted } from './issue-form.ts';

const FILE = inRepository('policies/incident.form.yml');
const form = parse(readFileSync(FILE, 'utf8')) as {
  readonly labels: readonly string[];
  readonly body: readonly Field[];
};

/** The policies that ship and take an issue of this form for an incident. */
const POLICIES: readonly (readonly [string, Policy])[] = readdirSync(inRepository('policies'))
  .filter(isPolicyName)
  .flatMap((name) => {
    const policy = loadPolicy(readFileSync(inRepository(`policies/${name}`), 'utf8'), name);
    if (!policy.ok) throw new Error(`${name} does not load`);
    const takes = policy.value.incident.labels.some((label) => form.labels.includes(label));
    return takes ? [[name, policy.value] as const] : [];
  });

const ANSWERS = {
  'what-happened': 'Payments fail since the release. 💥\n\n<!-- ids follow -->',
  service: 'checkout',
  'customers-blocked': 'Yes',
  'who-is-affected': 'Kundinnen in Österreich',
  'users-affected': '5,000',
  'started-at': '2026-11-23 10:00 UTC',
  impact: '> How bad is it?\n\nNobody can pay.',
  consequences: ['data loss', 'reputation'],
  tried: 'Restarted the pods.',
  expectation: 'Somebody with access to the database.',
};

describe('the issue form that ships', () => {
  it('is one that GitHub offers', () => expect(problemsOf(form)).toEqual([]));

  it('is no policy to the command line', () => {
    expect(isPolicyName('incident.form.yml')).toBe(false);
    expect(isPolicyName('incident.yml')).toBe(true);
  });

  it.each([
    'What happened?',
    'Who is affected?',
    'How many users are affected?',
    'When did it start?',
    'Business impact',
    'Consequences',
    'What have you already tried?',
    'What do you need?',
  ])('asks: %s', (label) => {
    expect(form.body.map(({ attributes }) => attributes.label)).toContain(label);
  });

  it('goes with at least two of the policies', () => expect(POLICIES.length).toBeGreaterThan(1));

  describe.each(POLICIES)('and %s', (_name, policy) => {
    const { details } = policy.incident;
    const fieldOf = (name: string): Field | undefined => form.body.find(({ id }) => id === name);

    it('ask for the same, under the same names', () => {
      expect(details.map(({ name }) => [name, fieldOf(name)?.attributes.label])).toEqual(
        details.map(({ name, heading }) => [name, heading]),
      );
    });

    it('require the same', () => {
      const required = details.filter((detail) => detail.required).map(({ name }) => name);
      expect(required.filter((name) => fieldOf(name)?.validations?.required !== true)).toEqual([]);
    });

    it('understand each other: every answer is a fact', () => {
      const facts = readDetails(policy, submitted(form.body, ANSWERS));
      expect(Object.entries(facts).filter(([, fact]) => fact === null)).toEqual([]);
      expect(facts).toMatchObject({ service: 'checkout' });
    });

    it('and a form sent off empty says nothing', () => {
      expect(Object.values(readDetails(policy, submitted(form.body, {}))).filter((fact) => fact !== null)).toEqual([]);
    });
  });

  it('offers the consequences that a policy asks about', () => {
    const policy = POLICIES.find(([name]) => name === 'service-24x7.yml')?.[1];
    const read = (consequences: readonly string[]): unknown =>
      policy && readDetails(policy, submitted(form.body, { ...ANSWERS, consequences }))['consequences'];
    expect(read(['data loss', 'legal'])).toEqual(['data loss', 'legal']);
    expect(read([])).toBeNull();
  });
});

describe('what GitHub refuses in a form is found', () => {
  const field = (over: object): object => ({ type: 'input', id: 'a', attributes: { label: 'A' }, ...over });
  const whole = (...body: readonly object[]): object => ({ name: 'N', description: 'D', body });

  it.each<readonly [string, unknown]>([
    ['is no mapping', []],
    ['form: lacks name', { description: 'D', body: [field({})] }],
    ['form: unknown key about', { ...whole(field({})), about: 'x' }],
    ['form: asks nothing', whole({ type: 'markdown', attributes: { value: 'Hello' } })],
    ['body[0]: no such type: text', whole(field({ type: 'text' }))],
    ['body[0].attributes: lacks label', whole(field({ attributes: {} }))],
    ['body[0].attributes: unknown key options', whole(field({ attributes: { label: 'A', options: ['x'] } }))],
    ['body[0]: unknown key required', whole(field({ required: true }))],
    ['body[0].validations: unknown key min', whole(field({ validations: { min: 1 } }))],
    ['body[0]: id: a b', whole(field({ id: 'a b' }))],
    ['id twice: a', whole(field({}), field({ attributes: { label: 'B' } }))],
    ['label twice: A', whole(field({}), field({ id: 'b' }))],
    ['body[0]: option: true', whole(field({ type: 'dropdown', attributes: { label: 'A', options: [true, 'No'] } }))],
    ['body[0]: option: None', whole(field({ type: 'dropdown', attributes: { label: 'A', options: ['None'] } }))],
    ['body[0]: no options', whole(field({ type: 'checkboxes', attributes: { label: 'A', options: [] } }))],
    ['body[0]: option: {}', whole(field({ type: 'dropdown', attributes: { label: 'A', options: [{}] } }))],
  ])('%s', (problem, wrong) => {
    expect(problemsOf(wrong)).toContain(problem);
  });
});
