/** The documentation says what the code goes by. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readmeText, referenceText } from '../../scripts/reference.ts';
import { decide, openIssue } from '#engine/index.ts';
import { factsOf } from '#policy/facts.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';

test('docs/reference.md is what `npm run build:schemas` writes', () => {
  expect(readFileSync(inRepository('docs/reference.md'), 'utf8')).toBe(referenceText());
});

test('it has every key, those of maps within maps included, with the value that stands where none is given', () => {
  const text = referenceText();
  expect(text).not.toMatch(/^\| `(?!commands`)[\w-]+` \| map of `/m);
  for (const row of [
    '| `comments-per-run` | whole number; `30` unless given |',
    '| `messages-per-person` | text; `6 in 15m` unless given |',
    '| `by` | `responders` `called` | `responders`, unless given: ',
    '| `how` | list of `ack` `comment` `assign` | ',
  ])
    expect(text).toContain(`\n${row}`);
});

test('the problems of a policy have every code that rules, schedules and calendars give', () => {
  const sources = ['logic', 'calendar'].flatMap((room) =>
    readdirSync(inRepository(`src/${room}`)).map((file) => readFileSync(inRepository(`src/${room}/${file}`), 'utf8')),
  );
  const codes = sources.flatMap((text) => [
    ...text.matchAll(/\breport\(\s*(?:[^',()]* \? )?'([a-z-]+)'(?: : '([a-z-]+)')?,/g),
  ]);
  const reported = [...new Set(codes.flatMap(([, one, other]) => [one, other ?? one]))];
  expect(reported.length).toBeGreaterThan(24);
  const text = referenceText();
  expect(reported.filter((code) => !text.includes(`\n| \`${code}\` | `))).toEqual([]);
});

test('the commands in README.md are what `npm run build:schemas` writes', () => {
  const readme = readFileSync(inRepository('README.md'), 'utf8');
  expect(readmeText(readme)).toBe(readme);
  expect(readmeText('| command | what it does |\n| --- | --- |\n| `/shrug` | nothing |\n\nEnd')).toMatch(
    /^\| command \| what it does \|\n[^]*`\/ack`[^]*\n\nEnd$/,
  );
  expect(readme).toContain('| `/ack` |');
});

interface Fact {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}
interface Group extends Fact {
  readonly properties?: Readonly<Record<string, Fact>>;
  readonly additionalProperties?: unknown;
}
const SCHEMA = JSON.parse(readFileSync(inRepository('schemas/facts.v1.schema.json'), 'utf8')) as {
  readonly properties: Readonly<Record<string, Group>>;
};

describe('schemas/facts.v1.schema.json', () => {
  const scope = factsOf({
    severities: ['sev1'],
    everySeverityHas: { acknowledgeWithin: true, updateEvery: true },
    hasReview: true,
    details: new Map([['service', { type: 'string', values: null, otherIsAbsent: false }]]),
    conditions: ['urgent'],
    roles: ['lead'],
    levels: 1,
    schedules: ['primary'],
    calendars: ['office'],
  } as unknown as Parameters<typeof factsOf>[0]);

  test('has every fact of the language, each with its kind and what it means, and no other', () => {
    const facts = Object.entries(SCHEMA.properties).flatMap(([group, { properties, ...one }]) =>
      properties === undefined
        ? [[group, one] as const]
        : Object.entries(properties).map(([name, fact]) => [`${group}.${name}`, fact] as const),
    );
    const open = new Set(facts.filter(([, one]) => 'additionalProperties' in one).map(([path]) => path));
    const expected = [...scope.values()].filter(({ path }) => !open.has(path.split('.')[0] ?? ''));
    expect(
      facts
        .map(([path]) => path)
        .filter((path) => !open.has(path))
        .toSorted(),
    ).toEqual(expected.map(({ path }) => path).toSorted());
    expect([...open].toSorted()).toEqual([
      'answered',
      'calendar',
      'details',
      'elapsed.since-detail',
      'holders',
      'is',
      'oncall',
    ]);
    for (const [path, { description, type, enum: values }] of facts) {
      expect(description, path).toMatch(/\.$/);
      const kind = scope.get(path)?.type.kind;
      if (kind === undefined) continue;
      const names: Readonly<Record<string, string>> = { list: 'array', enum: 'string' };
      expect(values === undefined ? type : 'string', path).toBe(names[kind] ?? kind);
    }
  });

  test('fits the facts that decide', () => {
    const text = readFileSync(inRepository('test/golden/policies/checkout/escalation-policy.yml'), 'utf8');
    const policy = loadPolicy(text, 'p.yml');
    if (!policy.ok) throw new Error('The policy of the golden cases is invalid.');
    const at = Date.parse('2026-11-23T10:00:00Z') / 1000;
    const issue = openIssue({
      at,
      author: 'zoe',
      title: 'Down',
      body: '### Affected service\n\ncheckout\n\n### How many users are affected?\n\n5000',
      type: null,
      labels: policy.value.incident.labels,
      assignees: [],
      people: {},
    });
    const { facts } = decide(policy.value, issue, at + 600);
    const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(SCHEMA);
    validate(facts);
    expect(validate.errors ?? []).toEqual([]);
    expect(Object.keys(facts ?? {})).toEqual(expect.arrayContaining(['incident', 'severity', 'elapsed']));
    expect(validate({ incident: { nmber: 1 } })).toBe(false);
  });
});
