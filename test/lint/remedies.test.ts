/** What a remedy says to write is read as what it means, whatever the label is called. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { remedies } from './rule.ts';

const LABELS = ['[shop]', 'severity: urgent', 'no', '#1'];

/** What stands between backticks in the first remedy, as YAML. */
const toWrite = (rule: string, sections: string): unknown =>
  parse(/`([^`]*)`/.exec(remedies(rule, sections)[0] ?? '')?.[1] ?? '');

test.each(LABELS)('the label %j of a form', (label) => {
  const details = '{ users: { heading: Users, type: number, required: true } }';
  const sections = `incident: { label: ${JSON.stringify(label)}, details: ${details} }`;
  expect(toWrite('form-without-label', sections)).toEqual({ labels: [label] });
});

test.each(LABELS)('the label %j that a trigger should take off', (label) => {
  const sections = `
triggers:
  - { id: a, reason: R., when: { ">": [{ var: elapsed.since-update }, 5] }, do: { label: ${JSON.stringify(label)} } }
  - { id: b, reason: R., when: { in: [${JSON.stringify(label)}, { var: incident.labels }] }, do: { escalate: next } }
`;
  expect(toWrite('label-never-removed', sections)).toEqual({ unlabel: label });
});
