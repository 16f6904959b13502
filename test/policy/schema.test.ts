import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DURATION_PATTERN, parseDuration } from '#domain/time.ts';
import validate from '#generated/policy-schema.js';
import conforms from '#generated/policy-verdict.js';
import { OPERATORS } from '#logic/index.ts';
import { factsOf } from '#policy/facts.ts';
import { loadPolicy } from '#policy/index.ts';
import { declaredNames } from '#policy/names.ts';
import { isLogin } from '#policy/people.ts';
import { SHIPPED_TEMPLATES } from '#policy/actions/comment.ts';
import { BASE, replaceIn } from './base.ts';

type Node = { readonly [key: string]: Node } & {
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly defaultSnippets?: readonly { readonly label: string }[];
};
const SCHEMA = JSON.parse(readFileSync('schemas/policy.v1.schema.json', 'utf8')) as Node;
const DEFINITIONS = SCHEMA['definitions'] as Node;

/** The schema whole, rules included, as an editor uses it. */
const ajv = new Ajv({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  ownProperties: true,
  allErrors: true,
});
ajv.addKeyword('patternErrorMessage');
ajv.addKeyword('defaultSnippets');
const fits = ajv.compile(SCHEMA);

/** Every `pattern` of the schema. */
function patterns(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'pattern' && typeof value === 'string' ? [value] : patterns(value),
  );
}

type Holder = { [key: string]: unknown };

/** Every value in a document, by what holds it. */
function placesIn(holder: Holder): readonly (readonly [Holder, string])[] {
  return Object.keys(holder).flatMap((key) => {
    const inside = holder[key];
    return [
      [holder, key] as const,
      ...(typeof inside === 'object' && inside !== null ? placesIn(inside as Holder) : []),
    ];
  });
}

describe('the schema of a policy', () => {
  it('is what the committed validators were made of', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/build-validators.js', '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('gives one verdict, told or not', () => {
    const documents = [
      'policies/small-team.yml',
      'policies/service-24x7.yml',
      'test/golden/policies/review-issue/escalation-policy.yml',
    ].map((file) => parse(readFileSync(file, 'utf8')) as unknown);
    const scraps = fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'next',
      'x y',
      0,
      -1,
      1.5,
      true,
      [],
      {},
      [[]],
      ['a', 'a'],
      '5m',
      '2026-01-05T09:00',
      'mon',
      { extra: 1 },
    );
    const verdicts = new Map<boolean, number>();
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(fc.tuple(fc.nat(), scraps), { maxLength: 2 }),
        (document, changes) => {
          const copy: Holder = { document: structuredClone(document) };
          for (const [at, scrap] of changes) {
            const places = placesIn(copy);
            const [holder, key] = places[at % places.length] ?? [copy, 'document'];
            if (scrap === undefined) delete holder[key];
            else holder[key] = structuredClone(scrap);
          }
          const verdict = conforms(copy['document']);
          expect(verdict).toBe(validate(copy['document']));
          verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
        },
      ),
      { numRuns: 3000 },
    );
    expect(verdicts.get(true)).toBeGreaterThan(300);
    expect(verdicts.get(false)).toBeGreaterThan(1000);
  });

  it('has the durations of the language', () => {
    const durations = patterns(SCHEMA).filter((pattern) => pattern.includes('1,7'));
    expect(durations.length).toBeGreaterThan(2);
    const rate = DURATION_PATTERN.replace('^', String.raw`^[1-9]\d{0,3} in `);
    expect(new Set(durations)).toEqual(new Set([DURATION_PATTERN, rate]));
    const text = fc
      .array(fc.constantFrom('w', 'd', 'h', 'm', 's', '0', '1', '59', '12345678', '-', ' ', '.'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    const pattern = new RegExp(DURATION_PATTERN);
    fc.assert(
      fc.property(text, (word) => pattern.test(word) === (parseDuration(word) !== null)),
      { numRuns: 2000 },
    );
  });

  it('has the logins of the language', () => {
    const pattern = new RegExp(DEFINITIONS['login']?.pattern ?? '(?!)');
    const text = fc
      .array(fc.constantFrom('a', 'B', '7', '-', '_', '@', '/', '.', ' ', 'x'.repeat(39)), { maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (word) => pattern.test(word) === isLogin(word)),
      { numRuns: 2000 },
    );
    expect(['alice', '@alice', 'octo-cat', 'dan_corp', '@org/team'].filter((login) => !isLogin(login))).toEqual([]);
    expect(['', '@', '-a', 'a b', 'a.b', 'org/team', '@org/', '@@a', 'dependabot[bot]'].filter(isLogin)).toEqual([]);
  });

  it('has the operators of the language, in rules and in rules over an element', () => {
    const names = OPERATORS.map(({ name }) => name).sort();
    const quantifiers = ['all', 'none', 'some'];
    expect(Object.keys(DEFINITIONS['rule']?.['properties'] ?? {}).sort()).toEqual(names);
    expect(Object.keys(DEFINITIONS['element-rule']?.['properties'] ?? {}).sort()).toEqual(
      names.filter((name) => !quantifiers.includes(name)),
    );
  });

  it('has the facts of the language, those with a fixed name as completions', () => {
    const names = declaredNames(parse(BASE));
    const variable = DEFINITIONS['rule']?.['properties']?.['var'];
    const pattern = new RegExp(variable?.pattern ?? '(?!)');
    const facts = [...factsOf({ ...names, schedules: ['main'], calendars: ['office'] }).keys()];
    expect(facts.filter((fact) => !pattern.test(fact))).toEqual([]);
    const named = /^(?:details|is|oncall|calendar|holders|answered)\./;
    expect(variable?.defaultSnippets?.map(({ label }) => label)).toEqual(
      facts.filter((fact) => !named.test(fact)).sort(),
    );
    for (const word of [
      'details',
      'details.',
      'elapsed.since',
      'severity',
      'is.A',
      'constructor',
      'details.a.b',
      'level.x',
    ])
      expect(word).not.toMatch(pattern);
  });

  it('has the templates whose wording ships', () => {
    expect(DEFINITIONS['do']?.['properties']?.['comment']?.examples).toEqual(SHIPPED_TEMPLATES);
  });

  it.each([
    'policies/small-team.yml',
    'policies/service-24x7.yml',
    'policies/security.yml',
    'test/golden/policies/checkout/escalation-policy.yml',
  ])('accepts %s', (file) => {
    fits(parse(readFileSync(file, 'utf8')));
    expect(fits.errors).toBeNull();
  });

  it.each<[string, string, string, string]>([
    ['an operator', '{ "=<": [{ var: level }, 1] }', '/triggers/0/when', 'additionalProperties'],
    ['a fact', '{ ">": [{ var: elapsed.sinc-level }, 1] }', '/triggers/0/when/>/0/var', 'pattern'],
    ['the number of operands', '{ ">=": [{ var: level }] }', '/triggers/0/when/>=', 'minItems'],
    ['the number of operators', '{ "!": { var: is.big }, "!!": { var: is.big } }', '/triggers/0/when', 'maxProperties'],
    ['an empty rule', '{}', '/triggers/0/when', 'minProperties'],
    [
      'a duration',
      '{ ">": [{ var: elapsed.since-level }, { duration: 1h40 }] }',
      '/triggers/0/when/>/1/duration',
      'pattern',
    ],
    [
      'a fact inside some',
      '{ some: [{ var: incident.labels }, { "==": [{ var: level }, 1] }] }',
      '/triggers/0/when/some/1/==/0/var',
      'const',
    ],
  ])('gives one error, at the right node, for a mistake in %s; the loader refuses it too', (_, rule, path, keyword) => {
    const text = BASE.replace(/when:\n {6}and:\n(?: {8}.*\n)+/, `when: ${rule}\n`);
    fits(parse(text));
    expect(fits.errors?.map((error) => [error.instancePath, error.keyword])).toEqual([[path, keyword]]);
    expect(loadPolicy(text, 'p.yml').ok).toBe(false);
  });

  it.each([
    '{ and: { ">": [{ var: level }, 1] } }',
    '{ or: { ">": [{ var: level }, 1] } }',
    ...['+', '-', '*', 'min', 'max'].map(
      (operator) => `{ ">": [{ var: level }, { "${operator}": { duration: 5m } }] }`,
    ),
    '{ ">": [{ var: level }, { duration: [5m] }] }',
  ])('accepts one operand with a list or without, as the loader does: %s', (rule) => {
    const text = replaceIn('when: { var: is.big }', `when: ${rule}`);
    expect(loadPolicy(text, 'p.yml').ok).toBe(true);
    fits(parse(text));
    expect(fits.errors).toBeNull();
  });

  it('accepts whatever rule the loader accepts', () => {
    const leaf = fc.constantFrom<unknown>(
      { var: 'level' },
      { var: 'elapsed.since-level' },
      { var: 'incident.acknowledged' },
      { var: 'severity.id' },
      { var: 'incident.labels' },
      { var: ['details.users', 0] },
      { var: 'is.big' },
      1,
      true,
      'sev1',
      ['a'],
      { duration: '5m' },
    );
    const { rule } = fc.letrec((tie) => ({
      rule: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc
          .tuple(
            fc.constantFrom(...OPERATORS.map(({ name }) => name)),
            fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
          )
          .map(([name, operands]) => ({ [name]: operands })),
      ),
    }));
    let accepted = 0;
    fc.assert(
      fc.property(rule, (when) => {
        const text = replaceIn('when: { var: is.big }', `when: ${JSON.stringify(when)}`);
        if (!loadPolicy(text, 'p.yml').ok) return;
        accepted += 1;
        fits(parse(text));
        expect(fits.errors).toBeNull();
      }),
      { numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(20);
  });
});

it.each(['policy', 'policy-test'])(
  'every required key of the schema of a %s has a description, which is the remedy where it is missing',
  (name) => {
    const schema: unknown = JSON.parse(readFileSync(`schemas/${name}.v1.schema.json`, 'utf8'));
    const required = requiredKeys(schema);
    expect(required.length).toBeGreaterThan(5);
    expect(required.filter(([, description = '']) => description === '')).toEqual([]);
  },
);

/** The required keys of each closed map in a schema, with what is said of them. */
function requiredKeys(node: unknown): readonly (readonly [string, string | undefined])[] {
  if (typeof node !== 'object' || node === null) return [];
  const { required, properties, additionalProperties } = node as {
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
    readonly additionalProperties?: unknown;
  };
  const own =
    additionalProperties === false && Array.isArray(required)
      ? (required as readonly string[]).map((key) => [key, properties?.[key]?.description] as const)
      : [];
  return [...own, ...Object.values(node).flatMap(requiredKeys)];
}
