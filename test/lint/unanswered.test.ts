/** A policy whose rules are too much work to look through is said to be, and does not take for ever. */
import { expect, test } from 'vitest';
import { findFacts, startEffort } from '#analysis/index.ts';
import { lintPolicy } from '#lint/index.ts';
import { loadPolicy, scopeOf } from '#policy/index.ts';
import { NOW } from './rule.ts';

const COUNT = 60;
const numbers = Array.from({ length: COUNT }, (_, index) => index);
/** Each condition builds on the one before it. */
const TEXT = `version: 1
name: chain
incident:
  label: incident
  details:
${numbers.map((index) => `    d${index}: { heading: D${index}, type: number }`).join('\n')}
conditions:
${numbers
  .map((index) => {
    const own = `{ ">": [{ var: [details.d${index}, 0] }, ${index}] }`;
    return `  c${index}: ${index === 0 ? own : `{ or: [{ var: is.c${index - 1} }, ${own}] }`}`;
  })
  .join('\n')}
severities:
  - { id: high, name: High, when: { var: is.c${COUNT - 1} } }
  - { id: low, name: Low }
roles: { responder: { name: Responder, does: Acts., who: [carol] } }
levels: [{ name: Responders, roles: [responder] }]
triggers: []
`;
const loaded = loadPolicy(TEXT, 'p.yml');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
const policy = loaded.value;

test('lint says so at the line of the first such rule', () => {
  const found = lintPolicy(policy, NOW).filter(({ code }) => code === 'not-looked-through');
  expect(found).toMatchObject([{ level: 'warning', place: { line: 6 + COUNT + 1 } }]);
  expect(found[0]?.message).toMatch(/took too long.*condition `c0`/);
});

test('questions that share an effort look at no more atoms than it allows', () => {
  const effort = startEffort();
  const most = effort.left;
  const scope = scopeOf(policy);
  const invariants = policy.conditions.map(({ name, rule }) => ({
    if: [{ var: `is.${name}` }, rule.source, { '!': [rule.source] }],
  }));
  const question = { holds: [{ var: 'is.c59' }], fails: [{ var: 'is.c58' }] };
  for (let count = 0; count < 50; count += 1) findFacts(question, { scope, invariants, effort });
  expect(effort.left).toBeGreaterThan(-most / 1000);
});
