import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isPolicyName } from '#policy/files.ts';
import type { Policy } from '#domain/policy.ts';
import { readDetails } from '#engine/text/details.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';
import { type Field, problemsOf, submit } from './issue-form.ts';

interface Form {
  readonly labels: readonly string[];
  readonly body: readonly Field[];
}

const NAMES = readdirSync(inRepository('policies'));
const text = (name: string): string => readFileSync(inRepository(`policies/${name}`), 'utf8');
const FORMS = NAMES.filter((name) => name.endsWith('.form.yml')).map(
  (name) => [name, parse(text(name)) as Form] as const,
);

/** Each policy that ships, with the form whose issues it takes for incidents. */
const PAIRS: readonly (readonly [string, string, Policy, Form])[] = NAMES.filter(isPolicyName).flatMap((name) => {
  const policy = loadPolicy(text(name), name);
  if (!policy.ok) throw new Error(`${name} does not load`);
  return FORMS.filter(([, { labels }]) => policy.value.incident.labels.some((label) => labels.includes(label))).map(
    ([form, data]) => [name, form, policy.value, data] as const,
  );
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
  summary: 'Tokens were logged.',
  exploited: 'No',
  'data-exposed': ['credentials'],
  advisory: 'https://github.com/acme/shop/security/advisories/GHSA-0000-0000-0000',
};

describe('the issue forms that ship', () => {
  it.each(FORMS)('%s is one that GitHub offers', (_name, form) => expect(problemsOf(form)).toEqual([]));

  it.each(FORMS)('%s is no policy to the command line', (name) => {
    expect(isPolicyName(name)).toBe(false);
    expect(isPolicyName(name.replace('.form', ''))).toBe(true);
  });

  it.each(FORMS)('%s lets only that stay blank which it does not require', (name, form) => {
    expect(form.body.some(({ validations }) => validations?.required)).toBe(true);
    const sentences = text(name).split(/(?<=\.)\s|\n/);
    const general = sentences.filter((sentence) => /\bblank\b/i.test(sentence) && !sentence.includes('description:'));
    expect(general).toEqual([expect.stringContaining('what has a * as well as you can; the rest may stay blank')]);
    const fields = form.body.filter(({ attributes }) => /\bblank\b/i.test(attributes.description ?? ''));
    expect(fields.filter(({ validations }) => validations?.required)).toEqual([]);
  });

  it('are one for each policy', () => {
    expect(PAIRS.map(([policy]) => policy)).toEqual(NAMES.filter(isPolicyName));
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
  ])('incident.form.yml asks: %s', (label) => {
    const form = FORMS.find(([name]) => name === 'incident.form.yml')?.[1];
    expect(form?.body.map(({ attributes }) => attributes.label)).toContain(label);
  });

  describe.each(PAIRS)('%s and %s', (_policy, _form, policy, form) => {
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
      const facts = readDetails(policy, submit(form.body, ANSWERS));
      expect(Object.entries(facts).filter(([, fact]) => fact === null)).toEqual([]);
    });

    it('and a form sent off empty says nothing', () => {
      expect(Object.values(readDetails(policy, submit(form.body, {}))).filter((fact) => fact !== null)).toEqual([]);
    });
  });

  it.each([
    ['service-24x7.yml', 'consequences', ['data loss', 'legal']],
    ['security.yml', 'data-exposed', ['personal data', 'payment data']],
  ])('%s reads the boxes of %s', (name, detail, ticked) => {
    const [, , policy, form] = PAIRS.find(([one]) => one === name) ?? [];
    if (!policy || !form) throw new Error(`${name} has no form`);
    const read = (boxes: readonly string[]): unknown =>
      readDetails(policy, submit(form.body, { ...ANSWERS, [detail]: boxes }))[detail];
    expect(read(ticked)).toEqual(ticked);
    expect(read([])).toBeNull();
  });
});

describe('what GitHub refuses in a form is found', () => {
  const field = (over: object): object => ({ type: 'input', id: 'a', attributes: { label: 'A' }, ...over });
  const formOf = (...body: readonly object[]): object => ({ name: 'N', description: 'D', body });

  it.each<readonly [string, unknown]>([
    ['is no mapping', []],
    ['form: lacks name', { description: 'D', body: [field({})] }],
    ['form: unknown key about', { ...formOf(field({})), about: 'x' }],
    ['form: asks nothing', formOf({ type: 'markdown', attributes: { value: 'Hello' } })],
    ['body[0]: no such type: text', formOf(field({ type: 'text' }))],
    ['body[0].attributes: lacks label', formOf(field({ attributes: {} }))],
    ['body[0].attributes: unknown key options', formOf(field({ attributes: { label: 'A', options: ['x'] } }))],
    ['body[0]: unknown key required', formOf(field({ required: true }))],
    ['body[0].validations: unknown key min', formOf(field({ validations: { min: 1 } }))],
    ['body[0]: id: a b', formOf(field({ id: 'a b' }))],
    ['id twice: a', formOf(field({}), field({ attributes: { label: 'B' } }))],
    ['label twice: A', formOf(field({}), field({ id: 'b' }))],
    ['body[0]: option: true', formOf(field({ type: 'dropdown', attributes: { label: 'A', options: [true, 'No'] } }))],
    ['body[0]: option: None', formOf(field({ type: 'dropdown', attributes: { label: 'A', options: ['None'] } }))],
    ['body[0]: no options', formOf(field({ type: 'checkboxes', attributes: { label: 'A', options: [] } }))],
    ['body[0]: option: {}', formOf(field({ type: 'dropdown', attributes: { label: 'A', options: [{}] } }))],
  ])('%s', (problem, wrong) => {
    expect(problemsOf(wrong)).toContain(problem);
  });
});
