/** A policy with one trigger, and tests of it, as coverage and mutation want them. */
import { coverageOf, mutationsOf, readTests, runCase, type TestFile } from '#cases/index.ts';
import type { AtomCoverage, Coverage, Mutations } from '#domain/results/coverage.ts';
import type { Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { parseYaml, type YamlFile } from '#policy/index.ts';
import { policyOf } from './policy.ts';

export const HEAD = 'version: 1\npeople: { dan: write, eve: write, zoe: read }\ncases:\n';

/** One case of a trigger `t` over an issue of zoe's. */
export const story = (name: string, entries: readonly string[], details = '{}'): string =>
  [
    `  - name: ${name}`,
    '    declared: 2026-11-23T10:00:00Z',
    `    incident: { author: zoe, details: ${details} }`,
    '    story:',
    ...entries.map((entry) => `      - { ${entry} }`),
    '',
  ].join('\n');

export interface Measured {
  readonly policy: Policy;
  readonly yaml: YamlFile;
  readonly coverage: (cases: string) => Coverage;
  readonly mutations: (cases: string) => Mutations;
  readonly run: (cases: string) => readonly boolean[];
}

export function contextOf(when: Json, more: object = {}): Measured {
  const text = JSON.stringify({
    version: 1,
    name: 'small',
    incident: {
      label: 'incident',
      details: {
        users: { heading: 'Users', type: 'number' },
        area: { heading: 'Area', type: 'string' },
      },
    },
    severities: [{ id: 'sev1', 'acknowledge-within': '10m', 'update-every': '30m' }],
    roles: { responder: { who: ['dan'] } },
    levels: [{ name: 'Responders', roles: ['responder'] }],
    triggers: [{ id: 't', reason: 'So it is.', when, do: { mention: 'responder' } }],
    ...more,
  });
  const policy = policyOf(text);
  const yaml = parseYaml(text, 'policy.yml');
  const testsOf = (cases: string): TestFile => {
    const read = readTests(HEAD + cases, 'policy.test.yml');
    if (!read.ok) throw new Error(`${JSON.stringify(read.diagnostics)}\n${cases}`);
    return read.value;
  };
  return {
    policy,
    yaml,
    coverage: (cases) => coverageOf(policy, yaml, testsOf(cases)),
    mutations: (cases) => mutationsOf(policy, yaml, testsOf(cases)),
    run: (cases) => testsOf(cases).cases.map((test) => runCase(policy, test).passed),
  };
}

/** Everything that can be seen of an atom, as words: `true false holding failing`. */
export function seenOf({ decided, boundary }: AtomCoverage): string {
  const sights = Object.entries({
    true: decided.whenTrue,
    false: decided.whenFalse,
    holding: boundary?.holding,
    failing: boundary?.failing,
  });
  return sights.flatMap(([name, sight]) => (sight?.kind === 'seen' ? [name] : [])).join(' ');
}
